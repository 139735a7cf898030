import type { Passage } from '../model/derivation.ts';
import { type Alignment, align, equalWords, placesIn } from '../text/align.ts';
import { coverage } from './coverage.ts';
import type { Wording } from './wording.ts';

/** A passage two texts share, with how much of it speaks for copying. */
export interface SharedPassage {
  readonly alignment: Alignment;
  /** Equal words. */
  readonly words: number;
  /** Equal words outside quotation marks and boilerplate. */
  readonly own: number;
  /** Of those, words that are not in runs which very many reports of the story hold. */
  readonly fresh: number;
  /** Of the sentences it lies in, in the report of which it makes up more: the share of their words, 0 to 1. */
  readonly ofSentences: number;
  /** The fresh words by what they say of copying: names and common words say less. */
  readonly weight: number;
}

/** What two texts share, words counted in each. */
export interface SharedText {
  readonly passages: readonly SharedPassage[];
  /** Share of the words of `a` that stand in `b`, and the other way round. */
  readonly shareOfA: number;
  readonly shareOfB: number;
  /** The same without quotations. */
  readonly ownShareOfA: number;
  readonly ownShareOfB: number;
  /** Whether the passages show copying at all: see `showsCopying`. */
  readonly copied: boolean;
}

/** Fewest equal words that make a passage; shorter ones are stock phrases. */
const SHORTEST = 6;
/** One passage of so many words, or two of `MIDDLE`, is more than chance between two reporters of one event. */
const LONG = 12;
const MIDDLE = 8;
/** A passage of common words and names only ("the prime minister of ... said on Monday that") is no evidence. */
const LEAST_WEIGHT = 0.5;
/** The same for short passages, where stock phrases are likelier. */
const LEAST_WEIGHT_SHORT = 0.6;
/** Of the shorter report's own words: below it, a shared sentence or two is what desks pick up from anywhere ... */
const LEAST_SHARE = 0.1;
/** ... unless so many words are shared that they are copy, and not a house's standing paragraph, in reports this long. */
const MANY = 40;
const LEAST_SHARE_OF_MANY = 0.05;
/** A short passage is a sentence that was edited when it makes up so much of one, and a turn of phrase when less. */
const LEAST_OF_SENTENCE = 0.5;
/**
 * Runs that very many reports hold show no copying by themselves. They do when so many words of them are shared, in
 * stretches of no less than `PARAGRAPH`: that is no paragraph of background any more but the wire they all print.
 */
const WIRE = 60;
const PARAGRAPH = 20;

export function sharedText(a: Wording, b: Wording): SharedText {
  const passages: SharedPassage[] = [];
  a.places ??= placesIn(a);
  for (const alignment of align(a, b, a.places)) {
    const passage = measure(alignment, a, b);
    if (passage.words >= SHORTEST) passages.push(passage);
  }
  if (passages.length === 0) return NOTHING;
  const ofA = sharesOf(a, passages, 'a');
  const ofB = sharesOf(b, passages, 'b');
  return {
    passages,
    shareOfA: ofA.all,
    shareOfB: ofB.all,
    ownShareOfA: ofA.own,
    ownShareOfB: ofB.own,
    copied: showsCopying(passages, Math.max(ofA.own, ofB.own)),
  };
}

const NOTHING: SharedText = {
  passages: [],
  shareOfA: 0,
  shareOfB: 0,
  ownShareOfA: 0,
  ownShareOfB: 0,
  copied: false,
};

/** One passage of 12 words or two of 8, outside quotations, that are a fair part of the shorter report or many words. */
function showsCopying(passages: readonly SharedPassage[], share: number): boolean {
  const speaking = passages.filter(({ fresh, weight, ofSentences }) =>
    fresh >= LONG
      ? weight >= fresh * LEAST_WEIGHT
      : fresh >= MIDDLE && weight >= fresh * LEAST_WEIGHT_SHORT && ofSentences >= LEAST_OF_SENTENCE,
  );
  if (!speaking.some(({ fresh }) => fresh >= LONG) && speaking.length < 2) return isWire(passages);
  if (share >= LEAST_SHARE) return true;
  return share >= LEAST_SHARE_OF_MANY && speaking.reduce((sum, { fresh }) => sum + fresh, 0) >= MANY;
}

