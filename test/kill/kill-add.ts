import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../../bench/random.ts';
import { inventEvent, inventReport } from '../../bench/synthetic-news.ts';
import { openStore, type Store } from '../../src/index.ts';
import { executable, faultsWithin, type KillResult } from './after-kill.ts';

interface Plan {
  readonly kills: number;
  readonly reports: number;
  readonly seed: number;
}

/**
 * Runs `stemma add` and kills it at random moments until so many kills are done. After each, the store must be whole and
 * hold all that was acknowledged; when a round's adding ends by itself, its stories and dossiers must be those of one
 * clean run.
 */
export async function killAdd(
  { kills, reports, seed }: Plan,
  tell: (line: string) => void = () => {},
): Promise<KillResult> {
  const random = seededRandom(seed);
  const folder = await mkdtemp(join(tmpdir(), 'stemma-kill-'));
  const faults: string[] = [];
  let killed = 0;
  let midway = 0;
  let rounds = 0;
  try {
    const input = await inventFolder(folder, reports, random);
    const clean = join(folder, 'clean.db');
    let usual = (await add(input, clean, null)).duration;
    const expected = await digestOf(clean);
    while (killed < kills) {
      const store = join(folder, `round-${rounds++}.db`);
      const acknowledged = new Set<string>();
      for (;;) {
        const run = await add(input, store, killed < kills ? random : null, usual);
        for (const report of run.acknowledged) acknowledged.add(report);
        if (!run.killed) {
          // What others do on the machine changes how long one takes; of a run with nothing left to add nothing is learnt.
          if (run.isWhole) usual = run.duration;
          break;
        }
        killed++;
        if (acknowledged.size > 0 && acknowledged.size < reports) midway++;
        const found = await lostOrBroken(store, acknowledged);
        faults.push(...found.map((fault) => `kill ${killed}: ${fault}`));
        if (killed % 10 === 0) tell(`${killed} kills, ${midway} midway, ${faults.length} faults`);
      }
      if ((await digestOf(store)) !== expected) faults.push(`round ${rounds}: not as after a clean run`);
      for (const ending of ['', '-wal', '-shm']) await rm(store + ending, { force: true });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { kills: killed, midway, rounds, faults };
}

async function inventFolder(folder: string, reports: number, random: () => number): Promise<string> {
  const input = join(folder, 'reports');
  await mkdir(input);
  const events = Array.from({ length: Math.ceil(reports / 4) }, () => inventEvent(random));
  for (let n = 0; n < reports; n++) {
    const event = events[Math.floor(random() * events.length)]!;
    await writeFile(join(input, `${String(n).padStart(4, '0')}.txt`), inventReport(event, random, 80));
  }
  return input;
}

interface Run {
  readonly killed: boolean;
  /** Whether it added everything, and knew nothing before. */
  readonly isWhole: boolean;
  readonly acknowledged: readonly string[];
  /** Milliseconds from the start to the first and the last acknowledgement. */
  readonly duration: readonly [first: number, last: number];
}

/** @param random when given, kills the process at a random moment of its usual duration, which may be after its end */
function add(
  input: string,
  store: string,
  random: (() => number) | null,
  usual: Run['duration'] = [0, 0],
): Promise<Run> {
  return new Promise((done, failed) => {
    const started = performance.now();
    const child = spawn(process.execPath, [executable, 'add', input, '--store', store, '--format', 'jsonl'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let printed = '';
    let first = 0;
    let last = 0;
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      last = performance.now() - started;
      if (first === 0) first = last;
      printed += chunk;
    });
    const from = usual[0] * 0.5;
    const timer = random === null ? null : setTimeout(() => child.kill('SIGKILL'), from + random() * (usual[1] - from));
    child.once('error', failed);
    child.once('close', (_code, signal) => {
      if (timer !== null) clearTimeout(timer);
      // A line that was cut off was not read by anyone.
      const lines = printed
        .slice(0, printed.lastIndexOf('\n') + 1)
        .split('\n')
        .filter((line) => line !== '');
      const acknowledged = lines.map((line) => (JSON.parse(line) as { readonly report: string }).report);
      const isWhole = lines.every((line) => line.includes('"kind":"added"'));
      done({ killed: signal === 'SIGKILL', isWhole, acknowledged, duration: [first, last] });
    });
  });
}

const lostOrBroken = (location: string, acknowledged: ReadonlySet<string>): Promise<string[]> =>
  faultsWithin(location, async (database) => {
    const held = new Set((await database.all('SELECT report FROM revision')).map(({ report }) => report));
    return [...acknowledged]
      .filter((report) => !held.has(report))
      .map((report) => `${report} was acknowledged and is lost`);
  });

/** All that a store shows, without the times at which things came in. */
async function digestOf(location: string): Promise<string> {
  const store: Store = await openStore(location);
  try {
    const stories = await store.stories({ limit: 10_000 });
    const shown: unknown[] = [stories];
    for (const { id } of stories) {
      const record = (await store.story(id))!;
      shown.push(
        record.reports.map(({ at: _, ...report }) => report),
        record.history.map(({ at: _, ...event }) => event),
        await store.dossier(id),
      );
    }
    return JSON.stringify(shown);
  } finally {
    await store.close();
  }
}
