import type { InputProblem, Item } from '../model/item.ts';
import { collect, decompressed, ExpansionError, withHead } from './bytes.ts';
import { charsetOfMark, decode } from './charset.ts';
import { readDocument } from './document.ts';
import type { InputEffects } from './effects.ts';
import { readJsonLines } from './json-lines.ts';
import { inMegabytes, LARGEST_DOCUMENT } from './limits.ts';
import { listFiles } from './path-list.ts';
import { problem, reasonOf } from './problem.ts';
import { notText, sniffFormat } from './sniff.ts';

/** Enough of a file to tell its format. */
const HEAD = 4096;

/**
 * Files, folders, patterns or `-` (standard input) -> items, in order of their paths, each file once. What cannot be
 * read is told in its place and never ends the rest; nothing is thrown.
 */
export async function* readInputs(
  paths: readonly string[],
  effects: InputEffects,
): AsyncGenerator<Item | InputProblem> {
  for (const entry of await listFiles(paths, effects)) {
    if (entry.kind === 'problem') yield entry;
    else yield* readFile(entry.path, effects);
  }
}

async function* readFile(path: string, effects: InputEffects): AsyncGenerator<Item | InputProblem> {
  try {
    const source = path === '-' ? effects.standardInput() : effects.bytes(path);
    yield* readBytes(path, source);
  } catch (error) {
    yield problem(path, error instanceof ExpansionError ? error.message : reasonOf(error));
  }
}

/** The bytes of one file -> its items. Rejects when they cannot be read or decompressed. */
async function* readBytes(path: string, source: AsyncIterable<Uint8Array>): AsyncGenerator<Item | InputProblem> {
  const pieces = withHead(decompressed(source), HEAD);
  const first = await pieces.next();
  if (first.done) {
    yield problem(path, 'is empty: give a file with a report in it');
    return;
  }
  const head = first.value.subarray(0, HEAD);
  const fault = notText(head);
  if (fault !== null) {
    yield problem(path, fault);
    return;
  }
  const all = prepend(first.value, pieces);
  const mark = charsetOfMark(head);
  const byLine = mark === null || mark === 'utf-8';
  if (byLine && sniffFormat(decode(head).replace(/^\uFEFF/, ''), path) === 'jsonl') {
    yield* readJsonLines(path, all, /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(path));
    return;
  }
  const bytes = await collect(all, LARGEST_DOCUMENT);
  if (bytes === null)
    yield problem(path, `is longer than ${inMegabytes(LARGEST_DOCUMENT)}, more than any report: split it into reports`);
  else yield* readDocument(path, bytes);
}

async function* prepend(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}
