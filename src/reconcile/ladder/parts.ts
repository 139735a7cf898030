import type { LadderLexicon } from '../../lang/ladder-lexicon.ts';
import { compatible } from './agreement.ts';
import type { Answer } from './answer.ts';

/**
 * Marks as parts what a report itself sets below a total: beside "12 killed", "10 tourists" and "two pilots" killed are
 * parts of it, though each reads like a toll.
 */
export function markParts(answers: readonly Answer[], { anyone }: LadderLexicon): Answer[] {
  const totals = new Map<string, number>();
  const isToll = ({ topic, scope, dimension }: Answer): boolean =>
    topic.asks === 'once' && scope === 'event' && dimension === 'count';
  const key = ({ reading, figure }: Answer): string => `${reading.report.id} ${figure.topic}`;
  for (const answer of answers)
    if (isToll(answer) && answer.counted.every((word) => anyone.has(word)))
      totals.set(key(answer), Math.max(answer.value, totals.get(key(answer)) ?? 0));
  return answers.map((answer) =>
    isToll(answer) && answer.counted.some((word) => !anyone.has(word)) && answer.value < (totals.get(key(answer)) ?? 0)
      ? { ...answer, scope: 'part' }
      : answer,
  );
}

/** A value below this share of a total is a part of it, when its report gives the total too or counts a named thing. */
const PART = 0.5;

/**
 * Parts the answers to one question into those about the value that most reports give, and those that only look like
 * older ones: smaller values that reports give beside it, and values of named things (`five relatives`) far from it.
 */
export function setAsideParts(answers: readonly Answer[], { anyone }: LadderLexicon): Answer[][] {
  const [first] = answers;
  if (first === undefined || first.topic.asks !== 'once' || first.dimension !== 'count') return [[...answers]];
  const main = commonest(answers);
  const byValue = Map.groupBy(answers, ({ value }) => value);
  const holders = new Set(
    answers.filter((answer) => compatible([answer, main])).map(({ reading }) => reading.report.id),
  );
  const isNamed = ({ counted }: Answer): boolean => counted.some((word) => !anyone.has(word));
  const isAside = (answer: Answer): boolean => {
    if (answer.figure.vague) return false;
    if (comesTooLate(answer, main, byValue)) return true;
    const beside = isNamed(answer) !== isNamed(main);
    if (answer.value < PART * main.value) return beside || holders.has(answer.reading.report.id);
    return answer.value * PART > main.value && beside;
  };
  const aside = answers.filter(isAside);
  if (aside.length === 0) return [[...answers]];
  return [answers.filter((answer) => !isAside(answer)), ...Map.groupBy(aside, ({ value }) => value).values()];
}

/** Reports that must agree on a toll before a lower one, told after all of them, is taken for something else. */
const FIRM = 3;

/** Tolls rise: a single lower one that is published after all reports of a firm one is no older toll. */
function comesTooLate(answer: Answer, main: Answer, byValue: ReadonlyMap<number, readonly Answer[]>): boolean {
  const { published } = answer.reading.report;
  if (main.topic.moves !== 'up' || published === null || answer.value >= main.value) return false;
  const firm = byValue.get(main.value)!;
  return (
    countReports(firm) >= FIRM &&
    countReports(byValue.get(answer.value)!) === 1 &&
    firm.every(({ reading }) => reading.report.published !== null && reading.report.published <= published) &&
    !compatible([answer, main])
  );
}

const countReports = (answers: readonly Answer[]): number =>
  new Set(answers.map(({ reading }) => reading.report.id)).size;

/** An answer with the number that most reports give; of two, the greater. */
function commonest(answers: readonly Answer[]): Answer {
  const exact = answers.filter(({ figure }) => !figure.vague);
  const byValue = [...Map.groupBy(exact.length > 0 ? exact : answers, ({ value }) => value).values()];
  return byValue.sort((a, b) => countReports(b) - countReports(a) || b[0]!.value - a[0]!.value)[0]![0]!;
}
