/**
 * Learns `src/story/link.weights.json` from the development sets and tells how well weights learned on half of the
 * stories group the other half. usage: node scripts/train-stories.ts [DATA-FOLDER] [--write]
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readItem } from '../src/desk.ts';
import { english } from '../src/lang/en/english.ts';
import type { Item } from '../src/model/item.ts';
import type { Reading } from '../src/model/statement.ts';
import { averageLinkage } from '../src/story/clusters.ts';
import { Comparer, type Likeness } from '../src/story/comparer.ts';
import { linkInputNames, linkInputs } from '../src/story/link.ts';
import { type Profile, profileOf, reach } from '../src/story/profile.ts';
import { ReportBlocks } from '../src/story/report-blocks.ts';
import { subjectOf } from '../src/story/subject.ts';
import { TermTable } from '../src/story/term-table.ts';

interface Labelled {
  readonly reading: Reading;
  readonly story: string;
}

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly inputs: readonly number[];
  readonly together: boolean;
}

interface Collection {
  readonly name: string;
  /** Share in the choice of the bias; the weights of all collections add up to 1. */
  readonly weight: number;
  readonly stories: readonly string[];
  readonly pairs: readonly Pair[];
}

/** Pairs less alike than this are never candidates of each other. */
const LEAST_LIKENESS = 0.02;
/** Share of a set's reports in its thinned copies: a desk has few reports and many events on its first day. */
const THINNED = [0.5, 0.25, 0.12];

const [folder = process.env.STEMMA_DATA ?? '../shared/data'] = process.argv.slice(2).filter((a) => !a.startsWith('--'));

const read = (item: Item): Reading => readItem(item, [english]);

function newsCluster(): Labelled[] {
  return globSync(join(folder, 'news_cluster/*/*.json'))
    .sort()
    .map((file) => {
      const page = JSON.parse(readFileSync(file, 'utf8'));
      const known = {
        headline: page.title,
        outlet: page.source_domain,
        url: page.url,
        ...(page.date_publish ? { published: page.date_publish } : {}),
      };
      const story = basename(dirname(file));
      return { reading: read({ key: file, media: 'plain', content: page.text ?? '', known }), story };
    });
}

