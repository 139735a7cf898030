import type { Language } from './lang/language.ts';
import type { Item } from './model/item.ts';
import type { Reading } from './model/statement.ts';
import { cleanItem } from './report/clean.ts';
import { extractStatements } from './statements/extract.ts';

/** Item -> report -> statements. */
export function readItem(item: Item, languages: readonly Language[]): Reading {
  const report = cleanItem(item, languages);
  const language = languages.find(({ code }) => code === report.language) ?? languages[0]!;
  return extractStatements(report, language);
}
