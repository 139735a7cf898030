import type { Report } from '../../model/report.ts';
import type { Statements } from '../../model/statement.ts';
import { bytes, type Condition, type Database, number, type Row, text } from '../database.ts';
import { unpacked } from '../packing.ts';
import type { ReportHit, SearchOptions, SearchResult, StatementHit, StorySummary } from '../store.ts';
import { type CompiledQuery, compileQuery } from './compile.ts';
import { parseQuery } from './query.ts';
import { snippetOf } from './snippet.ts';
import { fittingStatements, nameTerms, wordsLast } from './statements.ts';
import type { TermRulesByLanguage } from './terms.ts';

/** Documents looked at in one go. */
const PAGE = 40;
/** Reports opened for each statement that is asked for: words may stand in a report and in no statement of it. */
const REPORTS_PER_STATEMENT = 10;

interface Searching {
  readonly database: Database;
  readonly rules: TermRulesByLanguage;
  readonly summaries: (stories: readonly string[]) => Promise<readonly StorySummary[]>;
}

interface Found {
  readonly report: Report;
  readonly story: string;
}

/** @throws {QueryError} */
export async function search(
  searching: Searching,
  written: string,
  { results, limit, offset = 0 }: SearchOptions,
): Promise<SearchResult> {
  const query = compileQuery(parseQuery(written), searching.rules);
  const hitOf = (found: Found): ReportHit => reportHit(found, query, searching.rules);
  if (results === 'reports') {
    const found = await documents(searching, query, offset, limit);
    return { kind: 'reports', hits: found.map(hitOf) };
  }
  if (results === 'statements') {
    return {
      kind: 'statements',
      hits: await take(statements(searching, query, hitOf, (offset + limit) * REPORTS_PER_STATEMENT), offset, limit),
    };
  }
  const latest = await take(latestOfStories(searching, query), offset, limit);
  const summaries = new Map(
    (await searching.summaries(latest.map(({ story }) => story))).map((summary) => [summary.id, summary]),
  );
  return {
    kind: 'stories',
    hits: latest.flatMap((found) => {
      const story = summaries.get(found.story);
      return story === undefined ? [] : [{ story, report: hitOf(found) }];
    }),
  };
}

/** Reports that fit, latest first; those that are skipped are not opened. */
async function documents(
  { database }: Searching,
  query: CompiledQuery,
  offset: number,
  limit: number,
): Promise<Found[]> {
  const numbers = await database.find(query.expression, Number.MAX_SAFE_INTEGER, offset + limit, storyCondition(query));
  const found: Found[] = [];
  for (let at = offset; at < numbers.length; at += PAGE) {
    const some = numbers.slice(at, at + PAGE);
    for (const row of await rowsOf(database, some, 'v.cleaned')) found.push(foundIn(row));
  }
  return found;
}

const foundIn = (row: Row): Found => ({ report: unpacked<Report>(bytes(row.cleaned)), story: text(row.story) });

/** Rows of these documents, in their order. */
async function rowsOf(database: Database, numbers: readonly number[], columns: string): Promise<Row[]> {
  const rows = await database.all(
    `SELECT d.n, d.story, ${columns} FROM document d JOIN revision v ON v.report = d.report
     WHERE d.n IN (${numbers.map(() => '?').join(', ')})`,
    numbers,
  );
  const byNumber = new Map(rows.map((row) => [number(row.n), row]));
  return numbers.map((n) => byNumber.get(n)).filter((row) => row !== undefined);
}

/** Statements of the reports that fit, those of the latest report first. */
async function* statements(
  searching: Searching,
  query: CompiledQuery,
  hitOf: (found: Found) => ReportHit,
  atMost: number,
): AsyncGenerator<StatementHit> {
  const expression = wordsLast(query.expression);
  const named = nameTerms(searching.rules);
  for await (const numbers of pages(searching, query, atMost))
    for (const row of await rowsOf(searching.database, numbers, 'v.cleaned, v.statements')) {
      const found = foundIn(row);
      const reading = { report: found.report, ...unpacked<Statements>(bytes(row.statements)) };
      const fitting = fittingStatements(reading, expression, searching.rules, named);
      if (fitting.length === 0) continue;
      const hit = hitOf(found);
      for (const statement of fitting) yield { ...hit, statement };
    }
}

/** The latest report that fits of each story; only those are opened. */
async function* latestOfStories(searching: Searching, query: CompiledQuery): AsyncGenerator<Found> {
  const { database } = searching;
  const seen = new Set<string>();
  for await (const numbers of pages(searching, query, Number.POSITIVE_INFINITY)) {
    for (const row of await rowsOf(database, numbers, 'd.report')) {
      const story = text(row.story);
      if (seen.has(story)) continue;
      seen.add(story);
      const [revision] = await database.all('SELECT cleaned FROM revision WHERE report = ?', [text(row.report)]);
      yield foundIn({ ...row, ...revision });
    }
  }
}

async function* pages({ database }: Searching, query: CompiledQuery, atMost: number): AsyncGenerator<number[]> {
  const where = storyCondition(query);
  let before = Number.MAX_SAFE_INTEGER;
  for (let left = atMost; left > 0; ) {
    const numbers = await database.find(query.expression, before, Math.min(PAGE, left), where);
    if (numbers.length === 0) return;
    yield numbers;
    if (numbers.length < Math.min(PAGE, left)) return;
    left -= numbers.length;
    before = numbers.at(-1)!;
  }
}

const storyCondition = ({ stories }: CompiledQuery): Condition | null =>
  stories.length === 0 ? null : { sql: stories.map(() => 'd.story = ?').join(' AND '), parameters: stories };

async function take<Value>(values: AsyncIterable<Value>, offset: number, limit: number): Promise<Value[]> {
  const taken: Value[] = [];
  let at = 0;
  if (limit <= 0) return taken;
  for await (const value of values) {
    if (at++ < offset) continue;
    taken.push(value);
    if (taken.length >= limit) break;
  }
  return taken;
}

function reportHit({ report, story }: Found, query: CompiledQuery, rules: TermRulesByLanguage): ReportHit {
  const { id, key, url, outlet, headline, published, language, text } = report;
  return {
    report: { id, key, url, outlet, headline, published, language },
    story,
    snippet: snippetOf(text, language, query.expression, rules),
  };
}
