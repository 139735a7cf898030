import { decodeHTMLAttribute } from 'entities/decode';
import { NameTable } from './name-table.ts';

/** The attributes that anybody asks of a tag, by number; the others are passed over unread. */
export const attributeNames = [
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

type AttributeName = (typeof attributeNames)[number];

/** Their numbers. */
export const attribute = Object.fromEntries(attributeNames.map((name, number) => [name, number])) as Readonly<
  Record<AttributeName, number>
>;

const table = new NameTable(attributeNames.map((name, number) => [name, number]));
const LONGEST = Math.max(...attributeNames.map(({ length }) => length));

/** Attributes of the tag that is being read: where their values stand, cut out when they are asked for. */
export class Attributes {
  readonly units: Uint16Array;
  readonly #content: string;
  readonly #starts = new Int32Array(attributeNames.length).fill(-1);
  readonly #ends = new Int32Array(attributeNames.length);
  #some = false;

  constructor(content: string, units: Uint16Array) {
    this.#content = content;
    this.units = units;
  }

  /** Forgets the tag before. */
  clear(): void {
    if (this.#some) this.#starts.fill(-1);
    this.#some = false;
  }

  /** The name, of this hash, stands from `nameStart` to `nameEnd`, the value from `start` to `end`. Of two with one name the first counts. */
  put(hash: number, nameStart: number, nameEnd: number, start: number, end: number): void {
    if (nameEnd - nameStart > LONGEST) return;
    const number = table.at(hash, this.units, nameStart, nameEnd);
    if (number === undefined || this.#starts[number]! >= 0) return;
    this.#starts[number] = start;
    this.#ends[number] = end;
    this.#some = true;
  }

  has(number: number): boolean {
    return this.#some && this.#starts[number]! >= 0;
  }

  /** Where the value begins in the page, as written there; only for one that the tag has. */
  startOf(number: number): number {
    return this.#starts[number]!;
  }

  endOf(number: number): number {
    return this.#ends[number]!;
  }

  /** The value with its entities decoded; undefined where the tag has no such attribute. */
  get(number: number): string | undefined {
    if (!this.has(number)) return undefined;
    const value = this.#content.slice(this.#starts[number]!, this.#ends[number]!);
    return value.includes('&') ? decodeHTMLAttribute(value) : value;
  }
}
