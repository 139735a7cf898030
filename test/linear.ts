import assert from 'node:assert/strict';

const ROUNDS = 6;
const LEAST_MS = 4;

/** Milliseconds of processor this thread spends on `work`: what other processes do does not count. */
export const processorMs = (work: () => void): number => {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
};

/**
 * Fails if `work` grows faster than its size. It is run at `size` and at `size * times`; the quickest of a few rounds of each
 * are compared, because noise only ever adds. The bound, `times` to the power of 1.5, lies midway between work in proportion
 * and work by the square, so that it holds on a slow machine and on a busy one alike.
 */
export const assertLinear = (work: (size: number) => void, size: number, times = 8, what = ''): void => {
  const bound = times ** 1.5;
  let [small, large] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < ROUNDS; round++) {
    small = Math.min(
      small,
      processorMs(() => work(size)),
    );
    large = Math.min(
      large,
      processorMs(() => work(size * times)),
    );
    if (large <= bound * Math.max(small, LEAST_MS)) return;
  }
  assert.fail(`${what} ${small.toFixed(1)} ms at ${size}, ${large.toFixed(1)} ms at ${size * times}`);
};
