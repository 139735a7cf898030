import { number, type Reading, text } from './database.ts';

/** Merges followed from one story to the next; corrections and their undoing can make a circle. */
const MERGES_FOLLOWED = 100;

/** The story of this id, or that it went into, or that a report of this id is in; null when nothing is called so. */
export async function storyNamed(reading: Reading, name: string): Promise<string | null> {
  let id = name;
  for (let followed = 0; followed < MERGES_FOLLOWED; followed++) {
    const [story] = await reading.all('SELECT reports FROM story WHERE id = ?', [id]);
    if (story !== undefined && number(story.reports) > 0) return id;
    const [gone] = await reading.all(
      `SELECT target FROM event WHERE origin = ? AND kind = 'merge' ORDER BY n DESC LIMIT 1`,
      [id],
    );
    if (gone === undefined) break;
    id = text(gone.target);
  }
  const report = await seatNamed(reading, name);
  return report?.story ?? null;
}

/** The document that a report of this id is a version of: its first id, by which stories know it, and its story. */
export async function seatNamed(
  reading: Reading,
  name: string,
): Promise<{ readonly seat: string; readonly story: string } | null> {
  const [row] = await reading.all(
    'SELECT d.seat, d.story FROM revision v JOIN document d ON d.n = v.document WHERE v.report = ?',
    [name],
  );
  return row === undefined ? null : { seat: text(row.seat), story: text(row.story) };
}
