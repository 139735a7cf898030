import type { InputProblem, Item } from '../../model/item.ts';
import type { Input } from '../input.ts';
import type { JsonObject } from './json-record.ts';

/** One kind of JSON object, told by its fields. */
export interface JsonKind {
  readonly fits: (object: JsonObject) => boolean;
  /**
   * @param key of what is in the object
   * @param place where the object stands, for a problem: `path:3`
   */
  readonly read: (object: JsonObject, input: Input, key: string, place: string) => Iterable<Item | InputProblem>;
}
