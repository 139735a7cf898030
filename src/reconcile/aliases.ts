import type { Language } from '../lang/language.ts';
import { wordRole } from '../lang/name-lexicon.ts';
import type { Chain, Name, Reading, Source } from '../model/statement.ts';
import { tokenise } from '../text/tokens.ts';

/** Names of a story's reports under which the same bearer goes. */
export interface Aliases {
  /** The story's form of a name that a report uses; the name itself when nothing supports another. */
  readonly of: (name: string) => string;
}

/** Share of a text after which names are mostly those of who wrote and edited it. */
const FOOT = 0.85;

interface Bearer {
  readonly name: string;
  readonly kind: Name['kind'];
  readonly words: readonly string[];
  readonly reports: Set<string>;
  /** Named within the story, not only in a credit at the foot of a report. */
  told: boolean;
  /** A single word that is a given name: it may be anybody's. */
  readonly isFirstName: boolean;
}

/** The readings of a story with every bearer under one name, so that sources, claims and chains count nobody twice. */
export function joinAliases(readings: readonly Reading[], languages: readonly Language[]): Reading[] {
  const { of } = aliasesOf(readings, languages);
  return readings.map((reading) => renamed(reading, of));
}

function renamed(reading: Reading, of: (name: string) => string): Reading {
  const inChain = (chain: Chain): Chain =>
    chain.some(({ name }) => of(name) !== name) ? chain.map((link) => ({ ...link, name: of(link.name) })) : chain;
  const source = (given: Source | null): Source | null => {
    if (given === null) return null;
    const name = of(given.name);
    if (name === given.name) return given;
    return { ...given, name, certainty: 'inferred', why: given.why ?? `the story's reports name ${name}` };
  };
  return {
    ...reading,
    attributions: reading.attributions.map((one) => ({
      ...one,
      source: source(one.source),
      chain: inChain(one.chain),
    })),
    quotations: reading.quotations.map((one) => ({ ...one, speaker: source(one.speaker), chain: inChain(one.chain) })),
    figures: reading.figures.map((one) => ({ ...one, chain: inChain(one.chain) })),
    names: reading.names.map((one) => ({ ...one, name: of(one.name) })),
  };
}

/**
 * Joins names across the reports of a story where the texts support it: spellings of one known name (`ISIS`), an
 * acronym that one report explains, a surname that one person only bears, and transliterations of one name. Two
 * readings of a name leave it as it is.
 */
export function aliasesOf(readings: readonly Reading[], languages: readonly Language[]): Aliases {
  const languageOf = (code: string): Language => languages.find((language) => language.code === code) ?? languages[0]!;
  const bearers = new Map<string, Bearer>();
  const groups = new Groups();
  for (const { report, names } of readings) {
    const language = languageOf(report.language);
    for (const { name, exact, kind, field, start } of names) {
      const told = field === 'headline' || start < FOOT * report.text.length;
      const bearer = bearers.get(name);
      if (bearer === undefined) {
        const isFirstName = (language.names.roles(name.toLowerCase()) & wordRole.firstName) !== 0;
        bearers.set(name, { name, kind, words: foldedWords(name), reports: new Set([report.id]), told, isFirstName });
        const known = knownName(name, language);
        if (known !== null) groups.join(name, `known ${known}`);
      } else {
        bearer.reports.add(report.id);
        bearer.told ||= told;
      }
      // An acronym that this report explains; a short form in words may be another's elsewhere.
      if (exact !== name && isAcronym(exact)) groups.offer(exact, name);
    }
  }
  const all = [...bearers.values()];
  for (const { name, words, kind } of all) if (words.length > 1) groups.join(name, `${kind} ${words.join(' ')}`);
  const surnames = surnamesOf(all, groups);
  for (const { name, words, kind, isFirstName } of all) {
    const full = words.length === 1 && (kind === 'person' || kind === 'other') ? surnames.get(words[0]!) : undefined;
    // `Kim` opens a Korean's name; `Michel`, who was seen at the scene, is not every Michel.
    const opens = full != null && foldedWords(full).at(-1) !== words[0];
    if (opens && (kind !== 'person' || isFirstName)) continue;
    if (full) groups.join(name, full);
    const explained = groups.offered(name);
    if (explained !== null) groups.join(name, explained);
  }
  const best = new Map<string, Bearer>();
  for (const bearer of all) {
    const root = groups.rootOf(bearer.name);
    const rival = best.get(root);
    if (rival === undefined || isFuller(bearer, rival)) best.set(root, bearer);
  }
  return { of: (name) => best.get(groups.rootOf(name))?.name ?? name };
}