function isWire(passages: readonly SharedPassage[]): boolean {
  const words = passages.reduce((sum, { own, fresh }) => (own > fresh && own >= PARAGRAPH ? sum + own : sum), 0);
  return words >= WIRE;
}

function measure(alignment: Alignment, a: Wording, b: Wording): SharedPassage {
  let words = 0;
  let own = 0;
  let fresh = 0;
  let weight = 0;
  for (const run of alignment.runs)
    for (let i = run.a, j = run.b; i < run.a + run.length; i++, j++) {
      if (a.weights[i] === 0 || b.weights[j] === 0) continue;
      words++;
      if (a.quoted[i] === 1 || b.quoted[j] === 1) continue;
      own++;
      if (a.stock[i] === 1 && b.stock[j] === 1) continue;
      fresh++;
      weight += b.weights[j]!;
    }
  const { aStart, aEnd, bStart, bEnd } = alignment;
  const sentenceWords = Math.min(sentenceLength(a, aStart, aEnd), sentenceLength(b, bStart, bEnd));
  return { alignment, words, own, fresh, weight, ofSentences: equalWords(alignment) / sentenceWords };
}

/** Words of all the sentences that words `start..end` lie in. */
function sentenceLength({ sentences, words }: Wording, start: number, end: number): number {
  const first = sentences[firstAfter(sentences, start) - 1] ?? 0;
  const last = sentences[firstAfter(sentences, end - 1)] ?? words.length;
  return last - first;
}

/** Index of the first sentence that begins after word `at`: by halving, for texts of many sentences. */
function firstAfter(sentences: Uint32Array, at: number): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Share of a text's words that stand in passages, and of those outside quotations. */
function sharesOf(
  { words, weights, quoted }: Wording,
  passages: readonly SharedPassage[],
  side: 'a' | 'b',
): { readonly all: number; readonly own: number } {
  const covered = coverage(words.length);
  for (const { alignment } of passages)
    for (const run of alignment.runs) covered.fill(1, run[side], run[side] + run.length);
  let [all, shared, own, ownShared] = [0, 0, 0, 0];
  for (let i = 0; i < words.length; i++) {
    if (weights[i] === 0) continue;
    all++;
    shared += covered[i]!;
    if (quoted[i] === 1) continue;
    own++;
    ownShared += covered[i]!;
  }
  return { all: all === 0 ? 0 : shared / all, own: own === 0 ? 0 : ownShared / own };
}

/** The passages as spans of the two texts, in the order of `b`. */
export const passageSpans = (shared: SharedText, a: Wording, b: Wording): Passage[] =>
  shared.passages.map(({ alignment: { aStart, aEnd, bStart, bEnd } }) => ({
    from: [a.starts[aStart]!, a.ends[aEnd - 1]!],
    to: [b.starts[bStart]!, b.ends[bEnd - 1]!],
  }));

/** The same seen from the other side: what of `a` stands in `b`. */
export const reversed = (shared: SharedText): SharedText => ({
  ...shared,
  passages: shared.passages
    .map((passage) => ({ ...passage, alignment: flipped(passage.alignment) }))
    .sort((x, y) => x.alignment.bStart - y.alignment.bStart),
  shareOfA: shared.shareOfB,
  shareOfB: shared.shareOfA,
  ownShareOfA: shared.ownShareOfB,
  ownShareOfB: shared.ownShareOfA,
});

const flipped = ({ aStart, aEnd, bStart, bEnd, runs }: Alignment): Alignment => ({
  aStart: bStart,
  aEnd: bEnd,
  bStart: aStart,
  bEnd: aEnd,
  runs: runs.map(({ a, b, length }) => ({ a: b, b: a, length })),
});
