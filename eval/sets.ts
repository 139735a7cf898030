import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Half, scoreCopies } from './copies.ts';
import { scoreMastheads } from './mastheads.ts';
import { readWithReadability } from './readability.ts';
import { scoreRecognizers } from './recognizers.ts';
import { scoreOrders } from './story-order.ts';

/** One figure of the table: where it comes from in a scorer's answer, and what is asked of it. */
export interface Metric {
  readonly name: string;
  /** From the scorer's JSON lines (one line an input) to the figure. */
  readonly of: (answers: readonly Answer[]) => number | null;
  /** The floor; null where none is set. */
  readonly floor: number | null;
  /** DESIGN 7; null where none is set. */
  readonly goal: number | null;
  /** Told, not judged against the baseline: neither more nor fewer is better. */
  readonly isCount?: true;
  /** Smaller is better (brief lines that are not backed). */
  readonly lessIsBetter?: true;
}

/** What a scorer printed, one JSON object. */
export type Answer = Readonly<Record<string, unknown>>;

export interface EvalSet {
  readonly name: string;
  readonly metrics: readonly Metric[];
  /** Runs the command line on the data and the scorer on its output. Paths of data and scorers come with `lab`. */
  readonly run: (lab: Lab) => Promise<Answer[]>;
}

/** What a set may do: run Stemma's own command line, run a scorer, find and write files. */
export interface Lab {
  readonly data: string;
  /** Runs `stemma ARGS`, its output into a file whose path is returned. */
  readonly stemma: (name: string, args: readonly string[]) => Promise<string>;
  readonly score: (scorer: string, args: readonly string[]) => Promise<Answer>;
  readonly write: (name: string, text: string) => Promise<string>;
}

const only =
  (key: string) =>
  ([answer]: readonly Answer[]): number | null =>
    typeof answer?.[key] === 'number' ? answer[key] : null;

const metric = (name: string, key: string, floor: number | null, goal: number | null): Metric => ({
  name,
  of: only(key),
  floor,
  goal,
});

/** A figure of one of several answers. */
const of =
  (answer: number, key: string) =>
  (answers: readonly Answer[]): number | null =>
    only(key)(answers.slice(answer));

/** The figure of a peer in the same run, told and not judged. */
const yardstick = (name: string): Metric => ({ name, of: of(1, 'f1'), floor: null, goal: null, isCount: true });

/** Sum over events of `counts[key][hit]` by `counts[key][all]`, so that a large event weighs as much as its cases. */
const counted =
  (key: string, hit: number, all: number) =>
  (answers: readonly Answer[]): number | null => {
    let hits = 0;
    let total = 0;
    for (const { counts } of answers) {
      const row = (counts as Record<string, number[]>)[key];
      hits += row?.[hit] ?? 0;
      total += row?.[all] ?? 0;
    }
    return total === 0 ? null : hits / total;
  };

const lineagePairF1 = (answers: readonly Answer[]): number | null => {
  const sum = [0, 0, 0];
  for (const { counts } of answers)
    for (const [i, n] of ((counts as Record<string, number[]>).linePairs ?? []).entries()) sum[i] = (sum[i] ?? 0) + n;
  const [both = 0, ours = 0, gold = 0] = sum;
  return ours + gold === 0 ? null : (2 * both) / (ours + gold);
};

const mean =
  (key: string) =>
  (answers: readonly Answer[]): number | null => {
    const values = answers.map((answer) => answer[key]).filter((value) => typeof value === 'number');
    return values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length;
  };

const total =
  (key: string) =>
  (answers: readonly Answer[]): number | null =>
    answers.reduce((sum, answer) => sum + Number(answer[key] ?? 0), 0);

/** Of the directions claimed in all halves together: one half claims too few for a share of its own. */
const directionRight = (answers: readonly Answer[]): number | null => {
  const [right, claimed] = answers.reduce<[number, number]>(
    ([hits, all], { counts }) => {
      const [hit = 0, of = 0] = (counts as Record<string, number[]>).direction ?? [];
      return [hits + hit, all + of];
    },
    [0, 0],
  );
  return claimed === 0 ? null : right / claimed;
};

