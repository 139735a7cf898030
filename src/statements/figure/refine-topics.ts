import { sentenceOf } from '../../text/field-text.ts';
import { type Word, type WordMap, type WordSet, wordSet } from '../../text/words.ts';
import { at, type Draft, type FigureContext, type FigureRefiner } from './draft.ts';

const clauseMarks = wordSet([';', ':']);
const listMarks = wordSet([',', '—', '-']);
const openingMarks = wordSet(['-', '“', '"', '‘', '«', "'", '’']);
const quotationMarks = wordSet(['“', '”', '"', "'", '’', '‘']);

/** How far before and after a figure, in tokens, words may tell what it counts. */
const REACH_BEFORE = 9;
const REACH_AFTER = 12;

/** What question a figure answers, by the verbs and nouns around it. */
export const findTopics: FigureRefiner = {
  name: 'topics',
  refine(drafts, context) {
    for (let i = 0; i < drafts.length; i++) {
      const draft = drafts[i]!;
      draft.topic = draft.unit === null ? ofCount(drafts, i, context) : ofMeasure(draft, context);
    }
    return drafts;
  },
};

function ofMeasure(draft: Draft, context: FigureContext): string {
  const { topics } = context.lexicon;
  const { dimension, name } = draft.unit!;
  const byDimension = topics.byDimension.get(dimension);
  if (dimension === 'age') return byDimension ?? topics.other;
  if (dimension === 'currency')
    return (
      nearest(draft, topics.money, context) ??
      nearest(draft, topics.worth, context) ??
      `${topics.other}${measured(draft, context) ?? name}`
    );
  const measure = nearest(draft, topics.measures, context);
  if (measure !== null && (byDimension === undefined || fits(measure, dimension))) return measure;
  if (byDimension !== undefined) return byDimension;
  if (dimension === 'share')
    return draft.trend === null
      ? `${topics.other}${measured(draft, context) ?? name}`
      : `${topics.other}${topics.change}`;
  return `${topics.other}${measured(draft, context) ?? name}`;
}

/** `long` and `high` tell of lengths, `prison` of times. */
const fits = (measure: string, dimension: string): boolean =>
  dimension === 'length'
    ? measure === 'length' ||
      measure === 'height' ||
      measure === 'depth' ||
      measure === 'width' ||
      measure === 'rainfall'
    : dimension === 'time'
      ? measure === 'sentence'
      : dimension === 'weight' && measure === 'weight';

/** Head noun of what is measured, when it was read. */
function measured({ ofFirst, ofLast }: Draft, { tokens, lexicon }: FigureContext): string | null {
  if (ofLast <= ofFirst) return null;
  const word = at(tokens, ofLast - 1);
  return word.kind === 'word' ? (lexicon.counted.singular(word.word) ?? word.lower) : null;
}

/** Reach around a measure for a noun that names it; after it first, as in `$38 billion bid`. */
const NEAR = 10;
const AHEAD = 4;

function nearest(
  { first, last }: Draft,
  words: WordMap<string>,
  { tokens, sentences, lexicon }: FigureContext,
): string | null {
  const floor = Math.max(0, first - NEAR, sentences[sentenceOf(sentences, first)]?.first ?? 0);
  for (let i = last; i < Math.min(tokens.length, last + AHEAD); i++) {
    const token = tokens[i]!;
    if (token.kind === 'punctuation' && token.text !== '-') break;
    if (i > last && lexicon.counted.stops.holds(token.word) && !lexicon.numbers.joiners.holds(token.word)) break;
    const topic = topicOf(token.word, words, lexicon.counted.singular);
    if (topic !== null) return topic;
    if (token.kind === 'number') break;
  }
  for (let i = first - 1; i >= floor; i--) {
    const token = tokens[i]!;
    if (clauseMarks.holds(token.word)) break;
    const topic = topicOf(token.word, words, lexicon.counted.singular);
    if (topic !== null) return topic;
  }
  return null;
}

const topicOf = (word: Word, words: WordMap<string>, singular: (word: Word) => string | null): string | null =>
  words.of(word) ?? words.get(singular(word) ?? '') ?? null;

