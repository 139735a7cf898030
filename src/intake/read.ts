import type { InputProblem, Item } from '../model/item.ts';
import { decompressed, ExpansionError, prepended, withHead } from './bytes.ts';
import { charsetOfMark, charsetOfMediaType } from './charset.ts';
import { textOf } from './document.ts';
import type { InputEffects } from './effects.ts';
import { type FetchedPage, fetchPage } from './fetch/page.ts';
import { feedsListed, opml } from './format/opml.ts';
import { formats } from './formats.ts';
import type { Head, Input, Results } from './input.ts';
import { DEEPEST_CONTAINER, MOST_FEEDS } from './limits.ts';
import { type FoundInput, listInputs } from './path-list.ts';
import { problem, reasonOf } from './problem.ts';
import { type InputMeter, type OnInput, openMeter } from './progress.ts';
import { notText } from './sniff.ts';

/** Enough of an input to tell its format. */
const HEAD = 16_384;

/**
 * Files, folders, patterns, addresses or `-` (standard input) -> items, in order of their paths, each once. What cannot
 * be read is told in its place and never ends the rest; nothing is thrown.
 * @param progress called as bytes are read
 */
export async function* readInputs(
  paths: readonly string[],
  effects: InputEffects,
  progress?: OnInput,
): AsyncGenerator<Item | InputProblem> {
  const listed = await listInputs(paths, effects);
  const meter = await openMeter(
    listed.filter((entry) => entry.kind !== 'problem'),
    effects,
    progress,
  );
  let at = 0;
  for (const entry of listed) {
    if (entry.kind === 'problem') {
      yield entry;
      continue;
    }
    if (entry.kind === 'address') yield* readAddress(entry.url, effects);
    else yield* readFile(entry, effects, meter);
    meter.finished(at++);
  }
}

/** What was fetched -> items, as from a file: a page, the entries of a feed, the records of an archive. */
export const readFetched = (page: FetchedPage): Results => readInput(fetchedInput(page));

async function* readFile(
  { path, given }: Extract<FoundInput, { kind: 'file' }>,
  effects: InputEffects,
  meter: InputMeter,
): Results {
  const pieces = meter.counted(path === '-' ? effects.standardInput() : effects.bytes(path));
  const { random } = effects;
  const input = {
    key: path,
    name: path,
    pieces,
    charset: null,
    known: {},
    depth: 0,
    ...(random === undefined || path === '-' ? {} : { random: () => random(path) }),
  };
  yield* given ? following(input, effects) : readInput(input);
}

async function* readAddress(url: string, effects: InputEffects): Results {
  const page = await fetched(url, effects);
  if (page.kind === 'problem') yield page;
  else yield* following(fetchedInput(page), effects);
}

async function fetched(url: string, effects: InputEffects): Promise<FetchedPage | InputProblem> {
  if (effects.fetch === undefined) return problem(url, 'is an address, and nothing is fetched here');
  const result = await fetchPage(url, {}, effects.fetch);
  return result.kind === 'page' ? result : problem(url, 'reason' in result ? result.reason : 'did not change');
}

function fetchedInput({ url, finalUrl, headers, body, fetched: time }: FetchedPage): Input {
  return {
    key: url,
    name: new URL(finalUrl).pathname,
    pieces: only(body),
    charset: charsetOfMediaType(headers['content-type']),
    known: { url: finalUrl, fetched: time, headers },
    depth: 0,
  };
}

/** An input the user named: a list of feeds is followed to its feeds. */
async function* following(input: Input, effects: InputEffects): Results {
  if (effects.fetch === undefined) {
    yield* readInput(input);
    return;
  }
  yield* readInput(input, async function* (list) {
    const text = await textOf(list);
    if (typeof text !== 'string') {
      yield text;
      return;
    }
    const feeds = feedsListed(text);
    if (feeds.length === 0) yield problem(list.key, 'lists no feeds');
    if (feeds.length > MOST_FEEDS)
      yield problem(list.key, `lists ${feeds.length} feeds: only ${MOST_FEEDS} are fetched`);
    for (const { url } of feeds.slice(0, MOST_FEEDS)) {
      const page = await fetched(url, effects);
      yield* page.kind === 'problem' ? only(page) : readFetched(page);
    }
  });
}

/** One input -> its items, whatever its format. Never rejects. @param lists reads a list of feeds, where it may be followed */
async function* readInput(input: Input, lists: (input: Input) => Results = toldOnly): Results {
  const { key } = input;
  const pieces = withHead(decompressed(input.pieces), HEAD);
  try {
    const first = await pieces.next();
    if (first.done) {
      yield problem(key, 'is empty: give a file with a report in it');
      return;
    }
    const head = headOf(first.value, input);
    const fault = notText(head.bytes);
    const format = formats.find(({ fits }) => fits(head));
    const whole = { ...input, pieces: prepended(first.value, pieces) };
    if (format === undefined || (fault !== null && !format.isBinary)) yield problem(key, fault ?? 'is not read');
    else if (format === opml) yield* lists(whole);
    else yield* format.read(whole, nested);
  } catch (error) {
    yield problem(key, error instanceof ExpansionError ? error.message : reasonOf(error));
  } finally {
    await pieces.return(undefined);
  }
}

const toldOnly = (input: Input): Results => opml.read(input, nested);

async function* nested(input: Input): Results {
  if (input.depth > DEEPEST_CONTAINER)
    yield problem(input.key, `lies in more than ${DEEPEST_CONTAINER} archives within one another: unpack it`);
  else yield* readInput(input);
}

function headOf(first: Uint8Array, { name, charset }: Input): Head {
  const bytes = first.subarray(0, HEAD);
  const decoder = new TextDecoder(charsetOfMark(bytes) ?? (charset?.startsWith('utf-16') ? charset : 'latin1'));
  const text = decoder.decode(bytes).replace(/^(?:\uFEFF|ï»¿)?\s*/, '');
  return { bytes, text, name: name.replace(/\.gz$/i, '').toLowerCase() };
}

async function* only<T>(value: T): AsyncGenerator<T> {
  yield value;
}
