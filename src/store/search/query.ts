import { QueryError } from '../store.ts';
import { type Comparison, dayAfter, daysOf } from './facets.ts';

/**
 * What a user asks:
 *
 * ```
 * flood OR landslide              any of them; AND is understood between words
 * "burst its banks" NOT insurance a phrase; NOT or - leaves out
 * (dam OR levee) outlet:gazette   brackets; fields: outlet, language, date, story, speaker, topic
 * speaker:"Ada Quill" topic:killed figure>10
 * date:2024-03 date:2024-03-01..2024-03-09 date>=2024-03-05 flood*
 * ```
 */
export type Query =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Query[] }
  | { readonly kind: 'not'; readonly part: Query }
  | { readonly kind: 'words'; readonly text: string; readonly prefix: boolean }
  | { readonly kind: 'outlet' | 'speaker' | 'topic' | 'language' | 'story'; readonly text: string }
  | { readonly kind: 'date'; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'figure'; readonly comparison: Comparison; readonly value: number };

/** Enough for any question a person asks; a longer one is a mistake or an attack. */
const LONGEST_QUERY = 2000;
const MOST_PARTS = 64;

interface QueryToken {
  readonly kind: 'word' | 'phrase' | 'open' | 'close' | 'and' | 'or' | 'not' | 'field';
  readonly text: string;
  readonly at: number;
}

/** @throws {QueryError} with what is wrong and where */
export function parseQuery(text: string): Query {
  if (text.length > LONGEST_QUERY) throw new QueryError(`the query is longer than ${LONGEST_QUERY} characters`);
  const tokens = tokensOf(text);
  if (tokens.length === 0) throw new QueryError('the query is empty; give a word');
  if (tokens.length > MOST_PARTS) throw new QueryError(`the query has more than ${MOST_PARTS} parts`);
  const parser = new Parser(tokens);
  return parser.whole();
}

const operators: Readonly<Record<string, QueryToken['kind']>> = { AND: 'and', OR: 'or', NOT: 'not' };

function tokensOf(text: string): QueryToken[] {
  const tokens: QueryToken[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text[at]!;
    if (/\s/.test(character)) at++;
    else if (character === '(' || character === ')') {
      tokens.push({ kind: character === '(' ? 'open' : 'close', text: character, at });
      at++;
    } else if (quotes.has(character)) {
      const end = closing(text, at);
      tokens.push({ kind: 'phrase', text: text.slice(at + 1, end), at });
      at = end + 1;
    } else if (character === '-' && /[^\s-]/.test(text[at + 1] ?? ' ')) {
      tokens.push({ kind: 'not', text: '-', at });
      at++;
    } else {
      const field = fieldAt(text, at);
      if (field !== null) {
        tokens.push({ kind: 'field', text: field, at });
        at += field.length;
        while (/\s/.test(text[at] ?? '')) at++;
        continue;
      }
      const end = wordEnd(text, at);
      const word = text.slice(at, end);
      tokens.push({ kind: operators[word] ?? 'word', text: word, at });
      at = end;
    }
  }
  return tokens;
}

const quotes = new Set(['"', '“', '”', '„', '«', '»']);
const fields = ['outlet', 'language', 'date', 'story', 'speaker', 'topic', 'figure'] as const;
type FieldName = (typeof fields)[number];

/** A field's name with its operator, at this place: `outlet:`, `figure >=`. */
function fieldAt(text: string, at: number): string | null {
  const name = fields.find((field) => text.startsWith(field, at));
  if (name === undefined) return null;
  let end = at + name.length;
  while (text[end] === ' ') end++;
  const operator = ['>=', '<=', '>', '<', '=', ':'].find((sign) => text.startsWith(sign, end));
  return operator === undefined ? null : text.slice(at, end + operator.length);
}

function closing(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && !quotes.has(text[end]!)) end++;
  if (end === text.length) throw new QueryError(`the quotation mark at ${at + 1} is never closed`);
  return end;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !/[\s()]/.test(text[end]!) && !quotes.has(text[end]!)) end++;
  return end;
}