const copiesOf = (name: string, halves: readonly Half[]): EvalSet => ({
  name,
  metrics: [
    metric('copy pair F1', 'copyF1', 0.8, 0.95),
    metric('lineage pair F1', 'oneTextF1', null, 0.95),
    { name: `direction right, ${halves.join(' and ')} half`, of: directionRight, floor: 0.85, goal: null },
  ],
  run: async ({ data, stemma }) => {
    const dossiers = [
      await stemma(`${name}.news_cluster`, ['dossier', join(data, 'news_cluster'), '--format', 'json']),
      await stemma(`${name}.ecbplus`, ['dossier', join(data, 'ecbplus.jsonl'), '--format', 'json']),
    ];
    return Promise.all(halves.map((half) => scoreCopies(half, dossiers)));
  },
});

const goldLines = (storyOf: ReadonlyMap<string, string>): string =>
  [...storyOf].map(([key, story]) => JSON.stringify({ key, story })).join('\n');

/** Figures of a set of stories: of the command, and of the stream in shuffled orders beside plain TF-IDF. */
const storyMetrics = (floor: number, goal: number): readonly Metric[] => [
  metric('B-cubed F1', 'f1', floor, goal),
  metric('precision', 'precision', null, null),
  metric('recall', 'recall', null, null),
  metric('shuffled F1 (mean of 3)', 'shuffledF1', floor, goal),
  { ...metric('shuffled spread', 'spread', 0.01, null), lessIsBetter: true },
  { ...metric('TF-IDF F1, best threshold', 'tfidfF1', null, null), isCount: true },
];

