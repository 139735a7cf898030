import type { ClaimCue } from '../../lang/claim-lexicon.ts';
import type { Chain } from '../../model/statement.ts';
import { isNegated } from './accusation.ts';
import { linkTo, partyKey, partyKeys } from './parties.ts';
import { attributionAt, namesIn, type Passage, type Stand } from './passage.ts';

/** Something is denied. */
export interface Denial extends Stand {
  /**
   * `part`: that a party had a hand in it (`accused`); `back`: an accusation made just before; `hearsay`: what reports
   * or rumours say, told in the same breath; `content`: a statement.
   */
  readonly kind: 'part' | 'back' | 'hearsay' | 'content';
  /** Keys of those who are cleared, of a `part`. */
  readonly accused: readonly string[];
  /** Stems of what is denied. */
  readonly stems: ReadonlySet<string>;
  /** For hearsay: whose word is denied, in the text's words. */
  readonly told: Pick<Stand, 'chain' | 'words'> | null;
  /** Where its cue stands. */
  readonly cue: number;
}

type Denier = Stand & Pick<Denial, 'cue'>;

/** Tokens between a denial and what it denies. */
const REACH = 7;
/** Tokens from `accusations` to `false`. */
const UNTRUE_REACH = 5;

export function readDenial(passage: Passage, at: number, length: number, cue: ClaimCue): Denial | null {
  if (cue === 'accuses' || cue === 'charges' || cue === 'holds') return null;
  if (cue !== 'clears' && isNegated(passage, at)) return null;
  const { field, sentence, language } = passage;
  const { claims } = language.reconcile;
  const { tokens } = field;
  if (claims.infinitives.has(tokens[at - 1]?.lower ?? '')) return null;
  // `She was denied a permit`: who was denied something denies nothing.
  if (cue === 'denies' && claims.undergone.has(tokens[at - 1]?.lower ?? '')) return null;
  const denier = denierOf(passage, at, cue);
  if (denier === null) return null;
  const from = at + length;
  const words = { start: tokens[at]!.start, end: sentence.end };
  const stand = { passage, chain: denier.chain, holder: denier.holder, words, cue: at };
  const limit = Math.min(sentence.last, from + REACH);
  if (cue === 'clears') return clears(stand, at, from);
  for (let i = from; i < limit; i++) {
    const { lower, kind } = tokens[i]!;
    if (kind === 'punctuation' && lower !== '-' && lower !== '(' && lower !== ')') break;
    if (claims.hearsay.has(lower) && i + 1 < sentence.last) {
      const opener = openerAfter(passage, i);
      // `allegations of wrongdoing`: they say no more than that the denier had a part in it.
      if (opener > 0 && claims.parts.has(tokens[opener]!.lower)) return part(stand, from, opener, denier.holder);
      if (opener > 0) return hearsay(stand, from, i, opener);
    }
    if (claims.accusations.has(lower) && cue !== 'negates' && pointsBack(passage, from, i))
      return { ...stand, kind: 'back', accused: [], stems: new Set(), told: null };
    if (claims.parts.has(lower)) return part(stand, from, i, denier.holder);
  }
  if (cue === 'rejects') return null;
  if (cue === 'negates' && !claims.openers.has(tokens[from]?.lower ?? '')) return null;
  const stems = stemsOf(passage, from, sentence.last);
  return stems.size < 2 ? null : { ...stand, kind: 'content', accused: [], stems, told: null };
}

/** `the allegations were baseless`: a denial that points back, by whoever says so. */
export function readUntrue(passage: Passage, noun: number): Denial | null {
  const { field, sentence, language } = passage;
  const { claims } = language.reconcile;
  for (let i = noun + 1; i < Math.min(sentence.last, noun + UNTRUE_REACH); i++) {
    if (claims.untrue.matchAt(field.tokens, i) === null) {
      if (field.tokens[i]!.kind === 'punctuation' || claims.isNegation(field.tokens[i]!.lower)) return null;
      continue;
    }
    const denier = denierOf(passage, noun, 'negates');
    if (denier === null || denier.holder === null) return null;
    const words = { start: field.tokens[noun]!.start, end: sentence.end };
    return { passage, ...denier, words, cue: noun, kind: 'back', accused: [], stems: new Set(), told: null };
  }
  return null;
}

/** `these accusations`, `the allegations`: nothing but an article or a general adjective stands before the noun. */
function pointsBack({ field, language, sentence }: Passage, from: number, noun: number): boolean {
  const { claims } = language.reconcile;
  for (let i = from; i < noun; i++) if (!claims.determiners.has(field.tokens[i]!.lower)) return false;
  const next = field.tokens[noun + 1];
  return noun + 1 >= sentence.last || next === undefined || !claims.openers.has(next.lower);
}

