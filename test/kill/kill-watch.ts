import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { seededRandom } from '../../bench/random.ts';
import { type Alert, openStore } from '../../src/index.ts';
import { type Database, text } from '../../src/store/database.ts';
import { openSqlite } from '../../src/store/sqlite/database.ts';
import { articlesOf, happenings, quiet } from '../watch-happenings.ts';
import { atHour, openWorld, type World } from '../watch-world.ts';
import { executable, faultsWithin, type KillResult } from './after-kill.ts';

/** Feeds that misbehave without asking for hours of patience: a killed watch is started again within seconds. */
const FEEDS = [0, 1, 5, 7, 9, 11, 15, 19, 20, 21, 25, 27, 29];
/** Some first reports; the others and an edit; later tolls and a page taken down. */
const PHASES = [3.1, 8.9, 20] as const;
/** Longest pause before a kill, in milliseconds; about the time of a start, a round of visits and the telling. */
const LATEST_KILL = 4000;
const PATIENCE = 60_000;

/**
 * Runs `stemma watch` over a day in three phases and kills it at random moments until so many kills are done. After each,
 * the store must be whole; at the end of a round everything published must be in it, each change of fact told once, and
 * stories and dossiers those of a watch that was never killed.
 */
export async function killWatch(
  { kills, seed }: { readonly kills: number; readonly seed: number },
  tell: (line: string) => void = () => {},
): Promise<KillResult> {
  const random = seededRandom(seed);
  const folder = await mkdtemp(join(tmpdir(), 'stemma-kill-watch-'));
  const day = new Day(folder);
  const faults: string[] = [];
  let killed = 0;
  let midway = 0;
  let rounds = 0;
  try {
    await day.begin();
    const expected = await day.live('clean', async () => false);
    faults.push(...expected.faults);
    while (killed < kills) {
      const name = `round-${rounds++}`;
      // Four kills a phase, so that a round has some in every part of it.
      let left = 0;
      const round = await day.live(name, async (watch, started) => {
        if (started) left = Math.min(4, kills - killed);
        if (left === 0) return false;
        left--;
        const requests = day.requests;
        await wait(random() * LATEST_KILL);
        watch.kill('SIGKILL');
        killed++;
        if (day.requests > requests) midway++;
        if (killed % 10 === 0) tell(`${killed} kills of watch, ${midway} midway, ${faults.length} faults`);
        return true;
      });
      faults.push(...round.faults.map((fault) => `${name}: ${fault}`));
      if (round.told !== expected.told) faults.push(`${name}: told ${round.told} instead of ${expected.told}`);
      if (round.shown !== expected.shown) faults.push(`${name}: stories are not as after a clean run`);
    }
  } finally {
    await day.end();
    await rm(folder, { recursive: true, force: true });
  }
  return { kills: killed, midway, rounds, faults };
}

/** What a watch has told and what its store shows, in a form that can be compared. */
interface Outcome {
  readonly told: string;
  readonly shown: string;
  readonly faults: readonly string[];
}

/** Called when a watch has been started, whether as the first of a phase; kills it, or says that it may go on. */
type Killing = (watch: ChildProcess, isFirst: boolean) => Promise<boolean>;

class Day {
  readonly #folder: string;
  #hour = 0;
  #world!: World;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async begin(): Promise<void> {
    const feedOf = (n: number, part: number): number => FEEDS[(n * 3 + part) % FEEDS.length]!;
    const articles = [
      ...happenings.flatMap((happening, n) => articlesOf(happening, n, feedOf)),
      ...FEEDS.map((feed) => quiet(feed)),
    ];
    this.#world = await openWorld(30, articles, () => atHour(this.#hour), { pace: 0.02, tellsChanges: true });
    await writeFile(this.#path('feeds.txt'), FEEDS.map((feed) => this.#world.feeds[feed]).join('\n'));
  }

  end(): Promise<void> {
    return this.#world.close();
  }

  get requests(): number {
    return this.#world.requests();
  }

  #path(name: string): string {
    return join(this.#folder, name);
  }

