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
 * What is made of one text is forgotten with it. Left to itself, V8 takes objects that outlive a batch for long-lived and makes
 * all later ones of their kind in old space, where each, once dead, still holds its page until the next full collection:
 * every page of an archive was kept until then, which took a quarter more time, and a tenth more for the texts of a stream.
 */
export function expectShortLives(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
