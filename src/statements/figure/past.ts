import { sentenceOf, tokenAt } from '../../text/field-text.ts';
import { wordSet } from '../../text/words.ts';
import type { Draft, FigureContext } from './draft.ts';

const DAY = 24 * 3600 * 1000;
/** A time further back than this from the text's latest is another event's: news tells its own within days. */
const RECENT = 45 * DAY;
/** What is measured is told of longer affairs: a bid of last autumn is still the one being fought over. */
const RECENT_MEASURED = 400 * DAY;

const clauseMarks = wordSet([',', ';', ':', '—', '(']);

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
export function pastStretches(context: FigureContext): Past {
  const { tokens, sentences, times } = context;
  const dated: Dated[] = times.flatMap((time) => {
    if (time.value === null) return [];
    return [{ end: endOf(time.value), token: tokenAt(tokens, time.start), precise: time.value.length >= 10 }];
  });
  const latest = dated.reduce<number | null>(
    (newest, { end, precise }) => (precise && (newest === null || end > newest) ? end : newest),
    null,
  );
  if (latest === null) return { latest, holds: () => false };
  const isOld = ({ end }: Dated, limit: number): boolean => end < latest - limit;
  if (!dated.some((time) => isOld(time, RECENT))) return { latest, holds: () => false };
  const bySentence = Map.groupBy(dated, ({ token }) => sentenceOf(sentences, token));
  const carriedCounts = carriedSentences(dated, (time) => isOld(time, RECENT), context);
  const carriedMeasures = carriedSentences(dated, (time) => isOld(time, RECENT_MEASURED), context);
  return {
    latest,
    holds(draft) {
      const limit = draft.unit === null ? RECENT : RECENT_MEASURED;
      const carried = draft.unit === null ? carriedCounts : carriedMeasures;
      const index = sentenceOf(sentences, draft.first);
      const sentence = sentences[index];
      if (sentence === undefined) return false;
      const own = bySentence.get(index) ?? [];
      if (own.length === 0) return carried.has(index);
      const before = own.filter(({ token }) => token < draft.first).at(-1);
      if (before !== undefined) return isOld(before, limit);
      const after = own.find(({ token }) => token >= draft.last)!;
      if (after === undefined || !isOld(after, limit)) return false;
      for (let i = draft.last; i < after.token; i++) if (clauseMarks.holds(tokens[i]!.word)) return false;
      return true;
    },
  };
}

interface Dated {
  /** Last millisecond of the time. */
  readonly end: number;
  readonly token: number;
  /** Told to the day. */
  readonly precise: boolean;
}

/** Sentences without a time of their own that go on with an older one of their paragraph, until one speaks of the present. */
function carriedSentences(
  mentions: readonly Dated[],
  isOld: (time: Dated) => boolean,
  { sentences, tokens, lexicon }: FigureContext,
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
      old = isOld(mentions[next]!);
    }
    if (own || !old) continue;
    for (let i = sentence.first; old && i < sentence.last; i++) old = !lexicon.scope.present.holds(tokens[i]!.word);
    if (old) carried.add(index);
  }
  return carried;
}

/** Last millisecond of an ISO 8601 date or interval. */
function endOf(value: string): number {
  const last = value.slice(value.indexOf('/') + 1);
  return Date.parse(last.length === 4 ? `${last}-12-31` : last.length === 7 ? `${last}-28` : last);
}
