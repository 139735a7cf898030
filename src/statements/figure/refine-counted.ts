import { at, type Draft, type FigureContext, type FigureRefiner, glued } from './draft.ts';

/** Longest noun phrase, in tokens, that is read after a number. */
const LONGEST_PHRASE = 8;

/** The noun that is counted, and the words it stands in. */
export const findCounted: FigureRefiner = {
  name: 'counted',
  refine(drafts, context) {
    for (let i = 0; i < drafts.length; i++) {
      const draft = drafts[i]!;
      const limit = drafts[i + 1]?.numberFirst ?? context.tokens.length;
      draft.definite = isDefinite(draft, context);
      if (draft.form === 'multiple') continue;
      // `two new 737 Max jets`: a number within what another counts.
      if (i > 0 && draft.numberFirst < drafts[i - 1]!.last) continue;
      if (draft.unit !== null) ofMeasure(draft, limit, context);
      else ofCount(draft, limit, context);
    }
    return drafts.filter((draft, i) => i === 0 || draft.numberFirst >= drafts[i - 1]!.last);
  },
};

function isDefinite({ first, numberFirst }: Draft, { tokens, lexicon }: FigureContext): boolean {
  for (let i = numberFirst - 1; i >= Math.max(0, first - 1); i--)
    if (lexicon.scope.definite.holds(at(tokens, i).word)) return true;
  return false;
}

interface Phrase {
  /** Tokens `first .. last - 1`, without a determiner. */
  readonly first: number;
  readonly last: number;
  /** Token of the head noun; -1 when only unknown words were read. */
  readonly head: number;
}

function ofCount(draft: Draft, limit: number, context: FigureContext): void {
  const { tokens, lexicon } = context;
  let from = draft.last;
  // `7,500-seat`, `two-stage`, `10,000-strong crowd`.
  if (at(tokens, from).text === '-' && glued(tokens, from) && glued(tokens, from - 1)) {
    const compound = at(tokens, from + 1);
    if (lexicon.bounds.suffixes.holds(compound.word)) {
      const phrase = readPhrase(from + 2, limit, true, context);
      if (phrase !== null) take(draft, phrase, context);
      return;
    }
    if (compound.kind === 'word' && !lexicon.counted.stops.holds(compound.word))
      take(draft, { first: from + 1, last: from + 2, head: from + 1 }, context);
    return;
  }
  if (lexicon.numbers.partitives.holds(at(tokens, from).word)) {
    from++;
    while (
      lexicon.scope.definite.holds(at(tokens, from).word) ||
      lexicon.numbers.determiners.holds(at(tokens, from).word) ||
      (isOne(draft) && lexicon.numbers.words.of(at(tokens, from).word)?.kind === 'article')
    )
      from++;
  }
  while (lexicon.counted.fillers.holds(at(tokens, from).word)) from++;
  const phrase = readPhrase(from, limit, isOne(draft), context, draft.form === 'digits' && !draft.scaled);
  if (phrase !== null && phrase.head >= 0) take(draft, phrase, context);
  else ofGroup(draft, context);
}

/** `a family of five`: the group is what is counted. */
function ofGroup(draft: Draft, { tokens, lexicon }: FigureContext): void {
  const group = draft.first - 2;
  if (!lexicon.numbers.partitives.holds(at(tokens, draft.first - 1).word)) return;
  if (!lexicon.counted.groups.holds(at(tokens, group).word)) return;
  draft.nounName = lexicon.counted.peopleUnit;
  draft.ofFirst = group;
  draft.ofLast = group + 1;
}

/** One thing, or a part of one: its noun is a singular. */
const isOne = ({ value, high, vague }: Draft): boolean => high === null && !vague && value > 0 && value <= 1;

function take(draft: Draft, phrase: Phrase, { tokens, lexicon }: FigureContext): void {
  const { word, lower } = tokens[phrase.head]!;
  draft.noun = phrase.head;
  draft.nounName = lexicon.counted.singular(word) ?? lower;
  draft.ofFirst = phrase.first;
  draft.ofLast = phrase.last;
  draft.last = phrase.last;
}

/** What is measured: `$4 billion bid`, `2 km of quay`, `capacity of 50 litres`. */
function ofMeasure(draft: Draft, limit: number, context: FigureContext): void {
  const { tokens, lexicon } = context;
  let from = draft.last;
  const partitive = lexicon.numbers.partitives.holds(at(tokens, from).word);
  if (partitive) {
    from++;
    while (
      lexicon.numbers.determiners.holds(at(tokens, from).word) ||
      lexicon.scope.definite.holds(at(tokens, from).word)
    )
      from++;
  } else if (at(tokens, from).text === '-') from++;
  // `the 25-ton, unmarked truck`.
  else if (at(tokens, from).text === ',' && at(tokens, draft.numberLast).text === '-') from++;
  // `20 metres wide`, `a 90-second long video`: the adjective names the measure, not the thing.
  if (lexicon.topics.measures.holds(at(tokens, from).word)) from++;
  const begin = at(tokens, from);
  if (
    isOpener(begin.text) ||
    lexicon.trends.words.holds(begin.word) ||
    (!partitive && lexicon.counted.verbLike(begin.word))
  )
    return;
  const phrase = readPhrase(from, limit, true, context);
  if (phrase === null) return;
  draft.ofFirst = phrase.first;
  draft.ofLast = phrase.last;
}

