import type { Language } from '../lang/language.ts';
import { anchorAt } from '../model/anchor.ts';
import type { Derivation } from '../model/derivation.ts';
import type { Notice } from '../model/dossier.ts';
import { overlaps } from '../model/span.ts';
import type { Reading } from '../model/statement.ts';
import { dateOrder, label } from './direction.ts';
import { replacements } from './replacement.ts';
import { sharedText } from './shared-text.ts';
import { wordingsOf } from './trace.ts';
import type { Wording } from './wording.ts';

/** Relatives that must agree on the word in the place of the slip. */
const WITNESSES = 2;
/** Relatives a report is compared with; a slip that eight deny needs no ninth. */
const RELATIVES = 8;
/** Letters by which two spellings of one name may differ. */
const SPELLING = 2;

/**
 * A number or a name inside copied text that stands in no other report of the story, where two relatives or more have
 * one and the same other in its place.
 */
export function garbledCopies(
  readings: readonly Reading[],
  derivations: readonly Derivation[],
  languages: readonly Language[],
): Notice[] {
  const relatives = relativesOf(derivations);
  const concerned = readings.filter(({ report }) => (relatives.get(report.id)?.size ?? 0) >= WITNESSES);
  if (concerned.length === 0) return [];
  const wordings = new Map(wordingsOf(readings, languages).map((wording) => [wording.reading.report.id, wording]));
  const spread = reportsByWord([...wordings.values()]);
  const notices: Notice[] = [];
  for (const { report } of concerned) {
    const wording = wordings.get(report.id)!;
    const lone = loneWords(wording, spread);
    if (lone.size === 0) continue;
    const kin = [...relatives.get(report.id)!]
      .sort()
      .slice(0, RELATIVES)
      .map((id) => wordings.get(id)!);
    for (const slip of slipsOf(wording, kin, lone)) notices.push(slip);
  }
  return notices;
}

/** Report id -> those it shares copied text with, in either direction, and those that follow the same text. */
function relativesOf(derivations: readonly Derivation[]): Map<string, Set<string>> {
  const near = new Map<string, Set<string>>();
  const join = (a: string, b: string): void => {
    near.set(a, (near.get(a) ?? new Set()).add(b));
    near.set(b, (near.get(b) ?? new Set()).add(a));
  };
  for (const { from, to, witness } of derivations) {
    const other = from ?? witness;
    if (other !== undefined) join(other, to);
  }
  // A sibling through one common relative shows the same text.
  const siblings = new Map([...near].map(([id, direct]) => [id, new Set(direct)]));
  for (const [id, direct] of near)
    for (const other of direct) {
      if (siblings.get(id)!.size >= RELATIVES) break;
      for (const sibling of near.get(other)!) if (sibling !== id) siblings.get(id)!.add(sibling);
    }
  return siblings;
}

/** Name or numeral as written -> in how many reports it stands. */
function reportsByWord(wordings: readonly Wording[]): Map<string, number> {
  const spread = new Map<string, number>();
  for (const wording of wordings) {
    const own = new Set<string>();
    for (let i = 0; i < wording.words.length; i++) if (mayBeSlip(wording, i)) own.add(wordAt(wording, i));
    for (const word of own) spread.set(word, (spread.get(word) ?? 0) + 1);
  }
  return spread;
}

/** Lower-case letters of the basic alphabet begin neither a name nor a numeral. */
function mayBeSlip({ reading, starts }: Wording, at: number): boolean {
  const code = reading.report.text.charCodeAt(starts[at]!);
  return code < 0x61 || code > 0x7a;
}

/** Whether a report has another word between the neighbours of this one. */
function hasOther({ words: theirs }: Wording, { words: ours }: Wording, at: number): boolean {
  if (at === 0 || at + 1 === ours.length) return false;
  const [before, own, after] = [ours[at - 1]!, ours[at]!, ours[at + 1]!];
  for (let i = theirs.indexOf(before); i >= 0 && i + 2 < theirs.length; i = theirs.indexOf(before, i + 1))
    if (theirs[i + 2] === after && theirs[i + 1] !== own) return true;
  return false;
}

/** Places of names and numerals that no other report has. Most reports have none, and need not be compared. */
function loneWords(wording: Wording, spread: ReadonlyMap<string, number>): ReadonlySet<number> {
  const places = new Set<number>();
  for (let i = 0; i < wording.words.length; i++)
    if (mayBeSlip(wording, i) && spread.get(wordAt(wording, i)) === 1) places.add(i);
  return places;
}

interface Version {
  readonly kin: Wording;
  readonly at: number;
}

