/** Units of texts that fit into the array that is kept between texts. */
const LONGEST_KEPT = 1 << 20;
const kept = new Uint16Array(LONGEST_KEPT);

/**
 * A text's UTF-16 units, closed by a zero: they are read several times faster than a string's, above all one that was cut
 * out of another. They are of this text only until the next is asked for.
 */
export function unitsOf(text: string): Uint16Array {
  const units = text.length < LONGEST_KEPT ? kept : new Uint16Array(text.length + 1);
  Buffer.from(units.buffer, 0, 2 * text.length).write(text, 'utf16le');
  units[text.length] = 0;
  return units;
}