/** Token after `that` or `of` within three tokens of the hearsay noun, 0 when there is none. */
function openerAfter({ field, language, sentence }: Passage, noun: number): number {
  for (let i = noun + 1; i < Math.min(sentence.last - 1, noun + 5); i++) {
    if (field.tokens[i]!.kind === 'punctuation') return 0;
    if (language.reconcile.claims.openers.has(field.tokens[i]!.lower)) return i + 1;
  }
  return 0;
}

/** Fewest tokens of a content that a comma may end. */
const SHORT_CONTENT = 5;

/** End of what the hearsay says: the sentence's, or the comma that goes on with something else. */
function contentEnd({ field, sentence }: Passage, opener: number): number {
  for (let i = opener; i < sentence.last; i++) {
    const { text } = field.tokens[i]!;
    if (text === ';' || (text === ',' && i - opener >= SHORT_CONTENT)) return i;
  }
  const ends = field.tokens[sentence.last - 1]!.kind === 'punctuation';
  return ends && sentence.last - 1 > opener ? sentence.last - 1 : sentence.last;
}

function hearsay(stand: Denier, from: number, noun: number, opener: number): Denial | null {
  const { field, language } = stand.passage;
  const { tokens } = field;
  let first = from;
  while (first < noun && language.reconcile.claims.determiners.has(tokens[first]!.lower)) first++;
  const name = field.text.slice(tokens[first]!.start, tokens[opener - 2]!.end);
  const last = contentEnd(stand.passage, opener);
  const stems = stemsOf(stand.passage, opener, last);
  if (stems.size === 0) return null;
  return {
    ...stand,
    kind: 'hearsay',
    accused: [],
    stems,
    told: { chain: [linkTo(name, 'anonymous')], words: { start: tokens[first]!.start, end: tokens[last - 1]!.end } },
  };
}

/** `denies a role`, `ruled out Moravia's involvement`, `no evidence of Moravian involvement`. */
function part(stand: Denier, from: number, noun: number, holder: string | null): Denial | null {
  const { passage } = stand;
  const named =
    partyBetween(passage, from, noun) ?? (holder === null ? partyBetween(passage, noun + 1, noun + 5) : null);
  const accused = named !== null ? [named] : holder === null ? [] : partyKeys(holder, passage.language);
  return accused.length === 0 ? null : { ...stand, kind: 'part', accused, stems: new Set(), told: null };
}

/** `nothing links Moravia to`: the party follows; `Moravia had nothing to do with`: it stands before. */
function clears(stand: Denier, at: number, from: number): Denial | null {
  const { passage } = stand;
  const { first } = passage.sentence;
  const accused = partyBetween(passage, from, from + 3) ?? partyBetween(passage, Math.max(first, at - 6), at);
  return accused === null ? null : { ...stand, kind: 'part', accused: [accused], stems: new Set(), told: null };
}

/** Key of the first party named between two tokens, by name or by nationality. */
function partyBetween(passage: Passage, first: number, last: number): string | null {
  const { field, sentence, language } = passage;
  const end = Math.min(last, sentence.last);
  const [name] = namesIn(passage, first, end).filter(({ kind }) => kind !== 'other');
  if (name !== undefined) return partyKey(name.name, language);
  for (let i = first; i < end; i++) {
    const seat = language.reconcile.claims.seats.get(field.tokens[i]!.lower);
    if (seat !== undefined) return seat;
  }
  return null;
}

/** Who denies: the source of the denial; `no evidence` may also be the report's own word. */
function denierOf(passage: Passage, at: number, cue: ClaimCue): { holder: string | null; chain: Chain } | null {
  const attribution = attributionAt(passage, at);
  if (attribution !== null)
    return { holder: attribution.source?.name ?? attribution.chain.at(-1)?.name ?? null, chain: attribution.chain };
  for (const quotation of passage.reading.quotations) {
    const { start, end } = passage.field.tokens[at]!;
    if (quotation.field === passage.field.field && quotation.start <= start && end <= quotation.end)
      return quotation.chain.length === 0
        ? null
        : { holder: quotation.speaker?.name ?? quotation.chain.at(-1)!.name, chain: quotation.chain };
  }
  const subject = namesIn(passage, passage.sentence.first, at).findLast(({ kind }) => kind !== 'other');
  if (cue === 'denies' || cue === 'rejects')
    return subject === undefined
      ? null
      : { holder: subject.name, chain: [linkTo(subject.name, subject.kind === 'person' ? 'person' : 'organisation')] };
  return { holder: null, chain: [] };
}

/** Stems that tell what a stretch speaks of. */
export function stemsOf({ field, language }: Passage, first: number, last: number): Set<string> {
  const stems = new Set<string>();
  const { emptyWords } = language.reconcile.claims;
  for (let i = first; i < last; i++) {
    const { kind, lower } = field.tokens[i]!;
    if (kind === 'punctuation' || language.stopwords.has(lower)) continue;
    const stem = kind === 'number' ? lower : language.stem(lower);
    if (!emptyWords.has(stem) && stem.length > 1) stems.add(stem);
  }
  return stems;
}
