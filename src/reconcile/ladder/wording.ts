import type { LadderLexicon } from '../../lang/ladder-lexicon.ts';
import type { Language } from '../../lang/language.ts';
import type { Rung } from '../../model/ladder.ts';
import { tokenise } from '../../text/tokens.ts';
import type { Answer } from './answer.ts';
import type { Standing } from './relation.ts';

const fill = (pattern: string, slots: Readonly<Record<string, string>>): string =>
  pattern.replace(/\{(\w{1,20})\}/g, (whole, slot: string) => slots[slot] ?? whole);

/** Words of what is counted that a question may hold; it says no numeral and no name. */
const MOST_WORDS = 5;

/**
 * The question that answers have in common, in fixed wording and the commonest plain words for what is counted.
 * @param lead the answer whose topic and scope stand for all
 */
export function questionOf(
  answers: readonly Answer[],
  { topic, figure, scope, dimension }: Answer,
  language: Language,
): string {
  const told = new Map<string, number>();
  for (const answer of answers) {
    const plain = plainWords(answer.figure.of, language);
    if (plain !== '') told.set(plain, (told.get(plain) ?? 0) + 1);
  }
  const [commonest] = [...told].sort(
    ([a, n], [b, m]) => m - n || tellers(b, answers) - tellers(a, answers) || a.length - b.length || (a < b ? -1 : 1),
  );
  const plural = dimension === 'count' && figure.unit !== '' ? language.ladders.plural(figure.unit) : '';
  const words = commonest?.[0] ?? plural;
  // `one witness` asks after witnesses.
  const own = plural !== '' && words.endsWith(figure.unit) ? words.slice(0, -figure.unit.length) + plural : words;
  // `a family of five`: people, told by their group.
  const of =
    figure.unit === language.figures.counted.peopleUnit && own !== plural && own === words ? `${plural}, ${own}` : own;
  const total = scope === 'event' && topic.asks === 'once';
  return total || of === '' ? fill(topic.question, { of }) : fill(topic.about, { of });
}

/** How many of the answers' reports use the words anywhere: of two names for one thing, the one that most reports know. */
const tellers = (words: string, answers: readonly Answer[]): number =>
  new Set(answers.filter(({ reading }) => reading.report.text.includes(words)).map(({ reading }) => reading.report.id))
    .size;

/** Lower-case words only, without function words at the edges: a question holds no name and no numeral. */
function plainWords(of: string, { tokens, stopwords }: Language): string {
  const words = tokenise(of, tokens.clitics)
    .filter(({ kind, text, lower }) => kind === 'word' && text === lower && !lower.startsWith("'"))
    .map(({ text }) => text);
  const first = words.findIndex((word) => !stopwords.has(word));
  const last = words.findLastIndex((word) => !stopwords.has(word));
  return first < 0 ? '' : words.slice(first, Math.min(last + 1, first + MOST_WORDS)).join(' ');
}

/** Rungs told in a reason. */
const MOST_RUNGS = 6;

/** One sentence that tells an editor why the answers stand to one another as they do. */
export function whyOf(rungs: readonly Rung[], standing: Standing, language: Language): string {
  const { ladders, brief } = language;
  const told = rungs.slice(0, MOST_RUNGS).map((rung, index) => {
    const number =
      rung.high === null
        ? ladders.format(rung.value)
        : fill(brief.range, { low: ladders.format(rung.value), high: ladders.format(rung.high) });
    const n = rung.reports.length;
    const pattern = index > 0 ? ladders.rung.next : n === 1 ? ladders.rung.one : ladders.rung.other;
    const value = rung.vague ? `“${rung.anchors[0]!.exact}”` : fill(brief.bounds[rung.bound], { value: number });
    return fill(pattern, { value, n: ladders.inWords(n) });
  });
  if (rungs.length > MOST_RUNGS) told.push(brief.more.trim());
  const sentence = fill(patternOf(standing, ladders), {
    rungs: told.join(ladders.betweenRungs),
    cue: 'cue' in standing ? standing.cue : '',
  });
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function patternOf(standing: Standing, { why }: LadderLexicon): string {
  switch (standing.relation) {
    case 'single':
      return why.single;
    case 'agreed':
      return why[standing.ground];
    case 'conflicting':
      return standing.ground === 'undated' ? why.undated : why.conflicting;
    case 'updated':
      return { text: why.movedByText, up: why.movedUp, down: why.movedDown, 'both values': why.moved }[standing.ground];
  }
}
