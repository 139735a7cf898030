import type { Language } from '../lang/language.ts';
import type { Report } from '../model/report.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import { agenciesIn, agencyAt, nameStart, supplierAt } from './agency-name.ts';
import { outletAt, outletKey } from './outlet-name.ts';
import { OPENS_CREDIT } from './vocabulary.ts';

/** `whole`: the report is an agency's copy; `part`: an agency's copy went into it. Picture credits are neither. */
export interface AgencyCredit {
  readonly agency: string;
  readonly role: 'whole' | 'part';
  /** Where it is credited, in words an editor uses. */
  readonly where: 'dateline' | 'byline' | 'copyright line' | 'credit line' | 'masthead' | 'web address';
}

/** Tokens from the start within which a dateline or a byline must stand. Photo captions often come first. */
const MASTHEAD = 90;
const DASHES = new Set(['-', '–', '—', '―']);

/**
 * The agencies a report credits with its words: in the dateline (`KYIV (AP) -`), the byline, a copyright line, a line
 * of thanks, a sign-off, or by being the agency's own site. Each agency once, in its strongest role.
 */
export function creditsOf(
  report: Report,
  tokens: readonly Token[],
  marks: Uint8Array,
  language: Language,
): AgencyCredit[] {
  const found = new Map<string, AgencyCredit>();
  const add: Add = (agency, role, where) => {
    const earlier = found.get(agency)?.role;
    if (earlier === undefined || (earlier === 'part' && role === 'whole')) found.set(agency, { agency, role, where });
  };
  const host = hostAgency(report, language);
  if (host !== null) add(host, 'whole', 'web address');
  const masthead = wholeName(report.outlet ?? '', language);
  if (masthead !== null) add(masthead, 'whole', 'masthead');
  creditsInDateline(report.dateline ?? '', language, add);
  for (const { agency, role } of bylineAgencies(report.byline, language)) add(agency, role, 'byline');
  for (const { name, where } of syndicators(report, tokens, language)) add(name, 'whole', where);
  creditsInText(report.text, tokens, marks, language, add);
  for (const { agency, exact } of report.credits) {
    const role = creditRole(exact, language);
    if (role !== null) add(agency, role, 'credit line');
  }
  return [...found.values()].sort((a, b) => (a.agency < b.agency ? -1 : 1));
}