export const sets: readonly EvalSet[] = [
  {
    name: 'article-extraction',
    metrics: [
      metric('4-gram F1', 'f1', 0.965, 0.975),
      metric('precision', 'precision', null, null),
      metric('recall', 'recall', null, null),
      yardstick('Readability, 4-gram F1'),
    ],
    run: async ({ data, stemma, score, write }) => {
      const folder = join(data, 'article-extraction');
      return [
        await score('extraction.mjs', [
          'article-extraction',
          folder,
          await stemma('article-extraction', ['read', join(folder, 'html'), '--format', 'jsonl']),
        ]),
        await score('extraction.mjs', [
          'article-extraction',
          folder,
          await write('article-extraction.readability.jsonl', await readWithReadability(join(folder, 'html'))),
        ]),
      ];
    },
  },
  {
    name: 'wcxb',
    metrics: [
      metric('word F1', 'f1', 0.95, 0.965),
      metric('precision', 'precision', null, null),
      metric('recall', 'recall', null, null),
      yardstick('Readability, word F1'),
      { name: 'headline exact', of: of(2, 'headline'), floor: 0.9, goal: null },
      { name: 'published date right', of: of(2, 'published'), floor: null, goal: 0.9 },
      { name: 'published or updated date', of: of(2, 'publishedOrUpdated'), floor: null, goal: null },
      { name: 'author right', of: of(2, 'author'), floor: 0.8, goal: null },
    ],
    run: async ({ data, stemma, score, write }) => {
      const folder = join(data, 'wcxb');
      const readings = await stemma('wcxb', ['read', join(folder, '*.html.gz'), '--format', 'jsonl']);
      return [
        await score('extraction.mjs', ['wcxb', folder, readings]),
        await score('extraction.mjs', [
          'wcxb',
          folder,
          await write('wcxb.readability.jsonl', await readWithReadability(folder)),
        ]),
        await scoreMastheads(folder, readings),
      ];
    },
  },
  {
    name: 'polnear',
    metrics: [
      metric('content F1', 'contentF1', 0.62, 0.8),
      metric('linked F1', 'linkedF1', 0.52, 0.72),
      metric('content precision', 'contentPrecision', null, null),
      metric('content recall', 'contentRecall', null, null),
    ],
    run: async ({ data, stemma, score }) => {
      const folder = join(data, 'polnear', 'dev');
      return [
        await score('attribution.mjs', [
          folder,
          await stemma('polnear', ['read', join(folder, '*.txt'), '--format', 'jsonl']),
        ]),
      ];
    },
  },
  {
    name: 'newsquant',
    metrics: [
      metric('value F1', 'value', 88, 95),
      metric('+unit F1', 'valueUnit', 74, 89),
      metric('+change F1', 'valueUnitChange', 78, 91),
    ],
    run: async ({ data, stemma, score, write }) => {
      const gold = join(data, 'newsquant.dev.json');
      const sentences: { text: string }[] = JSON.parse(await readFile(gold, 'utf8'));
      const lines = await write(
        'newsquant.jsonl',
        sentences.map(({ text }, id) => JSON.stringify({ id: String(id), text })).join('\n'),
      );
      return [await score('figures.mjs', [gold, await stemma('newsquant', ['read', lines, '--format', 'jsonl'])])];
    },
  },
  {
    name: 'recognizers',
    metrics: [
      metric('numbers', 'numbers', 0.85, null),
      metric('percent', 'percent', null, null),
      metric('currency', 'currency', null, null),
      metric('units', 'units', null, null),
      metric('temperature', 'temperature', null, null),
      metric('ages', 'ages', null, null),
    ],
    run: async (lab) => [await scoreRecognizers(lab)],
  },
  {
    name: 'news_cluster',
    metrics: storyMetrics(0.955, 0.98),
    run: async ({ data, stemma, score, write }) => {
      const folder = join(data, 'news_cluster');
      const storyOf = new Map<string, string>();
      for (const story of (await readdir(folder)).sort())
        for (const file of (await readdir(join(folder, story))).sort()) storyOf.set(file, story);
      const goldFile = await write('news_cluster.gold.jsonl', goldLines(storyOf));
      const readings = await stemma('news_cluster.readings', ['read', folder, '--format', 'jsonl']);
      return [
        {
          ...(await score('stories.mjs', [
            goldFile,
            await stemma('news_cluster', ['stories', folder, '--format', 'jsonl']),
          ])),
          ...(await scoreOrders(readings, (key) => storyOf.get(basename(key)))),
        },
      ];
    },
  },
  {
    name: 'ecbplus',
    metrics: storyMetrics(0.91, 0.95),
    run: async ({ data, stemma, score, write }) => {
      const file = join(data, 'ecbplus.jsonl');
      const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
      const storyOf = new Map<string, string>(
        lines.map((line) => JSON.parse(line)).map(({ id, story }) => [id, story]),
      );
      const goldFile = await write('ecbplus.gold.jsonl', goldLines(storyOf));
      const readings = await stemma('ecbplus.readings', ['read', file, '--format', 'jsonl']);
      return [
        {
          ...(await score('stories.mjs', [goldFile, await stemma('ecbplus', ['stories', file, '--format', 'jsonl'])])),
          ...(await scoreOrders(readings, (key) => storyOf.get(key))),
        },
      ];
    },
  },
  copiesOf('copies', ['open']),
  copiesOf('copies-blind', ['blind', 'open']),
  {
    name: 'dossiers',
    metrics: [
      { name: 'ladder values', of: counted('ladderPairs', 0, 1), floor: 0.75, goal: 0.95 },
      { name: 'ladder relations', of: counted('relations', 0, 1), floor: 0.75, goal: 0.95 },
      { name: 'lineage pair F1', of: lineagePairF1, floor: 0.85, goal: 0.95 },
      { name: 'copy pair F1 (mean)', of: mean('copyPairF1'), floor: 0.8, goal: 0.95 },
      { name: 'quotations found', of: counted('quotes', 0, 2), floor: 0.92, goal: 0.97 },
      { name: 'speaker right', of: counted('quotes', 1, 3), floor: 0.88, goal: 0.97 },
      { name: 'chains', of: counted('chains', 0, 1), floor: 0.65, goal: null },
      { name: 'reports together (mean)', of: mean('together'), floor: null, goal: null },
      { name: 'text kept (mean)', of: mean('kept'), floor: null, goal: null },
      { name: 'furniture gone (mean)', of: mean('furnitureGone'), floor: null, goal: null },
      { name: 'credits (mean)', of: mean('credits'), floor: null, goal: null },
      { name: 'brief lines', of: total('briefLines'), floor: 1, goal: null, isCount: true },
      { name: 'brief lines not backed', of: total('briefUnbacked'), floor: 0, goal: 0, lessIsBetter: true },
    ],
    run: async ({ data, stemma, score }) => {
      const answers: Answer[] = [];
      for (const file of (await readdir(join(data, 'dossiers'))).filter((name) => name.endsWith('.json')).sort()) {
        const event = file.slice(0, -'.json'.length);
        const reports = join(data, 'news_cluster', event);
        const dossiers = await stemma(`${event}.dossiers`, ['dossier', reports, '--format', 'json']);
        const readings = await stemma(`${event}.readings`, ['read', reports, '--format', 'jsonl']);
        answers.push(await score('dossier.mjs', [join(data, 'dossiers', file), dossiers, readings]));
      }
      return answers;
    },
  },
];
