import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { inventPages } from '../bench/synthetic-pages.ts';
import { openStemma, type Report } from '../src/index.ts';
import { cleanItem } from '../src/report/clean.ts';

const data = resolve(process.env.STEMMA_DATA ?? join(import.meta.dirname, '..', '..', 'shared', 'data'));
const folders = [join(data, 'article-extraction', 'html'), join(data, 'wcxb')].filter((folder) => existsSync(folder));
const { languages } = openStemma();

/** Every character of the text stands at its place in the page, or is white space that stands for other white space. */
function assertLeadsBack(page: string, { text, map, removed }: Report): void {
  let covered = 0;
  const uncovered: string[] = [];
  for (const [textStart, itemStart, length] of map) {
    uncovered.push(text.slice(covered, textStart));
    covered = textStart + length;
    for (let at = 0; at < length; at++) {
      const [kept, stood] = [text[textStart + at], page[itemStart + at]];
      // A decoded entity leads to where it begins.
      assert.ok(kept === stood || stood === '&', `${text.slice(textStart, covered)}, at ${at}`);
    }
  }
  uncovered.push(text.slice(covered));
  assert.match(uncovered.join(''), /^\s*$/);
  for (const { itemStart, itemEnd } of removed)
    assert.ok(itemStart >= 0 && itemStart <= itemEnd && itemEnd <= page.length);
}

const readBack = (page: string): Report => {
  const report = cleanItem({ key: 'page.html', media: 'html', content: page, known: {} }, languages);
  assertLeadsBack(page, report);
  return report;
};

describe('every kept character leads back to the page', () => {
  it('of invented pages', () => {
    for (const page of inventPages(6, 120_000, 5)) assert.ok(readBack(page).text.length > 2000);
  });

  it('of the development pages', { skip: folders.length === 0 ? `no pages below ${data}` : false }, () => {
    let pages = 0;
    for (const folder of folders)
      for (const name of readdirSync(folder).filter((file) => file.endsWith('.html.gz'))) {
        readBack(gunzipSync(readFileSync(join(folder, name))).toString('utf8'));
        pages++;
      }
    assert.ok(pages > 100, `${pages} pages`);
  });
});
