import type { Language } from '../lang/language.ts';
import type { RecentCopy, RecentTexts } from '../model/recent-texts.ts';
import { shingleHashes } from '../text/shingle.ts';
import { tokenise } from '../text/tokens.ts';
import { winnow } from '../text/winnow.ts';
import { ShingleWindow } from './shingle-window.ts';
import { COUNTS, vocabularyOf } from './vocabulary.ts';

/** Reports remembered: more than an hour of all the world's news, or weeks of a desk's feeds. */
const REPORTS = 100_000;
/** Words in a shingle, and shingles of which one is kept: whoever shares twelve words in a row shares one. */
const SHINGLE = 6;
const WINDOW = 7;
/** Fingerprints made room for with each report: those of 330 words on average. */
const FINGERPRINTS = 83;
/** Of one text; a longer one would push the others out. */
const LONGEST = 4096;

/**
 * A story stream against all recent reports: which of them a new text was made from, or was made with it from one wire,
 * whatever stories they were put in. Candidates only; `compareReports` shows the passages. Memory is fixed (for 100,000
 * reports about 160 MB), and a report costs its words.
 */
export class RecentTextIndex implements RecentTexts {
  readonly #language: Language;
  readonly #window: ShingleWindow;
  readonly #ids: string[] = [];
  readonly #reports: number;
  #count = 0;

  constructor(language: Language, reports: number = REPORTS) {
    this.#language = language;
    this.#reports = reports;
    this.#window = new ShingleWindow(reports, Math.max(reports * FINGERPRINTS, 4 * LONGEST));
  }

  add(id: string, text: string): RecentCopy[] {
    const found = this.#window
      .add(this.#fingerprints(text))
      .map(({ report, share }) => ({ id: this.#ids[report % this.#reports]!, share }));
    this.#ids[this.#count++ % this.#reports] = id;
    return found;
  }

  #fingerprints(text: string): Uint32Array {
    const wordOf = vocabularyOf(this.#language);
    const tokens = tokenise(text, this.#language.tokens.clitics);
    const words = new Uint32Array(tokens.length);
    let count = 0;
    for (const token of tokens) {
      const { key, marks } = wordOf(token.word);
      if ((marks & COUNTS) !== 0) words[count++] = key;
    }
    return winnow(shingleHashes(words.subarray(0, count), SHINGLE), WINDOW).subarray(0, LONGEST);
  }
}
