import type { Language } from '../lang/language.ts';
import { anchorAt } from '../model/anchor.ts';
import type { Notice } from '../model/dossier.ts';
import { fieldText } from '../model/report.ts';
import type { Figure, Reading } from '../model/statement.ts';
import { type Token, tokenise } from '../text/tokens.ts';

/**
 * Counts of people that cannot all be right: a part greater than its whole (`12 killed, including 14 children`), parts
 * that do not make the total (`12 dead: 10 tourists and three pilots`), in one report or against every report's total.
 * Only what leaves no innocent reading is told: exact counts, whose parts the text itself sets under the whole.
 */
export function findArithmetic(readings: readonly Reading[], language: Language): Notice[] {
  const counts = readings.map((reading) => ({ reading, figures: reading.figures.filter((f) => isCount(f, language)) }));
  const everyTotal = counts.flatMap(({ figures }) => figures.filter((figure) => isTotal(figure, language)));
  return counts.flatMap(({ reading, figures }) => {
    const own = figures.filter((figure) => isTotal(figure, language));
    return [
      ...partsAboveWholes(reading, figures, language),
      ...listsOfParts(reading, figures, language).flatMap((list) => checkSum(list, reading, own, everyTotal, language)),
    ];
  });
}

/** Longest stretch, in characters, between two figures that are read together. */
const REACH = 40;

/** Exact counts of single people of this event. */
function isCount(figure: Figure, { figures, notices }: Language): boolean {
  const { topic, unit, scope, vague, high, asOf, value } = figure;
  if (scope === 'other' || vague || high !== null || asOf === 'earlier' || !Number.isInteger(value)) return false;
  if (notices.collective.has(unit) || !figures.topics.ofPeople.has(topic)) return false;
  return unit === figures.counted.peopleUnit || figures.counted.people.has(unit) || figures.topics.events.has(unit);
}

/** A report's count of all of them, without a word that tells some apart. */
const isTotal = ({ scope, unit }: Figure, { figures }: Language): boolean =>
  scope === 'event' &&
  (unit === figures.counted.peopleUnit || figures.counted.anyone.has(unit) || figures.topics.events.has(unit));

function between(reading: Reading, a: Figure, b: Figure, { tokens }: Language): Token[] | null {
  if (a.field !== b.field || b.start < a.end || b.start - a.end > REACH) return null;
  return tokenise(fieldText(reading.report, a.field).slice(a.end, b.start), tokens.clitics);
}

/** `12 people were killed, including 14 children`. */
function partsAboveWholes(reading: Reading, figures: readonly Figure[], language: Language): Notice[] {
  const { scope, topics } = language.figures;
  return figures.slice(1).flatMap((part, index) => {
    const whole = figures[index]!;
    if (part.scope !== 'part' || whole.bound !== 'exactly' || part.value <= whole.value) return [];
    if (part.bound !== 'exactly' && part.bound !== 'at least' && part.bound !== 'more than') return [];
    const words = between(reading, whole, part, language);
    const cue = words?.findIndex((_, at) => scope.partBefore.matchAt(words, at) !== null) ?? -1;
    if (words === null || cue < 0 || words.some(({ text }) => text === '.' || text === ';')) return [];
    const length = scope.partBefore.matchAt(words, cue)!.length;
    if (!words.slice(cue + length).every(({ lower }) => topics.light.has(lower))) return [];
    return [notice(language.notices.partExceeds, reading, [whole, part], { part: part.exact, whole: whole.exact })];
  });
}

/** Counts of different people in one breath, with the total they stand under, if any: `12 dead: 10 tourists and two pilots`. */
interface List {
  readonly whole: Figure | null;
  readonly parts: readonly Figure[];
}

