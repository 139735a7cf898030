import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { formats } from '../src/intake/formats.ts';
import * as limits from '../src/intake/limits.ts';
import { LONGEST_TEXT } from '../src/report/longest-text.ts';
import { examples } from './intake-readers.ts';

const document = readFileSync(resolve(import.meta.dirname, '../docs/formats.md'), 'utf8');
const rows = [...document.matchAll(/^\| ([^|]+) \| [^|]+ \| [^|]+ \|$/gm)].map(([, name]) => name!).slice(1);

describe('docs/formats.md', () => {
  it('names the formats that the tests have an example of, and no others', () => {
    assert.ok(rows.length > 15);
    assert.deepEqual(rows.filter((name) => name !== '---').sort(), Object.keys(examples).sort());
  });

  it('names every reader', () => {
    const text = document.toLowerCase();
    for (const { name } of formats) assert.ok(text.includes(name.toLowerCase()), name);
  });

  it('tells the bounds that hold', () => {
    const bound = (what: RegExp): string =>
      new RegExp(`^\\| ${what.source}[^|]* \\| ([^|]+) \\|$`, 'm').exec(document)?.[1] ?? '';
    assert.equal(bound(/bytes of one report/), limits.inMegabytes(limits.LARGEST_REPORT));
    assert.ok(bound(/text that is read/).startsWith(`${LONGEST_TEXT.toLocaleString('en')} characters;`));
    assert.equal(bound(/a document of many reports/), limits.inMegabytes(limits.LARGEST_DOCUMENT));
    assert.equal(bound(/a line of JSON lines/), limits.inMegabytes(limits.LONGEST_LINE));
    assert.equal(bound(/containers within/), String(limits.DEEPEST_CONTAINER));
    assert.equal(bound(/folders within/), String(limits.DEEPEST_FOLDER));
  });
});
