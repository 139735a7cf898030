import type { QuoteWording } from '../../lang/quote-wording.ts';
import { alignWords } from './alignment.ts';
import type { Form, QuotedWord } from './form.ts';
import { compareSpeakers } from './source-likeness.ts';

/** Share of the variant's words that must align before single words are compared: below it, it is another telling. */
const COMPARABLE = 0.6;

/** In what a variant differs in meaning from the wording it belongs to, as a sentence; null when it is only cut or told alike. */
export function driftBetween(given: Form, variant: Form, wording: QuoteWording): string | null {
  return differentWord(given, variant, wording) ?? differentSpeaker(given, variant, wording);
}

/** Another speaker, where the same wording stands too. */
export function differentSpeaker(given: Form, variant: Form, wording: QuoteWording): string | null {
  for (const one of given.occurrences)
    for (const other of variant.occurrences) {
      const [a, b] = [one.quotation.speaker, other.quotation.speaker];
      if (a !== null && b !== null && compareSpeakers(a, b) === 'other')
        return fill(wording.speakers, { one: a.name, other: b.name });
    }
  return null;
}

function differentWord(given: Form, variant: Form, wording: QuoteWording): string | null {
  const pairs = alignWords(given.words, variant.words);
  const negations = (words: readonly QuotedWord[]): QuotedWord[] =>
    words.filter(({ token, bracketed }) => !bracketed && wording.isNegation(token.lower));
  if (pairs.length < COMPARABLE * variant.words.length) return null;
  for (let i = 1; i < pairs.length; i++) {
    const [fromGiven, fromVariant] = pairs[i - 1]!;
    const [toGiven, toVariant] = pairs[i]!;
    const before = given.words.slice(fromGiven + 1, toGiven);
    const after = variant.words.slice(fromVariant + 1, toVariant);
    if (before.length === 0 && after.length === 0) continue;
    // Between sentences, or at an ellipsis, words may be left out.
    const lost = negations(before);
    const won = negations(after);
    // `will not and do not`: the variant has one of the two.
    const kept =
      wording.isNegation(given.words[fromGiven]!.token.lower) || wording.isNegation(given.words[toGiven]!.token.lower);
    if (lost.length > 0 && won.length === 0 && before.length <= 3 && !kept)
      return fill(wording.negationLost, { given: textOf(lost), other: '' });
    if (won.length > 0 && lost.length === 0) return fill(wording.negationAdded, { given: '', other: textOf(won) });
    const spoken = after.filter(({ bracketed }) => !bracketed);
    const replaced = before.filter(({ bracketed }) => !bracketed);
    if (!spoken.some(({ content }) => content) || spoken.length > 4) continue;
    if (replaced.length === 0) return fill(wording.added, { given: '', other: textOf(spoken) });
    if (replaced.length > 4 || !replaced.some(({ content }) => content) || sameSpelling(replaced, spoken)) continue;
    return fill(wording.changed, { given: textOf(replaced), other: textOf(spoken) });
  }
  return null;
}

const textOf = (words: readonly QuotedWord[]): string => words.map(({ token }) => token.text).join(' ');

/** `colour` and `color`, `Kyiv` and `Kiev`: one word spelt in two ways. */
function sameSpelling(a: readonly QuotedWord[], b: readonly QuotedWord[]): boolean {
  const one = a.map(({ token }) => token.lower).join('');
  const other = b.map(({ token }) => token.lower).join('');
  if (one === other) return true;
  if (a.some(({ token }) => token.kind === 'number') || b.some(({ token }) => token.kind === 'number')) return false;
  if (one.length < 5 || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < one.length - start && end < other.length - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  return Math.max(one.length, other.length) - start - end <= 1;
}

const fill = (pattern: string, slots: Readonly<Record<string, string>>): string =>
  pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => slots[name] ?? '');
