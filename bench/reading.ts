import { openStemma, readItem } from '../src/index.ts';
import { byTurns, median } from './measure.ts';
import { REFERENCE, reference } from './reference.ts';
import { inventReports } from './synthetic-news.ts';
import { table } from './table.ts';

const TEXTS = 500;
const ROUNDS = 15;

/** Reading: clean, tokenise and extract all statements of 400-word texts, on one core, beside the reference. */
export async function bench(): Promise<string[]> {
  const stemma = openStemma();
  const texts = inventReports(TEXTS, 7);
  const read = (): void => {
    for (const [index, content] of texts.entries())
      readItem({ key: `${index}.txt`, media: 'plain', content, known: {} }, stemma);
  };
  const [reading, words] = await byTurns(ROUNDS, [read, () => reference(texts)]);
  const row = (what: string, seconds: readonly number[]): string[] => {
    const [typical, best] = [median(seconds), Math.min(...seconds)];
    const ratio = median(seconds.map((taken, round) => words![round]! / taken));
    return [
      what,
      (TEXTS / typical).toFixed(0),
      (TEXTS / best).toFixed(0),
      ((1000 * typical) / TEXTS).toFixed(3),
      ratio.toFixed(2),
    ];
  };
  return table(
    `Reading ${TEXTS} texts of 400 words, one core, ${ROUNDS} rounds by turns`,
    ['', 'texts/s', 'best round', 'ms/text', 'x reference'],
    [row('clean, tokens, sentences, all statements', reading!), row(REFERENCE, words!)],
  );
}
