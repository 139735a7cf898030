import {
  type StemmedReport,
  type StemmedSentence,
  type StemmedStory,
  stemmedStory,
  weightOf,
} from './sentence-stems.ts';
import type { Wording } from './wording.ts';

/** Two sentences that say the same in other words. */
export interface Parallel {
  readonly a: StemmedSentence;
  readonly b: StemmedSentence;
  /** Weight of the stems in common. */
  readonly weight: number;
  /** Of the shorter sentence and of both: 0 to 1. */
  readonly likeness: number;
}

/** One report told again in other words: the same sentences in the same order. */
export interface Rewrite {
  readonly a: Wording;
  readonly b: Wording;
  readonly parallels: readonly Parallel[];
  /** Share of what each report's sentences say that stands in the parallel sentences, 0 to 1. */
  readonly shareOfA: number;
  readonly shareOfB: number;
  /**
   * `text`: the one is the other told again. `sentence`: a sentence of it is, its words in another order.
   */
  readonly extent: 'text' | 'sentence';
}

/** Sentences less alike than that are parallel by their subject only. */
const ALIKE = 0.3;
/** Stems two parallel sentences share at least. */
const LEAST_COMMON = 3;
/** A chain of so many parallel sentences in the same order, ... */
const LEAST_PARALLELS = 7;
/** ... which by so much, added up, are more alike than two reporters' sentences on one fact must be, ... */
const LEAST_EXCESS = 1;
/** ... and make up so much of the two reports, their shares added, is a text told again. */
const ONE_TEXT = 0.5;
/** Of a short report, fewer that are more alike and make up most of it. At one hearing two reporters come to five, and to .45. */
const LEAST_OF_SHORT = { parallels: 5, excess: 1.5, share: 0.48 };
/** A sentence with its words put in another order: nearly all its stems, and enough of them. */
const SAME_SENTENCE = 0.85;
const SAME_STEMS = 7;
/** Of these, stems that are no names: a list of the same officials, or where and when someone was born, is no copy. */
const SAME_PLAIN_STEMS = 7;
/** Share of the shorter report below which one sentence says nothing of the report. */
const LEAST_SENTENCE = 0.03;
/** Partners a report is compared with in full. */
const CANDIDATES = 6;
/** A stem that more reports have is the story's, and points to no one. */
const WIDESPREAD = 16;
/** Parallel sentences a chain is sought among. */
const CELLS = 200;

/**
 * Reports that were told again from others with few of their words in a row: by a rewriter, a spinning tool, or
 * translation there and back. Two reporters of one event share facts; they do not give them sentence for sentence in
 * the same order. Cautious: thresholds stand above every independent pair of the development stories.
 * @param known whether a pair is already known to share copied text
 */
export function findRewrites(wordings: readonly Wording[], known: (a: Wording, b: Wording) => boolean): Rewrite[] {
  const story = stemmedStory(wordings);
  const found: Rewrite[] = [];
  const where = new Map<StemmedReport, SentencesByStem>();
  for (const [a, b] of likelyPairs(story)) {
    if (known(a.wording, b.wording)) continue;
    if (!where.has(a)) where.set(a, sentencesByStem(a));
    const rewrite = rewriteOf(a, b, where.get(a)!, story.weights);
    if (rewrite !== null) found.push(rewrite);
  }
  return found;
}

/** Pairs by the rare stems they share: linear, because a widespread stem votes for nobody. */
function* likelyPairs({ reports, spread }: StemmedStory): Generator<readonly [StemmedReport, StemmedReport]> {
  // By number of a stem, up to as many reports as may point to one another, the first first, and how many they are.
  const holders = new Uint32Array(WIDESPREAD * spread.length);
  const held = new Uint8Array(spread.length);
  const votes = new Float64Array(reports.length);
  for (let later = 0; later < reports.length; later++) {
    const voted: number[] = [];
    for (const stem of reports[later]!.stems) {
      const reporting = spread[stem]!;
      if (reporting < 2 || reporting > WIDESPREAD) continue;
      const first = WIDESPREAD * stem;
      const end = first + held[stem]!;
      for (let at = first; at < end; at++) {
        const report = holders[at]!;
        if (votes[report] === 0) voted.push(report);
        votes[report]! += 1 / reporting;
      }
      holders[end] = later;
      held[stem]! += 1;
    }
    const ranked = voted.sort((x, y) => votes[y]! - votes[x]! || x - y);
    for (const earlier of ranked.slice(0, CANDIDATES)) yield [reports[earlier]!, reports[later]!];
    for (const earlier of voted) votes[earlier] = 0;
  }
}

function rewriteOf(a: StemmedReport, b: StemmedReport, where: SentencesByStem, weights: Float64Array): Rewrite | null {
  const cells = parallels(a, b, where, weights);
  const chain = inOrder(cells);
  const { shareOfA, shareOfB } = sharesOf(chain, a, b, weights);
  const shares = { a: a.wording, b: b.wording, shareOfA, shareOfB };
  if (isToldAgain(chain, shareOfA, shareOfB)) return { ...shares, parallels: chain, extent: 'text' };
  const same = cells.filter((parallel) => isSameSentence(parallel, a.wording, b.wording, weights));
  const said = sharesOf(same, a, b, weights);
  if (!ofOneHouse(a, b) && Math.max(said.shareOfA, said.shareOfB) >= LEAST_SENTENCE)
    return { ...shares, ...said, parallels: same, extent: 'sentence' };
  return null;
}

