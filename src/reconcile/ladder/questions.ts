import type { Language } from '../../lang/language.ts';
import { sameValue } from './agreement.ts';
import type { Answer } from './answer.ts';
import { likeness, type Profile, profilesOf } from './likeness.ts';
import { joinRivals } from './rivals.ts';

/** Members of a question that a new answer is held against; the work per answer stays bounded. */
const COMPARED = 16;
/** Questions of one dimension that a new answer is held against. */
const MOST_QUESTIONS = 300;

/**
 * Parts answers into questions: the same topic, unit, scope and counted thing, as far as the words tell. An answer joins
 * the question whose members it is most like on average, or opens one. Answers come in the collection's order.
 */
export function askQuestions(answers: readonly Answer[], language: Language): Answer[][] {
  const questions: Profile[][] = [];
  for (const measured of Map.groupBy(profilesOf(answers, language), ({ answer }) => answer.dimension).values())
    questions.push(...joinRivals(joinAlike(partMeasured(measured))));
  return questions.map((question) => question.map(({ answer }) => answer));
}

function partMeasured(answers: readonly Profile[]): Profile[][] {
  const questions: Profile[][] = [];
  for (const answer of answers) {
    let best: Profile[] | null = null;
    let most = 0.5;
    for (const question of questions.slice(0, MOST_QUESTIONS)) {
      const fit = fitOf(answer, question);
      if (fit > most) {
        most = fit;
        best = question;
      }
    }
    if (best === null) questions.push([answer]);
    else best.push(answer);
  }
  return questions;
}

/** Joins questions that grew apart because of the order in which their answers came. */
function joinAlike(questions: readonly Profile[][]): Profile[][] {
  const joined: Profile[][] = [];
  for (const answers of questions) {
    const alike = joined.slice(0, MOST_QUESTIONS).find((other) => {
      if (!sameValue(answers[0]!.answer, other[0]!.answer)) return false;
      const own = answers.slice(0, COMPARED);
      return own.reduce((sum, answer) => sum + fitOf(answer, other), 0) > own.length / 2;
    });
    if (alike === undefined) joined.push([...answers]);
    else alike.push(...answers);
  }
  return joined;
}

/** Mean likeness, 0 to 1, of an answer to the members of a question. */
function fitOf(answer: Profile, question: readonly Profile[]): number {
  const compared = Math.min(question.length, COMPARED);
  let sum = 0;
  for (let i = 0; i < compared; i++) sum += likeness(answer, question[i]!);
  return sum / compared;
}
