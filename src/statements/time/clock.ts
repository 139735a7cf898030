import { expression, type TimeExpression } from './expression.ts';
import { gluedToNext, holdsAt, integerAt, lowerAt, type Scan, tokenOf, wordAt } from './scan.ts';

const HOUR = 60;

/** `6:54 p.m. local time`, `8pm`, `6.54pm`, `19:30 GMT`, `at 19:30`, `1930 GMT`, from the number. */
export function fromClock(scan: Scan, at: number): TimeExpression | null {
  const read = readDigits(scan, at);
  if (read === null) return null;
  const { hours, minutes, last, form } = read;
  const half = wordAt(scan, last);
  if (half?.kind === 'half' && hours >= 1 && hours <= 12) {
    const clock = ((hours % 12) + (half.afternoon ? 12 : 0)) * HOUR + minutes;
    return withZone(scan, at, last + 1, clock);
  }
  if (hours > 23) return null;
  const zoned = zoneAt(scan, last) !== null;
  if (form === 'hour' || (form === 'point' && !zoned)) return null;
  if (zoned) return withZone(scan, at, last, hours * HOUR + minutes);
  return form === 'colon' && holdsAt(scan, at - 1, scan.lexicon.clockLeads)
    ? expression(at, last, { clock: hours * HOUR + minutes })
    : null;
}

interface Digits {
  readonly hours: number;
  readonly minutes: number;
  readonly last: number;
  readonly form: 'colon' | 'point' | 'hour';
}

function readDigits(scan: Scan, at: number): Digits | null {
  const token = tokenOf(scan, at);
  if (token?.kind !== 'number') return null;
  const hours = integerAt(scan, at, 2);
  if (hours !== null) {
    if (lowerAt(scan, at + 1) !== ':') return { hours, minutes: 0, last: at + 1, form: 'hour' };
    const minutes = integerAt(scan, at + 2, 2);
    const glued = gluedToNext(scan, at) && gluedToNext(scan, at + 1);
    if (!glued || minutes === null || minutes > 59 || tokenOf(scan, at + 2)!.text.length !== 2) return null;
    // `3:45:21` is a duration or an address, unless seconds of a clock time are meant; both are left alone.
    if (gluedToNext(scan, at + 2) && lowerAt(scan, at + 3) === ':') return null;
    return { hours, minutes, last: at + 3, form: 'colon' };
  }
  const { text } = token;
  const point = text.indexOf('.');
  const digits = point < 0 ? (text.length === 4 ? text : '') : text.slice(0, point) + text.slice(point + 1);
  if (text.length > 5 || digits.length < 3 || digits.length > 4 || (point >= 0 && text.length - point !== 3))
    return null;
  const whole = Number(digits);
  if (!Number.isInteger(whole) || whole % 100 > 59) return null;
  return { hours: Math.floor(whole / 100), minutes: whole % 100, last: at + 1, form: 'point' };
}

/** The zone named at a token. Acronyms count in capitals only (`et al.`), and never across the sentence's end. */
function zoneAt(scan: Scan, at: number): { readonly offset: number | null; readonly last: number } | null {
  const zone = scan.lexicon.zones.matchAt(scan.tokens, at);
  if (zone === null || at + zone.length > scan.last) return null;
  const { text, lower } = scan.tokens[at]!;
  return zone.length === 1 && text === lower ? null : { offset: zone.value.offset, last: at + zone.length };
}

/** Ends an expression after the zone that follows it, if one does. */
export function withZone(scan: Scan, first: number, last: number, clock: number): TimeExpression {
  const zone = zoneAt(scan, last);
  return zone === null
    ? expression(first, last, { clock })
    : expression(first, zone.last, { clock, offset: zone.offset });
}
