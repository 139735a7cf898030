/** Reads one archive end to end, as the command line does on this machine, in a process of its own so that its memory can be told. usage: node bench/archive-child.ts FILE */
import { enableCompileCache } from 'node:module';
import { boundGarbage, expectShortLives, growYoungSpace } from '../src/faces/cli/memory.ts';

enableCompileCache();
expectShortLives();
boundGarbage();
const { THREADS } = await import('../src/faces/cli/gather.ts');
const { isReading, openStemma, readReports } = await import('../src/index.ts');
growYoungSpace();

const [file] = process.argv.slice(2);
const stemma = openStemma({ threads: THREADS });
const started = performance.now();
let records = 0;
for await (const result of readReports([file!], stemma)) if (isReading(result)) records++;
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
console.log(
  JSON.stringify({
    records,
    seconds: (performance.now() - started) / 1000,
    processor: (userCPUTime + systemCPUTime) / 1e6,
    megabytes: maxRSS / 1024,
  }),
);
