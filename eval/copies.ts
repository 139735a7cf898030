import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer } from './sets.ts';

/**
 * A pair of reports, labelled by reading both: how the one or both were made, which was first, whether they count once.
 *
 * Pairs were chosen by a rule that knows nothing of the method. news_cluster: its events but those of `dossiers` (which
 * have labels of their own), in the order of SHA-256 of the folder's name, in turn `open` and `blind`. ecbplus: the first
 * twenty stories in the order of SHA-256 of the name, in turn `blind` and `open`. Of each event the pairs are parted by
 * the share of the shorter text's 8-word runs that stand in the other (none, below .05, .25, .6, and more), and of each
 * part the first few by SHA-256 of both names are taken: 2 and 4 of news_cluster, 1 and 2 of ecbplus (none, and the rest).
 * Pairs labelled before that rule are `open`.
 */
interface LabelledPair {
  readonly a: string;
  readonly b: string;
  readonly half: Half;
  /**
   * `common source`: both rest on a statement, a press release or a third report and put it in their own words.
   * `independent`: two reporters of one event, though both may quote what was said in public.
   */
  readonly kind: 'verbatim' | 'edited' | 'passage' | 'rewrite' | 'common source' | 'independent';
  /** `common`: neither from the other, both from one text. */
  readonly direction: 'a>b' | 'common' | 'unclear' | '-';
  readonly oneText: 'yes' | 'no' | '?';
}

/** The `blind` half was labelled before the method was tuned and is measured when it is done, not while. */
export type Half = 'open' | 'blind';

interface TracedStory {
  readonly reports: readonly { readonly id: string; readonly key: string; readonly lineage: string }[];
  readonly lineages: readonly { readonly id: string; readonly origin: { readonly kind: 'report' | 'wire' } }[];
  readonly derivations: readonly { readonly from: string | null; readonly to: string; readonly direction: string }[];
}

/** What the dossiers say of a pair. */
interface Found {
  readonly oneText: boolean;
  /** Null when no copying is claimed; `unknown` when it is without a direction. */
  readonly direction: 'a>b' | 'b>a' | 'common' | 'unknown' | null;
}

/**
 * Copies found against eval/copies.tsv: a pair is found when one report derives from the other, or both from one wire.
 * Pairs of a common source count neither way: what two reporters took from one statement is no copy and no proof of none.
 * A direction is right where one is claimed and the label has the same; labels that are unclear are not asked.
 */
export async function scoreCopies(half: Half, dossierFiles: readonly string[]): Promise<Answer> {
  const stories: TracedStory[] = (
    await Promise.all(dossierFiles.map(async (file) => JSON.parse(await readFile(file, 'utf8'))))
  ).flat();
  const find = finder(stories);
  const pairs = (await readPairs()).filter((pair) => pair.half === half);
  const copies = new Tally();
  const texts = new Tally();
  let claimed = 0;
  let right = 0;
  for (const { a, b, kind, direction, oneText } of pairs) {
    const found = find(a, b);
    if (kind !== 'common source') copies.add(kind !== 'independent', found.direction !== null);
    if (oneText !== '?') texts.add(oneText === 'yes', found.oneText);
    if (found.direction === null || found.direction === 'unknown') continue;
    if (direction !== 'a>b' && direction !== 'common') continue;
    claimed++;
    if (found.direction === direction) right++;
  }
  return {
    pairs: pairs.length,
    copyF1: copies.f1(),
    oneTextF1: texts.f1(),
    directionRight: claimed === 0 ? null : right / claimed,
    counts: { copies, texts, direction: [right, claimed] },
  };
}

class Tally {
  both = 0;
  missed = 0;
  tooMany = 0;

  add(isOne: boolean, isFound: boolean): void {
    if (isOne && isFound) this.both++;
    else if (isOne) this.missed++;
    else if (isFound) this.tooMany++;
  }

  f1(): number {
    return (2 * this.both) / (2 * this.both + this.missed + this.tooMany);
  }
}

async function readPairs(): Promise<LabelledPair[]> {
  const table = await readFile(join(import.meta.dirname, 'copies.tsv'), 'utf8');
  return table
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, , a, b, half, kind, direction, , oneText] = line.split('\t');
      return { a, b, half, kind, direction, oneText } as LabelledPair;
    });
}

/** How many characters of a file's name the labels give. */
const NAME = 12;

function finder(stories: readonly TracedStory[]): (a: string, b: string) => Found {
  const reports = stories.flatMap(({ reports }) => reports);
  const byName = new Map(reports.map((report) => [report.key.split('/').at(-1)!.slice(0, NAME), report]));
  const wires = new Set(
    stories.flatMap(({ lineages }) => lineages.filter(({ origin }) => origin.kind === 'wire').map(({ id }) => id)),
  );
  const direct = new Map(
    stories.flatMap(({ derivations }) => derivations.map((found) => [`${found.from} ${found.to}`, found] as const)),
  );
  return (a, b) => {
    const [first, second] = [byName.get(a), byName.get(b)];
    if (first === undefined || second === undefined) return { oneText: false, direction: null };
    const oneText = first.lineage === second.lineage;
    const forward = direct.get(`${first.id} ${second.id}`);
    const found = forward ?? direct.get(`${second.id} ${first.id}`);
    if (found === undefined) return { oneText, direction: oneText && wires.has(first.lineage) ? 'common' : null };
    if (found.direction === 'unknown') return { oneText, direction: 'unknown' };
    return { oneText, direction: found === forward ? 'a>b' : 'b>a' };
  };
}
