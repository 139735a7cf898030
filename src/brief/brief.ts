import type { Language } from '../lang/language.ts';
import type { Lineage } from '../model/derivation.ts';
import type { BriefLine, Claim, Quote, TimelineEntry } from '../model/dossier.ts';
import type { Ladder } from '../model/ladder.ts';
import type { Reading } from '../model/statement.ts';
import { isBacked } from './backing.ts';
import { claimLine } from './claim-line.ts';
import { ladderLine } from './ladder-line.ts';
import { ledeLine } from './lede-line.ts';
import { type LineContext, lineageCounter, type WeighedLine } from './line.ts';
import { quoteLine } from './quote-line.ts';
import { timeLine } from './time-line.ts';

/** What a brief is written from: one story, reconciled. */
export interface BriefMaterial {
  readonly readings: readonly Reading[];
  readonly lineages: readonly Lineage[];
  readonly ladders: readonly Ladder[];
  readonly claims: readonly Claim[];
  readonly quotes: readonly Quote[];
  readonly timeline: readonly TimelineEntry[];
}

/** Lines of each sort at most: a brief is read in a minute, and the dossier below it has everything. */
const MOST = { ladders: 8, claims: 4, quotes: 4, times: 4 };

/**
 * The cited account of a story: lede, then what is counted, what is disputed, who said what, when it happened.
 * Every line is verbatim words, or fixed wording filled with anchored values; a line that is not backed by its anchors
 * is not printed (principle 1: it fails closed).
 */
export function writeBrief(material: BriefMaterial, language: Language): BriefLine[] {
  const reports = new Map(material.readings.map(({ report }) => [report.id, report]));
  const evidence = {
    readings: new Map(material.readings.map((reading) => [reading.report.id, reading])),
    ladders: language.ladders,
  };
  const context: LineContext = {
    readings: material.readings,
    reports,
    countLineages: lineageCounter(material.lineages),
    wording: language.brief,
    ladders: language.ladders,
  };
  const heaviest = (most: number, lines: (WeighedLine | null)[]): WeighedLine[] =>
    lines
      .filter((line) => line !== null)
      .filter(({ line }) => isBacked(line, evidence))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, most);
  return [
    ...heaviest(1, [ledeLine(context, language)]),
    ...heaviest(
      MOST.ladders,
      material.ladders.map((ladder) => ladderLine(ladder, context)),
    ),
    ...heaviest(
      MOST.claims,
      material.claims.map((claim) => claimLine(claim, context)),
    ),
    ...heaviest(
      MOST.quotes,
      material.quotes.map((quote) => quoteLine(quote, context)),
    ),
    ...heaviest(
      MOST.times,
      material.timeline.map((entry) => timeLine(entry, context)),
    ),
  ].map(({ line }) => line);
}
