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

/** A number as a finder reads it: tokens `first .. last - 1`. */
export interface FoundNumber {
  readonly first: number;
  readonly last: number;
  readonly value: number;
  /** A plural without a number (`dozens`). */
  readonly vague?: boolean;
  readonly form: 'digits' | 'words' | 'vague' | 'multiple' | 'article';
  /** Digits alone, as in `1984` or `7`: what years, names and lists are made of. */
  readonly plain?: boolean;
  /** A scale word stands in it: `million`. */
  readonly scaled?: boolean;
  /** Read together with its number: `$`, `a minute and a half`. */
  readonly unit?: Unit | null;
  readonly trend?: 'up' | 'down' | null;
  /** Not at token borders: `10` in `USD10`. */
  readonly start?: number;
}

/** A figure in the making; each refiner fills in what it knows. */
export interface Draft {
  /** Tokens of the number with its currency and unit, `first .. last - 1`. */
  first: number;
  last: number;
  /** Tokens of the number alone. */
  readonly numberFirst: number;
  numberLast: number;
  /** Where the span begins when that is inside a token. */
  readonly start: number | null;
  value: number;
  high: number | null;
  vague: boolean;
  readonly form: FoundNumber['form'];
  readonly plain: boolean;
  readonly scaled: boolean;
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

export const draftOf = (found: FoundNumber): Draft => ({
  first: found.first,
  last: found.last,
  numberFirst: found.first,
  numberLast: found.last,
  start: found.start ?? null,
  value: found.value,
  high: null,
  vague: found.vague ?? false,
  form: found.form,
  plain: found.plain ?? false,
  scaled: found.scaled ?? false,
  unit: found.unit ?? null,
  rate: null,
  bound: 'exactly',
  trend: found.trend ?? null,
  noun: -1,
  nounName: '',
  ofFirst: 0,
  ofLast: 0,
  definite: false,
  topic: '',
  scope: 'event',
  asOf: 'now',
});
