import type { FetchEffects } from './fetch/effects.ts';
import type { RandomAccess } from './input.ts';

/** All that intake asks of the world outside, so that tests and other hosts can bring their own. */
export interface InputEffects {
  /** What stands at a path, links followed; null when nothing does. Rejects when it may not be looked at. */
  stat(path: string): Promise<'file' | 'folder' | 'other' | null>;
  /** Names in a folder, in any order. Rejects when it may not be read. */
  list(folder: string): Promise<readonly string[]>;
  /** Paths that fit a pattern, in any order. */
  glob(pattern: string): Promise<readonly string[]>;
  /** One name for one file, however it is reached. */
  realPath(path: string): Promise<string>;
  /** Length of a file in bytes; absent where it is not known beforehand. */
  size?(path: string): Promise<number>;
  /** Bytes of a file, in pieces. */
  bytes(path: string): AsyncIterable<Uint8Array>;
  /** A file's bytes at any place; absent where files are only streamed. */
  random?(path: string): Promise<RandomAccess>;
  /** Bytes of standard input, in pieces. */
  standardInput(): AsyncIterable<Uint8Array>;
  /** The network; absent where nothing is fetched. */
  readonly fetch?: FetchEffects;
}
