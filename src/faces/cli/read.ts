import { readingJson } from '../export/reading-json.ts';
import { readingText } from '../export/reading-text.ts';
import { type Fetching, readEach } from './gather.ts';
import { print, terminalPaint, terminalWidth } from './terminal.ts';

/** `stemma read`: what each report says, one at a time, in bounded memory. */
export async function readCommand(
  paths: readonly string[],
  { format, ...fetching }: Fetching & { readonly format: 'text' | 'jsonl' },
): Promise<void> {
  const [paint, width] = [terminalPaint(), terminalWidth()];
  await readEach(
    paths,
    (reading) => print(format === 'jsonl' ? readingJson(reading) : readingText(reading, width, paint)),
    fetching,
  );
}
