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
  /** All content stems of its sentence but its own. */
  readonly sentence: ReadonlySet<string>;
}

/** Mentions kept of one text: a list of a thousand hotels is no account of one event. */
const MENTIONS = 64;
/** Tokens looked at on either side for neighbours, and for the sentence. */
const REACH = 8;
const SENTENCE = 60;
const ENDERS = new Set(['.', '!', '?', ';', ':']);

export function mentionsIn(reading: Reading, language: Language): Mention[] {
  const mentions: Mention[] = [];
  for (const field of FIELDS) {
    const tokens = tokenise(fieldText(reading.report, field), language.tokens.clitics);
    for (let i = 0; i < tokens.length && mentions.length < MENTIONS; i++) {
      const match = language.derivation.contrasts.matchAt(tokens, i);
      if (match === null) continue;
      const end = i + match.length;
      mentions.push({
        reading,
        field,
        ...match.value,
        start: tokens[i]!.start,
        end: tokens[end - 1]!.end,
        left: contentStems(tokens, i - 1, -1, 2, REACH, language),
        right: contentStems(tokens, end, 1, 1, REACH, language)[0] ?? null,
        sentence: new Set([
          ...contentStems(tokens, i - 1, -1, SENTENCE, SENTENCE, language),
          ...contentStems(tokens, end, 1, SENTENCE, SENTENCE, language),
        ]),
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
  reach: number,
  language: Language,
): string[] {
  const stems: string[] = [];
  for (let i = from, seen = 0; i >= 0 && i < tokens.length && seen < reach && stems.length < count; i += step, seen++) {
    const { kind, lower } = tokens[i]!;
    if (ENDERS.has(lower)) break;
    if (kind === 'punctuation' || language.stopwords.has(lower) || language.tokens.clitics.has(lower)) continue;
    stems.push(language.stem(lower));
  }
  return stems;
}

/** Likeness (Dice) of two sentences that tell of one thing in other words, and the stems they share at least. */
const SAME_STATEMENT = 0.4;
const SHARED_STEMS = 4;

/**
 * Whether `other` stands in the place of `mention`: among the same two words before it, or beside one of its
 * neighbours in a sentence that says much the same.
 */
export function standsInPlaceOf(other: Mention, mention: Mention): boolean {
  const beside = (stem: string): boolean => other.left.includes(stem) || other.right === stem;
  if (mention.left.length === 2 && mention.left.every(beside)) return true;
  const neighbours = mention.right === null ? mention.left : [mention.right, ...mention.left];
  return neighbours.some(beside) && isSameStatement(other.sentence, mention.sentence);
}

function isSameStatement(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const stem of a) if (b.has(stem)) shared++;
  return shared >= SHARED_STEMS && (2 * shared) / (a.size + b.size) >= SAME_STATEMENT;
}
