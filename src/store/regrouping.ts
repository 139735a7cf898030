import { applyCorrections } from '../model/corrected.ts';
import { type Correction, correctionsInForce } from '../model/correction.ts';
import type { Assignment } from '../model/story.ts';
import { type Reading, type Row, text, textOrNull, type Writing } from './database.ts';
import type { Journal } from './journal.ts';

/** Corrections by hand, earliest first. */
export async function readCorrections(reading: Reading): Promise<Correction[]> {
  const rows = await reading.all('SELECT record FROM correction ORDER BY n');
  return rows.map(({ record }) => JSON.parse(text(record)) as Correction);
}

/**
 * Puts every report that corrections reach where they say, and those they no longer reach back where the method has them.
 * A correction reaches the stories, as the method has them, that hold a report it names.
 */
export async function regroupByHand(writing: Writing, journal: Journal): Promise<void> {
  const corrections = await readCorrections(writing);
  if (corrections.length === 0) return;
  const rows = await reached(writing, correctionsInForce(corrections).flatMap(namedIn));
  const before = new Map(rows.map((row) => [text(row.seat), row]));
  const moved = applyCorrections(rows.map(byMethod), corrections).flatMap((now) => {
    const row = before.get(now.report)!;
    const same = now.story === row.story && (now.correction ?? null) === row.correction;
    return same ? [] : [{ now, from: text(row.story) }];
  });
  for (const { now } of moved)
    await writing.run('UPDATE document SET story = ?, why = ?, correction = ? WHERE seat = ?', [
      now.story,
      now.why,
      now.correction ?? null,
      now.report,
    ]);
  const acts = Map.groupBy(
    moved.filter(({ now, from }) => now.story !== from),
    ({ now, from }) => `${from}\n${now.story}`,
  );
  for (const [act, reports] of acts) {
    const [from, to] = act.split('\n') as [string, string];
    const { correction, why } = reports[0]!.now;
    const kind = await kindOf(writing, from, to);
    await journal.event({ kind, from, to, reports: reports.map(({ now }) => now.report), why }, correction ?? null);
  }
}

/** Documents of every story that holds one of these reports, and those a correction holds now, in the order they came. */
async function reached(writing: Writing, reports: readonly string[]): Promise<Row[]> {
  const stories = new Set<string>();
  for (const report of reports) {
    const [row] = await writing.all('SELECT method_story FROM document WHERE seat = ?', [report]);
    if (row !== undefined) stories.add(text(row.method_story));
  }
  const columns = 'n, seat, story, why, correction, method_story, method_why, closest';
  const rows = new Map<string, Row>();
  for (const story of stories)
    for (const row of await writing.all(`SELECT ${columns} FROM document WHERE method_story = ?`, [story]))
      rows.set(text(row.seat), row);
  for (const row of await writing.all(`SELECT ${columns} FROM document WHERE correction IS NOT NULL`))
    rows.set(text(row.seat), row);
  return [...rows.values()].sort((a, b) => Number(a.n) - Number(b.n));
}

const byMethod = (row: Row): Assignment => ({
  report: text(row.seat),
  story: text(row.method_story),
  why: text(row.method_why),
  closest: textOrNull(row.closest),
});

function namedIn(correction: ReturnType<typeof correctionsInForce>[number]): readonly string[] {
  switch (correction.kind) {
    case 'merge':
      return correction.stories.flat();
    case 'split':
      return correction.reports;
    case 'move':
      return [...correction.reports, ...correction.to];
  }
}

async function kindOf(writing: Writing, from: string, to: string): Promise<'merge' | 'split' | 'move'> {
  const [left] = await writing.all('SELECT 1 AS one FROM document WHERE story = ? LIMIT 1', [from]);
  if (left === undefined) return 'merge';
  const [known] = await writing.all('SELECT 1 AS one FROM story WHERE id = ?', [to]);
  return known === undefined ? 'split' : 'move';
}