function ofCount(drafts: readonly Draft[], index: number, context: FigureContext): string {
  const draft = drafts[index]!;
  const { topics } = context.lexicon;
  if (isChange(draft, context)) return `${topics.other}${topics.change}`;
  const event = topics.events.get(draft.nounName);
  if (event !== undefined) return event;
  const role = topics.roles.get(draft.nounName);
  // `arrested the four gunmen` asks how many gunmen there were, not how many arrests.
  if (role !== undefined && draft.definite && topics.ofPeople.has(role)) return role;
  const people = draft.nounName === '' || isPerson(draft, context);
  const told = labelled(draft, context) ?? before(drafts, index, context) ?? after(drafts, index, context);
  if (told !== null && (people || !topics.ofPeople.has(told))) return told;
  const mark = topics.roleMarks.of(at(context.tokens, draft.last).word);
  if (people && mark !== undefined) return mark;
  const inherited = people ? coordinated(drafts, index, context) : null;
  if (inherited !== null) return inherited;
  if (role !== undefined) return role;
  // `a family of five`.
  if (draft.noun < 0 && draft.ofLast > draft.ofFirst)
    return `${topics.other}${at(context.tokens, draft.ofFirst).lower}`;
  return draft.nounName === '' ? `${topics.other}${topics.number}` : `${topics.other}${draft.nounName}`;
}

/** Most tokens of a label. */
const LABEL = 5;

/** `Missing: 4`, `people still missing: at least 15`: a label tells of the number after its colon, and of no other. */
function labelled({ first, nounName }: Draft, { tokens, sentences, lexicon }: FigureContext): string | null {
  const colon = first - 1;
  if (nounName !== '' || colon < 1 || tokens[colon]!.text !== ':') return null;
  const { topics, counted } = lexicon;
  const floor = sentences[sentenceOf(sentences, colon)]?.first ?? 0;
  let topic: string | null = null;
  for (let start = colon - 1; start >= floor; start--) {
    const { kind, word } = tokens[start]!;
    if (kind !== 'word') break;
    if (start < colon - LABEL) return null;
    const match = topics.words.matchAt(tokens, start);
    if (match !== null && start + match.length === colon) topic = match.value.topic;
    else if (!topics.light.holds(word) && !counted.anyone.has(counted.singular(word) ?? word.lower)) return null;
  }
  return topic;
}

/** Tokens between a verb of change and its `by`. */
const CHANGE_REACH = 3;

/** `rose by three`: not a number of deaths, but by how many more they are. */
function isChange({ first }: Draft, { tokens, lexicon }: FigureContext): boolean {
  if (!lexicon.ranges.by.holds(at(tokens, first - 1).word)) return false;
  for (let i = first - 2; i >= Math.max(0, first - 1 - CHANGE_REACH); i--)
    if (lexicon.ranges.changes.holds(tokens[i]!.word)) return true;
  return false;
}

/** People nouns, and names of nations and groups: a capitalised plural. */
export function isPerson({ nounName, noun }: Draft, { tokens, lexicon }: FigureContext): boolean {
  if (lexicon.counted.people.has(nounName)) return true;
  if (noun < 0) return false;
  return tokens[noun]!.word.capital || lexicon.counted.personLike(nounName);
}

function before(drafts: readonly Draft[], index: number, context: FigureContext): string | null {
  const { tokens, sentences, lexicon } = context;
  const { first } = drafts[index]!;
  const previous = index > 0 ? drafts[index - 1] : undefined;
  const passed = previous !== undefined && isPassed(previous, first, context) ? previous : null;
  const floor = Math.max(
    0,
    (passed?.first ?? first) - REACH_BEFORE,
    sentences[sentenceOf(sentences, first)]?.first ?? 0,
    (passed === null ? previous : drafts[index - 2])?.last ?? 0,
  );
  for (let start = first - 1; start >= floor; start--) {
    const match = lexicon.topics.words.matchAt(tokens, start);
    if (match !== null && start + match.length <= first) {
      const { object, lead, topic } = match.value;
      if (object && lightBetween(start + match.length, first, lexicon.topics.light, tokens)) return topic;
      // In `12 dead: two suspects sought`, the word tells of the figure before it.
      const taken = start === previous?.last && previous.nounName === '';
      if (lead && !taken && leadsTo(start + match.length, first, tokens, lexicon)) return topic;
    }
    if (start < first - 1 && (clauseMarks.holds(tokens[start]!.word) || tokens[start]!.text === '—')) return null;
  }
  return null;
}

