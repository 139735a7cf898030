export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/** Seconds of processor time that `work` took in this process, all its threads together, beside those of the clock. */
export async function timed(work: () => unknown): Promise<{ readonly seconds: number; readonly processor: number }> {
  const [started, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - started) / 1000, processor: (user + system) / 1e6 };
}

/**
 * Several works by turns, round after round, so that a noisy machine disturbs all of them alike. One round warms up.
 * @param time of the clock, or of the processor: what one core takes, however busy the machine is
 * @returns for each work its seconds in every round
 */
export async function byTurns(
  rounds: number,
  works: readonly (() => unknown)[],
  time: 'seconds' | 'processor' = 'seconds',
): Promise<number[][]> {
  const seconds = works.map((): number[] => []);
  for (let round = -1; round < rounds; round++)
    for (const [index, work] of works.entries()) {
      const took = await timed(work);
      if (round >= 0) seconds[index]!.push(took[time]);
    }
  return seconds;
}

/** Megabytes of live objects, after a full collection where the process allows to ask for one. */
export function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}
