/** Words of a long report; the room for as many is kept from one to the next, for making small arrays takes longer than filling them. */
const LONG = 1 << 13;
const room = new Uint8Array(LONG);

/** A mark for each of so many words, 0 at first; good until the next is asked for. */
export const coverage = (words: number): Uint8Array => (words > LONG ? new Uint8Array(words) : room.fill(0, 0, words));
