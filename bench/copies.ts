import { LshIndex, Minhash } from 'minhash';
import { traceDerivations } from '../src/derivation/trace.ts';
import { openRecentTexts, openStemma, readItem } from '../src/index.ts';
import { heap, timed } from './measure.ts';
import { seededRandom } from './random.ts';
import { originOf, streamedReport } from './synthetic-copies.ts';
import { inventEvent, inventReport } from './synthetic-news.ts';
import { table } from './table.ts';

/** Reports in the live window, and as many checked against it. */
const WINDOW = 100_000;
/** Peers hold and check fewer: they are measured on a part, and what grows with the window is scaled. */
const PEER_WINDOW = 500;
const BATCH = 500;

/** A method that is given the stream report by report and tells, of each, which earlier ones it was made from. */
type Check = (index: number, text: string) => readonly string[];

/**
 * Copies in a story stream: every report checked against a live window, on one core, with the peers in the same run; and
 * the copies of one large story. Only the checking is timed, by the processor's clock; texts are made between.
 */
export async function* bench(): AsyncGenerator<string> {
  const before = memory();
  const recent = openRecentTexts(WINDOW);
  const ours = await measure(WINDOW, WINDOW, (index, text) => recent.add(String(index), text).map(({ id }) => id));
  const held = memory() - before;
  const minhash = await measure(PEER_WINDOW, PEER_WINDOW / 2, minhashCheck());
  const sets = await measure(PEER_WINDOW, PEER_WINDOW / 2, shingleSetCheck());
  const scale = WINDOW / PEER_WINDOW;
  const row = (what: string, window: number, { rate, found, others }: Measured, scaled: number): string[] => [
    what,
    window.toLocaleString('en'),
    rate.toFixed(rate < 10 ? 2 : 0),
    scaled.toFixed(scaled < 10 ? 2 : 0),
    `${(100 * found).toFixed(1)} %`,
    others.toFixed(2),
    `${(ours.rate / scaled).toFixed(0)}x`,
  ];
  yield* table(
    `Copies in a stream of 400-word reports, ${WINDOW.toLocaleString('en')} checked against the last ${WINDOW.toLocaleString('en')}, one core; ${held.toFixed(0)} MB held`,
    ['', 'window', 'reports/s', 'at 100,000', 'copies found', 'others named', 'Stemma is'],
    [
      row('Stemma, winnowed shingles in a ring', WINDOW, ours, ours.rate),
      row('npm minhash, 128 hashes in bands of 2 (flat)', PEER_WINDOW, minhash, minhash.rate),
      row('sets of 5-word shingles, each with each (scaled)', PEER_WINDOW, sets, sets.rate / scale),
    ],
  );
  yield '';
  yield* largeStories();
}

/** Megabytes of objects and of flat arrays. */
const memory = (): number => heap() + process.memoryUsage().arrayBuffers / 1e6;

interface Measured {
  readonly rate: number;
  /** Of the copies whose origin is in the window, those told of it. */
  readonly found: number;
  /** Other reports named, per report: candidates that an alignment would turn down. */
  readonly others: number;
}

async function measure(window: number, count: number, check: Check): Promise<Measured> {
  let [seconds, copies, found, others] = [0, 0, 0, 0];
  for (let first = 0; first < window + count; first += BATCH) {
    const texts = Array.from({ length: BATCH }, (_, i) => streamedReport(first + i, window));
    let told: (readonly string[])[] = [];
    const { processor } = await timed(() => {
      told = texts.map((text, i) => check(first + i, text));
    });
    if (first < window) continue;
    seconds += processor;
    for (const [i, names] of told.entries()) {
      const origin = originOf(first + i, window);
      const isFound = origin !== null && names.includes(String(origin));
      if (origin !== null) copies++;
      if (isFound) found++;
      others += names.length - Number(isFound);
    }
  }
  return { rate: count / seconds, found: found / copies, others: others / count };
}

function shingles(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.map((_, i) => words.slice(i, i + 5).join(' ')));
}

function minhashCheck(): Check {
  const index = new LshIndex({ bandSize: 2 });
  return (number, text) => {
    const signature = new Minhash();
    for (const shingle of shingles(text)) signature.update(shingle);
    index.insert(String(number), signature);
    return index.query(signature).filter((name) => name !== String(number));
  };
}

/** What everyone writes first: the share of common shingles with each report of the window. */
function shingleSetCheck(): Check {
  const live: { readonly name: string; readonly set: Set<string> }[] = [];
  return (number, text) => {
    const set = shingles(text);
    const found = live.filter(({ set: other }) => {
      let shared = 0;
      for (const shingle of set) if (other.has(shingle)) shared++;
      return shared >= 0.1 * set.size;
    });
    live.push({ name: String(number), set });
    if (live.length > PEER_WINDOW) live.shift();
    return found.map(({ name }) => name);
  };
}

/** Tracing one story: half pickups of one wire, half reporters of their own. Linear when the last column stays flat. */
async function* largeStories(): AsyncGenerator<string> {
  const stemma = openStemma();
  const rows: string[][] = [];
  for (const size of [125, 250, 500, 1000]) {
    const random = seededRandom(size);
    const event = inventEvent(random);
    const wire = inventReport(event, random).split('\n\n');
    const readings = Array.from({ length: size }, (_, i) => {
      const own = inventReport(event, random).split('\n\n');
      const content = (i % 2 === 0 ? [...wire.slice(0, 10), ...own.slice(10)] : own).join('\n\n');
      return readItem({ key: `${i}.txt`, media: 'plain', content, known: {} }, stemma);
    });
    let derivations = 0;
    const { processor } = await timed(() => {
      derivations = traceDerivations(readings, stemma.languages).derivations.length;
    });
    rows.push([
      size.toLocaleString('en'),
      derivations.toLocaleString('en'),
      (1000 * processor).toFixed(0),
      ((1000 * processor) / size).toFixed(2),
    ]);
  }
  yield* table('Tracing the copies of one story', ['reports', 'derivations', 'ms', 'ms/report'], rows);
}
