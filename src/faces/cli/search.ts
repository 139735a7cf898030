import type { ReportHit, SearchKind, SearchResult, Snippet, StatementHit } from '../../index.ts';
import { clip } from '../export/wrap.ts';
import { storyLines } from './list.ts';
import { limitOf, type StoreOptions, withStore } from './store.ts';
import { print, tell, terminalPaint, terminalWidth } from './terminal.ts';

interface SearchCommandOptions extends StoreOptions {
  readonly in: SearchKind;
  readonly format: 'text' | 'json';
  readonly limit: string;
}

/** `stemma search`: reports, statements or stories that fit a query, latest first. */
export function searchCommand(
  words: readonly string[],
  { in: results, format, limit, ...options }: SearchCommandOptions,
): Promise<void> {
  const wanted = limitOf(limit);
  return withStore(options, async (store) => {
    const result = await store.search(words.join(' '), { results, limit: wanted });
    if (format === 'json') await print(JSON.stringify(result.hits, null, 1));
    else for (const lines of linesOf(result)) await print(lines.join('\n'));
    if (result.hits.length === 0) tell('Nothing was found.');
  });
}

function linesOf(result: SearchResult): string[][] {
  switch (result.kind) {
    case 'reports':
      return result.hits.map((hit) => [...reportLines(hit), `  ${marked(hit.snippet)}`]);
    case 'statements':
      return result.hits.map((hit) => [...reportLines(hit), `  ${statementLine(hit)}`]);
    case 'stories':
      return result.hits.map(({ story, report }) => [...storyLines(story), `  ${marked(report.snippet)}`]);
  }
}

function reportLines({ report, story }: ReportHit): string[] {
  const [paint, width] = [terminalPaint(), terminalWidth()];
  const facts = [report.id, story, report.outlet, report.published?.slice(0, 10), report.url ?? report.key];
  return [
    paint.bold(clip(report.headline ?? report.key, width)),
    `  ${paint.dim(clip(facts.filter((fact) => fact !== null && fact !== undefined).join(' · '), width - 2))}`,
  ];
}

function statementLine({ statement }: StatementHit): string {
  const { exact, prefix, suffix } = statement.anchor;
  const paint = terminalPaint();
  const words = `${prefix}${paint.bold(exact)}${suffix}`.replaceAll(/\s+/g, ' ').trim();
  return statement.kind === 'figure' ? `${statement.topic}: ${words}` : `${statement.speaker ?? 'unnamed'}: ${words}`;
}

/** Bold on a terminal; elsewhere in asterisks, as in Markdown. */
function marked({ text, marks }: Snippet): string {
  const paint = process.stdout.isTTY === true ? terminalPaint().bold : (words: string): string => `**${words}**`;
  let written = '';
  let at = 0;
  for (const { start, end } of marks) {
    written += text.slice(at, start) + paint(text.slice(start, end));
    at = end;
  }
  return written + text.slice(at);
}
