import type { Unit } from '../../lang/figure-lexicon.ts';
import { tokenise } from '../../text/tokens.ts';
import type { Word } from '../../text/words.ts';
import { at, type Draft, type FigureContext, type FigureRefiner, glued } from './draft.ts';
import { scaleAfter } from './number-tail.ts';

/** Standard units: a currency before the number, a unit after it, then what it is reckoned by (`$3,500 a month`). */
export const findUnits: FigureRefiner = {
  name: 'units',
  refine(drafts, context) {
    for (const draft of drafts) {
      if (draft.unit === null) currencyBefore(draft, context);
      const after = draft.form === 'multiple' || draft.form === 'article' ? null : unitAfter(draft, context);
      if (after !== null && (draft.unit === null || after.unit.dimension === 'currency')) {
        draft.unit = draft.unit ?? after.unit;
        draft.last = after.last;
        draft.unit = moneyFor(draft, context) ?? draft.unit;
        if (after.unit.dimension === 'currency' && !draft.scaled) scaleBehind(draft, context);
      }
      if (draft.unit !== null && draft.form !== 'multiple') rateAfter(draft, context);
    }
    return drafts;
  },
};

/** How far before a sum the word that pays it may stand, in tokens. */
const REACH_PAYING = 4;

/** `fined 30,000 pounds`, `two million pounds`; not `a million pounds of beef`. */
function moneyFor({ unit, first, last, scaled }: Draft, { tokens, lexicon }: FigureContext): Unit | null {
  const money = unit && lexicon.units.moneyToo.get(unit.name);
  if (!money || lexicon.numbers.partitives.holds(at(tokens, last).word)) return null;
  if (scaled) return money;
  for (let i = first - 1; i >= Math.max(0, first - REACH_PAYING); i--) {
    const { word } = tokens[i]!;
    if (lexicon.units.paying.holds(word) || lexicon.topics.money.holds(word)) return money;
  }
  return null;
}

/** `75 USD million`. */
function scaleBehind(draft: Draft, context: FigureContext): void {
  const scale = scaleAfter(context, draft.last, false);
  if (scale === null) return;
  draft.value *= scale.value;
  draft.last = scale.last;
}

/** Longest currency sign in tokens (`US $`, `Y =`). */
const LONGEST_SIGN = 2;

function currencyBefore(draft: Draft, { tokens, lexicon }: FigureContext): void {
  if (!lexicon.units.before.closesWith(at(tokens, draft.first - 1).word)) return;
  for (let length = LONGEST_SIGN; length >= 1; length--) {
    const from = draft.first - length;
    if (from < 0) continue;
    const match = lexicon.units.before.matchAt(tokens, from);
    if (match === null || match.length !== length) continue;
    // `rs` or `sek` in small letters is a word, and so is the `a` of `a $5 million deal`; a sign is a sign.
    const sign = tokens[from]!;
    const bare = length === 1 || lexicon.numbers.words.holds(sign.word);
    if (sign.kind === 'word' && sign.text === sign.lower && bare) continue;
    draft.first = from;
    draft.unit = match.value;
    return;
  }
}

