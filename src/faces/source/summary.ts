import type { Anchor, Dossier, Ladder, Standing } from '../../index.ts';
import { rungText, valueText } from '../export/labels.ts';
import { instantOf } from './instant.ts';
import { isGraphic } from './sentence.ts';
import type { FrontStory, LadderGlimpse, StoryView } from './story-source.ts';

/** Ladders and claims that a story shows on the front; its page has all. */
const MOST = { ladders: 3, disputes: 2, times: 80, words: 4000, rungs: 4 };

const urgency: Readonly<Record<Standing, number>> = { conflicting: 0, updated: 1, agreed: 2, single: 3 };

export function summaryOf({ dossier, readings }: StoryView): FrontStory {
  const { story, ladders, claims, reports, lineages } = dossier;
  const standings = { agreed: 0, single: 0, updated: 0, conflicting: 0 };
  for (const { relation } of ladders) standings[relation]++;
  for (const { standing } of claims) standings[standing]++;
  const openers = new Set(firstOfLines(dossier));
  const openings = reports.filter(({ id }) => openers.has(id)).map(({ published }) => published);
  const lede = dossier.brief[0];
  const graphic = (anchor: Anchor): boolean => {
    const reading = readings.get(anchor.report);
    return reading !== undefined && isGraphic(anchor, reading);
  };
  const rungs = ladders.flatMap((ladder) => ladder.rungs.map(({ first }) => first));
  return {
    id: story.id,
    title: story.title,
    moved: latestOf([...openings, ...rungs]),
    first: story.first,
    last: story.last,
    reports: story.reports,
    outlets: story.outlets,
    lineages: lineages.length,
    languages: story.languages,
    standings,
    lede: lede === undefined || lede.anchors.some(graphic) ? null : lede.text,
    ladders: [...ladders]
      .filter(({ relation }) => relation !== 'single')
      .sort((a, b) => urgency[a.relation] - urgency[b.relation])
      .slice(0, MOST.ladders)
      .map(glimpseOf),
    disputes: claims.slice(0, MOST.disputes).map(({ text }) => text),
    notices: dossier.notices.length,
    times: reports
      .map(({ id, published }) => ({ at: instantOf(published), opens: openers.has(id) }))
      .filter((time): time is { at: number; opens: boolean } => time.at !== null)
      .slice(0, MOST.times),
  };
}

/** What the front's search looks through, in lower case. */
export const searchedWords = ({ story, reports, brief }: Dossier): string =>
  [story.title, ...reports.flatMap(({ headline, outlet }) => [headline, outlet]), ...brief.map(({ text }) => text)]
    .filter((text) => text !== null)
    .join('\n')
    .toLowerCase()
    .slice(0, MOST.words);

/** The values of a ladder in the order they came up, the unit only once. */
export function glimpseOf(ladder: Ladder): LadderGlimpse {
  const rungs = byAppearance(ladder).slice(-MOST.rungs);
  return {
    id: ladder.id,
    question: ladder.question,
    relation: ladder.relation,
    values: rungs.map((rung, index) => (index === rungs.length - 1 ? rungText(rung, ladder) : valueText(rung))),
  };
}

/**
 * Rungs as they came up; those of undated reports keep their place by value. Within a day of which some reports tell no
 * clock, the order is by value too, in the direction in which the figure went.
 */
export function byAppearance({ relation, rungs }: Ladder): Ladder['rungs'] {
  if (relation !== 'updated' || rungs.some(({ first }) => first === null)) return rungs;
  const days = Map.groupBy(rungs, ({ first }) => first!.slice(0, 10));
  const sorted = [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, members]) => members);
  const falls = mean(sorted.at(-1)!) < mean(sorted[0]!);
  return sorted.flatMap((members) =>
    members.every(({ first }) => first!.includes('T'))
      ? members.sort((a, b) => instantOf(a.first)! - instantOf(b.first)! || a.value - b.value)
      : members.sort((a, b) => (falls ? b.value - a.value : a.value - b.value)),
  );
}

const mean = (rungs: Ladder['rungs']): number => rungs.reduce((sum, { value }) => sum + value, 0) / rungs.length;

/** The earliest report of every line; of undated lines the first named. */
export function firstOfLines({ lineages, reports }: Dossier): string[] {
  const published = new Map(reports.map((report) => [report.id, instantOf(report.published) ?? Infinity] as const));
  return lineages.flatMap((lineage) => {
    const [earliest] = [...lineage.reports].sort((a, b) => published.get(a)! - published.get(b)!);
    return earliest === undefined ? [] : [earliest];
  });
}

function latestOf(times: readonly (string | null)[]): string | null {
  let latest: string | null = null;
  for (const time of times)
    if (time !== null && (latest === null || instantOf(time)! > instantOf(latest)!)) latest = time;
  return latest;
}
