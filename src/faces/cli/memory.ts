import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Bytes for what is young: two halves of 4 MB, as in the threads that are started later. With 2 MB, reading takes a third more time. */
const YOUNG = 8 << 20;
/** Milliseconds between looks at it while it grows: it doubles when much of what is young lives, and a batch takes longer. */
const LOOK = 5;

/**
 * A quarter of what lives may be garbage before it is collected. Left to itself, V8 lets garbage grow to three times what
 * lives, and a process that reads an archive of pages, each forgotten as soon as it is told, takes 400 MB for the 40 it needs.
 * To be called before the code for reading is loaded: loading would take 32 MB for what is young, which are never given back.
 * Not for what is kept to be grouped: that lives on, and collecting more often would cost a fifth more time and spare a sixth.
 */
export function boundGarbage(): void {
  setFlagsFromString('--heap-growing-percent=25');
  setFlagsFromString('--min-semi-space-size=4');
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** Lets the room for what is young grow as far as reading has use for it. To be called when the code is loaded. */
export function growYoungSpace(): void {
  setFlagsFromString('--semi-space-growth-factor=2');
  const growing = setInterval(() => {
    if (youngSpace() < YOUNG) return;
    setFlagsFromString('--semi-space-growth-factor=1');
    clearInterval(growing);
  }, LOOK).unref();
}

const youngSpace = (): number =>
  getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? YOUNG;

/**
 * What is made of one text is forgotten with it. Left to itself, V8 takes objects that outlive a batch for long-lived and makes
 * all later ones of their kind in old space, where each, once dead, still holds its page until the next full collection:
 * every page of an archive was kept until then, which took a quarter more time, and a tenth more for the texts of a stream.
 */
export function expectShortLives(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