function unitAfter(draft: Draft, context: FigureContext): { unit: Unit; last: number } | null {
  const { tokens, lexicon } = context;
  const { last } = draft;
  // `thousands of feet`.
  if (draft.form === 'vague' && lexicon.numbers.partitives.holds(at(tokens, last).word)) {
    const match = lexicon.units.after.matchAt(tokens, last + 1);
    return match === null || match.value.dimension === 'other'
      ? null
      : { unit: match.value, last: last + 1 + match.length };
  }
  const hyphen = at(tokens, last).text === '-' && glued(tokens, last - 1) && glued(tokens, last) ? 1 : 0;
  const next = at(tokens, last + hyphen);
  const mayBeSymbol = draft.form === 'digits' && hyphen === 0 && !draft.scaled;
  const symbol = mayBeSymbol ? lexicon.units.symbols.get(next.text) : undefined;
  if (symbol !== undefined) {
    const tight = glued(tokens, last - 1);
    const followed = at(tokens, last + 1);
    const ends = followed.kind === 'punctuation' || followed.start < 0 || followed.text === followed.lower;
    if (
      (tight && !glued(tokens, last)) ||
      (glued(tokens, last) && followed.text === '/') ||
      (lexicon.units.apart.has(next.text) &&
        (ends || symbol.dimension === 'other') &&
        draft.unit === null &&
        !isCounted(followed.word, context))
    )
      return { unit: symbol, last: last + 1 };
  }
  const match = lexicon.units.after.matchAt(tokens, last + hyphen);
  // `10 $30`: a sign of money right before the next number is that one's.
  if (match?.value.dimension === 'currency' && next.kind === 'punctuation')
    return glued(tokens, last) && at(tokens, last + 1).kind === 'number' ? null : { unit: match.value, last: last + 1 };
  if (match === null) return inMillions(draft, context) ?? adjectiveThenMoney(draft, context);
  // `second` is an ordinal and `min` a name unless a number of them stands before it; quotation marks are no feet in prose.
  if (next.kind === 'punctuation' && next.text !== '%' && next.text !== '°' && !glued(tokens, last - 1)) return null;
  if (next.text === "'" && glued(tokens, last + hyphen)) return null;
  if (
    next.kind === 'word' &&
    match.value.dimension !== 'other' &&
    match.value.dimension !== 'currency' &&
    next.text.length <= 3 &&
    /^\p{Lu}\p{Ll}/u.test(next.text) &&
    !glued(tokens, last - 1)
  )
    return null;
  return { unit: match.value, last: last + hyphen + match.length };
}

/** `120 MEUR`: a currency's code with its millions before it. */
function inMillions(draft: Draft, { tokens, lexicon }: FigureContext): { unit: Unit; last: number } | null {
  const { text, lower, word } = at(tokens, draft.last);
  if (!word.acronym || !/^M[A-Z]{3}$/.test(text)) return null;
  const unit = lexicon.units.before.matchAt(tokenise(lower.slice(1)), 0)?.value;
  if (unit?.dimension !== 'currency') return null;
  draft.value *= 1e6;
  return { unit, last: draft.last + 1 };
}

/** `5 m people` are millions. */
const isCounted = (word: Word, { lexicon }: FigureContext): boolean =>
  lexicon.counted.singular(word) !== null || lexicon.units.rates.holds(word);

/** Most words between a sum and its currency: `7.5 million Danish crowns`. */
const MOST_ADJECTIVES = 1;

function adjectiveThenMoney(draft: Draft, { tokens, lexicon }: FigureContext): { unit: Unit; last: number } | null {
  for (let skip = 1; skip <= MOST_ADJECTIVES; skip++) {
    const adjective = at(tokens, draft.last + skip - 1);
    if (adjective.kind !== 'word' || !adjective.word.capital) return null;
    const match = lexicon.units.after.matchAt(tokens, draft.last + skip);
    if (match?.value.dimension === 'currency') return { unit: match.value, last: draft.last + skip + match.length };
  }
  return null;
}

/** `per gallon`, `a month`, `/cm2`, `-a-day`. */
function rateAfter(draft: Draft, { tokens, lexicon }: FigureContext): void {
  let from = draft.last;
  const hyphen = (): boolean => at(tokens, from).text === '-' && glued(tokens, from);
  if (hyphen()) from++;
  const rate = lexicon.units.rates.of(at(tokens, from).word);
  if (rate === undefined) return;
  if (at(tokens, from).text === '/' && !glued(tokens, from)) return;
  from++;
  if (hyphen()) from++;
  const base = lexicon.units.after.matchAt(tokens, from);
  if (base !== null && (rate === 'any' || base.value.dimension === 'time')) {
    draft.rate = base.value.name;
    draft.last = from + base.length;
    return;
  }
  const word = at(tokens, from);
  if (word.kind !== 'word' || lexicon.counted.stops.holds(word.word)) return;
  // `$82 a share`, `$60 per barrel`: sums are reckoned by things, too.
  if (rate === 'any' || (draft.unit?.dimension === 'currency' && lexicon.units.reckoned.holds(word.word))) {
    draft.rate = word.lower;
    draft.last = from + 1;
  }
}