/**
 * Whether the words that tell what a figure counts may stand before the figure before it: `deaths rose by three to 26`, `the
 * toll, which stood at 12 on Monday, rose to 19`.
 */
function isPassed(previous: Draft, first: number, context: FigureContext): boolean {
  const { tokens, lexicon } = context;
  if (!lexicon.ranges.to.holds(at(tokens, first - 1).word)) return false;
  if (isChange(previous, context)) return previous.last === first - 1;
  for (let i = previous.first - 1; i >= Math.max(1, previous.first - REACH_BEFORE); i--)
    if (lexicon.topics.relatives.holds(tokens[i]!.word) && tokens[i - 1]!.text === ',')
      return endOfRelative(i, first, tokens) > previous.last - 1;
  return false;
}

/** The comma that closes the clause of a relative, before `to`; -1 where it does not close there. */
function endOfRelative(relative: number, to: number, tokens: FigureContext['tokens']): number {
  for (let i = relative + 1; i < to; i++) if (tokens[i]!.text === ',') return i;
  return -1;
}

function lightBetween(from: number, to: number, light: WordSet, tokens: FigureContext['tokens']): boolean {
  for (let i = from; i < to; i++)
    if (!light.holds(tokens[i]!.word) && !openingMarks.holds(tokens[i]!.word)) return false;
  return true;
}

/** `the death toll in the province rose to 44`: by light words, or by a verb of change and `to`. */
function leadsTo(
  from: number,
  to: number,
  tokens: FigureContext['tokens'],
  lexicon: FigureContext['lexicon'],
): boolean {
  if (from === to) return lexicon.numbers.partitives.holds(at(tokens, from - 1).word);
  let changes = false;
  let light = true;
  for (let i = from; i < to; i++) {
    const { text, word } = tokens[i]!;
    if (text === ',' && lexicon.topics.relatives.holds(at(tokens, i + 1).word)) {
      // Past the clause, or into it, where the figure stands there.
      i = Math.max(i + 1, endOfRelative(i + 1, to, tokens));
      continue;
    }
    if (text === ',' || text === ';') return false;
    if (lexicon.trends.words.holds(word) || lexicon.topics.reaching.holds(word)) changes = true;
    else if (!lexicon.topics.light.holds(word) && !lexicon.trends.carriers.holds(word) && text !== ':') light = false;
  }
  return changes || light;
}

function after(drafts: readonly Draft[], index: number, context: FigureContext): string | null {
  const { tokens, sentences, lexicon } = context;
  let next = index + 1;
  let from = drafts[index]!.last;
  const end = Math.min(
    tokens.length,
    from + REACH_AFTER,
    sentences[sentenceOf(sentences, from - 1)]?.last ?? tokens.length,
  );
  const { light } = lexicon.topics;
  let hopped = false;
  let joined = false;
  for (let i = from; i < end; ) {
    const following = drafts[next];
    if (following !== undefined && i >= following.first) {
      // `two pilots and 10 passengers were killed`: one predicate for both.
      if (!lightBetweenList(from, following.first, light, lexicon.numbers.joiners, tokens)) return null;
      for (let k = from; k < following.first; k++) if (lexicon.numbers.joiners.holds(tokens[k]!.word)) joined = true;
      hopped = true;
      i = from = following.last;
      next++;
      continue;
    }
    const token = tokens[i]!;
    const match = lexicon.topics.words.matchAt(tokens, i);
    if (match?.value.subject) {
      const found = match.value.topic;
      // `18 patients, four with serious injuries`: a mere comma parts what is told of each.
      if (hopped && !joined) return null;
      if (auxiliaryBefore(i, context)) return found;
      // `21 girls abducted from a school have been released`: the sentence's own predicate comes after the participle.
      return (
        (i === from && !isLast(i + match.length, context)
          ? mainPredicate(i + match.length, end, drafts[next], context)
          : null) ?? found
      );
    }
    if (match?.value.object && !light.holds(token.word)) return null;
    if (
      token.kind === 'punctuation' &&
      token.text !== '-' &&
      !(token.text === ',' && drafts[next]?.first === i + 1) &&
      !quotationMarks.holds(token.word)
    ) {
      // `At least 84 people, including 10 children, were killed`: past the parenthesis.
      const past = token.text === ',' ? pastParenthesis(i, end, context) : -1;
      if (past < 0) return null;
      while (drafts[next] !== undefined && drafts[next]!.first < past) next++;
      i = from = past;
      continue;
    }
    if (token.kind === 'word' && !light.holds(token.word) && isFiniteVerb(token.word, lexicon)) return null;
    i++;
  }
  return null;
}

