import { Numbering } from '../text/numbering.ts';
import type { Wording } from './wording.ts';

/** A sentence as the set of its content stems, outside quotations and boilerplate. */
export interface StemmedSentence {
  /** First and last word (half open) in the wording. */
  readonly first: number;
  readonly last: number;
  /** Numbers of its stems in the story, distinct. */
  readonly stems: readonly number[];
  /** Whether any word of it is quoted. */
  readonly quotes: boolean;
}

export interface StemmedReport {
  readonly wording: Wording;
  readonly sentences: readonly StemmedSentence[];
  /** Numbers of the stems of its sentences, distinct. */
  readonly stems: readonly number[];
}

/** The reports of a story by their sentences, and what their stems tell. */
export interface StemmedStory {
  readonly reports: readonly StemmedReport[];
  /** By number of a stem: in how many reports it stands, and how much it tells of a report. */
  readonly spread: Uint32Array;
  readonly weights: Float64Array;
}

/** Fewest content stems a sentence is compared by. */
const LEAST_STEMS = 4;

export function stemmedStory(wordings: readonly Wording[]): StemmedStory {
  const words = wordings.reduce((sum, { stems }) => sum + stems.length, 0);
  const numbering = new Numbering(words >> 2);
  // By number of a stem: the sentence and the report that had it last.
  const [ofSentence, ofReport] = [new Uint32Array(words), new Uint32Array(words)];
  let sentence = 0;
  const reports = wordings.map((wording, at): StemmedReport => {
    const sentences: StemmedSentence[] = [];
    const all: number[] = [];
    for (let s = 0; s < wording.sentences.length; s++) {
      const first = wording.sentences[s]!;
      const last = wording.sentences[s + 1] ?? wording.words.length;
      const stems: number[] = [];
      sentence++;
      let quotes = false;
      for (let i = first; i < last; i++) {
        if (wording.quoted[i] === 1) quotes = true;
        else if (wording.weights[i] !== 0 && wording.stems[i] !== 0) {
          const stem = numbering.of(wording.stems[i]!);
          if (ofSentence[stem] !== sentence) stems.push(stem);
          ofSentence[stem] = sentence;
        }
      }
      if (stems.length < LEAST_STEMS) continue;
      sentences.push({ first, last, stems, quotes });
      for (const stem of stems) {
        if (ofReport[stem] !== at + 1) all.push(stem);
        ofReport[stem] = at + 1;
      }
    }
    return { wording, sentences, stems: all };
  });
  const spread = new Uint32Array(numbering.size);
  for (const { stems } of reports) for (const stem of stems) spread[stem]! += 1;
  const bySpread = Array.from({ length: reports.length + 1 }, (_, reporting) =>
    Math.log(1 + (reports.length + 2) / Math.max(1, reporting)),
  );
  return { reports, spread, weights: Float64Array.from(spread, (reporting) => bySpread[reporting]!) };
}

/** What a sentence says: the weights of its stems. */
export function weightOf({ stems }: StemmedSentence, weights: Float64Array): number {
  let sum = 0;
  for (const stem of stems) sum += weights[stem]!;
  return sum;
}
