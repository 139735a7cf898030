import type { InputProblem, Item } from '../../model/item.ts';
import { collect } from '../bytes.ts';
import { decode } from '../charset.ts';
import type { Input, Results } from '../input.ts';
import { inMegabytes, LARGEST_DOCUMENT, LONGEST_LINE } from '../limits.ts';
import { type Line, splitLines } from '../lines.ts';
import { problem } from '../problem.ts';
import { parseJson } from './json-record.ts';
import { idOf, readValue } from './json-value.ts';

/** A line that looks like the first of a document spread over several: `{`, `[`, `{"a":`. */
const spreads = (text: string): boolean => !/[}\]]\s*$/.test(text);

/**
 * JSON, one record a line, streamed; or, when the first line is not a record by itself, one document over all lines.
 * A line that cannot be read is a problem, and the others are read.
 */
export async function* readJsonLines(input: Input): Results {
  const { key } = input;
  const named = /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(input.name);
  const lines = splitLines(input.pieces, LONGEST_LINE, 'passed over');
  // A file with a single record is that report: its key is the file's.
  let only: { readonly value: unknown; readonly line: number } | null = null;
  let count = 0;
  for await (const line of lines) {
    if (line.bytes === null) {
      count++;
      yield problem(`${key}:${line.number}`, `the line is longer than ${inMegabytes(LONGEST_LINE)}: split the file`);
      continue;
    }
    const text = decode(line.bytes, input.charset).trim();
    if (text === '') continue;
    const parsed = parseJson(text);
    if ('message' in parsed) {
      if (count === 0 && !named && spreads(text)) {
        yield* readJsonText(await rest(line, lines, input.charset), input);
        return;
      }
      count++;
      yield problem(`${key}:${line.number}`, `is not valid JSON: ${parsed.message}`);
      continue;
    }
    if (only !== null) yield* record(only.value, only.line, input);
    only = null;
    if (count === 0 && !named) only = { value: parsed.value, line: line.number };
    else yield* record(parsed.value, line.number, input);
    count++;
  }
  if (count === 0) yield problem(key, 'holds no reports: every line is blank');
  if (only !== null) yield* count === 1 ? readValue(only.value, input, key, key) : record(only.value, only.line, input);
}

const record = (value: unknown, line: number, input: Input): Iterable<Item | InputProblem> =>
  readValue(value, input, idOf(value) ?? `${input.key}#${line}`, `${input.key}:${line}`);

/** The whole document again, up to the limit for documents; null beyond it. */
async function rest(first: Line, lines: AsyncIterable<Line>, charset: string | null): Promise<string | null> {
  const parts = [first.bytes!];
  let size = first.bytes!.length;
  for await (const { bytes } of lines) {
    size += (bytes?.length ?? LARGEST_DOCUMENT) + 1;
    if (size > LARGEST_DOCUMENT) return null;
    parts.push(bytes!);
  }
  return decode(Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')])), charset);
}

/** A JSON document: one value, or an array of them. */
export async function* readJsonDocument(input: Input): Results {
  const bytes = await collect(input.pieces, LARGEST_DOCUMENT);
  yield* readJsonText(bytes === null ? null : decode(bytes, input.charset), input);
}

function* readJsonText(text: string | null, input: Input): Generator<Item | InputProblem> {
  const { key } = input;
  if (text === null) {
    yield problem(key, `is longer than ${inMegabytes(LARGEST_DOCUMENT)}: give it as JSON lines`);
    return;
  }
  const parsed = parseJson(text);
  if ('message' in parsed) yield problem(key, `is not valid JSON: ${parsed.message}`);
  else if (!Array.isArray(parsed.value)) yield* readValue(parsed.value, input, key, key);
  else if (parsed.value.length === 0) yield problem(key, 'holds no reports: its list is empty');
  else
    for (const [index, value] of parsed.value.entries())
      yield* readValue(value, input, idOf(value) ?? `${key}#${index + 1}`, `${key}#${index + 1}`);
}
