import { readingJson } from '../export/reading-json.ts';
import { readingText } from '../export/reading-text.ts';
import type { Fetching } from './gather.ts';
import { boundGarbage, growYoungSpace } from './memory.ts';
import { print, terminalPaint, terminalWidth } from './terminal.ts';

/** `stemma read`: what each report says, one at a time, in bounded memory. */
export async function readCommand(
  paths: readonly string[],
  { format, ...fetching }: Fetching & { readonly format: 'text' | 'jsonl' },
): Promise<void> {
  boundGarbage();
  const { readEach } = await import('./gather.ts');
  growYoungSpace();
  const [paint, width] = [terminalPaint(), terminalWidth()];
  await readEach(
    paths,
    (reading) => print(format === 'jsonl' ? readingJson(reading) : readingText(reading, width, paint)),
    fetching,
  );
}
