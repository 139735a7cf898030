/** One line of a file; `bytes` is null when the line is longer than the limit. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

/**
 * Splits bytes at line feeds. Lines over `limit` are not kept in memory, only told of.
 * @param blank whether blank lines are given; where they mean nothing, millions of them should cost nothing
 */
export async function* splitLines(
  source: AsyncIterable<Uint8Array>,
  limit: number,
  blank: 'given' | 'passed over',
): AsyncGenerator<Line> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let size = 0;
  let tooLong = false;
  const add = (part: Uint8Array): void => {
    size += part.length;
    if (size > limit) {
      tooLong = true;
      parts = [];
    }
    if (!tooLong && part.length > 0) parts.push(part);
  };
  const take = (): Line => {
    const line: Line = { number, bytes: tooLong ? null : parts.length === 1 ? parts[0]! : Buffer.concat(parts) };
    number++;
    parts = [];
    size = 0;
    tooLong = false;
    return line;
  };
  for await (const piece of source) {
    let from = 0;
    const passBlanks = (): void => {
      for (; size === 0 && blank === 'passed over' && (piece[from] === 10 || piece[from] === 13); from++)
        if (piece[from] === 10) number++;
    };
    passBlanks();
    for (let at = piece.indexOf(10, from); at >= 0; at = piece.indexOf(10, from)) {
      add(piece.subarray(from, at));
      yield take();
      from = at + 1;
      passBlanks();
    }
    add(piece.subarray(from));
  }
  if (size > 0) yield take();
}
