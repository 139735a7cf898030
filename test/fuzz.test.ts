import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fuzzReader } from './fuzz-readers.ts';
import { itemsOf, problemsOf, readBytes } from './intake-inputs.ts';
import { examples } from './intake-readers.ts';

/** The same short run every time; `npm run fuzz` goes on for a minute with a seed of its own. */
const SHORT = { seed: 20_310_203, milliseconds: 400, runs: 40 };

describe('readers', () => {
  for (const [format, { name, content }] of Object.entries(examples)) {
    it(`read ${format}`, async () => {
      const results = await readBytes(content, name);
      if (format === 'OPML') assert.match(problemsOf(results)[0]!.message, /lists 1 feeds/);
      else assert.ok(itemsOf(results).length > 0 && problemsOf(results).length === 0, problemsOf(results)[0]?.message);
    });
    it(`answer spoiled ${format}`, async () => {
      assert.ok((await fuzzReader(format, SHORT)) > 0);
    });
  }
});
