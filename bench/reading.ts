import { openStemma, readItem } from '../src/index.ts';
import { median } from './median.ts';
import { inventReports } from './synthetic-news.ts';

/** Reading: clean, tokenise and extract all statements of 400-word texts, on one core. */
export function benchReading(): string[] {
  const stemma = openStemma();
  const texts = inventReports(2000, 7);
  const round = (): number => {
    const started = performance.now();
    for (const [index, content] of texts.entries())
      readItem({ key: `${index}.txt`, media: 'plain', content, known: {} }, stemma);
    return (texts.length / (performance.now() - started)) * 1000;
  };
  round();
  const rates = Array.from({ length: 5 }, round);
  const before = heap();
  for (let i = 0; i < 5; i++) round();
  return [
    `reading 400-word texts      ${median(rates).toFixed(0)} texts/s (${Math.min(...rates).toFixed(0)}-${Math.max(...rates).toFixed(0)}), ${(1000 / median(rates)).toFixed(3)} ms each`,
    `heap after 10,000 more      ${before.toFixed(0)} MB -> ${heap().toFixed(0)} MB`,
  ];
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}
