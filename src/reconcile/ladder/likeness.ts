import type { Language } from '../../lang/language.ts';
import { compatible, sameValue, vagueOf } from './agreement.ts';
import type { Answer } from './answer.ts';
import { weights } from './likeness-weights.ts';

/** Weights of words by how seldom they stand around the story's figures. */
export type Rarity = ReadonlyMap<string, number>;

export function rarityOf(answers: readonly Answer[]): Rarity {
  const counts = new Map<string, number>();
  for (const { context } of answers) for (const word of context) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, count]) => [word, Math.log(1 + answers.length / count)]));
}

/** How likely two answers are to one question, 0 to 1: logistic regression over their signs. */
export function likeness(a: Answer, b: Answer, rarity: Rarity, language: Language): number {
  const signs = signsOf(a, b, rarity, language);
  let sum = 0;
  for (let i = 0; i < signs.length; i++) sum += signs[i]! * weights[i]!;
  return 1 / (1 + Math.exp(-sum));
}

/** What tells whether two answers are to one question. Every value lies between 0 and about 3. */
export function signsOf(a: Answer, b: Answer, rarity: Rarity, { ladders }: Language): number[] {
  const same = sameValue(a, b) ? 1 : 0;
  const fits = same === 0 && (compatible([a, b]) || vagueOf(a, b)) ? 1 : 0;
  const [x, y] = [a.counted.filter((w) => !ladders.anyone.has(w)), b.counted.filter((w) => !ladders.anyone.has(w))];
  const shared = x.filter((w) => y.includes(w)).length;
  const named = x.length > 0 && y.length > 0;
  const closed = ladders.topics.has(a.figure.topic) || ladders.topics.has(b.figure.topic);
  const sameTopic = a.figure.topic === b.figure.topic;
  const near = sharedWords(a.near, b.near, rarity);
  const far = sharedWords(a.context, b.context, rarity);
  const apart = same
    ? 0
    : Math.min(3, Math.abs(Math.log(Math.max(1e-9, Math.abs(a.value)) / Math.max(1e-9, Math.abs(b.value)))));
  const sameReport = a.reading.report.id === b.reading.report.id ? 1 : 0;
  return [
    1,
    same,
    same * Math.min(3, Math.log10(1 + Math.abs(a.figure.value))),
    fits,
    apart,
    sameTopic && closed ? 1 : 0,
    sameTopic && !closed ? 1 : 0,
    !sameTopic && closed ? 1 : 0,
    named && shared > 0 ? 1 : 0,
    named && shared === 0 ? 1 : 0,
    named ? shared / Math.min(x.length, y.length) : 0,
    near,
    far,
    same * near,
    same * far,
    sameReport * (1 - same),
    sameReport * same,
    a.figure.scope === b.figure.scope ? 1 : 0,
    a.figure.vague || b.figure.vague ? 1 : 0,
    a.figure.unit === b.figure.unit ? 1 : 0,
    a.figure.scope === 'event' && b.figure.scope === 'event' && sameTopic && closed ? 1 : 0,
    x.length > 0 !== y.length > 0 ? 1 - same : 0,
  ];
}

/** Weight of the words that both hold, as a share of the poorer one's. */
export function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>, rarity: Rarity): number {
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
