import { text, type Writing } from './database.ts';
import { Journal } from './journal.ts';

/** Marks a report as taken back by who published it. Its story is made anew. */
export async function withdraw(writing: Writing, url: string, reason: string, at: string): Promise<boolean> {
  const [document] = await writing.all('SELECT n, story, report FROM document WHERE source = ? AND withdrawn IS NULL', [
    url,
  ]);
  if (document === undefined) return false;
  await writing.run('UPDATE document SET withdrawn = ? WHERE n = ?', [reason, document.n!]);
  const journal = await Journal.open(writing, at);
  await journal.change('withdrawal', text(document.story), text(document.report));
  await journal.close();
  return true;
}
