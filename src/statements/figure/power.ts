import { tokenAt } from '../../text/field-text.ts';
import { isSpaceAt } from '../../text/tokens.ts';
import type { FigureContext } from './draft.ts';

/** `1.3e6`, `1.3x10^6`, `6.2 × 10⁴`, `2.5^-1`; digits and signs are bounded. */
const powerPattern =
  /(\d{1,15}(?:\.\d{1,15})?)(?:[eE]([+-]?\d{1,3})|\s?[x×]\s?10(?:\^([+-]?\d{1,3})|([⁺⁻]?[⁰¹²³⁴-⁹]{1,3}))|\^([+-]?\d{1,2}))(?![\d\p{L}.^])/uy;

/** What stands behind the digits of a number with a power, at most one blank between: one of `eExX×^`. */
const isPowerMark = (code: number): boolean =>
  code === 0x65 || code === 0x45 || code === 0x78 || code === 0x58 || code === 0xd7 || code === 0x5e;

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number with a power, at a token of digits; null when none begins there or the power is beyond all counting. */
export function powerAt({ text, tokens }: FigureContext, index: number): { value: number; last: number } | null {
  const { start, end } = tokens[index]!;
  if (!isPowerMark(text.charCodeAt(isSpaceAt(text, end) ? end + 1 : end))) return null;
  powerPattern.lastIndex = start;
  const match = powerPattern.exec(text);
  if (match === null) return null;
  const [whole, base, scientific, caret, raised, exponent] = match;
  const ten = scientific ?? caret ?? plainDigits(raised);
  const value = ten === undefined ? Number(base) ** Number(exponent) : Number(`${base}e${ten}`);
  if (!Number.isFinite(value) || (value === 0 && Number(base) !== 0)) return null;
  return { value, last: tokenAt(tokens, start + whole.length) };
}

const plainDigits = (raised: string | undefined): string | undefined =>
  raised
    ?.replace('⁺', '')
    .replace('⁻', '-')
    .replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(superscripts.indexOf(digit)));
