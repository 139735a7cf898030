import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import type { Report } from '../src/index.ts';
import { readItem } from '../src/index.ts';

const lines = (name: string): string[] =>
  readFileSync(resolve(import.meta.dirname, 'vectors', name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));

const first = 'The harbour wall at Ostwick fell into the sea on Monday night, and two dockers were hurt, police said.';
const last = 'The board that looks after the wall said it had been inspected in March and was thought to be sound.';

const clean = (content: string): Report => readItem({ key: 'page.txt', media: 'plain', content, known: {} }).report;

describe('furniture', () => {
  for (const line of lines('furniture.txt')) {
    const [reason, words] = line.split(' | ') as [string, string];
    it(`removes: ${words}`, () => {
      const report = clean(`Harbour wall falls\n\n${first}\n\n${last}\n\n${words}\n`);
      assert.ok(!report.text.includes(words), report.text);
      assert.deepEqual(
        report.removed
          .map(({ exact }) => exact)
          .join(' ')
          .replace(/\s+/g, ' '),
        words.replace(/\s+/g, ' '),
      );
      assert.ok(
        report.removed.every((removal) => removal.reason === reason),
        JSON.stringify(report.removed),
      );
      assert.ok(report.text.includes(first) && report.text.includes(last));
    });
  }

  for (const line of lines('furniture-invalid.txt'))
    it(`keeps: ${line}`, () => {
      for (const content of [
        `Harbour wall falls\n\n${first}\n\n${line}\n\n${last}\n`,
        `Harbour wall falls\n\n${first}\n\n${last}\n\n${line}\n`,
      ]) {
        const report = clean(content);
        assert.ok(report.text.includes(line), JSON.stringify(report.removed));
      }
    });

  it('says where in the item every removal stood', () => {
    const content = `Harbour wall falls\n\nHarbour wall falls\n\n${first}\n\n${last}\n\nLeave a Reply\n\nSource link\n`;
    const report = clean(content);
    assert.deepEqual(
      report.removed.map(({ reason }) => reason),
      ['repeats the headline', 'comment form', 'source link'],
    );
    for (const { itemStart, itemEnd, exact } of report.removed) assert.equal(content.slice(itemStart, itemEnd), exact);
  });

  it('tells a breadcrumb before the headline', () => {
    const report = clean(
      `Home Coast Harbour wall falls at Ostwick\n\nHarbour wall falls at Ostwick\n\n${first}\n\n${last}\n`,
    );
    assert.equal(report.headline, 'Harbour wall falls at Ostwick');
    assert.deepEqual(
      report.removed.map(({ reason }) => reason),
      ['breadcrumb'],
    );
  });

  it('takes boilerplate sentences out of a paragraph and keeps the rest', () => {
    const report = clean(
      `Harbour wall falls\n\n${first} This material may not be published, broadcast, rewritten or redistributed. ${last}\n`,
    );
    assert.ok(report.text.includes(first) && report.text.includes(last));
    assert.ok(!report.text.includes('redistributed'));
  });
});
