import type { Language } from '../../lang/language.ts';
import { compatible, sameValue } from './agreement.ts';
import type { Answer } from './answer.ts';

/** Answers to one question. */
export interface Question {
  readonly answers: Answer[];
}

/** Share of the rarer words two surroundings must have in common when their values are the same, and when not. */
const LIKE_WITH_SAME_VALUE = 0.12;
const LIKE_WITH_OTHER_VALUE = 0.4;
/** Two values in one report mostly answer two questions. */
const LIKE_IN_SAME_REPORT = 0.6;
/** Members of a question that a new answer is held against; the work per answer stays bounded. */
const COMPARED = 24;
/** Questions of one bucket that are compared by their words; beyond, only the first ones are. */
const MOST_QUESTIONS = 200;

/** Parts answers into questions: the same topic, unit, scope and counted thing. Answers come in the collection's order. */
export function askQuestions(answers: readonly Answer[], language: Language): Question[] {
  const rarity = rarityOf(answers);
  const questions: Question[] = [];
  for (const bucket of Map.groupBy(answers, ({ bucket }) => bucket).values())
    questions.push(...partBucket(bucket, rarity, language));
  return questions;
}

function partBucket(answers: readonly Answer[], rarity: ReadonlyMap<string, number>, language: Language): Question[] {
  const questions: Question[] = [];
  for (const answer of answers) {
    let best: Question | null = null;
    let most = 0;
    for (const question of questions.slice(0, MOST_QUESTIONS)) {
      const fit = fitOf(answer, question, rarity, language);
      if (fit > most) {
        most = fit;
        best = question;
      }
    }
    if (best === null) questions.push({ answers: [answer] });
    else best.answers.push(answer);
  }
  return questions;
}

/** How well an answer fits a question, 0 when it does not. */
function fitOf(answer: Answer, question: Question, rarity: ReadonlyMap<string, number>, language: Language): number {
  let best = 0;
  for (const other of question.answers.slice(0, COMPARED))
    best = Math.max(best, likeness(answer, other, rarity, language));
  return best;
}

function likeness(a: Answer, b: Answer, rarity: ReadonlyMap<string, number>, language: Language): number {
  const same = sameValue(a, b);
  const counted = sameCounted(a, b, language);
  if (!counted) return 0;
  const shared = sharedWords(a.context, b.context, rarity);
  if (a.figure.scope === 'event' && a.topic.asks === 'once') return 1 + shared + (same ? 1 : 0);
  const agree = same || compatible([a, b]);
  const needed = same
    ? LIKE_WITH_SAME_VALUE
    : a.reading === b.reading && !agree
      ? LIKE_IN_SAME_REPORT
      : LIKE_WITH_OTHER_VALUE;
  return shared >= needed ? shared + (same ? 1 : 0) : 0;
}

/** Whether two answers count the same thing, as far as their words say what they count. */
function sameCounted(a: Answer, b: Answer, { ladders }: Language): boolean {
  if (a.dimension !== 'count') return true;
  const named = (answer: Answer): string[] => answer.counted.filter((word) => !ladders.anyone.has(word));
  const x = named(a);
  const y = named(b);
  if (a.figure.scope === 'event' && (x.length === 0 || y.length === 0)) return true;
  return x.length === 0 && y.length === 0 ? true : x.some((word) => y.includes(word));
}

/** Weight of the words that both surroundings hold, as a share of the poorer one's. */
function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>, rarity: ReadonlyMap<string, number>): number {
  let shared = 0;
  let ofA = 0;
  let ofB = 0;
  for (const word of a) {
    const weight = rarity.get(word) ?? 1;
    ofA += weight;
    if (b.has(word)) shared += weight;
  }
  for (const word of b) ofB += rarity.get(word) ?? 1;
  const least = Math.min(ofA, ofB);
  return least === 0 ? 0 : shared / least;
}

/** Inverse document frequency of words over the surroundings of the story's figures. */
function rarityOf(answers: readonly Answer[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { context } of answers) for (const word of context) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, count]) => [word, Math.log(1 + answers.length / count)]));
}
