import { wordFact } from '../../text/words.ts';

/**
 * Value of digits with separators as newspapers of different countries write them: `1,987`, `3.5`, `1.234.567`,
 * `1.234,56`, `12,34,567`; null when the groups are those of no number (`22,24,26`). A single point is a decimal one, a
 * single comma parts thousands when three digits follow.
 */
export function valueOfNumeral(text: string): number | null {
  const comma = text.lastIndexOf(',');
  const point = text.lastIndexOf('.');
  if (comma < 0 && point < 0) return Number(text);
  if (comma >= 0 && point >= 0) {
    const decimal = comma > point ? ',' : '.';
    const group = decimal === ',' ? '.' : ',';
    const cut = Math.max(comma, point);
    if (text.indexOf(decimal) !== cut) return null;
    const whole = text.slice(0, cut);
    return grouped(whole.split(group)) ? Number(`${whole.replaceAll(group, '')}.${text.slice(cut + 1)}`) : null;
  }
  const separator = comma >= 0 ? ',' : '.';
  const parts = text.split(separator);
  if (parts.length > 2 || (separator === ',' && parts[1]!.length === 3 && parts[0]!.length <= 3))
    return grouped(parts) ? Number(parts.join('')) : null;
  return Number(parts.join('.'));
}

/** What a token of digits says by itself. */
export const numeralOf = wordFact((text) => ({
  value: valueOfNumeral(text),
  /** A few digits and nothing between them: what years, names and lists are made of. */
  isPlain: text.length <= MOST_PLAIN && !/[.,]/.test(text),
}));

const MOST_PLAIN = 6;

/** Groups of three, or of two before the last three as in India. */
function grouped(parts: readonly string[]): boolean {
  if (parts[0]!.length > 3 || parts.length > 8) return false;
  if (parts.length === 1) return true;
  if (parts.at(-1)!.length !== 3) return false;
  const middle = parts.slice(1, -1);
  return middle.every(({ length }) => length === 3) || middle.every(({ length }) => length === 2);
}
