import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readItem } from '../src/index.ts';

const vectors = readFileSync(join(import.meta.dirname, 'vectors', 'kinds.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' | '));

describe('the kind of a report', () => {
  for (const [kind, reason, body] of vectors)
    it(`${kind}: ${body!.slice(0, 60)}`, () => {
      const content = `<!doctype html><html lang="en">${expanded(body!)}</html>`;
      const { report } = readItem({ key: 'page.html', media: 'html', content, known: {} });
      assert.equal(report.kind, kind);
      if (reason === '-') assert.equal(report.kindReason, undefined);
      else assert.match(report.kindReason ?? '', new RegExp(`^${reason}`));
    });
});

/** `{12 words}` stands for so many paragraphs of reporting; what else stands in a line is the page itself. */
const expanded = (body: string): string =>
  body.replace(/\{(\d+) (\w+)\}/g, (_, count, what) =>
    Array.from({ length: Number(count) }, (__, index) =>
      what === 'paragraphs'
        ? `<p>The board of the Vellin ferry met ${index + 3} owners on Monday, and it said that the landing would be mended before the winter, since nobody wants another accident.</p>`
        : `<p>Harbour notes ${index + 1}</p>`,
    ).join('\n'),
  );
