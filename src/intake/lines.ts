/** One line of a file; `bytes` is null when the line is longer than the limit. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

/** Splits bytes at line feeds. Lines over `limit` are not kept in memory, only told of. */
export async function* splitLines(source: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
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
    for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, from)) {
      add(piece.subarray(from, at));
      yield take();
      from = at + 1;
    }
    add(piece.subarray(from));
  }
  if (size > 0) yield take();
}
