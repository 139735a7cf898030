import type { InputEffects } from '../src/intake/effects.ts';
import { readInputs } from '../src/intake/read.ts';
import type { InputProblem, Item } from '../src/model/item.ts';

type Result = Item | InputProblem;

/** One file in memory, given in pieces of `piece` bytes, as all that there is to read. */
export async function readBytes(content: string | Uint8Array, name: string, piece = 1 << 16): Promise<Result[]> {
  const bytes = Buffer.from(content as string);
  const effects: InputEffects = {
    stat: async (path) => (path === name ? 'file' : null),
    list: async () => [],
    glob: async () => [],
    realPath: async (path) => path,
    async *bytes() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    },
    async *standardInput() {},
  };
  const results: Result[] = [];
  for await (const result of readInputs([name], effects)) results.push(result);
  return results;
}

const isProblem = (result: Result): result is InputProblem => 'message' in result;
export const itemsOf = (results: readonly Result[]): Item[] => results.filter((result) => !isProblem(result)) as Item[];
export const problemsOf = (results: readonly Result[]): InputProblem[] => results.filter(isProblem);