/** Most light words between an auxiliary and its participle. */
const AUXILIARY_REACH = 3;

function auxiliaryBefore(index: number, { tokens, lexicon }: FigureContext): boolean {
  for (let i = index - 1; i >= Math.max(0, index - AUXILIARY_REACH); i--) {
    const { word } = at(tokens, i);
    if (lexicon.topics.auxiliaries.holds(word)) return true;
    if (!lexicon.topics.light.holds(word)) return false;
  }
  return false;
}

/** Whether nothing that could hold a predicate follows: a mark or the end. */
const isLast = (index: number, { tokens }: FigureContext): boolean => at(tokens, index).kind === 'punctuation';

function mainPredicate(from: number, end: number, following: Draft | undefined, context: FigureContext): string | null {
  const { tokens, lexicon } = context;
  for (let i = from; i < end; i++) {
    if (following !== undefined && i >= following.first) return null;
    const token = tokens[i]!;
    if (token.kind === 'punctuation' && token.text !== '-') return null;
    const match = lexicon.topics.words.matchAt(tokens, i);
    if (match?.value.subject && auxiliaryBefore(i, context)) return match.value.topic;
    if (lexicon.counted.verbs.holds(token.word)) return null;
  }
  return null;
}

/** Longest parenthesis between commas, in tokens, that a predicate is looked for behind. */
const PARENTHESIS = 9;

/** The token after the comma that ends a parenthesis, when a predicate stands there; -1 when there is none. */
function pastParenthesis(comma: number, end: number, { tokens, lexicon }: FigureContext): number {
  for (let i = comma + 2; i < Math.min(end, comma + PARENTHESIS); i++) {
    if (tokens[i]!.text !== ',') continue;
    const auxiliary =
      lexicon.topics.light.holds(at(tokens, i + 1).word) && !lexicon.scope.definite.holds(at(tokens, i + 1).word);
    return auxiliary || lexicon.topics.words.matchAt(tokens, i + 1)?.value.subject ? i + 1 : -1;
  }
  return -1;
}

const isFiniteVerb = (word: Word, lexicon: FigureContext['lexicon']): boolean =>
  lexicon.counted.verbs.holds(word) || lexicon.counted.pastLike(word);

function lightBetweenList(
  from: number,
  to: number,
  light: WordSet,
  joiners: WordSet,
  tokens: FigureContext['tokens'],
): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.text !== ',' && !light.holds(token.word) && !joiners.holds(token.word)) return false;
  }
  return true;
}

/**
 * Takes over the topic of the figure before, when only `and`, a comma or `including` stands between; or a colon, after
 * which a total is told apart: `12 people were killed: 10 tourists and two pilots`.
 */
function coordinated(drafts: readonly Draft[], index: number, { tokens, lexicon }: FigureContext): string | null {
  const previous = index > 0 ? drafts[index - 1] : undefined;
  const draft = drafts[index]!;
  const { topics } = lexicon;
  if (previous === undefined || previous.unit !== null || previous.topic.startsWith(topics.other)) return null;
  let partial = false;
  const colon = at(tokens, draft.first - 1).text === ':' && draft.value < previous.value && draft.noun >= 0;
  if (colon && topics.roles.get(draft.nounName) === topics.attackers) return null;
  for (let i = previous.last; i < draft.first; i++) {
    const token = tokens[i]!;
    if (lexicon.scope.partBefore.matchAt(tokens, i) !== null) partial = true;
    if (
      !listMarks.holds(token.word) &&
      !(colon && i === draft.first - 1) &&
      !topics.light.holds(token.word) &&
      !lexicon.numbers.joiners.holds(token.word)
    ) {
      const told = topics.words.matchAt(tokens, i);
      if (told === null || !(i === previous.last || (colon && told.value.topic === previous.topic))) return null;
    }
  }
  return partial || colon || previous.topic === topics.dead || draft.first - previous.last <= 2 ? previous.topic : null;
}
