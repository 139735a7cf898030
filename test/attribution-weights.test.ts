import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import fc from 'fast-check';
import { addAll, featureTable, ONE, recording, scoring, slotsFor } from '../src/statements/attribution-weights.ts';

const s = slotsFor('a', 'b', 'c');
const table = featureTable(s, [[1], [2, s.a], [3, s.a, s.b], [4, s.c, s.b, s.a], [5, s.a, ONE], [6, s.b, s.c, ONE]]);
const values = Int8Array.from({ length: 1024 }, (_, i) => ((i * 37) % 255) - 127);

test('scoring sums the weights of just those hashes that training records', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 3, maxLength: 3 }), ([a, b, c]) => {
      table.slots.set([a!, b!, c!], s.a);
      const recorded = recording();
      addAll(recorded, table);
      const scored = scoring({ values, mask: values.length - 1, threshold: 0 });
      addAll(scored, table);
      assert.equal(recorded.hashes.length, 6);
      assert.equal(
        scored.score,
        recorded.hashes.reduce((sum, hash) => sum + values[hash & (values.length - 1)]!, 0),
      );
    }),
  );
});

test('a host that forbids to make code gets the same attributions', () => {
  const module = (path: string): string => JSON.stringify(new URL(`../src/${path}.ts`, import.meta.url).href);
  const script = `
    const { english } = await import(${module('lang/en/english')});
    const { analyseField } = await import(${module('text/field-text')});
    const { findAttributions } = await import(${module('statements/attribution')});
    const text = 'Ann Orr, the mayor, told reporters that the bridge was safe. The union has denied this in a letter.';
    const [found] = findAttributions([analyseField('text', text, english.tokens)], english);
    console.log(JSON.stringify(found.attributions.map(({ source, cue, content }) => [source, cue, content])));`;
  const read = (flags: readonly string[]) =>
    spawnSync(process.execPath, [...flags, '--input-type=module', '--eval', script], { encoding: 'utf8' });
  const forbidden = read(['--disallow-code-generation-from-strings']);
  assert.equal(forbidden.stderr, '');
  assert.match(forbidden.stdout, /the bridge was safe/);
  assert.equal(forbidden.stdout, read([]).stdout);
});