function slipsOf(wording: Wording, kin: readonly Wording[], lone: ReadonlySet<number>): Notice[] {
  const versions = new Map<number, Version[]>();
  for (const relative of kin) {
    // Comparing two whole texts costs much, and the same two neighbours are seldom there.
    if (!lone.values().some((at) => hasOther(relative, wording, at))) continue;
    for (const { alignment } of sharedText(relative, wording).passages)
      for (const { a, b } of replacements(alignment)) {
        if (a[1] - a[0] !== 1 || b[1] - b[0] !== 1 || !lone.has(b[0])) continue;
        if (!isSlip(relative, a[0], wording, b[0])) continue;
        const known = versions.get(b[0]);
        if (known === undefined) versions.set(b[0], [{ kin: relative, at: a[0] }]);
        else known.push({ kin: relative, at: a[0] });
      }
  }
  const notices: Notice[] = [];
  for (const [at, found] of versions) {
    const word = found[0]!.kin.words[found[0]!.at];
    if (found.length < WITNESSES || found.some(({ kin: relative, at: place }) => relative.words[place] !== word))
      continue;
    if (isNumeral(wordAt(wording, at)) && !isWrongNumber(wording, at, found)) continue;
    const slip = anchorOf(wording, at);
    const others = found.map(({ kin: relative, at: place }) => anchorOf(relative, place));
    notices.push({
      kind: 'garbling',
      message: `${label(wording.reading.report)} alone has “${slip.exact}” where ${others.length} reports of the same text have “${others[0]!.exact}”`,
      anchors: [slip, ...others.slice(0, 3)],
    });
  }
  return notices;
}

const anchorOf = ({ reading, starts, ends }: Wording, at: number) =>
  anchorAt(reading.report, 'text', { start: starts[at]!, end: ends[at]! });

const wordAt = ({ reading, starts, ends }: Wording, at: number): string =>
  reading.report.text.slice(starts[at]!, ends[at]!);

/** Two numbers in digits, or two names that are not one name's two spellings. */
function isSlip(relative: Wording, i: number, wording: Wording, j: number): boolean {
  const [theirs, ours] = [wordAt(relative, i), wordAt(wording, j)];
  if (isNumeral(theirs) && isNumeral(ours)) return true;
  if (isUpdatedTime(relative, i) || isUpdatedTime(wording, j)) return false;
  return isName(relative, i, theirs) && isName(wording, j, ours) && distance(theirs, ours) > SPELLING;
}

/** "On Tuesday" becomes "on Wednesday" when a wire is written through; inside a quotation nobody may change it. */
function isUpdatedTime({ reading, starts, ends, quoted }: Wording, at: number): boolean {
  if (quoted[at] === 1) return false;
  const span = { start: starts[at]!, end: ends[at]! };
  return reading.times.some((time) => time.field === 'text' && overlaps(time, span));
}

/**
 * Figures move, and a lone figure may simply be the newest. It is a slip when it is a misprint of the others' (`91` for
 * `19`, `1500` for `150`), or when they gave theirs both before and after it.
 */
function isWrongNumber(wording: Wording, at: number, versions: readonly Version[]): boolean {
  const [ours, theirs] = [digitsOf(wording, at), digitsOf(versions[0]!.kin, versions[0]!.at)];
  if (ours.length > 1 && [...ours].sort().join('') === [...theirs].sort().join('')) return true;
  const [short, long] = ours.length < theirs.length ? [ours, theirs] : [theirs, ours];
  if (long === short + '0'.repeat(long.length - short.length) && long !== short) return true;
  const orders = versions.map(({ kin }) => dateOrder(kin.reading.report.published, wording.reading.report.published));
  return orders.some((order) => order < 0) && orders.some((order) => order > 0);
}

const digitsOf = (wording: Wording, at: number): string => wordAt(wording, at).replaceAll(/[.,]/g, '');

const isNumeral = (word: string): boolean => word.charCodeAt(0) <= 0x39 && word.charCodeAt(0) >= 0x30;

/** Capitalised, and not merely because it opens a sentence. */
function isName({ language, sentences }: Wording, at: number, word: string): boolean {
  const lower = word.toLowerCase();
  return word[0] !== lower[0] && !(language.stopwords.has(lower) && sentences.includes(at));
}

/** Levenshtein distance of two words, each cut at 24 letters. */
function distance(a: string, b: string): number {
  const [x, y] = [a.slice(0, 24).toLowerCase(), b.slice(0, 24).toLowerCase()];
  let previous = Array.from({ length: y.length + 1 }, (_, j) => j);
  for (let i = 1; i <= x.length; i++) {
    const current = [i];
    for (let j = 1; j <= y.length; j++)
      current.push(Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (x[i - 1] === y[j - 1] ? 0 : 1)));
    previous = current;
  }
  return previous[y.length]!;
}
