import type { Language } from '../lang/language.ts';
import { FIELDS, type Field, fieldText } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import type { Reading } from '../model/statement.ts';
import { type Token, tokenise } from '../text/tokens.ts';

/** A word for a thing of which an event has one kind, with the words it stands among. */
export interface Mention extends Span {
  readonly reading: Reading;
  readonly field: Field;
  readonly group: string;
  readonly kind: string;
  /** The two content stems before it in its sentence, nearest first; fewer at a sentence's start. */
  readonly left: readonly string[];
  /** The content stem after it. */
  readonly right: string | null;
}

/** Tokens looked at on either side. */
const REACH = 8;
const ENDERS = new Set(['.', '!', '?', ';', ':']);

export function mentionsIn(reading: Reading, language: Language): Mention[] {
  const mentions: Mention[] = [];
  for (const field of FIELDS) {
    const tokens = tokenise(fieldText(reading.report, field), language.tokens.clitics);
    for (let i = 0; i < tokens.length; i++) {
      const match = language.derivation.contrasts.matchAt(tokens, i);
      if (match === null) continue;
      const end = i + match.length;
      mentions.push({
        reading,
        field,
        ...match.value,
        start: tokens[i]!.start,
        end: tokens[end - 1]!.end,
        left: contentStems(tokens, i - 1, -1, 2, language),
        right: contentStems(tokens, end, 1, 1, language)[0] ?? null,
      });
      i = end - 1;
    }
  }
  return mentions;
}

function contentStems(
  tokens: readonly Token[],
  from: number,
  step: 1 | -1,
  count: number,
  language: Language,
): string[] {
  const stems: string[] = [];
  for (let i = from, seen = 0; i >= 0 && i < tokens.length && seen < REACH && stems.length < count; i += step, seen++) {
    const { kind, lower } = tokens[i]!;
    if (ENDERS.has(lower)) break;
    if (kind === 'punctuation' || language.stopwords.has(lower) || language.tokens.clitics.has(lower)) continue;
    stems.push(language.stem(lower));
  }
  return stems;
}

/** Whether `other` stands among the words that stand before `mention`: in the same place of the same statement. */
export function standsInPlaceOf(other: Mention, mention: Mention): boolean {
  if (mention.left.length < 2) return false;
  return mention.left.every((stem) => other.left.includes(stem) || other.right === stem);
}
