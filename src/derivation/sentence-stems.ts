import type { Wording } from './wording.ts';

/** A sentence as the set of its content stems, outside quotations and boilerplate. */
export interface StemmedSentence {
  /** First and last word (half open) in the wording. */
  readonly first: number;
  readonly last: number;
  /** Distinct, in no order. */
  readonly stems: readonly string[];
  /** Whether any word of it is quoted. */
  readonly quotes: boolean;
}

export interface StemmedReport {
  readonly wording: Wording;
  readonly sentences: readonly StemmedSentence[];
  /** Stem -> sentences that hold it. */
  readonly where: ReadonlyMap<string, readonly number[]>;
}

/** Fewest content stems a sentence is compared by. */
const LEAST_STEMS = 4;

export function stemmed(wording: Wording): StemmedReport {
  const { words, weights, quoted, reading, language, starts, ends } = wording;
  const sentences: StemmedSentence[] = [];
  const where = new Map<string, number[]>();
  for (let s = 0; s < wording.sentences.length; s++) {
    const first = wording.sentences[s]!;
    const last = wording.sentences[s + 1] ?? words.length;
    const stems = new Set<string>();
    let quotes = false;
    for (let i = first; i < last; i++) {
      if (quoted[i] === 1) quotes = true;
      if (weights[i] === 0 || quoted[i] === 1) continue;
      const word = reading.report.text.slice(starts[i]!, ends[i]!).toLowerCase();
      if (!language.stopwords.has(word)) stems.add(language.stem(language.derivation.spelling(word)));
    }
    if (stems.size < LEAST_STEMS) continue;
    for (const stem of stems) {
      const known = where.get(stem);
      if (known === undefined) where.set(stem, [sentences.length]);
      else known.push(sentences.length);
    }
    sentences.push({ first, last, stems: [...stems], quotes });
  }
  return { wording, sentences, where };
}

/** How much a stem tells of a report, given in how many reports of the story it stands. */
export class StemWeights {
  readonly #reports = new Map<string, number>();
  readonly #size: number;

  constructor(reports: readonly StemmedReport[]) {
    this.#size = reports.length;
    for (const { where } of reports)
      for (const stem of where.keys()) this.#reports.set(stem, (this.#reports.get(stem) ?? 0) + 1);
  }

  /** In how many reports the stem stands. */
  spread(stem: string): number {
    return this.#reports.get(stem) ?? 0;
  }

  of(stem: string): number {
    return Math.log(1 + (this.#size + 2) / Math.max(1, this.spread(stem)));
  }

  sum(stems: readonly string[]): number {
    let sum = 0;
    for (const stem of stems) sum += this.of(stem);
    return sum;
  }
}
