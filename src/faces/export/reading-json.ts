import type { Reading } from '../../index.ts';

const spanOf = ({ start, end }: { readonly start: number; readonly end: number }): [number, number] => [start, end];

/** One line of `read --format jsonl`, `stemma/reading@1`. */
export function readingJson(reading: Reading): string {
  const { report, sentences, ...statements } = reading;
  return JSON.stringify({ schema: 'stemma/reading@1', report, sentences: sentences.map(spanOf), ...statements });
}
