/**
 * Learns `src/reconcile/ladder/likeness.weights.json`: whether two figures answer one question. Pairs of figures that the
 * annotation gives one topic are alike, others are not; every event weighs alike.
 * usage: node scripts/train-ladders.ts [DATA-FOLDER] [--write]
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readItem } from '../src/desk.ts';
import { english } from '../src/lang/en/english.ts';
import { fieldText } from '../src/model/report.ts';
import type { Figure, Reading } from '../src/model/statement.ts';
import { sameValue } from '../src/reconcile/ladder/agreement.ts';
import { answerOf } from '../src/reconcile/ladder/answer.ts';
import { areApart, profilesOf, signNames, signsOf } from '../src/reconcile/ladder/likeness.ts';
import { markParts } from '../src/reconcile/ladder/parts.ts';

interface Pair {
  readonly event: string;
  readonly signs: readonly number[];
  readonly alike: boolean;
}

interface AnnotatedFigure {
  readonly report: string;
  readonly exact: string;
  readonly value: number;
  readonly topic: string;
}

const WEIGHTS = new URL('../src/reconcile/ladder/likeness.weights.json', import.meta.url);
const RIDGE = 1;
const ROUNDS = 60;

const [folder = process.env.STEMMA_DATA ?? '../shared/data'] = process.argv.slice(2).filter((a) => !a.startsWith('--'));

function pairsOfEvent(file: string): Pair[] {
  const event = basename(file, '.json');
  const gold = JSON.parse(readFileSync(file, 'utf8'));
  const idOf = new Map<string, string>();
  for (const [id, report] of Object.entries<{ file: string }>(gold.reports)) idOf.set(report.file.slice(0, 12), id);
  const topicOf = new Map<Figure, string | null>();
  const answers = globSync(join(folder, 'news_cluster', event, '*.json'))
    .sort()
    .flatMap((path) => {
      const reading = readPage(path);
      const annotated = gold.figures.filter(
        ({ report }: AnnotatedFigure) => report === idOf.get(basename(path).slice(0, 12)),
      );
      for (const figure of reading.figures) topicOf.set(figure, annotatedTopic(reading, figure, annotated));
      return reading.figures.map((figure) => answerOf(reading, figure, english)).filter((answer) => answer !== null);
    });
  const profiles = profilesOf(markParts(answers, english.ladders), english);
  const pairs: Pair[] = [];
  for (const [i, p] of profiles.entries())
    for (const q of profiles.slice(0, i)) {
      const [a, b] = [topicOf.get(p.answer.figure), topicOf.get(q.answer.figure)];
      // What is told apart without the weights teaches them nothing.
      if (p.answer.dimension !== q.answer.dimension || areApart(p, q)) continue;
      // Figures that nobody annotated may well be alike, and so may one of them and a repetition: they teach nothing.
      if (a == null && b == null) continue;
      if ((a == null || b == null) && sameValue(p.answer, q.answer)) continue;
      pairs.push({ event, signs: signsOf(p, q), alike: a != null && a === b });
    }
  return pairs;
}

function readPage(path: string): Reading {
  const page = JSON.parse(readFileSync(path, 'utf8'));
  const published = page.date_publish ? { published: page.date_publish } : {};
  const known = { headline: page.title, outlet: page.source_domain, url: page.url, ...published };
  return readItem({ key: path, media: 'plain', content: page.text ?? '', known }, [english]);
}

/** The topic of the annotated figure that this one overlaps with the same value. */
function annotatedTopic({ report }: Reading, figure: Figure, annotated: readonly AnnotatedFigure[]): string | null {
  const text = fieldText(report, figure.field);
  const found = annotated.find(({ exact, value }) => {
    if (Math.abs(value - figure.value) > 1e-6 * Math.abs(value)) return false;
    for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1))
      if (figure.start < at + exact.length && at < figure.end) return true;
    return false;
  });
  return found?.topic ?? null;
}

/** Logistic regression by Newton's method with a ridge. */
function fit(pairs: readonly Pair[]): number[] {
  const size = signNames.length;
  const perEvent = Map.groupBy(pairs, ({ event }) => event);
  const weightOf = new Map([...perEvent].map(([event, { length }]) => [event, 1 / Math.sqrt(length)]));
  const mean = pairs.reduce((sum, { event }) => sum + weightOf.get(event)!, 0) / pairs.length;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight) => RIDGE * weight);
    const curvature = weights.map((_, i) => weights.map((__, k) => (i === k ? RIDGE : 0)));
    for (const { event, signs, alike } of pairs) {
      const chance = chanceOf(signs, weights);
      const share = weightOf.get(event)! / mean;
      for (let i = 0; i < size; i++) {
        if (signs[i] === 0) continue;
        gradient[i]! += share * (chance - Number(alike)) * signs[i]!;
        for (let k = 0; k < size; k++) curvature[i]![k]! += share * chance * (1 - chance) * signs[i]! * signs[k]!;
      }
    }
    const step = solve(curvature, gradient);
    weights = weights.map((weight, i) => weight - step[i]!);
  }
  return weights;
}

const chanceOf = (signs: readonly number[], weights: readonly number[]): number =>
  1 / (1 + Math.exp(-signs.reduce((sum, sign, i) => sum + sign * weights[i]!, 0)));

/** Gaussian elimination; the ridge keeps the matrix regular. */
function solve(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, vector[i]!]);
  for (let i = 0; i < rows.length; i++) {
    const pivot = rows[i]!;
    for (let k = 0; k < rows.length; k++) {
      if (k === i) continue;
      const factor = rows[k]![i]! / pivot[i]!;
      if (factor !== 0) for (let c = i; c <= rows.length; c++) rows[k]![c]! -= factor * pivot[c]!;
    }
  }
  return rows.map((row, i) => row[rows.length]! / row[i]!);
}

const pairs = globSync(join(folder, 'dossiers/*.json')).sort().flatMap(pairsOfEvent);
if (!pairs.some(({ alike }) => alike)) throw new Error(`no annotated figures were found in ${folder}`);
for (const event of new Set(pairs.map((pair) => pair.event))) {
  const weights = fit(pairs.filter((pair) => pair.event !== event));
  const held = pairs.filter((pair) => pair.event === event);
  const joined = held.filter(({ signs }) => chanceOf(signs, weights) > 0.5);
  const right = joined.filter(({ alike }) => alike).length;
  const alike = held.filter((pair) => pair.alike).length;
  console.log(`${event}: ${right} of ${joined.length} joined pairs right, ${right} of ${alike} found`);
}
if (process.argv.includes('--write')) {
  const rounded = fit(pairs).map((weight) => Math.round(weight * 100) / 100);
  writeFileSync(
    WEIGHTS,
    `${JSON.stringify(Object.fromEntries(signNames.map((name, i) => [name, rounded[i]])), null, 2)}\n`,
  );
}
