import type { InputProblem, Item } from '../model/item.ts';
import { collect } from './bytes.ts';
import { decode } from './charset.ts';
import type { Input } from './input.ts';
import { inMegabytes, LARGEST_DOCUMENT } from './limits.ts';
import { problem } from './problem.ts';

/** All of an input as text, or what is wrong with it. */
export async function textOf(input: Input, limit = LARGEST_DOCUMENT): Promise<string | InputProblem> {
  const bytes = await collect(input.pieces, limit);
  if (bytes === null) return problem(input.key, `is longer than ${inMegabytes(limit)}: split it into reports`);
  const text = decode(bytes, input.charset);
  return text.trim() === '' ? problem(input.key, 'is empty: give a file with a report in it') : text;
}

/** A reader of whole texts -> a reader of inputs. */
export function ofText(
  read: (text: string, input: Input) => Iterable<Item | InputProblem>,
  limit = LARGEST_DOCUMENT,
): (input: Input) => AsyncGenerator<Item | InputProblem> {
  return async function* (input) {
    const text = await textOf(input, limit);
    if (typeof text === 'string') yield* read(text, input);
    else yield text;
  };
}
