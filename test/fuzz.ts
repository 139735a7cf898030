/**
 * Fuzzes every reader, a minute in all. usage: npm run fuzz [-- FORMAT [SEED [PATH]]]
 * Every run has a new seed and prints it: a failure is repeated by giving it again.
 */
import { fuzzReader } from './fuzz-readers.ts';
import { examples } from './intake-readers.ts';

const MINUTE = 60_000;

const [only, givenSeed, path] = process.argv.slice(2);
const formats = only === undefined ? Object.keys(examples) : [only];
const unknown = formats.filter((format) => !Object.hasOwn(examples, format));
if (unknown.length > 0) {
  console.error(`no format is called ${unknown.join(', ')}: there are ${Object.keys(examples).join(', ')}`);
  process.exitCode = 2;
} else {
  const seed = givenSeed === undefined ? Date.now() % 0x7fffffff : Number(givenSeed);
  const milliseconds = Math.floor(MINUTE / formats.length);
  for (const format of formats) {
    try {
      const runs = await fuzzReader(format, {
        seed,
        milliseconds,
        runs: 1_000_000,
        ...(path === undefined ? {} : { path }),
      });
      console.log(`${format.padEnd(16)} ${String(runs).padStart(6)} runs, seed ${seed}`);
    } catch (error) {
      console.error((error as Error).message);
      process.exitCode = 1;
    }
  }
}
