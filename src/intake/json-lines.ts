import type { InputProblem, Item } from '../model/item.ts';
import { decode } from './charset.ts';
import { idOf, itemOf, parseJson } from './json-record.ts';
import { inMegabytes, LARGEST_DOCUMENT, LONGEST_LINE } from './limits.ts';
import { type Line, splitLines } from './lines.ts';
import { problem } from './problem.ts';

/** A line that looks like the first of a document spread over several: `{`, `[`, `{"a":`. */
const spreads = (text: string): boolean => !/[}\]]\s*$/.test(text);

/**
 * JSON, one record a line, streamed; or, when the first line is not a record by itself, one document over all lines.
 * A line that cannot be read is a problem, and the others are read.
 */
export async function* readJsonLines(
  path: string,
  source: AsyncIterable<Uint8Array>,
  named: boolean,
): AsyncGenerator<Item | InputProblem> {
  const lines = splitLines(source, LONGEST_LINE);
  // A file with a single record is that report: its key is the path.
  let only: { readonly value: unknown; readonly line: number } | null = null;
  let count = 0;
  for await (const line of lines) {
    if (line.bytes === null) {
      count++;
      yield problem(`${path}:${line.number}`, `the line is longer than ${inMegabytes(LONGEST_LINE)}: split the file`);
      continue;
    }
    const text = decode(line.bytes).trim();
    if (text === '') continue;
    const parsed = parseJson(text);
    if ('message' in parsed) {
      if (count === 0 && !named && spreads(text)) {
        yield* readJson(path, await rest(line, lines));
        return;
      }
      count++;
      yield problem(`${path}:${line.number}`, `is not valid JSON: ${parsed.message}`);
      continue;
    }
    if (only !== null) yield record(only.value, path, only.line);
    only = null;
    if (count === 0 && !named) only = { value: parsed.value, line: line.number };
    else yield record(parsed.value, path, line.number);
    count++;
  }
  if (count === 0) yield problem(path, 'holds no reports: every line is blank');
  if (only !== null) yield count === 1 ? itemOf(only.value, path, path) : record(only.value, path, only.line);
}

const record = (value: unknown, path: string, line: number): Item | InputProblem =>
  itemOf(value, idOf(value) ?? `${path}#${line}`, `${path}:${line}`);

/** The whole document again, up to the limit for documents; null beyond it. */
async function rest(first: Line, lines: AsyncIterable<Line>): Promise<string | null> {
  const parts = [first.bytes!];
  let size = first.bytes!.length;
  for await (const { bytes } of lines) {
    size += (bytes?.length ?? LARGEST_DOCUMENT) + 1;
    if (size > LARGEST_DOCUMENT) return null;
    parts.push(bytes!);
  }
  return decode(Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')])));
}

/** A JSON document: one record, or an array of them. */
export function* readJson(path: string, text: string | null): Generator<Item | InputProblem> {
  if (text === null) {
    yield problem(path, `is longer than ${inMegabytes(LARGEST_DOCUMENT)}: give it as JSON lines`);
    return;
  }
  const parsed = parseJson(text);
  if ('message' in parsed) yield problem(path, `is not valid JSON: ${parsed.message}`);
  else if (!Array.isArray(parsed.value)) yield itemOf(parsed.value, path, path);
  else if (parsed.value.length === 0) yield problem(path, 'holds no reports: its list is empty');
  else
    for (const [index, value] of parsed.value.entries())
      yield itemOf(value, idOf(value) ?? `${path}#${index + 1}`, `${path}#${index + 1}`);
}
