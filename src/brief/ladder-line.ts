import type { BriefPart } from '../model/dossier.ts';
import type { Ladder, Rung } from '../model/ladder.ts';
import { AnchorList, sourceName } from './anchored.ts';
import { compose, textOf } from './compose.ts';
import type { LineContext, WeighedLine } from './line.ts';
import { supportParts } from './support.ts';

/** Values told on one line at most; the ladder itself has all. Of a figure that moved, its steps are the news. */
const MOST_RUNGS = 4;
const MOST_STEPS = 6;

/** Topics of life and death come first whatever their support. */
const GRAVE = new Set(['killed', 'injured', 'missing', 'displaced']);

/** One line for one ladder: the value or values, on whose word, in how many independent lines, and how they stand. */
export function ladderLine(ladder: Ladder, context: LineContext): WeighedLine | null {
  const list = new AnchorList();
  const { wording } = context;
  const told = chooseRungs(ladder);
  const rungs: BriefPart[] = [];
  for (const [index, rung] of told.entries()) {
    if (index > 0) rungs.push({ kind: 'pattern', text: wording.between[ladder.relation] });
    const parts = rungParts(rung, ladder, list, context);
    if (parts === null) return null;
    rungs.push(...parts);
  }
  const values = new Set(told.map(({ value }) => value));
  if (ladder.rungs.some(({ value, vague }) => !vague && !values.has(value)))
    rungs.push({ kind: 'pattern', text: wording.more });
  const parts = compose(wording.ladder[ladder.relation], {
    question: [{ kind: 'pattern', text: ladder.question }],
    rungs,
  });
  if (parts === null) return null;
  const reports = new Set(ladder.rungs.flatMap((rung) => rung.reports));
  const lineages = context.countLineages(reports);
  const weight =
    (GRAVE.has(ladder.topic) ? 100 : 0) + 10 * lineages + reports.size + (ladder.relation === 'single' ? 0 : 5);
  return {
    weight,
    line: { text: textOf(parts), parts, anchors: list.anchors, about: ladder.id, standing: ladder.relation, lineages },
  };
}

/**
 * The best supported values, rather numbers than words such as `dozens`; of a figure that moved always the first and the
 * last. In the ladder's order, or in time order where the figure moved.
 */
function chooseRungs({ rungs, relation }: Ladder): readonly Rung[] {
  const support = (rung: Rung): number => 1000 * rung.lineages + rung.reports.length;
  const most = relation === 'updated' ? MOST_STEPS : MOST_RUNGS;
  const exact = rungs.filter(({ vague }) => !vague);
  const numbers = exact.length > 1 ? exact : rungs;
  // Where not all can be told, `84` and `at least 84` are one value to a reader.
  const told = numbers.length <= most ? numbers : distinct(numbers, support);
  // By day: a report dated to the minute and one dated to the day cannot be put in order within it.
  const day = (rung: Rung): string => rung.first?.slice(0, 10) ?? '';
  const inTime = [...told].sort((a, b) =>
    relation === 'updated' && day(a) !== day(b) ? (day(a) < day(b) ? -1 : 1) : a.value - b.value,
  );
  if (inTime.length <= most) return inTime;
  const ends = relation === 'updated' ? [inTime[0]!, inTime.at(-1)!] : [];
  const bySupport = inTime
    .filter((rung) => !ends.includes(rung))
    .sort((a, b) => support(b) - support(a) || a.value - b.value);
  const chosen = new Set([...ends, ...bySupport.slice(0, most - ends.length)]);
  return inTime.filter((rung) => chosen.has(rung));
}

const distinct = (rungs: readonly Rung[], support: (rung: Rung) => number): Rung[] =>
  [...Map.groupBy(rungs, ({ value, high }) => `${value} ${high}`).values()].map((same) =>
    same.reduce((best, rung) => (support(rung) > support(best) ? rung : best)),
  );

function rungParts(rung: Rung, ladder: Ladder, list: AnchorList, context: LineContext): BriefPart[] | null {
  const { wording } = context;
  const first = rung.anchors[0];
  if (first === undefined) return null;
  const anchor = list.add(first);
  for (const [place, other] of rung.anchors.entries())
    if (other.report !== rung.anchors[place - 1]?.report) list.add(other);
  const number = (value: number): BriefPart[] => [{ kind: 'value', text: context.ladders.format(value), anchor }];
  const amount =
    rung.high === null
      ? number(rung.value)
      : compose(wording.range, { low: number(rung.value), high: number(rung.high) });
  const bounded = amount && compose(wording.bounds[rung.bound], { value: amount });
  // `Dozens` names no number: the report's own word stands for it.
  const value = rung.vague
    ? [{ kind: 'words' as const, text: first.exact, anchor }]
    : bounded && withUnit(bounded, rung, ladder, context);
  if (!value) return null;
  const support = supportParts(rung.reports.length, rung.lineages, context);
  const who = rung.chains.flatMap((chain, index) =>
    index === 0 ? sourceName(chain, first.report, list, context) : [],
  );
  return who.length > 0
    ? compose(wording.rung.attributed, { value, support, who })
    : compose(wording.rung.bare, { value, support });
}

/** `90 seconds`, `84 people`; without the unit where the question has named it already. */
function withUnit(
  bounded: BriefPart[],
  rung: Rung,
  ladder: Ladder,
  { wording, ladders }: LineContext,
): BriefPart[] | null {
  const name = rung.value === 1 && rung.high === null ? ladder.unit : ladders.plural(ladder.unit);
  if (name === '' || ladder.question.includes(name)) return bounded;
  return compose(wording.withUnit, { value: bounded, unit: [{ kind: 'pattern', text: name }] });
}
