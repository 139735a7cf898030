import { type Item, openStemma, readItem } from '../src/index.ts';
import { analyseReport, extractAll, extractStatements } from '../src/statements/extract.ts';
import { byTurns, median } from './measure.ts';
import { REFERENCE, reference } from './reference.ts';
import { inventReports } from './synthetic-news.ts';
import { table } from './table.ts';

const TEXTS = 500;
const ROUNDS = 15;
/** Texts that a thread beside the main one reads at a time. */
const BATCH = 16;

/** Reading 400-word texts on one core, with and without the cleaning before it, beside the reference. */
export async function bench(): Promise<string[]> {
  const stemma = openStemma();
  const texts = inventReports(TEXTS, 7);
  const items = texts.map((content, index): Item => ({ key: `${index}.txt`, media: 'plain', content, known: {} }));
  const reports = items.map((item) => readItem(item, stemma).report);
  const extract = (): void => {
    for (const report of reports) extractStatements(report, stemma.languages[0]!);
  };
  const extractInBatches = (): void => {
    for (let first = 0; first < TEXTS; first += BATCH)
      extractAll(reports.slice(first, first + BATCH).map((report) => analyseReport(report, stemma.languages[0]!)));
  };
  const read = (): void => {
    for (const item of items) readItem(item, stemma);
  };
  const works = [extract, extractInBatches, read, () => reference(texts)];
  const [extracting, inBatches, reading, words] = await byTurns(ROUNDS, works);
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
    [
      row('tokens, sentences, all statements', extracting!),
      row(`the same, ${BATCH} texts at a time`, inBatches!),
      row('one by one, and cleaning before it', reading!),
      row(REFERENCE, words!),
    ],
  );
}
