import type { Language } from '../lang/language.ts';
import type { Reading } from '../model/statement.ts';
import type { Places } from '../text/align.ts';
import { outletKey } from './outlet-name.ts';
import { type ReportWords, reportWords } from './report-words.ts';

/** The words of a report among those of its story. */
export interface Wording extends ReportWords {
  readonly reading: Reading;
  readonly language: Language;
  /** The report's own outlet, as `outletKey` writes it. */
  readonly outlet: string | null;
  /** 1 where the word stands in quotation marks, here or elsewhere: what was said in public is anyone's to report. */
  readonly quoted: Uint8Array;
  /** 1 where the word stands in a run that very many reports of the story hold. */
  readonly stock: Uint8Array;
  /** Where its shingles stand, once another report was aligned with it. */
  places: Places | null;
}

export function wordingOf(reading: Reading, language: Language): Wording {
  const words = reportWords(reading, language);
  const { outlet } = reading.report;
  return {
    ...words,
    reading,
    language,
    outlet: outlet === null ? null : outletKey(outlet, language),
    quoted: words.quoted.slice(),
    stock: new Uint8Array(words.quoted.length),
    places: null,
  };
}
