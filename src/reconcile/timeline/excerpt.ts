import { fieldText } from '../../model/report.ts';
import { type Span, trimSpan } from '../../model/span.ts';
import type { Reading, TimeMention } from '../../model/statement.ts';

/** Longest excerpt, in UTF-16 units. */
const LONGEST = 200;
const clauseMarks = new Set([',', ';', ':', '—', '–', '(', ')', '“', '”', '"', '«', '»']);

/** The sentence around a time; of a long one, the clauses around the time, as many as fit. */
export function excerptAround(reading: Reading, time: TimeMention): Span {
  const text = fieldText(reading.report, time.field);
  const sentence = sentenceAround(reading, time, text.length);
  if (sentence.end - sentence.start <= LONGEST) return sentence;
  const starts = [sentence.start, ...clauseMarksBetween(text, sentence.start, time.start)];
  const ends = [...clauseMarksBetween(text, time.end, sentence.end), sentence.end];
  // The widest run of clauses that fits: first as far back as the time's own clause and what follows it allow.
  const start = starts.find((at) => (ends[0] ?? time.end) - at <= LONGEST) ?? starts.at(-1)!;
  const end = ends.findLast((at) => at - start <= LONGEST) ?? wordEnd(text, time.end, start + LONGEST);
  return time.end - start > LONGEST
    ? { start: time.start, end: Math.max(time.end, wordEnd(text, time.end, time.start + LONGEST)) }
    : trimSpan(text, { start, end });
}

/** Where clauses part in a stretch, ascending: after the mark. */
function clauseMarksBetween(text: string, from: number, to: number): number[] {
  const found: number[] = [];
  for (let at = from; at < to; at++) {
    // A mark between digits is part of a number or a clock time.
    if (clauseMarks.has(text[at]!) && !/\d/.test(text[at + 1] ?? '')) found.push(at + 1);
  }
  return found;
}

/** The end of the last whole word before `limit`. */
function wordEnd(text: string, from: number, limit: number): number {
  const space = text.lastIndexOf(' ', limit);
  return Math.max(space, from);
}

function sentenceAround({ sentences }: Reading, time: TimeMention, length: number): Span {
  if (time.field === 'headline') return { start: 0, end: length };
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= time.start) low = middle + 1;
    else high = middle;
  }
  const found = sentences[low];
  return found !== undefined && found.start <= time.start && time.end <= found.end ? found : time;
}
