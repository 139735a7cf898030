import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pick, type Random, seededRandom } from '../bench/random.ts';
import { traceDerivations } from '../src/derivation/trace.ts';
import { english } from '../src/lang/en/english.ts';
import type { Reading } from '../src/model/statement.ts';
import { plainReading, plainReport } from './reading-of.ts';
import { DESKS, tell } from './spin/desks.ts';
import { inventEvent } from './spin/events.ts';
import { spin } from './spin/spinner.ts';

const SPUN = 30;
const UNRELATED = 300;

const reading = (id: string, sentences: readonly string[]): Reading =>
  plainReading(plainReport(id, sentences.join('\n\n'), null));

/** 30 wires, their spun versions, two more reporters of each event, and 300 reports of other events. */
function mixture(random: Random): Reading[] {
  const [wire, local, business] = DESKS;
  const events = Array.from({ length: SPUN }, () => inventEvent(random));
  return [
    ...events.flatMap((event, i) => {
      const original = tell(wire, event, random);
      return [
        reading(`wire ${i}`, original),
        reading(`spun ${i}`, spin(original, random)),
        reading(`local ${i}`, tell(local, event, random)),
        reading(`business ${i}`, tell(business, event, random)),
      ];
    }),
    ...Array.from({ length: UNRELATED }, (_, i) =>
      reading(`other ${i}`, tell(pick(random, DESKS), inventEvent(random), random)),
    ),
  ];
}

const isSpun = (a: string, b: string): boolean =>
  [a, b].sort().join(' ') === `spun ${a.split(' ')[1]} wire ${a.split(' ')[1]}`;

describe('spun reports', () => {
  it('are told from independent and unrelated ones, and count once with their wire', (t) => {
    const { derivations, lineages } = traceDerivations(mixture(seededRandom(5)), [english]);
    const right = derivations.filter(({ from, to }) => isSpun(from!, to)).length;
    const joined = lineages.filter(({ reports }) => reports.length > 1);
    const once = joined.filter(({ reports: [a, b, c] }) => c === undefined && isSpun(a!, b!)).length;
    const [recall, precision] = [right / SPUN, right / derivations.length];
    t.diagnostic(`recall ${recall.toFixed(2)}, precision ${precision.toFixed(2)} of ${derivations.length} derivations`);
    t.diagnostic(`${once} of ${SPUN} count once with their wire; ${joined.length - once} other lineages joined`);
    assert.ok(recall >= 0.9, `recall ${recall}`);
    assert.ok(precision >= 0.8, `precision ${precision}`);
    assert.ok(once >= 0.9 * SPUN, `${once} count once`);
    assert.ok(joined.length - once <= 2, `${joined.length - once} joined that are independent`);
  });
});
