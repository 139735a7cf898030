import { type Database, number, type Row, text, type Writing } from './database.ts';
import type { Alert, Visit, WatchMemory } from './store.ts';

export function watchMemory(database: Database): WatchMemory {
  return {
    async recall(name) {
      const [row] = await database.all('SELECT value FROM memory WHERE name = ?', [name]);
      return row === undefined ? null : text(row.value);
    },
    remember: (entries) => database.write((writing) => remember(writing, entries)),
    async visit(url) {
      const [row] = await database.all('SELECT body FROM visit WHERE url = ?', [url]);
      return row === undefined ? null : visitOf(row);
    },
    async visitsDue(now, limit) {
      const rows = await database.all('SELECT body FROM visit WHERE due <= ? ORDER BY due, url LIMIT ?', [now, limit]);
      return rows.map(visitOf);
    },
    async nextVisit() {
      const [row] = await database.all('SELECT min(due) AS due FROM visit');
      return row === undefined || row.due === null ? null : number(row.due);
    },
    saveVisit: (visit) =>
      database.write((writing) =>
        writing.run(
          `INSERT INTO visit (url, due, body) VALUES (?, ?, ?)
           ON CONFLICT (url) DO UPDATE SET due = excluded.due, body = excluded.body`,
          [visit.url, visit.due, JSON.stringify(visit)],
        ),
      ),
    tell: (alerts, entries) =>
      database.write(async (writing) => {
        const [last] = await writing.all('SELECT coalesce(max(n), 0) AS n FROM alert');
        let n = number(last!.n);
        for (const alert of alerts) {
          const known = await writing.all('SELECT 1 AS one FROM alert WHERE id = ?', [alert.id]);
          if (known.length > 0) continue;
          await writing.insert(
            'alert',
            ['n', 'id', 'story', 'body'],
            [[++n, alert.id, alert.story, JSON.stringify(alert)]],
          );
        }
        await remember(writing, entries);
      }),
    async alertsAfter(after, limit) {
      const rows = await database.all('SELECT n, body FROM alert WHERE n > ? ORDER BY n LIMIT ?', [after, limit]);
      return rows.map(({ n, body }) => [number(n), JSON.parse(text(body)) as Alert] as const);
    },
  };
}

async function remember(writing: Writing, entries: readonly (readonly [name: string, value: string])[]): Promise<void> {
  for (const entry of entries)
    await writing.run(
      'INSERT INTO memory (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
      entry,
    );
}

const visitOf = ({ body }: Row): Visit => JSON.parse(text(body)) as Visit;
