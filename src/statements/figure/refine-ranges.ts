import type { WordSet } from '../../text/words.ts';
import { at, type Draft, type FigureContext, type FigureRefiner, glued } from './draft.ts';

/**
 * Joins two numbers into a range: `5-6 per cent`, `between 20 and 30`, `from $1 to $2`, `three or four`, `300, 400
 * metres`. After a verb of change, `from X to Y` is two values, the older and the newer.
 */
export const joinRanges: FigureRefiner = {
  name: 'ranges',
  refine(drafts, context) {
    const kept: Draft[] = [];
    for (let i = 0; i < drafts.length; i++) {
      const low = drafts[i]!;
      const high = drafts[i + 1];
      if (high === undefined || !isRange(low, high, drafts[i + 2], context)) {
        kept.push(low);
        continue;
      }
      // `four to five thousand`, `$2-3 billion`: the scale belongs to both.
      const scale = scaleOf(high.value);
      if ((high.scaled || high.form === 'words') && !low.scaled && low.value < 1000 && low.value * scale < high.value)
        low.value *= scale;
      low.high = high.value;
      low.last = high.last;
      low.numberLast = high.numberLast;
      low.unit = low.unit ?? high.unit;
      low.rate = low.rate ?? high.rate;
      if (hasLead(low, context)) low.first--;
      kept.push(low);
      i++;
    }
    return kept;
  },
};

const scaleOf = (value: number): number =>
  value >= 1e12 ? 1e12 : value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : value >= 1e3 ? 1e3 : 1;

function hasLead({ first }: Draft, { tokens, lexicon }: FigureContext): boolean {
  const { word } = at(tokens, first - 1);
  return lexicon.ranges.between.holds(word) || lexicon.ranges.from.holds(word);
}

function isRange(low: Draft, high: Draft, third: Draft | undefined, context: FigureContext): boolean {
  const { tokens, lexicon } = context;
  const { ranges } = lexicon;
  if (low.vague !== high.vague || low.form === 'multiple' || high.form === 'multiple' || high.form === 'article')
    return false;
  if (low.high !== null || !sameUnit(low, high)) return false;
  const gap = high.first - low.last;
  // `0-to-60-mph`.
  const hyphenated =
    gap === 3 && ranges.to.has(at(tokens, low.last).text) && ranges.to.holds(at(tokens, low.last + 1).word);
  if (hyphenated && ranges.to.has(at(tokens, low.last + 2).text)) return low.value < high.value;
  if (gap < 1 || gap > 2) return false;
  // `gained 0.7 percent to 6,327`: a unit after the first number alone.
  if (low.unit !== null && low.last > low.numberLast && high.unit === null) return false;
  const joint = at(tokens, low.last);
  const before = at(tokens, low.first - 1).word;
  const ascending = low.value < high.value || (high.scaled && !low.scaled) || (high.value >= 1000 && low.value < 1000);
  // `in between seven to 10 years`, `between 5% and 6%`.
  if (ranges.between.holds(before)) return gap === 1 && (ranges.and.holds(joint.word) || ranges.to.holds(joint.word));
  if (!ascending) return false;
  if (ranges.to.holds(joint.word)) {
    const tight = glued(tokens, low.last - 1) && glued(tokens, low.last);
    if (joint.kind === 'punctuation')
      return (
        gap === 1 &&
        tight &&
        (low.plain || !high.plain || low.unit !== null || high.unit !== null || low.value < high.value)
      );
    if (gap !== 1) return false;
    if (ranges.from.holds(before)) return !follows(ranges.changes, low.first - 1, context);
    // `rose by 3 to 5 per cent`; in `rose by three to 26` the newer value stands behind the change.
    if (ranges.by.holds(before))
      return high.unit !== null || high.noun >= 0 || !follows(ranges.changes, low.first - 1, context);
    return !follows(ranges.changes, low.first, context);
  }
  // `three or four seconds`; not `two or 300`.
  if (ranges.or.holds(joint.word))
    return gap === 1 && low.unit === null && low.noun < 0 && high.value <= low.value * 2 + 1;
  // `300, 400 metres`, in speech; not a list of three.
  if (joint.text === ',')
    return (
      gap === 1 &&
      high.unit !== null &&
      low.unit === null &&
      low.plain &&
      high.plain &&
      low.value >= 10 &&
      high.value <= low.value * 1.5 &&
      third?.first !== high.last + 1
    );
  return false;
}

function sameUnit(low: Draft, high: Draft): boolean {
  return low.unit === null || high.unit === null || low.unit.name === high.unit.name;
}

/** Whether one of the words stands up to four tokens before. */
function follows(words: WordSet, index: number, { tokens }: FigureContext): boolean {
  for (let back = 1; back <= 4; back++) {
    const token = at(tokens, index - back);
    if (token.kind === 'punctuation') return false;
    if (words.holds(token.word)) return true;
  }
  return false;
}
