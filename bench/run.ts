/** Measured speed. usage: npm run bench [-- SUBJECT...]. Quote medians and ratios: machines differ and are noisy. */
import { benchReading } from './reading.ts';

const subjects: Readonly<Record<string, () => string[] | Promise<string[]>>> = { reading: benchReading };

const asked = process.argv.slice(2);
for (const [name, bench] of Object.entries(subjects))
  if (asked.length === 0 || asked.includes(name)) for (const line of await bench()) console.log(line);
