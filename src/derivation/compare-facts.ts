import type { Change, Facts } from '../model/comparison.ts';
import { type Excerpt, excerptOf, overlaps } from '../model/span.ts';
import type { Figure, Reading } from '../model/statement.ts';

/**
 * Figures that answer one question in both reports and differ, wherever and in whatever words they stand: of each topic
 * and unit the first that a report gives of the whole event, as it gives it now. None where either report also has the
 * other's value, for then it moved inside the report.
 */
export function figureChanges(a: Reading, b: Reading): Change[] {
  const [ofA, ofB] = [byQuestion(a), byQuestion(b)];
  const changes: Change[] = [];
  for (const [question, inA] of ofA) {
    const inB = ofB.get(question);
    if (inB === undefined) continue;
    const [before, after] = [inA[0]!, inB[0]!];
    if (has(inA, after) || has(inB, before)) continue;
    changes.push({ kind: 'number', a: excerptOf(a.report.text, before), b: excerptOf(b.report.text, after) });
  }
  return changes;
}

const has = (figures: readonly Figure[], { value, high }: Figure): boolean =>
  figures.some((figure) => figure.value === value && figure.high === high);

function byQuestion({ figures }: Reading): Map<string, Figure[]> {
  const told = figures.filter(
    ({ field, scope, asOf, vague }) => field === 'text' && scope === 'event' && asOf === 'now' && !vague,
  );
  return Map.groupBy(
    told.sort((x, y) => x.start - y.start),
    ({ topic, unit }) => `${topic} ${unit}`,
  );
}

/** Numbers and names of a report that stand nowhere in the other, each once, in the order of the text. */
export function factsOnlyIn({ report, figures, names }: Reading, other: Reading): Facts {
  const values = new Set(other.figures.map(({ value }) => value));
  // A dateline writes its place in capitals.
  const otherWords = new Set(`${other.report.headline ?? ''} ${other.report.text}`.toLowerCase().match(WORD));
  const isKnown = (word: string): boolean => otherWords.has(word.toLowerCase());
  const numbers = figures.filter(
    ({ field, value, exact, vague }) =>
      field === 'text' &&
      !vague &&
      !values.has(value) &&
      !exact.match(WORD)?.some((word) => isDigits(word) && isKnown(word)),
  );
  const strange = names.filter(({ field, exact, kind }) => {
    if (field !== 'text' || kind === 'other') return false;
    const words = (exact.match(WORD) ?? []).filter(isName);
    // A family name is enough to know a person by; `Port Ellow` is not `Port Brannow`.
    return kind === 'person' ? !isKnown(words.at(-1) ?? exact) : words.some((word) => !isKnown(word));
  });
  return {
    numbers: distinct(numbers, ({ value, topic }) => `${value} ${topic}`).map((span) => excerptOf(report.text, span)),
    names: distinct(
      strange.filter((name) => !numbers.some((figure) => overlaps(figure, name))),
      ({ name }) => name,
    ).map((span) => excerptOf(report.text, span)),
  };
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}]|[.,’'](?=\p{N})){0,40}/gu;
const isDigits = (word: string): boolean => /^\p{N}/u.test(word);
const isName = (word: string): boolean => /^\p{Lu}/u.test(word);

function distinct<T extends Excerpt>(list: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(list.toReversed().map((item) => [keyOf(item), item])).values()].sort((x, y) => x.start - y.start);
}
