import type { FigureLexicon, Unit } from '../../lang/figure-lexicon.ts';
import type { Bound, TimeMention } from '../../model/statement.ts';
import type { FieldText } from '../../text/field-text.ts';
import { type Token, WordAt } from '../../text/tokens.ts';
import { wordOf } from '../../text/words.ts';

/** What every finder and refiner sees. */
export interface FigureContext extends FieldText {
  readonly lexicon: FigureLexicon;
  /** Of this field, in order. */
  readonly times: readonly TimeMention[];
}

/** A figure in the making, begun by who finds its number; each refiner fills in what it knows. */
export interface Draft {
  /** Tokens of the number with its currency and unit, `first .. last - 1`. */
  first: number;
  last: number;
  /** Tokens of the number alone. */
  numberFirst: number;
  numberLast: number;
  value: number;
  high: number | null;
  /** A plural without a number (`dozens`). */
  vague: boolean;
  readonly form: 'digits' | 'words' | 'vague' | 'multiple' | 'article';
  /** Digits alone, as in `1984` or `7`: what years, names and lists are made of. */
  plain: boolean;
  /** A scale word stands in it: `million`. */
  readonly scaled: boolean;
  /** At first only one that is read together with its number: `$`, `a minute and a half`. */
  unit: Unit | null;
  /** Unit of a rate (`per hour`), already part of `unitName`. */
  rate: string | null;
  bound: Bound;
  trend: 'up' | 'down' | null;
  /** Head noun counted: its token, or -1, and its singular. */
  noun: number;
  nounName: string;
  /** Tokens of what is counted, `ofFirst .. ofLast - 1`. */
  ofFirst: number;
  ofLast: number;
  definite: boolean;
  topic: string;
  scope: 'event' | 'part' | 'other';
  asOf: 'now' | 'earlier';
}

/** One step over the drafts of a field, in order of position; returns those that stay. */
export interface FigureRefiner {
  readonly name: string;
  refine(drafts: Draft[], context: FigureContext): Draft[];
}

/** What is read where no token is. */
const NOTHING: Token = new WordAt(-1, -1, wordOf(new Uint16Array(0), 0, 0, 'punctuation'), 0);

/** The token there, or nothing. A negative index is a property's name to the engine, and makes every access slow: it is told apart. */
export const at = (tokens: readonly Token[], index: number): Token =>
  index < 0 ? NOTHING : (tokens[index] ?? NOTHING);

/** Whether two tokens stand next to each other with nothing between. */
export const glued = (tokens: readonly Token[], left: number): boolean =>
  left >= 0 && left + 1 < tokens.length && tokens[left]!.end === tokens[left + 1]!.start;

/** A number as it is read: tokens `first .. last - 1`. */
export const draftOf = (
  first: number,
  last: number,
  value: number,
  form: Draft['form'],
  scaled = false,
  unit: Unit | null = null,
): Draft => ({
  first,
  last,
  numberFirst: first,
  numberLast: last,
  value,
  high: null,
  vague: false,
  form,
  plain: false,
  scaled,
  unit,
  rate: null,
  bound: 'exactly',
  trend: null,
  noun: -1,
  nounName: '',
  ofFirst: 0,
  ofLast: 0,
  definite: false,
  topic: '',
  scope: 'event',
  asOf: 'now',
});
