import type { GraphicPair } from '../lang/graphic-lexicon.ts';
import type { Language } from '../lang/language.ts';
import type { Span } from '../model/span.ts';
import type { FieldText } from '../text/field-text.ts';
import type { Sentence } from '../text/segment.ts';
import { factFrom } from '../text/words.ts';

/**
 * Sentences of the body that describe wounds or bodies, for labels and blurring. Judged by description: that people
 * were killed, injured or wounded does not make a sentence graphic.
 */
export function findGraphic(fields: readonly FieldText[], language: Language): Span[] {
  const spans: Span[] = [];
  for (const field of fields) {
    if (field.field !== 'text') continue;
    for (const sentence of field.sentences)
      if (isGraphic(field, sentence, language)) spans.push({ start: sentence.start, end: sentence.end });
  }
  return spans;
}

function isGraphic({ tokens }: FieldText, { first, last }: Sentence, language: Language): boolean {
  const { phrases, pairs } = language.graphic;
  const opensAny = factFrom(pairs, (word) => pairs.some((pair) => opensPair(pair, word)));
  for (let at = first; at < last; at++) {
    const token = tokens[at]!;
    if (token.kind !== 'word') continue;
    const match = phrases.matchAt(tokens, at);
    if (match !== null && at + match.length <= last) return true;
    if (!opensAny(token.word)) continue;
    for (const pair of pairs) if (opensPair(pair, token.lower) && closesPair(pair, at)) return true;
  }
  return false;

  function closesPair(pair: GraphicPair, at: number): boolean {
    const wanted = pair.one.has(tokens[at]!.lower) ? pair.other : pair.one;
    for (let i = at + 1; i < Math.min(last, at + 1 + pair.within); i++) if (wanted.has(tokens[i]!.lower)) return true;
    return false;
  }
}

const opensPair = (pair: GraphicPair, word: string): boolean =>
  pair.one.has(word) || (!pair.ordered && pair.other.has(word));