/**
 * More words tell more; then not all capitals, as in a dateline or a credit; then what more reports write; then the longer;
 * then the alphabet, so that order plays no part.
 */
function isFuller(a: Bearer, b: Bearer): boolean {
  const difference =
    a.words.length - b.words.length ||
    Number(isShouted(b.name)) - Number(isShouted(a.name)) ||
    a.reports.size - b.reports.size ||
    a.name.length - b.name.length;
  return difference > 0 || (difference === 0 && a.name < b.name);
}

/**
 * Last name, or else first, to the one full name that has it: `Holm` and, of Koreans and Chinese, `Kim`. Null when several
 * people bear it. A name that stands only at the foot of reports, where credits are, lends itself to nobody.
 */
function surnamesOf(all: readonly Bearer[], groups: Groups): Map<string, string | null> {
  const surnames = new Map<string, string | null>();
  for (const { name, words, kind, told } of all) {
    if (kind !== 'person' || words.length < 2) continue;
    for (const part of [words[0]!, words.at(-1)!]) {
      const rival = surnames.get(part);
      if (rival === undefined) surnames.set(part, told ? name : null);
      else if (rival !== null && groups.rootOf(rival) !== groups.rootOf(name)) surnames.set(part, null);
    }
  }
  return surnames;
}

/** Longest acronym; a longer word in capitals is set so for show. */
const LONGEST_ACRONYM = 5;

const isShouted = (name: string): boolean => name.length > LONGEST_ACRONYM && name === name.toUpperCase();

const isAcronym = (text: string): boolean => text.length > 1 && text === text.toUpperCase() && /\p{Lu}/u.test(text);

function knownName(name: string, language: Language): string | null {
  const tokens = tokenise(name, language.tokens.clitics);
  const match = language.names.known.matchAt(tokens, 0);
  if (match === null || match.length !== tokens.length) return null;
  return match.value.acronym && name !== name.toUpperCase() ? null : match.value.name;
}

/** Words as transliteration leaves them alike: `Kallaskiy`, `Callasky` and `Kálaski` are one. */
const foldedWords = (name: string): string[] =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) =>
      word
        .replaceAll('ck', 'k')
        .replaceAll(/c(?!h)/g, 'k')
        .replaceAll('y', 'i')
        .replaceAll(/(.)\1+/g, '$1'),
    );

/** Union by name, with the names that an acronym was explained as. */
class Groups {
  readonly parents = new Map<string, string>();
  readonly offers = new Map<string, string | null>();

  rootOf(name: string): string {
    let root = name;
    for (let parent = this.parents.get(root); parent !== undefined; parent = this.parents.get(root)) root = parent;
    if (root !== name) this.parents.set(name, root);
    return root;
  }

  join(a: string, b: string): void {
    const [one, other] = [this.rootOf(a), this.rootOf(b)];
    if (one !== other) this.parents.set(one < other ? other : one, one < other ? one : other);
  }

  offer(acronym: string, full: string): void {
    const rival = this.offers.get(acronym);
    this.offers.set(acronym, rival === undefined || rival === full ? full : null);
  }

  /** What one acronym stands for; null when that is not told, or told in two ways. */
  offered(acronym: string): string | null {
    return this.offers.get(acronym) ?? null;
  }
}
