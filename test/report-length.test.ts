import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openStemma } from '../src/index.ts';
import { cleanItem } from '../src/report/clean.ts';
import { LONGEST_TEXT } from '../src/report/longest-text.ts';

const { languages } = openStemma();
const clean = (content: string, media: 'plain' | 'html' = 'plain') =>
  cleanItem({ key: 'long', media, content, known: {} }, languages);
const paragraph = (index: number): string =>
  `The ferry of Ostwick sailed for the ${index}th time on Monday, and ${'the harbour band played on the quay, '.repeat(60)}the mayor said.`;
const paragraphs = Array.from({ length: Math.ceil((1.2 * LONGEST_TEXT) / paragraph(0).length) }, (_, n) =>
  paragraph(n),
);

describe('a report longer than is read', () => {
  for (const [media, content] of [
    ['plain', paragraphs.join('\n\n')],
    [
      'html',
      `<!doctype html><html lang="en"><body>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</body></html>`,
    ],
  ] as const)
    it(`is cut at a paragraph's end, and what is left out is told (${media})`, () => {
      const { text, removed, kind } = clean(content, media);
      assert.equal(kind, 'article');
      assert.ok(text.length <= LONGEST_TEXT && text.length > 0.9 * LONGEST_TEXT);
      const kept = text.split('\n\n');
      assert.deepEqual(kept, paragraphs.slice(0, kept.length));
      assert.deepEqual(
        removed.map(({ exact }) => exact),
        paragraphs.slice(kept.length),
      );
      for (const { reason, exact, itemStart, itemEnd } of removed) {
        assert.match(reason, /beyond the 1,048,576 characters/);
        assert.equal(content.slice(itemStart, itemEnd), exact);
      }
    });

  it('is cut behind a word where it is one paragraph', () => {
    const content = paragraphs.join(' ');
    const { text, removed } = clean(content);
    assert.ok(text.length <= LONGEST_TEXT && text.length > LONGEST_TEXT - 100);
    assert.equal(`${text} ${removed[0]!.exact}`, content);
  });

  it('is left whole up to the bound', () => {
    const content = paragraphs.slice(0, Math.floor(paragraphs.length * 0.8)).join('\n\n');
    const { text, removed } = clean(content);
    assert.equal(text, content);
    assert.deepEqual(removed, []);
  });
});
