import type { InputProblem, Item } from '../../model/item.ts';
import type { Input } from '../input.ts';
import { problem } from '../problem.ts';
import { jsonFeed } from './json-feed.ts';
import type { JsonKind } from './json-kind.ts';
import { type JsonObject, recordItem } from './json-record.ts';
import { ninjs } from './ninjs.ts';
import { telegram } from './telegram.ts';

const record: JsonKind = {
  fits: () => true,
  read: (object, input, key, place) => [recordItem(object, input, key, place)],
};

/** The first that fits reads. */
const kinds: readonly JsonKind[] = [jsonFeed, telegram, ninjs, record];

/** One JSON value -> the items in it. */
export function readValue(value: unknown, input: Input, key: string, place: string): Iterable<Item | InputProblem> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [problem(place, 'is not a JSON object: give one with a "text" field')];
  const object = value as JsonObject;
  return kinds.find(({ fits }) => fits(object))!.read(object, input, key, place);
}

/** A record's own name, if it has one. */
export function idOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id } = value as JsonObject;
  return typeof id === 'string' && id.trim() !== '' ? id : typeof id === 'number' ? String(id) : null;
}