/** `uk.reuters.com` is Reuters; `news.example.com` is nobody. */
function hostAgency(report: Report, language: Language): string | null {
  for (const address of [report.outlet, report.url]) {
    if (address === null) continue;
    const host = address.replace(/^[a-z]{2,6}:\/\//, '').split('/', 1)[0]!;
    const labels = host.toLowerCase().split('.');
    if (labels.length < 2 || host.includes(' ')) continue;
    for (const label of labels.slice(0, -1)) {
      const agency = language.derivation.agencyHosts.get(label);
      if (agency !== undefined) return agency;
    }
  }
  return null;
}

/** An agency that leads the byline signs the whole; one named after a staff writer helped. */
function bylineAgencies(
  byline: readonly string[],
  language: Language,
): { readonly agency: string; readonly role: 'whole' | 'part' }[] {
  const found: { agency: string; role: 'whole' | 'part' }[] = [];
  let staff = false;
  for (const entry of byline.slice(0, 12)) {
    const agencies = agenciesIn(entry, language);
    for (const agency of agencies) found.push({ agency, role: staff ? 'part' : 'whole' });
    if (
      agencies.length === 0 &&
      tokenise(entry).some(({ kind, lower }) => kind === 'word' && !language.derivation.staff.has(lower))
    )
      staff = true;
  }
  return found;
}

/** The agency whose name the outlet's is, all of it. */
function wholeName(outlet: string, language: Language): string | null {
  const tokens = tokenise(outlet, language.tokens.clitics);
  const match = tokens.length === 0 ? null : agencyAt(tokens, 0, language);
  return match !== null && match.length === tokens.length ? match.agency : null;
}

/**
 * Outlets that sign another outlet's report: in the byline (`By Nora Vey, The Washington Post` elsewhere than there), or
 * in brackets at the text's very start (`(CNN) -`).
 */
function syndicators(
  report: Report,
  tokens: readonly Token[],
  language: Language,
): { readonly name: string; readonly where: 'byline' | 'dateline' }[] {
  const own = report.outlet === null ? null : outletKey(report.outlet, language);
  const found: { name: string; where: 'byline' | 'dateline' }[] = [];
  const collect = (words: readonly Token[], at: number, where: 'byline' | 'dateline'): void => {
    const outlet = outletAt(words, at, language);
    if (outlet !== null && outletKey(outlet.name, language) !== own) found.push({ name: outlet.name, where });
  };
  for (const entry of report.byline.slice(0, 12)) {
    const words = tokenise(entry, language.tokens.clitics);
    // The outlet ends the entry, or is all of it.
    for (let i = 0; i < words.length; i++)
      if (outletAt(words, i, language)?.length === words.length - i) collect(words, i, 'byline');
  }
  if (tokens[0]?.text === '(') collect(tokens, 1, 'dateline');
  return found;
}

type Add = (agency: string, role: AgencyCredit['role'], where: AgencyCredit['where']) => void;

function creditsInDateline(dateline: string, language: Language, add: Add): void {
  const tokens = tokenise(dateline, language.tokens.clitics);
  for (let i = 0; i < tokens.length; i++) {
    const bracketed = tokens[i - 1]?.text === '(' || tokens[i - 1]?.text === '/';
    const match = bracketed ? supplierAt(tokens, i, language) : agencyAt(tokens, i, language);
    if (match === null) continue;
    add(match.agency, 'whole', 'dateline');
    i += match.length - 1;
  }
}

function creditsInText(text: string, tokens: readonly Token[], marks: Uint8Array, language: Language, add: Add): void {
  const { ownership, contribution, contributed } = language.derivation;
  for (let i = 0; i < tokens.length; i++) {
    const inBrackets = i < MASTHEAD && tokens[i - 1]?.text === '(';
    if ((marks[i]! & OPENS_CREDIT) === 0 && !inBrackets) continue;
    const owned = ownership.matchAt(tokens, i);
    if (owned !== null) {
      const at = skipYear(tokens, i + owned.length);
      const match = agencyAt(tokens, at, language);
      if (match !== null && tokens[at + match.length]?.text !== '/') add(match.agency, 'whole', 'copyright line');
      continue;
    }
    const helped = contribution.matchAt(tokens, i);
    if (helped !== null) {
      for (const agency of listAt(tokens, i + helped.length, language)) add(agency, 'part', 'credit line');
      continue;
    }
    const first = inBrackets ? i : nameStart(tokens, i, language);
    const match = inBrackets ? supplierAt(tokens, first, language) : agencyAt(tokens, first, language);
    if (match === null) continue;
    const next = first + match.length;
    if (contributed.matchAt(tokens, next) !== null) add(match.agency, 'part', 'credit line');
    else if (isDateline(tokens, first, next)) add(match.agency, 'whole', 'dateline');
    else if (isTextByline(tokens, first, language)) add(match.agency, 'whole', 'byline');
    else {
      const line = roleOfLine(text, tokens, first, next);
      if (line !== null) add(match.agency, line, first < MASTHEAD ? 'byline' : 'credit line');
    }
    i = Math.max(i, next - 1);
  }
}

/** `(AP) -`, `/TASS/`, or `06:50 (Xinhua)` near the start; not `the launch. (Reuters)`, which credits a picture. */
function isDateline(tokens: readonly Token[], at: number, next: number): boolean {
  if (at > MASTHEAD) return false;
  const before = tokens[at - 1]?.text;
  const after = tokens[next]?.text;
  if (before === '/' && after === '/') return at > 1;
  if (before !== '(' || after !== ')') return false;
  const place = tokens[at - 2];
  if (DASHES.has(tokens[next + 1]?.text ?? '')) return place?.text !== '!' && place?.text !== '?';
  return (
    place !== undefined &&
    (place.kind === 'number' ||
      (place.kind === 'word' && place.text.length > 2 && place.text === place.text.toUpperCase()))
  );
}

/** `By JANE ROE, Associated Press` near the start of the text. */
function isTextByline(tokens: readonly Token[], at: number, language: Language): boolean {
  if (at > MASTHEAD || at < 2) return false;
  for (let i = at - 1; i >= Math.max(0, at - 7); i--) {
    const { kind, lower, text } = tokens[i]!;
    if (language.derivation.signed.has(lower)) return i !== at - 2;
    if (kind === 'number' || (kind === 'punctuation' && text !== ',' && text !== '-')) return false;
    if (kind === 'word' && text[0] === lower[0] && !language.derivation.staff.has(lower)) return false;
  }
  return false;
}

/** Tokens from the end within which a sign-off must stand. */
const SIGN_OFF = 40;

/**
 * An agency alone on its line signs the text above or below it: at the top the whole, at the end only with the mark of
 * a sign-off (`- AFP`, `(AFP)`); bare it may credit the last picture, so a part. Null when it is not alone there.
 */
function roleOfLine(text: string, tokens: readonly Token[], first: number, next: number): AgencyCredit['role'] | null {
  if (first > MASTHEAD && next < tokens.length - SIGN_OFF) return null;
  let from = first;
  while (from > 0 && tokens[from - 1]!.kind === 'punctuation' && !breaksLine(text, tokens, from)) from--;
  let to = next;
  while (to < tokens.length && tokens[to]!.kind === 'punctuation' && !breaksLine(text, tokens, to)) to++;
  const alone =
    (from === 0 || breaksLine(text, tokens, from)) && (to === tokens.length || breaksLine(text, tokens, to));
  if (!alone) return null;
  if (to < tokens.length) return first <= MASTHEAD ? 'whole' : 'part';
  return from < first ? 'whole' : 'part';
}

/** Whether a new line begins at `tokens[at]`. */
function breaksLine(text: string, tokens: readonly Token[], at: number): boolean {
  for (let i = tokens[at - 1]!.end; i < tokens[at]!.start; i++) if (text.charCodeAt(i) === 10) return true;
  return false;
}

function skipYear(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < Math.min(tokens.length, from + 4)) {
    const token = tokens[at]!;
    if (token.kind !== 'number' && !SKIPPED.has(token.lower)) break;
    at++;
  }
  return at;
}