/** Loosest first: OR, then AND (written or not), then NOT, then words, phrases, fields and brackets. */
class Parser {
  readonly #tokens: readonly QueryToken[];
  #next = 0;

  constructor(tokens: readonly QueryToken[]) {
    this.#tokens = tokens;
  }

  whole(): Query {
    const query = this.#any();
    const rest = this.#tokens[this.#next];
    if (rest !== undefined) throw new QueryError(`the bracket at ${rest.at + 1} was never opened`);
    return query;
  }

  #any(): Query {
    const parts = [this.#all()];
    while (this.#take('or') !== null) parts.push(this.#all());
    return joined('or', parts);
  }

  #all(): Query {
    const parts = [this.#one()];
    for (;;) {
      const next = this.#tokens[this.#next]?.kind;
      if (next === undefined || next === 'or' || next === 'close') break;
      this.#take('and');
      parts.push(this.#one());
    }
    return joined('and', parts);
  }

  #one(): Query {
    const token = this.#tokens[this.#next++];
    const before = this.#tokens[this.#next - 2];
    if (token === undefined)
      throw new QueryError(before === undefined ? 'the query is empty' : `something is missing after ${before.text}`);
    switch (token.kind) {
      case 'not':
        return { kind: 'not', part: this.#one() };
      case 'open': {
        const query = this.#any();
        if (this.#take('close') === null) throw new QueryError(`the bracket at ${token.at + 1} is never closed`);
        return query;
      }
      case 'word':
        return token.text.length > 1 && token.text.endsWith('*')
          ? { kind: 'words', text: token.text.slice(0, -1), prefix: true }
          : { kind: 'words', text: token.text, prefix: false };
      case 'phrase':
        return { kind: 'words', text: token.text, prefix: false };
      case 'field':
        return this.#field(token);
      default:
        throw new QueryError(`${token.text} at ${token.at + 1} has nothing before it`);
    }
  }

  #field({ text, at }: QueryToken): Query {
    const [, name, operator] = /^(\w+)\s*(\W+)$/.exec(text) as unknown as [string, FieldName, string];
    const value = this.#tokens[this.#next++];
    if (value === undefined || (value.kind !== 'word' && value.kind !== 'phrase'))
      throw new QueryError(`${text} at ${at + 1} needs a value`);
    if (name === 'figure') return figure(text, operator, value.text);
    if (name === 'date') return date(operator, value.text);
    if (operator !== ':' && operator !== '=')
      throw new QueryError(`${name} cannot be compared; write ${name}:${value.text}`);
    return { kind: name, text: value.text };
  }

  #take(kind: QueryToken['kind']): QueryToken | null {
    const token = this.#tokens[this.#next];
    if (token?.kind !== kind) return null;
    this.#next++;
    return token;
  }
}

const joined = (kind: 'and' | 'or', parts: readonly Query[]): Query =>
  parts.length === 1 ? parts[0]! : { kind, parts };

function figure(field: string, operator: string, written: string): Query {
  const value = /^\d[\d,]*(?:\.\d+)?$/.test(written) ? Number(written.replaceAll(',', '')) : Number.NaN;
  if (Number.isNaN(value)) throw new QueryError(`${field} needs a number, not ${written}`);
  return { kind: 'figure', comparison: operator === ':' ? '=' : (operator as Comparison), value };
}

function date(operator: string, written: string): Query {
  const [first, last = first] = written.split('..') as [string, string?];
  const from = daysOf(first);
  const to = daysOf(last);
  if (from === null || to === null || (written.includes('..') && operator !== ':' && operator !== '='))
    throw new QueryError(
      `date${operator}${written}: give a day, month or year (2024-03-09, 2024-03, 2024) or a span (2024-03-01..2024-03-09)`,
    );
  switch (operator) {
    case '>=':
      return { kind: 'date', from: from[0], to: null };
    case '>':
      return { kind: 'date', from: dayAfter(from[1]), to: null };
    case '<=':
      return { kind: 'date', from: null, to: to[1] };
    case '<':
      return { kind: 'date', from: null, to: dayAfter(to[0], -1) };
    default:
      return { kind: 'date', from: from[0], to: to[1] };
  }
}
