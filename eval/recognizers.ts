import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer, Lab } from './sets.ts';

/** A sentence and what is to be found in it, as Recognizers-Text writes its cases. `End` is the last character. */
interface Case {
  readonly Input: string;
  readonly Results: readonly Expected[];
}

interface Expected {
  readonly Text: string;
  readonly Start: number;
  readonly End: number;
  readonly Resolution: { readonly value: string | null };
}

interface FoundFigure {
  readonly field: string;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly high: number | null;
}

interface Reading {
  readonly report: {
    readonly key: string;
    readonly headlineStart: number | null;
    readonly map: readonly (readonly [number, number, number])[];
  };
  readonly figures: readonly FoundFigure[];
}

const models = {
  numbers: 'Number/English/NumberModel.json',
  percent: 'Number/English/PercentModel.json',
  currency: 'NumberWithUnit/English/CurrencyModel.json',
  units: 'NumberWithUnit/English/DimensionModel.json',
  temperature: 'NumberWithUnit/English/TemperatureModel.json',
  ages: 'NumberWithUnit/English/AgeModel.json',
} as const;

/**
 * English cases of Recognizers-Text. What is expected is passed when a figure of its value covers its words: a figure's
 * span also holds its bound, unit and what is counted. A unit without a number (`the dollar`) is no figure, and a
 * sentence without one of the asked kind may hold others: neither is asked.
 */
export async function scoreRecognizers({ data, stemma, write }: Lab): Promise<Answer> {
  const rates: Record<string, number> = {};
  for (const [name, file] of Object.entries(models)) {
    const json = await readFile(join(data, 'recognizers', file), 'utf8');
    const cases: Case[] = JSON.parse(json.replace(/^\uFEFF/, ''));
    const lines = cases.map(({ Input: text }, id) => JSON.stringify({ id: String(id), text })).join('\n');
    const input = await write(`recognizers.${name}.jsonl`, lines);
    const output = await readFile(await stemma(`recognizers.${name}`, ['read', input, '--format', 'jsonl']), 'utf8');
    const readings = new Map<string, Reading>();
    for (const line of output.split('\n').filter((line) => line !== '')) {
      const reading: Reading = JSON.parse(line);
      readings.set(reading.report.key, reading);
    }
    let asked = 0;
    let passed = 0;
    for (const [id, { Results }] of cases.entries()) {
      const figures = inItem(readings.get(String(id)));
      const wanted = Results.filter(({ Resolution: { value } }) => value !== null && value !== 'null');
      asked += wanted.length;
      passed += wanted.filter((expected) => figures.some((figure) => passes(expected, figure))).length;
    }
    rates[name] = passed / asked;
  }
  return rates;
}

/** Figures with their spans in the item. */
function inItem(reading: Reading | undefined): FoundFigure[] {
  if (reading === undefined) return [];
  const { map, headlineStart } = reading.report;
  const place = (at: number): number => {
    const [start, item] = map.findLast(([start]) => start <= at) ?? [0, 0];
    return item + at - start;
  };
  return reading.figures.map((figure) =>
    figure.field === 'headline'
      ? { ...figure, start: figure.start + (headlineStart ?? 0), end: figure.end + (headlineStart ?? 0) }
      : { ...figure, start: place(figure.start), end: place(figure.end - 1) + 1 },
  );
}

function passes({ Start, End, Resolution }: Expected, { start, end, value, high }: FoundFigure): boolean {
  const wanted = Number((Resolution.value ?? '').replace(/%$/, ''));
  const same = (own: number | null): boolean =>
    own !== null && Math.abs(own - wanted) <= 1e-6 * Math.max(1e-9, Math.abs(wanted));
  return start <= Start && End < end && (same(value) || same(high));
}
