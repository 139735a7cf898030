import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { before, describe, it } from 'node:test';
import type { Anchor, Dossier } from '../src/index.ts';
import { runStemma } from './run-stemma.ts';

const root = resolve(import.meta.dirname, '..');
const page = readFileSync(resolve(root, 'docs/json.md'), 'utf8');
const folder = 'examples/ferry-fire';

/** Keys that the page's table under a heading documents, in the first column. */
function documented(heading: string): string[] {
  const section = page.slice(page.indexOf(`## \`${heading}\``)).split('\n## ')[0]!;
  return [...section.matchAll(/^\| `([a-z]+)` \|/gim)].map(([, key]) => key!);
}

let dossiers: Dossier[] = [];
before(async () => {
  const { code, stdout } = await runStemma(['dossier', folder, '--format', 'json'], { cwd: root });
  assert.equal(code, 0);
  dossiers = JSON.parse(stdout);
});

describe('the JSON formats', () => {
  it('have the keys that docs/json.md lists, in both directions', async () => {
    const { stdout } = await runStemma(['read', folder, '--format', 'jsonl'], { cwd: root });
    for (const line of stdout.trim().split('\n')) {
      const reading = JSON.parse(line);
      assert.equal(reading.schema, 'stemma/reading@1');
      assert.deepEqual(Object.keys(reading).sort(), documented('stemma/reading@1').sort());
    }
    for (const dossier of dossiers)
      assert.deepEqual(Object.keys(dossier).sort(), documented('stemma/dossier@1').sort());
  });

  it('anchor everything in words that stand there', () => {
    for (const dossier of dossiers) {
      const reports = new Map(dossier.reports.map((report) => [report.id, report]));
      const anchors: Anchor[] = [
        ...dossier.ladders.flatMap(({ rungs }) => rungs.flatMap((rung) => rung.anchors)),
        ...dossier.claims.flatMap(({ asserted, denied }) => [...asserted, ...denied].map(({ anchor }) => anchor)),
        ...dossier.quotes.flatMap(({ anchors, variants }) => [...anchors, ...variants.map(({ anchor }) => anchor)]),
        ...dossier.timeline.flatMap((entry) => entry.anchors),
        ...dossier.brief.flatMap((line) => line.anchors),
        ...dossier.notices.flatMap((notice) => notice.anchors),
      ];
      assert.ok(anchors.length > 20);
      for (const { report, field, start, end, exact } of anchors) {
        const text = field === 'text' ? reports.get(report)?.text : reports.get(report)?.headline;
        assert.equal(text?.slice(start, end), exact);
        assert.notEqual(exact, '');
      }
    }
  });

  it('put every report in exactly one lineage, and count lineages, never copies', () => {
    for (const dossier of dossiers) {
      assert.deepEqual(
        dossier.lineages.flatMap(({ reports }) => reports).sort(),
        dossier.reports.map(({ id }) => id).sort(),
      );
      const lineageOf = new Map(dossier.reports.map(({ id, lineage }) => [id, lineage]));
      for (const { rungs } of dossier.ladders)
        for (const rung of rungs)
          assert.equal(rung.lineages, new Set(rung.reports.map((id) => lineageOf.get(id))).size);
    }
  });
});
