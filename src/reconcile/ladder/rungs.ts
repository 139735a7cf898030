import { anchorAt, byAnchor } from '../../model/anchor.ts';
import type { Lineage } from '../../model/derivation.ts';
import type { Rung } from '../../model/ladder.ts';
import type { Chain } from '../../model/statement.ts';
import type { Answer } from './answer.ts';

/** The answers as rungs, ascending: one for every value, upper end and bound. */
export function rungsOf(answers: readonly Answer[], factor: number, lineageOf: ReadonlyMap<string, string>): Rung[] {
  const groups = Map.groupBy(answers, (answer) => {
    const { value, high } = inUnit(answer, factor);
    return `${value}|${high}|${answer.figure.vague ? 'vague' : answer.figure.bound}`;
  });
  return [...groups.values()]
    .map((group) => rungOf(group, factor, lineageOf))
    .sort((a, b) => a.value - b.value || (a.high ?? a.value) - (b.high ?? b.value) || (a.bound < b.bound ? -1 : 1));
}

function rungOf(answers: readonly Answer[], factor: number, lineageOf: ReadonlyMap<string, string>): Rung {
  const { value, high } = inUnit(answers[0]!, factor);
  const reports = [...new Set(answers.map(({ reading }) => reading.report.id))].sort();
  const dates = answers
    .map(({ reading }) => reading.report.published)
    .filter((date) => date !== null)
    .sort();
  return {
    value,
    high,
    ...(answers[0]!.figure.vague ? { bound: 'at least', vague: true } : { bound: answers[0]!.figure.bound }),
    reports,
    lineages: new Set(reports.map((report) => lineageOf.get(report) ?? report)).size,
    anchors: answers.map(({ reading, figure }) => anchorAt(reading.report, figure.field, figure)).sort(byAnchor),
    chains: distinctChains(answers.map(({ figure }) => figure.chain)),
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
  };
}

/** A value in the ladder's unit; a converted one has a digit more than it was told with, so that a mile is 1.6 km. */
export function inUnit(
  { value, high, figure, factor: own }: Answer,
  factor: number,
): { value: number; high: number | null } {
  if (own === factor) return { value: figure.value, high: figure.high };
  const digits = Math.max(2, Math.min(4, digitsOf(figure.value) + 1));
  const convert = (number: number): number => Number((number / factor).toPrecision(digits));
  return { value: convert(value), high: high === null ? null : convert(high) };
}

/** Digits of a number without the noughts at its ends: 3 of 1,980, 2 of 0.75. */
const digitsOf = (value: number): number => value.toExponential().replace(/e.*|\D/g, '').length;

function distinctChains(chains: readonly Chain[]): Chain[] {
  const byName = new Map(chains.filter(({ length }) => length > 0).map((chain) => [JSON.stringify(chain), chain]));
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, chain]) => chain);
}

export const lineageByReport = (lineages: readonly Lineage[]): Map<string, string> =>
  new Map(lineages.flatMap(({ id, reports }) => reports.map((report) => [report, id] as const)));
