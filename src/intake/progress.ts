import type { InputEffects } from './effects.ts';
import type { FoundInput } from './path-list.ts';

/** How much of what was given has been read, in bytes. */
export interface InputProgress {
  readonly done: number;
  /** null while it cannot be told: standard input ends when it ends. */
  readonly total: number | null;
}

export type OnInput = (progress: InputProgress) => void;

/** What an address is taken for before it is fetched: a page of news. */
const PAGE = 100_000;

/** Tells how far the reading of these inputs is. */
export interface InputMeter {
  /** The same bytes, counted as they are read. */
  counted(pieces: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
  /** The input at this place is read, however much of it was looked at. */
  finished(at: number): void;
}

const silent: InputMeter = { counted: (pieces) => pieces, finished: () => undefined };

/** Sizes are looked up only when somebody wants to know. */
export async function openMeter(
  inputs: readonly FoundInput[],
  effects: InputEffects,
  tell: OnInput | undefined,
): Promise<InputMeter> {
  const { size } = effects;
  if (tell === undefined || size === undefined) return silent;
  /** Bytes of all inputs up to and with each. */
  const ends: number[] = [];
  let total = 0;
  let isKnown = true;
  for (const input of inputs) {
    if (input.kind === 'address') total += PAGE;
    else if (input.path === '-') isKnown = false;
    else total += await size(input.path).catch(() => 0);
    ends.push(total);
  }
  let done = 0;
  const move = (to: number): void => {
    done = isKnown ? Math.min(to, total) : to;
    tell({ done, total: isKnown ? total : null });
  };
  move(0);
  return {
    async *counted(pieces) {
      for await (const piece of pieces) {
        move(done + piece.length);
        yield piece;
      }
    },
    finished: (at) => move(Math.max(done, ends[at]!)),
  };
}
