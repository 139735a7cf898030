import { decodeHTMLAttribute } from 'entities/decode';
import { NameTable } from './name-table.ts';

/** The attributes that anybody asks of a tag; the others are passed over unread. */
export const askedAttributes = [
  'class',
  'content',
  'datetime',
  'hidden',
  'href',
  'id',
  'itemprop',
  'lang',
  'name',
  'property',
  'rel',
  'role',
  'style',
  'type',
] as const;

export type AttributeName = (typeof askedAttributes)[number];

const indexOf = Object.fromEntries(askedAttributes.map((name, index) => [name, index])) as Readonly<
  Record<AttributeName, number>
>;

const table = new NameTable(askedAttributes.map((name, index) => [name, index]));
const LONGEST = Math.max(...askedAttributes.map(({ length }) => length));

/** Attributes of the tag that is being read: where their values stand, cut out when they are asked for. */
export class Attributes {
  readonly #content: string;
  readonly #starts = new Int32Array(askedAttributes.length).fill(-1);
  readonly #ends = new Int32Array(askedAttributes.length);
  #some = false;

  constructor(content: string) {
    this.#content = content;
  }

  /** Forgets the tag before. */
  clear(): void {
    if (this.#some) this.#starts.fill(-1);
    this.#some = false;
  }

  /** The name, of this hash, stands from `nameStart` to `nameEnd`, the value from `start` to `end`. Of two with one name the first counts. */
  put(hash: number, nameStart: number, nameEnd: number, start: number, end: number): void {
    if (nameEnd - nameStart > LONGEST) return;
    const index = table.hashed(hash, this.#content, nameStart, nameEnd);
    if (index === undefined || this.#starts[index]! >= 0) return;
    this.#starts[index] = start;
    this.#ends[index] = end;
    this.#some = true;
  }

  has(name: AttributeName): boolean {
    return this.#starts[indexOf[name]]! >= 0;
  }

  /** The value with its entities decoded; undefined where the tag has no such attribute. */
  get(name: AttributeName): string | undefined {
    const index = indexOf[name];
    const start = this.#starts[index]!;
    if (start < 0) return undefined;
    const value = this.#content.slice(start, this.#ends[index]!);
    return value.includes('&') ? decodeHTMLAttribute(value) : value;
  }
}
