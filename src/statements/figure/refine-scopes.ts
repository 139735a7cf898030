import { sentenceOf } from '../../text/field-text.ts';
import { type WordSet, wordSet } from '../../text/words.ts';
import { at, type Draft, type FigureContext, type FigureRefiner } from './draft.ts';
import { pastStretches } from './past.ts';
import { isPerson } from './refine-topics.ts';

/** Reach back to `including`, and around a figure for words of another time, in tokens. */
const REACH_PART = 5;
const REACH_OTHER = 25;

/** Whether a figure is the event's own, a part of it, or another event's; and whether the text says it was superseded. */
export const findScopes: FigureRefiner = {
  name: 'scopes',
  refine(drafts, context) {
    const past = pastStretches(context);
    const current = past.latest === null ? null : new Date(past.latest).getUTCFullYear();
    const cues: Cues = { sentence: -1, tokens: [] };
    for (let i = 0; i < drafts.length; i++) {
      const draft = drafts[i]!;
      const previous = i > 0 ? drafts[i - 1] : undefined;
      if (isEarlier(draft, context) || isStart(previous, draft, context)) {
        draft.asOf = 'earlier';
        takeTopic(draft, previous);
      }
      if (
        isOther(draft, current, cues, context) ||
        past.holds(draft) ||
        isBackground(draft, context) ||
        isForecast(draft, context)
      ) {
        draft.scope = 'other';
        if (isCompared(previous, draft, context)) takeTopic(draft, previous);
      } else if (isPart(drafts, i, context)) draft.scope = 'part';
    }
    for (let i = 1; i < drafts.length; i++)
      if (areListed(drafts[i - 1]!, drafts[i]!, context)) drafts[i - 1]!.scope = drafts[i]!.scope = 'part';
    return drafts;
  },
};

/** `10 tourists and two pilots were killed`: each is a part of a total that is not told here. */
function areListed(a: Draft, b: Draft, context: FigureContext): boolean {
  const { topics, counted } = context.lexicon;
  const isNamed = ({ unit, nounName, scope }: Draft): boolean =>
    unit === null && nounName !== '' && !counted.anyone.has(nounName) && scope !== 'other';
  return (
    b.first - a.last <= MOST_JOINTS &&
    isNamed(a) &&
    isNamed(b) &&
    a.topic === b.topic &&
    a.nounName !== b.nounName &&
    topics.ofPeople.has(a.topic) &&
    onlyAnd(a.last, b.first, context)
  );
}

/** `12, down from 20`; `23, compared with 60 in 2004`: the second value answers the same question. */
function takeTopic(draft: Draft, previous: Draft | undefined): void {
  if (draft.unit !== null || draft.nounName !== '' || previous?.unit !== null) return;
  draft.topic = previous.topic;
  draft.nounName = previous.nounName;
}

/** Longest way from a figure to the one it is compared with, in tokens. */
const REACH_COMPARISON = 10;

function isCompared(previous: Draft | undefined, draft: Draft, { tokens, lexicon }: FigureContext): boolean {
  if (previous === undefined || draft.first - previous.last > REACH_COMPARISON) return false;
  for (let i = previous.last; i < draft.first; i++) if (lexicon.scope.other.matchAt(tokens, i) !== null) return true;
  return false;
}

function isEarlier({ first, last }: Draft, context: FigureContext): boolean {
  const { tokens, lexicon } = context;
  if (lexicon.scope.earlierAfter.matchAt(tokens, last) !== null) return true;
  // `climbed from 5% to 6%`.
  if (
    lexicon.ranges.from.holds(at(tokens, first).word) ||
    (lexicon.ranges.from.holds(at(tokens, first - 1).word) && lexicon.ranges.to.holds(at(tokens, last).word))
  )
    for (let i = first - 2; i >= Math.max(0, first - 4); i--)
      if (lexicon.ranges.changes.holds(tokens[i]!.word)) return true;
  for (let start = first - 1; start >= Math.max(0, first - 6); start--) {
    const match = lexicon.scope.earlier.matchAt(tokens, start);
    if (match !== null && start + match.length <= first && allLight(start + match.length, first, context)) return true;
  }
  return false;
}

/** `rose to 49 from 41`. */
function isStart(previous: Draft | undefined, { first }: Draft, { tokens, lexicon }: FigureContext): boolean {
  const { from, to } = lexicon.ranges;
  return (
    previous?.last === first - 1 &&
    from.holds(at(tokens, first - 1).word) &&
    to.holds(at(tokens, previous.first - 1).word)
  );
}

/** Longest way from what announces a forecast to its figure, in tokens. */
const REACH_FORECAST = 6;

/** `the toll could rise above 100`: nobody has counted so many. */
function isForecast({ first, topic }: Draft, context: FigureContext): boolean {
  const { tokens, lexicon } = context;
  if (!lexicon.topics.ofPeople.has(topic)) return false;
  for (let start = first - 1; start >= Math.max(0, first - REACH_FORECAST); start--) {
    const match = lexicon.scope.forecast.matchAt(tokens, start);
    if (match !== null && start + match.length <= first && allLight(start + match.length, first, context)) return true;
  }
  return false;
}

function allLight(from: number, to: number, { tokens, lexicon }: FigureContext): boolean {
  for (let i = from; i < to; i++) if (!lexicon.topics.light.holds(tokens[i]!.word)) return false;
  return true;
}

