import { sentenceOf, tokenAt } from '../../text/field-text.ts';
import type { Draft, FigureContext } from './draft.ts';

/** A time further back than this from the text's latest is another event's: news tells its own within days. */
const RECENT = 45 * 24 * 3600 * 1000;

export interface Past {
  /** The latest day the text names, in milliseconds since 1970; null when it names none. */
  readonly latest: number | null;
  /** Whether a figure stands where the text tells of an older time. */
  holds(draft: Draft): boolean;
}

/**
 * Where a text tells of older times: from a date long past to the end of its clause and sentence, and on through the
 * sentences of the paragraph that name no newer time.
 */
export function pastStretches({ tokens, sentences, times }: FigureContext): Past {
  const dated = times.flatMap((time) => {
    const span = time.value === null ? null : daysOf(time.value);
    return span === null
      ? []
      : [{ ...span, token: tokenAt(tokens, time.start), precise: (time.value as string).length >= 10 }];
  });
  const latest = dated.reduce<number | null>(
    (newest, { end, precise }) => (precise && (newest === null || end > newest) ? end : newest),
    null,
  );
  if (latest === null) return { latest, holds: () => false };
  const mentions = dated.map(({ end, token }) => ({ token, old: end < latest - RECENT }));
  const bySentence = Map.groupBy(mentions, ({ token }) => sentenceOf(sentences, token));
  const carried = carriedSentences(mentions, sentences);
  return {
    latest,
    holds(draft) {
      const index = sentenceOf(sentences, draft.first);
      const sentence = sentences[index];
      if (sentence === undefined) return false;
      const own = bySentence.get(index) ?? [];
      if (own.length === 0) return carried.has(index);
      const before = own.filter(({ token }) => token < draft.first).at(-1);
      if (before !== undefined) return before.old;
      const after = own.find(({ token }) => token >= draft.last)!;
      if (after === undefined || !after.old) return false;
      for (let i = draft.last; i < after.token; i++) if (/^[,;:—(]$/.test(tokens[i]!.text)) return false;
      return true;
    },
  };
}

/** Sentences without a time of their own that go on with an older one of their paragraph. */
function carriedSentences(
  mentions: readonly { readonly token: number; readonly old: boolean }[],
  sentences: FigureContext['sentences'],
): ReadonlySet<number> {
  const carried = new Set<number>();
  let next = 0;
  let old = false;
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index]!;
    if (index > 0 && sentence.paragraph !== sentences[index - 1]!.paragraph) old = false;
    let own = false;
    for (; next < mentions.length && mentions[next]!.token < sentence.last; next++) {
      own = true;
      old = mentions[next]!.old;
    }
    if (!own && old) carried.add(index);
  }
  return carried;
}

/** First and last millisecond of an ISO 8601 date or interval. */
function daysOf(value: string): { readonly start: number; readonly end: number } | null {
  const [from, to] = value.split('/');
  const start = Date.parse(from!);
  const last = to ?? from!;
  const end = Date.parse(last.length === 4 ? `${last}-12-31` : last.length === 7 ? `${last}-28` : last);
  return Number.isNaN(start) || Number.isNaN(end) ? null : { start, end };
}
