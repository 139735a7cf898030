/**
 * Measured quality. usage: npm run eval [-- SET...] [-- --record]
 *
 * Runs Stemma's command line on the data of ../shared/data (or STEMMA_DATA) and the scorers of ../shared/score (or
 * STEMMA_SCORE), prints one table, and fails when a figure is below the recorded baseline. `--record` records.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { lab } from './lab.ts';
import { type Metric, sets } from './sets.ts';
import { table } from './table.ts';

/** set -> metric -> figure */
type Baseline = Record<string, Record<string, number>>;

/** Figures are counts over counts: the same input gives the same figure, so only rounding is forgiven. */
const EPSILON = 0.0001;

const root = resolve(import.meta.dirname, '..');
const data = resolve(process.env.STEMMA_DATA ?? join(root, '..', 'shared', 'data'));
const scorers = resolve(process.env.STEMMA_SCORE ?? join(root, '..', 'shared', 'score'));
const baselineFile = join(root, 'eval', 'baseline.json');

const asked = process.argv.slice(2).filter((argument) => argument !== '--record');
const record = process.argv.includes('--record');
const unknown = asked.filter((name) => !sets.some((set) => set.name === name));

if (unknown.length > 0) {
  console.error(`No such set: ${unknown.join(', ')}. Sets: ${sets.map(({ name }) => name).join(', ')}`);
  process.exitCode = 2;
} else if (!existsSync(data) || !existsSync(scorers)) {
  console.log(`eval skipped: no data at ${data} (set STEMMA_DATA and STEMMA_SCORE to measure)`);
} else await measure();

async function measure(): Promise<void> {
  const baseline: Baseline = existsSync(baselineFile) ? JSON.parse(await readFile(baselineFile, 'utf8')) : {};
  const scratch = await mkdtemp(join(tmpdir(), 'stemma-eval-'));
  const rows: string[][] = [['set', 'metric', 'now', 'baseline', 'floor', 'goal', '']];
  const failures: string[] = [];
  const laboratory = lab({ root, data, scorers, scratch });
  try {
    for (const set of sets.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
      console.error(`measuring ${set.name} ...`);
      const answers = await set.run(laboratory);
      const recorded = baseline[set.name] ?? {};
      for (const metric of set.metrics) {
        const now = metric.of(answers);
        const before = recorded[metric.name] ?? null;
        const verdict = judge(metric, now, before);
        if (verdict !== '') failures.push(`${set.name}, ${metric.name}: ${verdict}`);
        rows.push([set.name, metric.name, show(now), show(before), show(metric.floor), show(metric.goal), verdict]);
        if (record && now !== null) recorded[metric.name] = Math.round(now * 1e4) / 1e4;
      }
      baseline[set.name] = recorded;
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  console.log(table(rows));
  if (record) {
    await writeFile(baselineFile, `${JSON.stringify(baseline, null, 2)}\n`);
    console.log('recorded in eval/baseline.json');
  } else if (failures.length > 0) {
    console.error(failures.join('\n'));
    process.exitCode = 1;
  }
}

function judge({ floor, lessIsBetter, isCount }: Metric, now: number | null, before: number | null): string {
  if (now === null) return 'not measured';
  const worse = (than: number): boolean => (lessIsBetter ? now > than + EPSILON : now < than - EPSILON);
  if (floor !== null && worse(floor)) return 'below the floor';
  return !isCount && before !== null && worse(before) ? 'below the baseline' : '';
}

function show(figure: number | null): string {
  if (figure === null) return '-';
  return Number.isInteger(figure) ? String(figure) : figure.toFixed(figure > 1 ? 1 : 4).replace(/^0/, '');
}
