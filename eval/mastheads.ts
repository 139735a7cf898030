import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Reading } from '../src/index.ts';
import type { Answer } from './sets.ts';

const words = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []).join(' ');
const day = (date: string | null): string => date?.slice(0, 10) ?? '';

/**
 * Headline, date and author of pages against the gold's `title`, `publish_date` and `author`, each as the share right of
 * those the gold has. A headline is right when its words are the same; an author when one of the names given is. The gold
 * takes the date that a page shows, which on many pages is that of the last change: both shares are told.
 */
export async function scoreMastheads(folder: string, readings: string): Promise<Answer> {
  const reports = new Map(
    (await readFile(readings, 'utf8'))
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => (JSON.parse(line) as Reading).report)
      .map((report) => [basename(report.key).replace(/\.html\.gz$/, ''), report] as const),
  );
  const shares: Record<string, number[]> = { headline: [], published: [], publishedOrUpdated: [], author: [] };
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()) {
    const gold = JSON.parse(await readFile(join(folder, file), 'utf8'));
    const report = reports.get(file.slice(0, -'.json'.length));
    const told = (key: string, right: boolean | undefined): void => void shares[key]!.push(right ? 1 : 0);
    if (gold.title) told('headline', words(report?.headline ?? '') === words(gold.title));
    if (gold.publish_date) {
      const right = day(report?.published ?? null) === day(gold.publish_date);
      told('published', right);
      told('publishedOrUpdated', right || day(report?.updated ?? null) === day(gold.publish_date));
    }
    if (gold.author)
      told(
        'author',
        words(gold.author)
          .split(' and ')
          .some((name) => report?.byline.some((ours) => words(ours).includes(name) || name.includes(words(ours)))),
      );
  }
  return Object.fromEntries(
    Object.entries(shares).map(([key, list]) => [key, list.reduce((sum, right) => sum + right, 0) / list.length]),
  );
}
