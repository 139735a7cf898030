import { type Added, addReports, openStemma } from '../../index.ts';
import { bytesText, countText } from '../export/quantity.ts';
import { EXIT } from './exit.ts';
import { type Fetching, THREADS } from './gather.ts';
import { expectShortLives } from './memory.ts';
import { startProgress } from './progress.ts';
import { type StoreOptions, withStore } from './store.ts';
import { print, tell } from './terminal.ts';

/**
 * `stemma add`: into the store. What is told as added is on disk. Ended at any point and called again, it goes on where
 * it was.
 */
export function addCommand(
  paths: readonly string[],
  { format, ...options }: StoreOptions & Fetching & { readonly format: 'text' | 'jsonl' },
): Promise<void> {
  return withStore(
    options,
    async (store) => {
      expectShortLives();
      const progress = startProgress();
      const counts = { added: 0, revised: 0, known: 0, failed: 0 };
      const stories = new Set<string>();
      for await (const result of addReports(
        store,
        paths,
        openStemma({ ...options, threads: THREADS, onInput: progress.read }),
      )) {
        if (result.kind === 'problem') {
          counts.failed++;
          progress.clear();
          tell(`${result.input}: ${result.message}`);
        } else {
          counts[result.kind]++;
          if (result.kind !== 'known') stories.add(result.story);
          if (format === 'jsonl') {
            progress.clear();
            await print(JSON.stringify(result));
          }
        }
        progress.count(counts.added + counts.revised + counts.known);
      }
      progress.end();
      const { bytes } = await store.counts();
      tell(`${summary(counts, stories.size)} (${store.location}, ${bytesText(bytes)})`);
      if (counts.failed > 0) process.exitCode = counts.failed === sum(counts) ? EXIT.nothing : EXIT.someUnread;
      else if (sum(counts) === 0) {
        tell('Nothing was found to add. Give files, folders, globs or addresses of reports, or - for standard input.');
        process.exitCode = EXIT.nothing;
      }
    },
    { create: true },
  );
}

type AddCounts = Readonly<Record<Added['kind'] | 'failed', number>>;

const sum = ({ added, revised, known, failed }: AddCounts): number => added + revised + known + failed;

function summary({ added, revised, known, failed }: AddCounts, stories: number): string {
  const parts = [
    `${countText(added, 'report')} added`,
    ...(revised > 0 ? [`${countText(revised, 'report')} revised`] : []),
    ...(added + revised > 0 ? [`in ${countText(stories, 'story', 'stories')}`] : []),
    ...(known > 0 ? [`${known} ${known === 1 ? 'was' : 'were'} there already`] : []),
    ...(failed > 0 ? [`${countText(failed, 'input')} could not be read`] : []),
  ];
  return parts.join(', ');
}