  /** A whole day's watch in a store of its own, through all kills. */
  async live(name: string, killing: Killing): Promise<Outcome> {
    const store = this.#path(`${name}.db`);
    const faults: string[] = [];
    const printed: string[][] = [];
    for (const hour of PHASES) {
      this.#hour = hour;
      for (let isFirst = true; ; isFirst = false) {
        const lines: string[] = [];
        printed.push(lines);
        const watch = this.#start(name, store, lines);
        const wasKilled = await killing(watch.child, isFirst);
        if (!wasKilled) {
          const missing = await this.#missingAtLast(store);
          if (missing.length > 0) faults.push(`at hour ${hour} missing: ${missing.join(', ')}`);
          watch.child.kill('SIGTERM');
        }
        await watch.ended;
        faults.push(...(await this.#faultsAfter(name, store, lines)));
        if (!wasKilled) break;
      }
    }
    const told = await this.#told(store, printed, faults);
    const shown = await shownBy(store);
    for (const ending of ['', '-wal', '-shm']) await rm(store + ending, { force: true });
    return { told, shown, faults };
  }

  #start(
    name: string,
    store: string,
    lines: string[],
  ): { readonly child: ChildProcess; readonly ended: Promise<void> } {
    const child = spawn(
      process.execPath,
      [
        ...[executable, 'watch', this.#path('feeds.txt'), '--every', '1s', '--allow-private', '--format', 'jsonl'],
        ...['--store', store, '--atom', this.#path(`${name}.atom`)],
      ],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    );
    let told = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      const whole = (told + chunk).split('\n');
      told = whole.pop()!;
      lines.push(...whole);
    });
    return { child, ended: new Promise((ended) => child.once('close', () => ended())) };
  }

  /** Waits until everything published is in the store as it is now and all that changed is told; what is not in the end. */
  async #missingAtLast(location: string): Promise<string[]> {
    const until = performance.now() + PATIENCE;
    for (;;) {
      await wait(250);
      const database = await openSqlite(location, new Map());
      const missing = [...(await this.#missing(database)), ...(await untold(database))];
      await database.close();
      if (missing.length === 0 || performance.now() > until) return missing;
    }
  }

  async #missing(database: Database): Promise<string[]> {
    const missing: string[] = [];
    for (const { path, appears, versions, goneFrom = Number.POSITIVE_INFINITY } of this.#world.articles) {
      if (appears > this.#hour) continue;
      const [row] = await database.all(
        `SELECT d.withdrawn, (SELECT count(*) FROM revision v WHERE v.document = d.n) AS revisions
         FROM document d WHERE d.source = ?`,
        [this.#world.origin + path],
      );
      const wanted = versions.filter(({ from }) => from <= this.#hour).length;
      const isThere = row !== undefined && Number(row.revisions) >= Math.max(1, wanted);
      if (!isThere || (goneFrom <= this.#hour && row.withdrawn === null)) missing.push(path);
    }
    return missing;
  }

  async #faultsAfter(name: string, store: string, lines: readonly string[]): Promise<string[]> {
    const atom = await readFile(this.#path(`${name}.atom`), 'utf8').catch(() => null);
    const cut = atom !== null && !atom.trimEnd().endsWith('</feed>') ? ['half an Atom feed'] : [];
    const faults = await faultsWithin(store, async (database) => {
      const held = new Set((await database.all('SELECT id FROM alert')).map(({ id }) => id));
      return lines
        .map((line) => (JSON.parse(line) as Alert).id)
        .filter((id) => !held.has(id))
        .map((id) => `${id} was told and is lost`);
    });
    return [...cut, ...faults];
  }

  /** How often each kind of change was told of each place. What was printed twice must have been under way at a kill. */
  async #told(store: string, printed: readonly (readonly string[])[], faults: string[]): Promise<string> {
    const database = await openSqlite(store, new Map());
    const rows = await database.all('SELECT body FROM alert ORDER BY n');
    await database.close();
    const alerts = rows.map(({ body }) => JSON.parse(text(body)) as Alert);
    const seen = new Set<string>();
    for (const lines of printed) {
      const ids = lines.map((line) => (JSON.parse(line) as Alert).id);
      if (new Set(ids).size < ids.length) faults.push('printed an alert twice in one run');
      for (const id of ids) seen.add(id);
    }
    for (const { id, message } of alerts) if (!seen.has(id)) faults.push(`never printed: ${message}`);
    const again = printed.flat().length - seen.size;
    const restarts = printed.length - PHASES.length;
    if (again > restarts * alerts.length) faults.push(`${again} alerts came again in ${restarts} restarts`);
    const places = happenings.map(({ place }) => {
      const of = alerts.filter(({ title, message }) => `${title} ${message}`.includes(place));
      return `${place}: ${of
        .map(({ kind }) => kind)
        .sort()
        .join(' ')}`;
    });
    return [...places, `${alerts.length} in all`].join('; ');
  }
}

/** Changes that nobody was told of yet, and alerts not yet delivered. */
async function untold(database: Database): Promise<string[]> {
  const [row] = await database.all(
    `SELECT (SELECT coalesce(max(cursor), 0) FROM change) AS changed,
            (SELECT value FROM memory WHERE name = 'watch cursor') AS told,
            (SELECT coalesce(max(n), 0) FROM alert) AS alerts,
            (SELECT value FROM memory WHERE name = 'delivered terminal') AS delivered`,
  );
  const { changed, told, alerts, delivered } = row!;
  return Number(changed) === Number(told ?? -1) && Number(alerts) === Number(delivered ?? 0) ? [] : ['not told'];
}

/** Stories by their reports and dossiers. In which order pages came, and so how a story is called, is left to chance. */
async function shownBy(location: string): Promise<string> {
  const store = await openStore(location);
  const shown: string[] = [];
  for (const { id } of await store.stories({ limit: 10_000 })) {
    const { story, ...dossier } = (await store.dossier(id))!;
    shown.push(JSON.stringify({ ...dossier, story: { ...story, id: '' } }));
  }
  await store.close();
  return shown.sort().join('\n');
}