const SKIPPED = new Set(['©', '(', ')', 'c', ':', ',']);

/** `AP, AFP and Reuters`: at most six names. */
function listAt(tokens: readonly Token[], from: number, language: Language): string[] {
  const agencies: string[] = [];
  let at = from;
  while (at < tokens.length && at < from + 20 && agencies.length < 6) {
    const match = supplierAt(tokens, at, language);
    if (match !== null) {
      agencies.push(match.agency);
      at += match.length;
    } else if (tokens[at]!.text === ',' || tokens[at]!.text === '/' || language.stopwords.has(tokens[at]!.lower)) at++;
    else break;
  }
  return agencies;
}

/** What a credit line found by the cleaning stage says of the words; null when it credits a picture. */
function creditRole(exact: string, language: Language): AgencyCredit['role'] | null {
  const tokens = tokenise(exact, language.tokens.clitics);
  const { picture, ownership, contribution, contributed } = language.derivation;
  if (tokens.some(({ lower, text }) => text === '/' || picture.has(lower))) return null;
  for (let i = 0; i < tokens.length; i++) {
    if (contribution.matchAt(tokens, i) !== null || contributed.matchAt(tokens, i) !== null) return 'part';
    if (ownership.matchAt(tokens, i) !== null) return 'whole';
  }
  const dateline = tokens.some(({ text }, i) => text === '(' && tokens[i + 2]?.text === ')');
  return dateline && tokens[0]!.text !== '(' ? 'whole' : 'part';
}
