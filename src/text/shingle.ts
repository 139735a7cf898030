/** Words in a shingle. Five in a row are seldom shared by chance, and still fit between two edits of a sentence. */
export const SHINGLE = 5;

/**
 * Hashes of every run of `size` word numbers, one for each place a run begins: `words.length - size + 1` of them, or
 * none. A rolling polynomial (Rabin and Karp) cut to 30 bits: linear whatever the size. Equal runs have equal hashes; the
 * converse is for the caller to check.
 */
export function shingleHashes(words: Uint32Array, size: number = SHINGLE): Uint32Array {
  const count = words.length - size + 1;
  if (count <= 0) return new Uint32Array(0);
  const hashes = new Uint32Array(count);
  let leading = 1;
  for (let i = 1; i < size; i++) leading = Math.imul(leading, FACTOR);
  let rolling = 0;
  for (let i = 0; i < size; i++) rolling = (Math.imul(rolling, FACTOR) + scramble(words[i]!)) | 0;
  hashes[0] = key(rolling);
  for (let i = 1; i < count; i++) {
    rolling = (rolling - Math.imul(scramble(words[i - 1]!), leading)) | 0;
    rolling = (Math.imul(rolling, FACTOR) + scramble(words[i + size - 1]!)) | 0;
    hashes[i] = key(rolling);
  }
  return hashes;
}

const FACTOR = 0x01000193;

/** Thirty bits: small integers are the quickest keys there are. */
const key = (hash: number): number => (hash ^ (hash >>> 30)) & 0x3fffffff;

/** Small numbers spread over 32 bits, so that neighbours in the vocabulary do not cancel out (the finaliser of MurmurHash3). */
function scramble(value: number): number {
  let mixed = value + 0x9e3779b9;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
