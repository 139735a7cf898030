import { StoreError } from '../store.ts';

/** Primary result codes (https://sqlite.org/rescode.html). */
const CODE = {
  busy: 5,
  locked: 6,
  readonly: 8,
  io: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notDatabase: 26,
} as const;

/** SQLite's errors as Node throws them; the low byte of the extended code is the primary one. */
const codeOf = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : null;

export const isBusy = (error: unknown): boolean => {
  const code = codeOf(error);
  return code === CODE.busy || code === CODE.locked;
};

/** What a user can do about it, else the error itself. */
export function faultOf(error: unknown, file: string): unknown {
  switch (codeOf(error)) {
    case CODE.full:
      return new StoreError(`${file}: the disk is full; what was in the store is safe. Make room, then do it again`);
    case CODE.io:
      return new StoreError(
        `${file}: the disk, or a quota on it, lets nothing be written; what was in the store is safe. Look at the disk, then do it again`,
      );
    case CODE.readonly:
      return new StoreError(`${file}: may not be written; ask for the right to write it, or give another --store`);
    case CODE.cannotOpen:
      return new StoreError(`${file}: cannot be opened; give a file in a folder that is there and may be written`);
    case CODE.notDatabase:
      return new StoreError(`${file}: is not a store of Stemma; give another --store`);
    case CODE.corrupt:
      return new StoreError(`${file}: is damaged; stemma verify tells what is, and a backup can take its place`);
    case CODE.busy:
    case CODE.locked:
      return new StoreError(
        `${file}: another process has been writing to it for too long; wait for it to end, then do it again`,
      );
    default:
      return error;
  }
}