function listsOfParts(reading: Reading, figures: readonly Figure[], language: Language): List[] {
  const lists: List[] = [];
  for (let i = 0; i < figures.length; ) {
    const parts = [figures[i]!];
    while (isNext(reading, parts.at(-1)!, figures[i + parts.length], language)) parts.push(figures[i + parts.length]!);
    const before = figures[i - 1];
    const told = parts.length > 1 && new Set(parts.map(({ unit }) => unit)).size === parts.length;
    if (told && !isIncluded(reading, parts[0]!, language))
      lists.push({
        whole: before !== undefined && isHead(reading, before, parts[0]!, language) ? before : null,
        parts,
      });
    i += parts.length;
  }
  return lists;
}

/** `Including nine women and five nurses`: some may be both. */
function isIncluded({ report }: Reading, { field, start }: Figure, { figures, tokens }: Language): boolean {
  const words = tokenise(fieldText(report, field).slice(Math.max(0, start - REACH), start), tokens.clitics);
  return words.some((_, at) => figures.scope.partBefore.matchAt(words, at) !== null);
}

/** Joined by a comma or `and` alone, both of named people, of one topic. */
function isNext(reading: Reading, part: Figure, next: Figure | undefined, language: Language): boolean {
  if (next === undefined || next.topic !== part.topic || next.bound !== 'exactly' || part.bound !== 'exactly')
    return false;
  const { counted, numbers, scope } = language.figures;
  if ([part, next].some(({ unit }) => unit === counted.peopleUnit || counted.anyone.has(unit))) return false;
  const words = between(reading, part, next, language);
  return (
    words !== null &&
    words.length > 0 &&
    words.every(({ text, lower }) => text === ',' || numbers.joiners.has(lower) || scope.definite.has(lower))
  );
}

const COLONS = new Set([':', '—', '–']);

/** A colon or dash after a total: what follows is all of it. */
function isHead(reading: Reading, whole: Figure, first: Figure, language: Language): boolean {
  if (whole.topic !== first.topic || whole.bound !== 'exactly' || !isTotal(whole, language)) return false;
  const words = between(reading, whole, first, language);
  return words !== null && COLONS.has(words.at(-1)?.text ?? '') && !words.some(({ text }) => text === '.');
}

function checkSum(
  { whole, parts }: List,
  reading: Reading,
  own: readonly Figure[],
  everyTotal: readonly Figure[],
  language: Language,
): Notice[] {
  const { notices } = language;
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const slots = { parts: parts.map(({ exact }) => `“${exact}”`).join(notices.betweenParts), sum: `${sum}` };
  const say = (pattern: string, total: Figure): Notice[] => [
    notice(pattern, reading, total === whole || own.includes(total) ? [total, ...parts] : parts, {
      ...slots,
      whole: total.exact,
    }),
  ];
  if (whole !== null) return sum === whole.value ? [] : say(notices.sumDiffers, whole);
  const { topic } = parts[0]!;
  const inReport = greatest(own, topic);
  const total = inReport ?? greatest(everyTotal, topic);
  // A total below one of the parts alone is of another event.
  if (total === null || sum <= total.value || parts.some(({ value }) => value >= total.value)) return [];
  return say(total === inReport ? notices.sumDiffers : notices.sumExceedsAll, total);
}

/** The greatest total of a topic; null without one, and where a total is open to the top. */
function greatest(totals: readonly Figure[], topic: string): Figure | null {
  const ofTopic = totals.filter((figure) => figure.topic === topic);
  if (ofTopic.some(({ bound }) => bound !== 'exactly')) return null;
  return ofTopic.reduce<Figure | null>(
    (most, figure) => (most === null || figure.value > most.value ? figure : most),
    null,
  );
}

const notice = (
  pattern: string,
  { report }: Reading,
  figures: readonly Figure[],
  slots: Readonly<Record<string, string>>,
): Notice => ({
  kind: 'arithmetic',
  message: pattern.replace(/\{(\w{1,10})\}/g, (whole, slot: string) =>
    slot === 'key' ? report.key : (slots[slot] ?? whole),
  ),
  anchors: figures.map((figure) => anchorAt(report, figure.field, figure)),
});
