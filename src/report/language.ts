import type { Language } from '../lang/language.ts';
import { tokenAt } from '../text/field-text.ts';
import type { Token } from '../text/tokens.ts';
import type { Word } from '../text/words.ts';

/** Characters that are looked at; the beginning of a text tells. */
const LOOKED_AT = 1000;
/** Share of function words that a text in its own language never falls below (headlines and lists included). */
const LEAST_SHARE = 0.18;
const FEWEST_WORDS = 4;

/**
 * The language a text is written in: what the container says if that language's own function words do not contradict
 * it, else the language whose function words make up most of it, else `und`.
 */
export function languageOf(
  headline: readonly Token[],
  text: readonly Token[],
  stated: string | null,
  languages: readonly Language[],
): string {
  const last = tokenAt(text, LOOKED_AT - (headline.at(-1)?.end ?? 0));
  const words: Word[] = [];
  for (const { word } of headline) if (word.kind === 'word') words.push(word);
  for (let at = 0; at < last; at++) if (text[at]!.word.kind === 'word') words.push(text[at]!.word);
  const shares = languages.map(({ code, stopwords }) => {
    let count = 0;
    for (const word of words) if (stopwords.holds(word)) count++;
    return { code, share: count / Math.max(1, words.length) };
  });
  const best = shares.sort((a, b) => b.share - a.share)[0];
  if (best !== undefined && best.share >= LEAST_SHARE) return best.code;
  const code = stated?.toLowerCase().match(/^[a-z]{2,3}\b/)?.[0];
  if (code !== undefined && (words.length < FEWEST_WORDS || languages.every((language) => language.code !== code)))
    return code;
  // Too short to tell, or a list of names: the language that is stated, else the one that stands for all.
  return words.length < 40 ? (code ?? languages[0]?.code ?? 'und') : (code ?? 'und');
}
