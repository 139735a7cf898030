import type { Attribution, Chain, Name } from '../../model/statement.ts';
import { linkTo, partyKey } from './parties.ts';
import { attributionAt, namesIn, type Passage, type Stand } from './passage.ts';

/** Someone is held to have had a part in what happened. */
export interface Accusation extends Stand {
  /** Key of the accused. */
  readonly accused: string;
}

/** Tokens after the cue within which the accused is named. */
const REACH = 8;

/** Characters from a name of unknown kind to the cue whose subject it is: an adverb may stand between. */
const SUBJECT_DISTANCE = 12;

/** The accusation that the cue at `at` (of `length` tokens) makes, or null when either party is not named. */
export function readAccusation(
  passage: Passage,
  at: number,
  length: number,
  kind: 'accuses' | 'charges' | 'holds',
): Accusation | null {
  const { field, sentence, language } = passage;
  const { claims } = language.reconcile;
  const { tokens } = field;
  const from = at + length;
  let until = Math.min(sentence.last, from + REACH);
  if (kind === 'holds') {
    until = from;
    while (until < Math.min(sentence.last, from + 5) && !claims.responsible.has(tokens[until]!.lower)) until++;
    if (until >= sentence.last || !claims.responsible.has(tokens[until]!.lower)) return null;
  }
  // `was accused of`: the accused stands before the cue, and nobody is named after it.
  const next = tokens[from];
  if (next !== undefined && claims.passive.has(next.lower))
    return kind === 'holds' ? null : readPassive(passage, at, length);
  if (kind === 'charges' || isNegated(passage, at)) return null;
  const target = namesIn(passage, from, until).find(({ start }) => nearTo(passage, from, start));
  if (target === undefined) return null;
  const accused = partyKey(target.name, language);
  const accuser = accuserOf(passage, at, target);
  if (accuser === null || partyKey(accuser.holder, language) === accused) return null;
  const words = { start: tokens[at]!.start, end: sentence.end };
  return { passage, accused, chain: accuser.chain, holder: accuser.holder, words };
}

/** Tokens from the name of the accused to `accused of`: "Ada Harlan, who is now also". */
const PASSIVE_REACH = 8;

/**
 * `Moravia was accused of`, `Ada Harlan, who is charged with`: the accused is named right before. Whoever accuses is named
 * by the words around, if anyone is; else it is the report's own word.
 */
function readPassive(passage: Passage, at: number, length: number): Accusation | null {
  const { field, sentence, language } = passage;
  const { claims } = language.reconcile;
  const { tokens } = field;
  if (
    at === 0 ||
    !claims.undergone.has(tokens[at - 1]!.lower) ||
    at + length >= sentence.last ||
    isNegated(passage, at)
  )
    return null;
  const name = namesIn(passage, Math.max(sentence.first, at - PASSIVE_REACH), at).at(-1);
  if (name === undefined || (name.kind !== 'person' && name.kind !== 'organisation')) return null;
  // The subject: nothing but a pronoun, an auxiliary or an adverb stands between.
  for (let i = at - 1; i > sentence.first && tokens[i]!.start >= name.end; i--) {
    const { kind, lower } = tokens[i]!;
    if (kind !== 'punctuation' && !language.stopwords.has(lower) && !language.attribution.endsAsAdverb(lower))
      return null;
  }
  // "Critics of Ada Harlan were accused of": the name only belongs to who was.
  if (isOwner(passage, name)) return null;
  const accused = partyKey(name.name, language);
  const around = attributionAt(passage, at);
  const attribution = around !== null && isNamed(around) ? around : null;
  const holder = attribution?.source?.name ?? null;
  if (holder !== null && partyKey(holder, language) === accused) return null;
  return { passage, accused, chain: attribution?.chain ?? [], holder, words: { start: name.start, end: sentence.end } };
}

/** Whether a preposition before the name makes it a part of someone else's: "critics of Harlan". */
function isOwner({ field, sentence, language }: Passage, { start }: Name): boolean {
  for (let i = sentence.first; i < sentence.last && field.tokens[i]!.start < start; i++)
    if (field.tokens[i + 1]!.start === start) return language.names.joiners.has(field.tokens[i]!.lower);
  return false;
}

/** The accused follows the cue with at most an article or an adjective between them: `accused neighbouring Moravia`. */
function nearTo({ field, language }: Passage, from: number, start: number): boolean {
  for (let i = from; i < field.tokens.length && field.tokens[i]!.start < start; i++) {
    if (i - from > 3 || field.tokens[i]!.kind !== 'word') return false;
    const { lower } = field.tokens[i]!;
    if (language.stopwords.has(lower) && !language.reconcile.claims.determiners.has(lower)) return false;
  }
  return true;
}

export function isNegated({ field, sentence, language }: Passage, at: number): boolean {
  for (let i = Math.max(sentence.first, at - 3); i < at; i++) {
    if (language.reconcile.claims.isNegation(field.tokens[i]!.lower)) return true;
  }
  return false;
}

/** Who accuses: the source of the attribution that the cue makes, else the last name before it in the sentence. */
function accuserOf(passage: Passage, at: number, target: Name): { holder: string; chain: Chain } | null {
  const attribution = attributionAt(passage, at);
  const { start, end } = passage.field.tokens[at]!;
  if (attribution?.cue != null && attribution.cue.start < end && start < attribution.cue.end && isNamed(attribution))
    return { holder: attribution.source!.name, chain: attribution.chain };
  const before = namesIn(passage, passage.sentence.first, at).filter(({ start: begins }) => begins < target.start);
  const close = before.findLast(({ end: ends }) => passage.field.text.slice(ends, start).length <= SUBJECT_DISTANCE);
  const subject =
    before.findLast(({ kind }) => kind === 'person') ?? before.findLast(({ kind }) => kind !== 'other') ?? close;
  if (subject === undefined) return null;
  const kind = subject.kind === 'person' ? 'person' : 'organisation';
  const own = linkTo(subject.name, kind);
  const outer = attribution === null ? [] : attribution.chain;
  return { holder: subject.name, chain: outer.some(({ name }) => name === own.name) ? outer : [...outer, own] };
}

const isNamed = ({ source }: Attribution): boolean => source !== null && /\p{Lu}/u.test(source.name);
