import { setFlagsFromString } from 'node:v8';

/**
 * A quarter of what lives may be garbage before it is collected; what is young has the room that starting took, and in the
 * threads that are started later so many megabytes. Left to itself, V8 lets garbage grow to three times what lives, and a
 * process that reads an archive of pages, each forgotten as soon as it is told, takes 400 MB for the 40 it needs.
 */
export function boundGarbage(): void {
  setFlagsFromString('--heap-growing-percent=25');
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--min-semi-space-size=4');
}

/**
 * What is made of one text is forgotten with it. V8 sees that it outlives the rest of its batch, makes it among what is old from
 * then on, and, dead there, it holds its whole page until all memory is gone through: of an archive every page became old,
 * and a quarter more time was taken, a tenth more for the texts of a stream.
 */
export function expectShortLives(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