function readPhrase(
  from: number,
  limit: number,
  one: boolean,
  context: FigureContext,
  bareAllowed = false,
): Phrase | null {
  const { tokens, lexicon } = context;
  const { counted } = lexicon;
  let first = from;
  while (isOpener(at(tokens, first).text)) first++;
  let head = -1;
  let last = first;
  let modifiers = 0;
  let bare = -1;
  const end = Math.min(tokens.length, first + LONGEST_PHRASE);
  for (let i = first; i < end; i++) {
    const token = tokens[i]!;
    if (i > 0 && endsLine(context, i)) break;
    if (token.kind === 'punctuation') {
      if (token.text === '-' && glued(tokens, i) && glued(tokens, i - 1)) continue;
      if (isOpener(token.text) && i + 1 < end && token.text !== "'") continue;
      break;
    }
    if (token.kind === 'number') {
      // `737 Max jets`, `AK-74 rifles`: a name within the phrase.
      const name = at(tokens, i + 1).word.capital || at(tokens, i - 1).text === '-';
      if (!name || head >= 0) break;
      continue;
    }
    if (i >= limit && head >= 0) break;
    const hyphenated = at(tokens, i + 1).text === '-' && glued(tokens, i);
    if (!hyphenated && at(tokens, i - 1).text !== '-') {
      // `digital and physical sales`, `Kia and Hyundai vehicles`.
      if (lexicon.numbers.joiners.holds(token.word) && head < 0 && modifiers > 0 && modifiers < 3) continue;
      if (counted.stops.holds(token.word) && !isInitialism(token.text)) break;
      if (counted.verbs.holds(token.word) && !token.word.capital) break;
      if (counted.verbs.holds(token.word) && (head >= 0 || lexicon.topics.words.matchAt(tokens, i) !== null)) break;
      if (
        counted.verbLike(token.word) &&
        (head >= 0 || lexicon.topics.words.matchAt(tokens, i) !== null || modifiers > 0)
      )
        break;
      if (counted.adverb(token.word) && (head >= 0 || modifiers === 0)) break;
    }
    const singular = hyphenated ? null : counted.singular(token.word);
    if (one) {
      // One thing: the last word of the phrase, or the person named first.
      if (head >= 0 && counted.people.holds(tokens[head]!.word)) break;
      head = hyphenated ? head : i;
      last = i + 1;
      if (singular !== null) break;
      modifiers++;
      if (modifiers > 4) break;
      continue;
    }
    if (head >= 0) {
      // `sports cars`: of two plurals in a row the second is the head.
      if (singular === null || i !== head + 1 || counted.people.has(counted.singular(tokens[head]!.word)!)) break;
      head = i;
      last = i + 1;
      continue;
    }
    if (singular !== null) {
      head = i;
      last = i + 1;
    } else {
      if (modifiers === 0 && !hyphenated) bare = i;
      modifiers++;
    }
  }
  // `a 12 page document`, `0.5 WAR`: without a plural, the word right after the number.
  if (head < 0 && bare === first && !one && bareAllowed && isBare(bare, context)) {
    head = bare;
    last = bare + 1;
  }
  if (first === from && last === first && head < 0) return null;
  return head < 0 ? null : { first, last, head };
}

/** `US` is no pronoun. */
const isInitialism = (word: string): boolean =>
  word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();

/** A unit in capitals, or a noun before another: not the verb of `350,000 woke`. */
function isBare(index: number, { tokens, lexicon }: FigureContext): boolean {
  const { text } = tokens[index]!;
  if (isInitialism(text)) return true;
  const next = at(tokens, index + 1);
  return (
    text === text.toLowerCase() &&
    next.kind === 'word' &&
    !lexicon.counted.stops.holds(next.word) &&
    !lexicon.counted.verbs.holds(next.word) &&
    !lexicon.counted.verbLike(next.word)
  );
}

const isOpener = (text: string): boolean =>
  text === '“' || text === '"' || text === '‘' || text === '«' || text === '#' || text === "'";

function endsLine({ text, tokens }: FigureContext, index: number): boolean {
  const from = tokens[index - 1]!.end;
  const to = tokens[index]!.start;
  return to - from > 1 && text.slice(from, to).includes('\n');
}
