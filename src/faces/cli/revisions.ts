import { changesText, compareReports, factChanges, type Store } from '../../index.ts';
import { compareText } from '../export/compare-text.ts';
import { UsageError } from './exit.ts';
import { print, terminalPaint, terminalWidth } from './terminal.ts';

/** `stemma show REPORT --revisions`: what changed from each version of a report to the next, in fact and in words. */
export async function showRevisions(store: Store, name: string): Promise<void> {
  const record = await store.report(name);
  if (record === null)
    throw new UsageError(`${name}: no report in ${store.location} is called so; --revisions needs one`);
  const [paint, width] = [terminalPaint(), terminalWidth()];
  let before: typeof record.reading | null = null;
  for (const { report, number, at, hash } of record.revisions) {
    const { reading } = (await store.report(report))!;
    await print(paint.title(`Revision ${number}, ${at.slice(0, 16).replace('T', ' ')}  ${report}`));
    await print(`  ${paint.dim(`item ${hash}`)}`);
    if (before !== null) {
      const changes = factChanges(before, reading);
      await print(`  In fact: ${changes.length === 0 ? 'nothing changed' : changesText(changes)}`);
      await print(compareText(compareReports(before, reading), before.report, reading.report, width, paint));
    }
    before = reading;
  }
}
