import { readFile } from 'node:fs/promises';
import { bCubedF1 } from '../bench/b-cubed.ts';
import { seededRandom } from '../bench/random.ts';
import { TfidfStream } from '../bench/tfidf-stream.ts';
import type { Reading } from '../src/index.ts';
import { english } from '../src/lang/en/english.ts';
import { StoryStream } from '../src/story/stream.ts';
import { subjectOf } from '../src/story/subject.ts';
import type { Answer } from './sets.ts';

/** Orders in which each set is streamed: an answer must not hang on who was first. */
const ORDERS = [1, 2, 3];
const THRESHOLDS = Array.from({ length: 19 }, (_, i) => 0.05 + i * 0.025);

/**
 * The stream itself, fed one report at a time in shuffled orders, and the plain TF-IDF cosine in the same orders, with the
 * threshold that suits each set best (which nobody knows beforehand).
 * @param readingsFile what `stemma read --format jsonl` printed
 * @param storyOf the set's answer, by a reading's key
 */
export async function scoreOrders(readingsFile: string, storyOf: (key: string) => string | undefined): Promise<Answer> {
  const lines = (await readFile(readingsFile, 'utf8')).split('\n').filter((line) => line !== '');
  const readings: Reading[] = lines.map((line) => JSON.parse(line));
  const reports = readings.map((reading, at) => ({
    // A report's id is made from its content; two copies are two reports.
    subject: { ...subjectOf(reading, [english]), report: String(at) },
    words: `${reading.report.headline ?? ''} ${reading.report.text}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [],
    gold: storyOf(reading.report.key) ?? `none ${at}`,
  }));
  const f1s: number[] = [];
  const plain = THRESHOLDS.map(() => 0);
  for (const seed of ORDERS) {
    const order = shuffled(reports, seededRandom(seed));
    const stream = new StoryStream([english]);
    for (const { subject } of order) stream.place(subject);
    stream.settle();
    const found = new Map(stream.assignments().map(({ report, story }) => [report, story]));
    f1s.push(bCubedF1(order.map(({ gold, subject }) => [gold, found.get(subject.report)!])));
    for (const [i, threshold] of THRESHOLDS.entries()) {
      const tfidf = new TfidfStream(threshold);
      plain[i]! += bCubedF1(order.map(({ gold, words }) => [gold, String(tfidf.add(words))])) / ORDERS.length;
    }
  }
  return {
    orders: f1s,
    shuffledF1: f1s.reduce((sum, f1) => sum + f1, 0) / f1s.length,
    spread: Math.max(...f1s) - Math.min(...f1s),
    tfidfF1: Math.max(...plain),
  };
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((entry) => ({ entry, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ entry }) => entry);
}
