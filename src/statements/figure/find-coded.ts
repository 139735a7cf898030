import { tokenAt } from '../../text/field-text.ts';
import { tokenise } from '../../text/tokens.ts';
import { type Draft, draftOf, type FigureContext } from './draft.ts';
import { scaleAfter } from './number-tail.ts';
import { valueOfNumeral } from './numeral.ts';

/** Longest currency code before digits. */
const LONGEST_CODE = 4;
const LONGEST_NUMERAL = 24;

/** A currency's code written as one word with its digits: `RM79`, `USD10m`, `EUR50.5m`. */
export function findCoded(context: FigureContext, index: number): Draft | null {
  const { text, tokens, lexicon } = context;
  const token = tokens[index]!;
  let letters = 0;
  while (letters <= LONGEST_CODE && letters < token.text.length && !isDigit(token.text, letters)) letters++;
  if (letters === 0 || letters > LONGEST_CODE || letters === token.text.length) return null;
  const match = lexicon.units.before.matchAt(tokenise(token.lower.slice(0, letters)), 0);
  if (match === null || match.value.dimension !== 'currency') return null;
  const start = token.start + letters;
  let end = start;
  while (
    end < Math.min(text.length, start + LONGEST_NUMERAL) &&
    (isDigit(text, end) || (/[.,]/.test(text[end]!) && isDigit(text, end + 1)))
  )
    end++;
  const value = valueOfNumeral(text.slice(start, end));
  if (value === null) return null;
  let last = tokenAt(tokens, end);
  let scale = 1;
  if (last < tokens.length && tokens[last]!.start < end) {
    // `USD10m`: the scale is in the same word.
    const rest = text.slice(end, tokens[last]!.end).toLowerCase();
    const word = lexicon.numbers.words.get(rest);
    if (word?.kind !== 'scale') return null;
    scale = word.value;
    last++;
  } else {
    const found = scaleAfter(context, last, true);
    if (found !== null) ({ value: scale, last } = found);
  }
  return draftOf(index, last, value * scale, 'digits', scale > 1, match.value);
}

const isDigit = (text: string, at: number): boolean => text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57;