function isPart(drafts: readonly Draft[], index: number, context: FigureContext): boolean {
  const { tokens, lexicon } = context;
  const draft = drafts[index]!;
  const named = draft.definite && lexicon.topics.roles.get(draft.nounName) === draft.topic;
  if (lexicon.scope.partAfter.matchAt(tokens, draft.numberLast) !== null) return true;
  if (draft.topic === lexicon.topics.dead && isIncrement(drafts, index, context)) return true;
  // `22 other defendants`: someone is counted apart; `30 others were hurt` are all who were.
  if (
    draft.unit === null &&
    lexicon.scope.others.holds(at(tokens, draft.numberLast).word) &&
    draft.topic.startsWith(lexicon.topics.other)
  )
    return true;
  // `10 of the 12 victims`.
  if (
    lexicon.numbers.partitives.holds(at(tokens, draft.numberLast).word) &&
    drafts[index + 1] !== undefined &&
    drafts[index + 1]!.first - draft.numberLast <= 2 &&
    drafts[index + 1]!.unit === null
  )
    return true;
  // `including a family of five`: the group's own noun stands before its number.
  const first = draft.noun < 0 && draft.ofLast > draft.ofFirst ? Math.min(draft.first, draft.ofFirst) : draft.first;
  for (let start = first - 1; start >= Math.max(0, first - REACH_PART); start--) {
    const match = lexicon.scope.partBefore.matchAt(tokens, start);
    if (match !== null && start + match.length <= first && allLight(start + match.length, first, context))
      return !named;
  }
  const previous = index > 0 ? drafts[index - 1] : undefined;
  // `12 people were killed: 10 tourists and two pilots`.
  if (
    previous !== undefined &&
    at(tokens, draft.first - 1).text === ':' &&
    previous.topic === draft.topic &&
    previous.unit === null &&
    draft.unit === null &&
    draft.value < previous.value &&
    sentenceOf(context.sentences, previous.first) === sentenceOf(context.sentences, draft.first)
  )
    return true;
  // `including two pilots and three children`: the list goes on.
  return (
    previous?.scope === 'part' &&
    previous.unit === null &&
    draft.unit === null &&
    !named &&
    onlyAnd(previous.last, draft.first, context)
  );
}

/** `two more people died`: beside those who were dead before; but `12 were hurt, two more died` are all who did. */
function isIncrement(drafts: readonly Draft[], index: number, { tokens, sentences, lexicon }: FigureContext): boolean {
  const { first, numberFirst, numberLast, topic } = drafts[index]!;
  const { increments } = lexicon.scope;
  if (!increments.holds(at(tokens, numberLast).word) && !increments.holds(at(tokens, numberFirst - 1).word))
    return false;
  const previous = index > 0 ? drafts[index - 1]! : null;
  if (previous === null || sentenceOf(sentences, previous.first) !== sentenceOf(sentences, first)) return true;
  return previous.topic === topic || !lexicon.topics.ofPeople.has(previous.topic);
}

/** Most tokens between two entries of a list. */
const MOST_JOINTS = 3;

/** `two pilots, three children`: by a comma or `and`, and nothing that tells of another thing. */
function onlyAnd(from: number, to: number, { tokens, lexicon }: FigureContext): boolean {
  if (to - from > MOST_JOINTS) return false;
  let joined = false;
  for (let i = from; i < to; i++) {
    const { text, word } = tokens[i]!;
    if (text === ',' || lexicon.numbers.joiners.holds(word)) joined = true;
    else if (!lexicon.topics.light.holds(word)) return false;
  }
  return joined;
}

/** So many people are a country's or a city's, unless the text tells what befell them. */
const MULTITUDE = 100_000;

function isBackground(draft: Draft, context: FigureContext): boolean {
  const { topics } = context.lexicon;
  if (topics.background.has(draft.topic)) return true;
  if (draft.value < MULTITUDE || draft.unit !== null) return false;
  return draft.topic === `${topics.other}${draft.nounName}` && isPerson(draft, context);
}

/** Tokens at which a sentence speaks of another time or event. Asked of every figure in it, so found once. */
interface Cues {
  sentence: number;
  tokens: readonly number[];
}

function isOther(draft: Draft, current: number | null, cues: Cues, context: FigureContext): boolean {
  const { tokens, sentences } = context;
  const index = sentenceOf(sentences, draft.first);
  const sentence = sentences[index];
  if (sentence === undefined) return false;
  if (cues.sentence !== index) {
    cues.sentence = index;
    cues.tokens = cuesIn(sentence.first, sentence.last, current, context);
  }
  for (const cue of cues.tokens) {
    if (cue >= draft.first - REACH_OTHER && cue < draft.first && !hasMark(cue, draft.first, SENTENCE_PART, tokens))
      return true;
    // After the figure, only in its own clause.
    if (cue >= draft.last && cue < draft.last + REACH_OTHER && !hasMark(draft.last, cue, CLAUSE_PART, tokens))
      return true;
  }
  return false;
}

const SENTENCE_PART = wordSet([';']);
const CLAUSE_PART = wordSet([',', ';', ':', '—', '(']);

function hasMark(from: number, to: number, marks: WordSet, tokens: FigureContext['tokens']): boolean {
  for (let i = from; i < to; i++) if (marks.holds(tokens[i]!.word)) return true;
  return false;
}

function cuesIn(first: number, last: number, current: number | null, { tokens, lexicon }: FigureContext): number[] {
  const found: number[] = [];
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    if (!lexicon.scope.otherStarts.isAt(token)) continue;
    if (
      token.kind === 'word' ? lexicon.scope.other.matchAt(tokens, i) !== null : isOtherYear(i, current, tokens, lexicon)
    )
      found.push(i);
  }
  return found;
}

function isOtherYear(
  index: number,
  current: number | null,
  tokens: FigureContext['tokens'],
  lexicon: FigureContext['lexicon'],
): boolean {
  const { kind, text } = tokens[index]!;
  if (kind !== 'number' || text.length !== 4) return false;
  const year = Number(text);
  return year >= 1500 && year <= 2100 && year !== current && lexicon.scope.yearLeads.holds(at(tokens, index - 1).word);
}
