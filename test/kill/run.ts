/** The long kill test. usage: node test/kill/run.ts [KILLS] [REPORTS] [SEED] */
import { killAdd } from './kill-add.ts';

const [kills = 200, reports = 300, seed = 1] = process.argv.slice(2).map(Number);
const result = await killAdd({ kills, reports, seed }, console.log);
console.log(
  `${result.kills} kills in ${result.rounds} rounds, ${result.midway} of them midway: ${result.faults.length} faults`,
);
for (const fault of result.faults) console.log(fault);
if (result.faults.length > 0) process.exitCode = 1;
