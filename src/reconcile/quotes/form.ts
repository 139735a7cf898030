import type { Language } from '../../lang/language.ts';
import type { Quotation, Reading, Source } from '../../model/statement.ts';
import { type Token, tokenise } from '../../text/tokens.ts';
import { compareSpeakers } from './source-likeness.ts';

/** One word of a quotation. */
export interface QuotedWord {
  readonly token: Token;
  readonly stem: string;
  /** Tells texts apart: not a function word. */
  readonly content: boolean;
  /** Stands in brackets, where editors put words that were not spoken. */
  readonly bracketed: boolean;
}

/** A quotation where it stands. */
export interface Occurrence {
  readonly reading: Reading;
  readonly quotation: Quotation;
}

/** One wording, with every place where it stands. */
export interface Form {
  readonly key: string;
  readonly language: Language;
  readonly words: readonly QuotedWord[];
  /** Distinct stems of its content words. */
  readonly stems: ReadonlySet<string>;
  readonly occurrences: Occurrence[];
}

/** Words of a quotation that are compared; a longer one is a document. */
const LONGEST_QUOTATION = 300;
/** Characters of a quotation that are tokenised, for the same reason. */
const LONGEST_TEXT = 4_000;

/** Parts a quotation into words. Letter case, punctuation and marks do not make another wording. */
export function wordsOf(text: string, language: Language): QuotedWord[] {
  const words: QuotedWord[] = [];
  let depth = 0;
  for (const token of tokenise(text.slice(0, LONGEST_TEXT), language.tokens.clitics)) {
    if (token.text === '(' || token.text === '[') depth++;
    else if ((token.text === ')' || token.text === ']') && depth > 0) depth--;
    if (token.kind === 'punctuation') continue;
    const word = token.lower;
    const content = !language.stopwords.has(word) && !language.reconcile.quotes.isNegation(word);
    words.push({ token, stem: token.kind === 'number' ? word : language.stem(word), content, bracketed: depth > 0 });
    if (words.length >= LONGEST_QUOTATION) break;
  }
  return words;
}

/** Words from which the same wording cannot come from two people by chance; `unbelievable` can. */
const TELLING = 6;

/** Words that anyone may say: `God is great`. Only one and the same speaker makes them one quotation. */
export const ANYONES = 3;

/** Gathers the quotations of all reports by wording, in the reports' order; a few words also by who says them. */
export function formsOf(readings: readonly Reading[], languageOf: (code: string) => Language): Form[] {
  const byKey = new Map<string, Form[]>();
  const all: Form[] = [];
  for (const reading of readings) {
    const language = languageOf(reading.report.language);
    for (const quotation of reading.quotations) {
      const words = wordsOf(quotation.exact, language);
      if (words.length === 0) continue;
      const key = words.map(({ token }) => token.lower).join(' ');
      const same = byKey.get(key) ?? [];
      byKey.set(key, same);
      const form = words.length >= TELLING ? same[0] : same.find((one) => mayBeSaidBy(one, quotation.speaker));
      if (form !== undefined) form.occurrences.push({ reading, quotation });
      else {
        const stems = new Set(words.filter(({ content }) => content).map(({ stem }) => stem));
        const made: Form = { key, language, words, stems, occurrences: [{ reading, quotation }] };
        same.push(made);
        all.push(made);
      }
    }
  }
  return all;
}

/** Judged by the first speaker who is named: the others joined because they are not surely someone else. */
function mayBeSaidBy({ words, occurrences }: Form, speaker: Source | null): boolean {
  const named = occurrences.find(({ quotation }) => quotation.speaker !== null) ?? occurrences[0]!;
  const likeness = compareSpeakers(named.quotation.speaker, speaker);
  if (words.length > ANYONES || named.quotation.speaker === null || speaker === null) return likeness !== 'other';
  return likeness === 'same';
}
