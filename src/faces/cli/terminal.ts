import picocolors from 'picocolors';
import type { Standing } from '../../index.ts';
import { marks, type Paint } from '../export/paint.ts';

/** Columns of a page when the output is not a terminal, and the bounds of a readable line. */
const WIDTH = { default: 100, least: 40, most: 120 };

export function terminalWidth(): number {
  const columns = process.stdout.columns ?? (Number(process.env.COLUMNS) || WIDTH.default);
  return Math.min(WIDTH.most, Math.max(WIDTH.least, columns));
}

/** Colours on a terminal only, and never where `NO_COLOR` asks for none. */
export function terminalPaint(): Paint {
  const colors = picocolors.createColors(process.stdout.isTTY === true && process.env.NO_COLOR === undefined);
  const byStanding: Readonly<Record<Standing, (text: string) => string>> = {
    agreed: colors.green,
    single: colors.dim,
    updated: colors.cyan,
    conflicting: colors.yellow,
  };
  return {
    title: (text) => colors.bold(colors.underline(text)),
    bold: colors.bold,
    dim: colors.dim,
    warn: colors.yellow,
    mark: (standing) => byStanding[standing](marks[standing]),
    standing: (standing) => byStanding[standing](`[${standing}]`),
  };
}

/** Writes to standard output and waits where the reader is slow; a reader that went away (`| head`) is no error. */
export async function print(text: string): Promise<void> {
  if (process.stdout.destroyed || process.stdout.writableEnded) return;
  if (!process.stdout.write(`${text}\n`))
    await new Promise<void>((resolve) => {
      process.stdout.once('drain', resolve);
      process.stdout.once('close', resolve);
    });
}

/** Notices, problems and progress go beside the results, not into them. */
export const tell = (text: string): void => {
  process.stderr.write(`${text}\n`);
};
