import type { LadderLexicon } from '../lang/ladder-lexicon.ts';
import type { Language } from '../lang/language.ts';
import { byPublication } from '../model/collection.ts';
import type { Lineage } from '../model/derivation.ts';
import type { Ladder } from '../model/ladder.ts';
import type { Reading } from '../model/statement.ts';
import { hashOf } from '../text/hash.ts';
import { type Answer, answerOf } from './ladder/answer.ts';
import { markParts, setAsideParts } from './ladder/parts.ts';
import { askQuestions } from './ladder/questions.ts';
import { standingOf } from './ladder/relation.ts';
import { lineageByReport, rungsOf } from './ladder/rungs.ts';
import { questionOf, whyOf } from './ladder/wording.ts';

/**
 * The questions that the figures of one story's reports answer, each with every value given and how the values stand to
 * one another. Figures of other events stand on no ladder. What one report alone says is kept for the questions every
 * desk asks (killed, injured, detained ...), and dropped for the rest.
 */
export function buildLadders(readings: readonly Reading[], lineages: readonly Lineage[], language: Language): Ladder[] {
  const lineageOf = lineageByReport(lineages);
  const answers: Answer[] = [];
  for (const reading of [...readings].sort(byPublication))
    for (const figure of reading.figures) {
      const answer = answerOf(reading, figure, language);
      if (answer !== null) answers.push(answer);
    }
  const ladders = askQuestions(markParts(answers, language.ladders), language)
    .flatMap((question) => setAsideParts(question, language.ladders))
    .filter((question) => matters(question, language))
    .map((question) => ladderOf(question, lineageOf, language));
  return withShortIds(ladders.sort((a, b) => support(b) - support(a) || (a.id < b.id ? -1 : 1)));
}

function matters(answers: readonly Answer[], { ladders }: Language): boolean {
  if (reportsOf(answers) > 1) return true;
  const { topic, figure, scope } = leadOf(answers, ladders);
  return topic.asks === 'once' && scope === 'event' && ladders.topics.has(figure.topic);
}

const reportsOf = (answers: readonly Answer[]): number => new Set(answers.map(({ reading }) => reading.report.id)).size;

/** The answer whose topic and scope stand for the question: of the closed list if any, of the most reports. */
function leadOf(answers: readonly Answer[], { topics }: LadderLexicon): Answer {
  const kinds = Map.groupBy(
    answers,
    ({ figure, scope }) => `${topics.has(figure.topic) ? 0 : 1} ${figure.topic} ${scope}`,
  );
  const [[, lead]] = [...kinds].sort(
    ([a, x], [b, y]) => Number(a[0]) - Number(b[0]) || reportsOf(y) - reportsOf(x) || (a < b ? -1 : 1),
  ) as [[string, Answer[]]];
  return lead[0]!;
}

function ladderOf(answers: readonly Answer[], lineageOf: ReadonlyMap<string, string>, language: Language): Ladder {
  const lead = leadOf(answers, language.ladders);
  const unit = commonestUnit(answers);
  const rungs = rungsOf(answers, unit.factor, lineageOf);
  const standing = standingOf(answers, lead.topic.moves);
  return {
    id: idOf(lead, answers),
    question: questionOf(answers, lead, language),
    topic: lead.figure.topic,
    unit: unit.name,
    relation: standing.relation,
    rungs,
    why: whyOf(rungs, standing, language),
  };
}

/**
 * The unit that most reports use, so that as few values as can be are converted; rather one that needs no fractions, if
 * half as many reports use it: `90 seconds` beside `a minute and a half`, but not `480 minutes` for everyone's eight hours.
 */
function commonestUnit(answers: readonly Answer[]): { readonly name: string; readonly factor: number } {
  const byUnit = Map.groupBy(answers, ({ figure }) => figure.unit);
  const most = Math.max(...[...byUnit.values()].map(reportsOf));
  const [name, own] = [...byUnit]
    .filter(([, own]) => reportsOf(own) * 2 >= most)
    .sort(
      ([a, x], [b, y]) =>
        fractions(answers, x[0]!) - fractions(answers, y[0]!) ||
        reportsOf(y) - reportsOf(x) ||
        x[0]!.factor - y[0]!.factor ||
        (a < b ? -1 : 1),
    )[0]!;
  return { name, factor: own[0]!.factor };
}

const fractions = (answers: readonly Answer[], { factor }: Answer): number =>
  answers.filter(({ value }) => !Number.isInteger(Number((value / factor).toPrecision(12)))).length;

const support = (ladder: Ladder): number => new Set(ladder.rungs.flatMap(({ reports }) => reports)).size;

/** Topic, and where the figure stands that opened the question: reports that come later do not change it. */
function idOf({ figure: { topic } }: Answer, answers: readonly Answer[]): string {
  const [{ reading, figure }] = [...answers].sort(
    (a, b) => byPublication(a.reading, b.reading) || a.figure.start - b.figure.start,
  ) as [Answer, ...Answer[]];
  const place = hashOf(`${reading.report.id} ${figure.field} ${figure.start}`) >>> 0;
  return `ladder:${topic.replaceAll(' ', '-')}:${place.toString(36)}`;
}

/** The best supported ladder of a topic goes by the topic alone. */
function withShortIds(ladders: readonly Ladder[]): Ladder[] {
  const seen = new Set<string>();
  return ladders.map((ladder) => {
    const short = ladder.id.slice(0, ladder.id.lastIndexOf(':'));
    if (seen.has(short)) return ladder;
    seen.add(short);
    return { ...ladder, id: short };
  });
}
