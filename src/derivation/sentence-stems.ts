import type { Wording } from './wording.ts';

/** A sentence as the set of its content stems, outside quotations and boilerplate. */
export interface StemmedSentence {
  /** First and last word (half open) in the wording. */
  readonly first: number;
  readonly last: number;
  /** Numbers of its stems, distinct. */
  readonly stems: readonly number[];
  /** Those of words in lower case, which are no names. */
  readonly plain: ReadonlySet<number>;
  /** Whether any word of it is quoted. */
  readonly quotes: boolean;
}

export interface StemmedReport {
  readonly wording: Wording;
  readonly sentences: readonly StemmedSentence[];
  /** Stem -> sentences that hold it. */
  readonly where: ReadonlyMap<number, readonly number[]>;
}

/** Fewest content stems a sentence is compared by. */
const LEAST_STEMS = 4;

export function stemmed(wording: Wording): StemmedReport {
  const { words, weights, quoted, stems } = wording;
  const sentences: StemmedSentence[] = [];
  const where = new Map<number, number[]>();
  for (let s = 0; s < wording.sentences.length; s++) {
    const first = wording.sentences[s]!;
    const last = wording.sentences[s + 1] ?? words.length;
    const own = new Set<number>();
    const plain = new Set<number>();
    let quotes = false;
    for (let i = first; i < last; i++) {
      if (quoted[i] === 1) quotes = true;
      else if (weights[i] !== 0 && stems[i] !== 0) {
        own.add(stems[i]!);
        if (weights[i] === 1) plain.add(stems[i]!);
      }
    }
    if (own.size < LEAST_STEMS) continue;
    for (const stem of own) {
      const known = where.get(stem);
      if (known === undefined) where.set(stem, [sentences.length]);
      else known.push(sentences.length);
    }
    sentences.push({ first, last, stems: [...own], plain, quotes });
  }
  return { wording, sentences, where };
}

/** How much a stem tells of a report, given in how many reports of the story it stands. */
export class StemWeights {
  readonly #spread = new Map<number, number>();
  /** Weight by spread, worked out once. */
  readonly #bySpread: readonly number[];
  readonly #sums = new WeakMap<StemmedSentence, number>();

  constructor(reports: readonly StemmedReport[]) {
    for (const { where } of reports)
      for (const stem of where.keys()) this.#spread.set(stem, (this.#spread.get(stem) ?? 0) + 1);
    this.#bySpread = Array.from({ length: reports.length + 1 }, (_, spread) =>
      Math.log(1 + (reports.length + 2) / Math.max(1, spread)),
    );
  }

  /** In how many reports the stem stands. */
  spread(stem: number): number {
    return this.#spread.get(stem) ?? 0;
  }

  of(stem: number): number {
    return this.#bySpread[this.spread(stem)]!;
  }

  /** All that a sentence says. */
  sum(sentence: StemmedSentence): number {
    const known = this.#sums.get(sentence);
    if (known !== undefined) return known;
    let sum = 0;
    for (const stem of sentence.stems) sum += this.of(stem);
    this.#sums.set(sentence, sum);
    return sum;
  }
}
