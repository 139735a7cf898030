import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { english } from '../src/lang/en/english.ts';
import type { Revision } from '../src/model/revision.ts';
import type { Reading } from '../src/model/statement.ts';
import { StoryStream } from '../src/story/stream.ts';
import { plainReading, plainReport } from './reading-of.ts';

const read = (id: string, text: string, published: string | null = null): Reading =>
  plainReading(plainReport(id, text, published));

/** The stories after each report, as lists of report ids, and what the method changed its mind about. */
function stream(readings: readonly Reading[]): { steps: string[][]; revisions: Revision[] } {
  const stories = new StoryStream([english]);
  const revisions: Revision[] = [];
  const steps = readings.map((reading) => {
    stories.add(reading);
    revisions.push(...stories.takeRevisions());
    const groups = Map.groupBy(stories.assignments(), ({ story }) => story);
    return [...groups.values()].map((members) => members.map(({ report }) => report).join(' ')).sort();
  });
  return { steps, revisions };
}

describe('late evidence', () => {
  const smoke =
    'Smoke rose over the Torrigan weir in Belcastro at noon and chief Omar Deniz called every crew of the valley.';
  const gate =
    'Two guards of a paper company died, owner Ilse Brandt said, as families waited at the Harwick gate for word of a boiler.';

  it('joins what began as two stories, and says by what', () => {
    const { steps, revisions } = stream([read('smoke', smoke), read('gate', gate), read('both', `${smoke} ${gate}`)]);
    assert.deepEqual(steps, [['smoke'], ['gate', 'smoke'], ['smoke gate both']]);
    const [{ kind, from, to, reports, stayed, why } = assert.fail('nothing was recorded')] = revisions;
    assert.deepEqual(
      { kind, from, to, reports, stayed },
      {
        kind: 'merge',
        from: 's-gate',
        to: 's-smoke',
        reports: ['gate'],
        stayed: null,
      },
    );
    assert.match(why, /^shares .*(Harwick|Brandt|Ilse).* with both/);
  });

  it('parts what a few common words had put together, and says what the parts share', () => {
    const { steps, revisions } = stream([
      read(
        'depot-0',
        'Two people died when a fire swept through the Varnholm furniture warehouse in Ostermark on Friday.',
      ),
      read('mill-0', 'Two people died when a fire swept through the Torrigan paper warehouse in Belcastro on Friday.'),
      read(
        'depot-1',
        'Ostermark mourned two of the Varnholm depot on Saturday. Lena Quist said foam at the dock burned first.',
      ),
      read(
        'mill-1',
        'Belcastro mourned two of the Torrigan mill on Saturday. Omar Deniz said the boiler burned first.',
      ),
      read('depot-2', 'The owner of the Varnholm depot in Ostermark was warned of foam at the dock, Lena Quist said.'),
      read('mill-2', 'The owner of the Torrigan mill in Belcastro was warned of an old boiler, Omar Deniz said.'),
    ]);
    const together = steps.at(-1)!.find((story) => story.includes('mill-2'))!;
    assert.ok(together.includes('mill-1') && !together.includes('depot'), together);
    const parted = revisions.filter(({ kind }) => kind !== 'merge');
    assert.ok(parted.length > 0);
    for (const { why, stayed } of parted) {
      assert.match(why, /^shares .*(Torrigan|Varnholm)/);
      assert.notEqual(stayed, null);
    }
  });
});

describe('a report whose date is missing or wrong', () => {
  const one = [
    'A gunman shot three people dead at a bus station in Marwick on Monday before police shot him. Inspector Dora Helm named the gunman as Karl Voss, 34, a driver.',
    'Police in Marwick said the man who shot three people dead at the bus station on Monday was Karl Voss. "He fired for two minutes," Inspector Dora Helm said.',
  ];
  const two = [
    'A gunman shot two people dead at a shopping centre in Selborne on Tuesday before police arrested him. Commissioner Ivo Tarn named the gunman as Rafe Linden, 19, a student.',
    'Police in Selborne said the man who shot two people dead at the shopping centre on Tuesday was student Rafe Linden. Commissioner Ivo Tarn said he gave himself up.',
  ];

  for (const [name, date] of [
    ['no date', null],
    ['the day of another event', '2031-03-04'],
    ['a date before there was news of it', '2001-01-01'],
    ['a date to come', '2099-12-31'],
    ['a date that is none', 'last Monday'],
  ] as const)
    it(`goes where its words belong: ${name}`, () => {
      const dated = [...one.slice(0, 1), ...two].map((text, i) =>
        read(i === 0 ? 'one-0' : `two-${i - 1}`, text, i === 0 ? '2031-03-03' : '2031-03-04'),
      );
      const { steps } = stream([...dated, read('one-1', one[1]!, date)]);
      assert.deepEqual(steps.at(-1), ['one-0 one-1', 'two-0 two-1']);
    });
});