function ecbPlus(): Labelled[] {
  return readFileSync(join(folder, 'ecbplus.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ id, story, text }) => ({ reading: read({ key: id, media: 'plain', content: text, known: {} }), story }));
}

/** Every pair of a collection as a stream that has seen all of it would compare it. */
function collect(name: string, weight: number, reports: readonly Labelled[]): Collection {
  const table = new TermTable();
  const blocks = new ReportBlocks();
  const comparer = new Comparer(table);
  const profiles: Profile[] = reports.map(({ reading }, number) => {
    const subject = subjectOf(reading, [english]);
    return profileOf(subject, blocks.keep(subject.terms, table.enter(subject.terms)), number);
  });
  const found: [Profile, Profile, Likeness][] = [];
  for (const a of profiles) {
    comparer.hold(a);
    for (const b of profiles.slice(a.number + 1)) {
      const likeness = comparer.compare(b);
      reach(a, likeness.all);
      reach(b, likeness.all);
      found.push([a, b, likeness]);
    }
  }
  const stories = reports.map(({ story }) => story);
  const pairs = found.map(([a, b, likeness]) => ({
    a: a.number,
    b: b.number,
    inputs: [...linkInputs(a, b, likeness)],
    together: stories[a.number] === stories[b.number],
  }));
  return { name, weight, stories, pairs };
}

/** Mulberry32: the same thinning every time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function collections(reports: readonly Labelled[], name: string): Collection[] {
  const thinned = THINNED.map((share) => {
    const draw = random(Math.round(share * 1000));
    return collect(
      `${name} x${share}`,
      0.25 / THINNED.length,
      reports.filter(() => draw() < share),
    );
  });
  return [collect(name, 0.25, reports), ...thinned];
}

const linkBy = (weights: readonly number[], inputs: readonly number[]): number =>
  inputs.reduce((sum, input, i) => sum + input * weights[i]!, weights.at(-1)!);

/** Logistic regression by Newton's method with a ridge; every collection weighs the same. The bias comes last. */
function learn(sets: readonly Collection[]): number[] {
  const size = linkInputNames.length + 1;
  const weights = new Array<number>(size).fill(0);
  for (let round = 0; round < 30; round++) {
    const gradient = new Array<number>(size).fill(0);
    const curvature = Array.from({ length: size }, () => new Array<number>(size).fill(0));
    for (const { pairs } of sets) {
      const usable = pairs.filter(({ inputs, together }) => together || inputs[0]! > LEAST_LIKENESS);
      for (const { inputs, together } of usable) {
        const probability = 1 / (1 + Math.exp(-linkBy(weights, inputs)));
        const row = [...inputs, 1];
        for (let i = 0; i < size; i++) {
          gradient[i]! += ((probability - Number(together)) * row[i]!) / usable.length;
          for (let j = 0; j < size; j++)
            curvature[i]![j]! += (probability * (1 - probability) * row[i]! * row[j]!) / usable.length;
        }
      }
    }
    for (let i = 0; i < size - 1; i++) {
      gradient[i]! += RIDGE * weights[i]!;
      curvature[i]![i]! += RIDGE;
    }
    solve(curvature, gradient).forEach((step, i) => {
      weights[i]! -= step;
    });
  }
  return weights;
}

const RIDGE = 3e-3;

/** Gaussian elimination; the matrix is small and, with the ridge, positive definite. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let i = 0; i < rows.length; i++)
    for (let below = 0; below < rows.length; below++) {
      if (below === i) continue;
      const factor = rows[below]![i]! / rows[i]![i]!;
      for (let j = i; j <= rows.length; j++) rows[below]![j]! -= factor * rows[i]![j]!;
    }
  return rows.map((row, i) => row.at(-1)! / row[i]!);
}

/** B-cubed F1 of average linkage over the reports whose story is counted. */
function grouped(
  { stories, pairs }: Collection,
  weights: readonly number[],
  counted: (story: string) => boolean,
): number {
  const links = new Float64Array(stories.length ** 2);
  for (const { a, b, inputs } of pairs) {
    links[a * stories.length + b] = linkBy(weights, inputs);
    links[b * stories.length + a] = links[a * stories.length + b]!;
  }
  let precision = 0;
  let recall = 0;
  let count = 0;
  for (const cluster of averageLinkage(new Array(stories.length).fill(1), links))
    for (const at of cluster) {
      const story = stories[at]!;
      if (!counted(story)) continue;
      const both = cluster.filter((other) => stories[other] === story).length;
      precision += both / cluster.length;
      recall += both / stories.filter((other) => other === story).length;
      count++;
    }
  return (2 * precision * recall) / (precision + recall) / count;
}

/** The bias decides between splitting and gluing, which the pairs' likelihood knows nothing of: the best mean F1. */
function withBestBias(
  sets: readonly Collection[],
  weights: readonly number[],
  counted: (story: string) => boolean,
): number[] {
  const shifted = BIAS_SHIFTS.map((shift) => weights.with(-1, weights.at(-1)! + shift));
  const means = shifted.map((tried) => sets.reduce((sum, set) => sum + set.weight * grouped(set, tried, counted), 0));
  // The middle of what is nearly as good as the best, not a lucky peak.
  const good = shifted.filter((_, i) => means[i]! > Math.max(...means) - 0.005);
  return good[good.length >> 1]!;
}

const BIAS_SHIFTS = Array.from({ length: 17 }, (_, i) => -2 + i * 0.25);

/** Look-alikes (`12` and `12plus`) stay in one half, so that the other half holds no event of a kind seen in training. */
function halfOf(story: string): number {
  let hash = 7;
  for (const character of story.replace('plus', '')) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) >>> 0;
  return (hash >>> 3) % 2;
}

const sets = [...collections(newsCluster(), 'news_cluster'), ...collections(ecbPlus(), 'ecbplus')];
const everything = withBestBias(sets, learn(sets), () => true);
const report = (label: string, weights: readonly number[], counted: (story: string) => boolean): void => {
  console.log(label, weights.map((weight) => weight.toFixed(2)).join(' '));
  for (const set of sets) console.log(`  ${set.name.padEnd(18)} ${grouped(set, weights, counted).toFixed(4)}`);
};
console.log(linkInputNames.join(' '), 'bias');
report('all', everything, () => true);
for (const half of [0, 1]) {
  const inHalf = (story: string): boolean => halfOf(story) === half;
  const training = sets.map((set) => ({
    ...set,
    pairs: set.pairs.filter(({ a, b }) => inHalf(set.stories[a]!) && inHalf(set.stories[b]!)),
  }));
  const weights = learn(training);
  report(
    `learned on half ${half}, measured on the other`,
    withBestBias(sets, weights, inHalf),
    (story) => !inHalf(story),
  );
}
if (process.argv.includes('--write')) {
  const rounded = everything.map((weight) => Number(weight.toFixed(2)));
  const named = Object.fromEntries([
    ['bias', rounded.at(-1)!],
    ...linkInputNames.map((name, i) => [name, rounded[i]!]),
  ]);
  writeFileSync(join(import.meta.dirname, '../src/story/link.weights.json'), `${JSON.stringify(named, null, 2)}\n`);
}