function isToldAgain(chain: readonly Parallel[], shareOfA: number, shareOfB: number): boolean {
  const excess = chain.reduce((sum, { likeness }) => sum + likeness - ALIKE, 0);
  if (chain.length >= LEAST_PARALLELS && excess >= LEAST_EXCESS) return shareOfA + shareOfB >= ONE_TEXT;
  const { parallels, excess: least, share } = LEAST_OF_SHORT;
  return chain.length >= parallels && excess >= least && Math.max(shareOfA, shareOfB) >= share;
}

/** One outlet's reports share captions and standing paragraphs. */
function ofOneHouse({ wording: a }: StemmedReport, { wording: b }: StemmedReport): boolean {
  return a.reading.report.outlet !== null && a.reading.report.outlet === b.reading.report.outlet;
}

function sharesOf(
  chain: readonly Parallel[],
  a: StemmedReport,
  b: StemmedReport,
  weights: Float64Array,
): { readonly shareOfA: number; readonly shareOfB: number } {
  const weight = chain.reduce((sum, parallel) => sum + parallel.weight, 0);
  return { shareOfA: weight / totalWeight(a, weights), shareOfB: weight / totalWeight(b, weights) };
}

const totalWeight = ({ sentences }: StemmedReport, weights: Float64Array): number =>
  sentences.reduce((sum, sentence) => sum + weightOf(sentence, weights), 0) || 1;

/** Whole sentences outside quotations only: what introduces a quotation is much the same everywhere. */
function isSameSentence({ a, b, weight }: Parallel, inA: Wording, inB: Wording, weights: Float64Array): boolean {
  if (a.quotes || b.quotes || Math.min(a.stems.length, b.stems.length) < SAME_STEMS) return false;
  if ((2 * weight) / (weightOf(a, weights) + weightOf(b, weights)) < SAME_SENTENCE) return false;
  return plainStems(a, inA).intersection(plainStems(b, inB)).size >= SAME_PLAIN_STEMS;
}

/** Stems of the words in lower case, which are no names, of a sentence without quotations. */
function plainStems({ first, last }: StemmedSentence, { stems, weights }: Wording): ReadonlySet<number> {
  const plain = new Set<number>();
  for (let i = first; i < last; i++) if (weights[i] === 1 && stems[i] !== 0) plain.add(stems[i]!);
  return plain;
}

/**
 * Sentence pairs alike enough, by the position in `a`, then in `b`.
 * @param where of `a`
 */
function parallels(
  a: StemmedReport,
  b: StemmedReport,
  where: SentencesByStem,
  weights: Float64Array,
): (Parallel & Cell)[] {
  const common = new Float64Array(a.sentences.length);
  const counts = new Uint16Array(a.sentences.length);
  const cells: (Parallel & Cell)[] = [];
  b.sentences.forEach((sentence, j) => {
    const touched: number[] = [];
    for (const stem of sentence.stems) {
      const places = where.get(stem);
      if (places === undefined) continue;
      const weight = weights[stem]!;
      for (const i of places) {
        if (counts[i] === 0) touched.push(i);
        common[i]! += weight;
        counts[i]!++;
      }
    }
    const sum = weightOf(sentence, weights);
    for (const i of touched) {
      const weight = common[i]!;
      if (counts[i]! >= LEAST_COMMON) {
        const other = weightOf(a.sentences[i]!, weights);
        const likeness = (0.5 * weight) / Math.min(sum, other) + weight / (sum + other);
        if (likeness >= ALIKE) cells.push({ i, j, a: a.sentences[i]!, b: sentence, weight, likeness });
      }
      common[i] = 0;
      counts[i] = 0;
    }
  });
  if (cells.length > CELLS) {
    cells.sort((x, y) => y.weight - x.weight || x.i - y.i || x.j - y.j);
    cells.length = CELLS;
  }
  return cells.sort((x, y) => x.i - y.i || x.j - y.j);
}

/** Stem -> sentences that hold it. */
type SentencesByStem = ReadonlyMap<number, readonly number[]>;

function sentencesByStem(report: StemmedReport): SentencesByStem {
  const where = new Map<number, number[]>();
  for (const [at, { stems }] of report.sentences.entries())
    for (const stem of stems) {
      const earlier = where.get(stem);
      if (earlier === undefined) where.set(stem, [at]);
      else earlier.push(at);
    }
  return where;
}

interface Cell {
  readonly i: number;
  readonly j: number;
}

/** The heaviest chain of parallels that rises in both texts. */
function inOrder(cells: readonly (Parallel & Cell)[]): Parallel[] {
  const best: number[] = [];
  const previous: number[] = [];
  let top = -1;
  for (let k = 0; k < cells.length; k++) {
    const cell = cells[k]!;
    best[k] = cell.weight;
    previous[k] = -1;
    for (let m = 0; m < k; m++)
      if (cells[m]!.i < cell.i && cells[m]!.j < cell.j && best[m]! + cell.weight > best[k]!) {
        best[k] = best[m]! + cell.weight;
        previous[k] = m;
      }
    if (top < 0 || best[k]! > best[top]!) top = k;
  }
  const chain: Parallel[] = [];
  for (let k = top; k >= 0; k = previous[k]!) chain.push(cells[k]!);
  return chain.reverse();
}
