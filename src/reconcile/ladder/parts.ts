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

/** A value below this share of a total, in a report that gives the total too, is no older total but a part. */
const PART = 0.5;

/**
 * Parts the answers to one question into those about the value that most reports give, and smaller ones that reports
 * give beside it.
 */
export function setAsideParts(answers: readonly Answer[]): Answer[][] {
  const [first] = answers;
  if (first === undefined || first.topic.asks !== 'once' || first.dimension !== 'count') return [[...answers]];
  const main = commonest(answers);
  const holders = new Set(
    answers.filter((answer) => compatible([answer, main])).map(({ reading }) => reading.report.id),
  );
  const isPart = (answer: Answer): boolean =>
    !answer.figure.vague && holders.has(answer.reading.report.id) && answer.value < PART * main.value;
  const parts = answers.filter(isPart);
  if (parts.length === 0) return [[...answers]];
  const byValue = Map.groupBy(parts, ({ value }) => value);
  return [answers.filter((answer) => !isPart(answer)), ...byValue.values()];
}

/** An answer with the value that most reports give; of two, the greater. */
function commonest(answers: readonly Answer[]): Answer {
  const byValue = [...Map.groupBy(answers, ({ value }) => value).values()];
  const reports = (own: readonly Answer[]): number => new Set(own.map(({ reading }) => reading.report.id)).size;
  return byValue.sort((a, b) => reports(b) - reports(a) || b[0]!.value - a[0]!.value)[0]![0]!;
}
