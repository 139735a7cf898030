/**
 * Measured speed, each subject in its own file. usage: npm run bench [-- SUBJECT...]
 *
 * Machines differ and are noisy: every subject measures what it is compared with (its peers, or the fixed reference of
 * `reference.ts`) in the same run and by turns, and prints medians. Quote the ratios.
 */

/** What a subject prints, line by line as it comes. */
type Lines = Iterable<string> | AsyncIterable<string>;

/** Loaded when they are asked for: a subject pays for no other's code. */
const subjects: Readonly<Record<string, () => Promise<{ readonly bench: () => Lines | Promise<Lines> }>>> = {
  reading: () => import('./reading.ts'),
  desk: () => import('./desk.ts'),
  memory: () => import('./memory.ts'),
  line: () => import('./line.ts'),
  copies: () => import('./copies.ts'),
  pages: () => import('./pages.ts'),
  archive: () => import('./archive.ts'),
  stories: () => import('./stories.ts'),
  store: () => import('./store.ts'),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(subjects, name));
if (unknown.length > 0) {
  console.error(`no bench is called ${unknown.join(', ')}: there are ${Object.keys(subjects).join(', ')}`);
  process.exitCode = 2;
} else {
  for (const name of asked.length > 0 ? asked : Object.keys(subjects)) {
    const { bench } = await subjects[name]!();
    for await (const line of await bench()) console.log(line);
    console.log('');
  }
}
