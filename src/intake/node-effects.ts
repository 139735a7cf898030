import { createReadStream } from 'node:fs';
import { glob, readdir, realpath, stat } from 'node:fs/promises';
import type { InputEffects } from './effects.ts';

const absent = new Set(['ENOENT', 'ENOTDIR']);

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** Files and standard input as Node gives them. */
export const nodeEffects: InputEffects = {
  async stat(path) {
    try {
      const found = await stat(path);
      return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
    } catch (error) {
      if (absent.has((error as NodeJS.ErrnoException).code ?? '')) return null;
      throw error;
    }
  },
  list: (folder) => readdir(folder),
  async glob(pattern) {
    const paths: string[] = [];
    for await (const path of glob(pattern)) paths.push(path);
    return paths;
  },
  realPath: (path) => realpath(path),
  size: async (path) => (await stat(path)).size,
  bytes: (path) => createReadStream(path, { highWaterMark: 1 << 18 }),
  async random(path) {
    const { size } = await stat(path);
    // Node's end is inclusive, and it takes no empty range.
    return { size, range: (start, end) => (end > start ? createReadStream(path, { start, end: end - 1 }) : nothing()) };
  },
  standardInput: () => process.stdin,
};
