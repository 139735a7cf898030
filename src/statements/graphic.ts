import type { GraphicPair } from '../lang/graphic-lexicon.ts';
import type { Language } from '../lang/language.ts';
import type { Span } from '../model/span.ts';
import type { FieldText } from '../text/field-text.ts';
import type { Sentence } from '../text/segment.ts';
import type { Token } from '../text/tokens.ts';

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

function isGraphic({ tokens }: FieldText, { first, last }: Sentence, { graphic }: Language): boolean {
  for (let at = first; at < last; at++) {
    if (!graphic.starts.isAt(tokens[at]!)) continue;
    const match = graphic.phrases.matchAt(tokens, at);
    if (match !== null && at + match.length <= last) return true;
    for (const pair of graphic.pairs) if (isPairAt(pair, tokens, at, last)) return true;
  }
  return false;
}

/** Whether one word of the pair stands at a place, and the other close behind it. */
function isPairAt({ one, other, ordered, within }: GraphicPair, tokens: readonly Token[], at: number, last: number) {
  const { word } = tokens[at]!;
  const isOne = one.holds(word);
  if (!isOne && (ordered || !other.holds(word))) return false;
  const wanted = isOne ? other : one;
  for (let i = at + 1; i < Math.min(last, at + 1 + within); i++) if (wanted.holds(tokens[i]!.word)) return true;
  return false;
}
