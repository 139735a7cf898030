import { appendFile, readFile } from 'node:fs/promises';
import { type Correction, correctionFrom } from '../../index.ts';
import { UsageError } from './exit.ts';

/**
 * Corrections kept in a file, one JSON record a line, earliest first. A line that is no record is an error: grouping with
 * some of the corrections would undo the others in silence.
 * @param missing what a file that does not exist stands for: an error where it is read, no corrections yet where it is
 *   written to
 */
export async function readCorrections(file: string, missing: 'error' | 'empty' = 'error'): Promise<Correction[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && missing === 'empty') return [];
    const advice = code === 'ENOENT' ? 'stemma merge, split and move write one' : 'give a file you may read';
    throw new UsageError(`--corrections ${file}: cannot be read (${code ?? error}); ${advice}`);
  }
  const corrections: Correction[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const correction = correctionFrom(parsed(line));
    if ('message' in correction)
      throw new UsageError(`${file}:${index + 1}: ${correction.message}; mend the line or take it out`);
    corrections.push(correction);
  }
  return corrections;
}

export async function appendCorrection(file: string, correction: Correction): Promise<void> {
  try {
    await appendFile(file, `${JSON.stringify(correction)}\n`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`--corrections ${file}: cannot be written (${code ?? error}); give a file you may write to`);
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
