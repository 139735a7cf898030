/** The long kill test, half of it `add` and half `watch`. usage: node test/kill/run.ts [KILLS] [REPORTS] [SEED] */
import type { KillResult } from './after-kill.ts';
import { killAdd } from './kill-add.ts';
import { killWatch } from './kill-watch.ts';

const [kills = 200, reports = 300, seed = 1] = process.argv.slice(2).map(Number);
const half = Math.ceil(kills / 2);
const say = (what: string, { kills, rounds, midway, faults }: KillResult): void => {
  console.log(`${what}: ${kills} kills in ${rounds} rounds, ${midway} of them midway: ${faults.length} faults`);
  for (const fault of faults) console.log(fault);
  if (faults.length > 0) process.exitCode = 1;
};
say('add', await killAdd({ kills: half, reports, seed }, console.log));
say('watch', await killWatch({ kills: kills - half, seed }, console.log));
