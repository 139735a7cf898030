import { compareReports } from '../../index.ts';
import { comparePage } from '../export/compare-html.ts';
import { compareText } from '../export/compare-text.ts';
import { EXIT, UsageError } from './exit.ts';
import { type Fetching, gather } from './gather.ts';
import { print, terminalPaint, terminalWidth } from './terminal.ts';

/** `stemma compare`: two reports side by side. */
export async function compareCommand(
  pathA: string,
  pathB: string,
  { format, ...fetching }: Fetching & { readonly format: 'text' | 'json' | 'html' },
): Promise<void> {
  const [a, b] = [await readOne(pathA, fetching), await readOne(pathB, fetching)];
  if (a === null || b === null) {
    process.exitCode = EXIT.nothing;
    return;
  }
  // The same content read twice has one id; apart, so that the two sides can be told.
  const other = b.report.id === a.report.id ? { ...b, report: { ...b.report, id: `${b.report.id}-2` } } : b;
  const comparison = compareReports(a, other);
  if (format === 'json') await print(JSON.stringify(comparison, null, 1));
  else if (format === 'html') await print(comparePage(comparison, a.report, other.report));
  else await print(compareText(comparison, a.report, other.report, terminalWidth(), terminalPaint()));
}

async function readOne(path: string, fetching: Fetching) {
  const readings = await gather([path], fetching);
  if (readings.length > 1)
    throw new UsageError(`${path}: holds ${readings.length} reports; give two inputs of one report each`);
  return readings[0] ?? null;
}
