import type { InputProblem, Item, KnownMetadata } from '../model/item.ts';

/** Bytes to be read, with what is known of them: a file, an answer from the network, a part of an archive. */
export interface Input {
  /** Where they lie, as a user would say it: the key of what is in them. */
  readonly key: string;
  /** File name or address, for what the content alone does not tell. */
  readonly name: string;
  readonly pieces: AsyncIterable<Uint8Array>;
  /** The charset its container states, or null. */
  readonly charset: string | null;
  /** What its container states. */
  readonly known: KnownMetadata;
  /** Its bytes at any place, where they lie in a file. */
  readonly random?: () => Promise<RandomAccess>;
  /** Containers around it. */
  readonly depth: number;
}

/** Bytes that can be read at any place. */
export interface RandomAccess {
  readonly size: number;
  /** From `start` up to and without `end`. */
  readonly range: (start: number, end: number) => AsyncIterable<Uint8Array>;
}

/** The start of an input, to tell its format by. */
export interface Head {
  readonly bytes: Uint8Array;
  /** The bytes as text, white space and byte order mark at the start left out; one character a byte unless a mark says otherwise. */
  readonly text: string;
  /** Name in lower case, without `.gz`. */
  readonly name: string;
}

export type Results = AsyncGenerator<Item | InputProblem>;

/** How one format is told and read. Formats stand in one ordered list; the first that fits reads. */
export interface Format {
  readonly name: string;
  readonly fits: (head: Head) => boolean;
  /** Whether its bytes are no text by themselves, as an archive's. */
  readonly isBinary?: true;
  /** @param nested reads what is within: parts of an archive, each of any format */
  readonly read: (input: Input, nested: (input: Input) => Results) => Results;
}
