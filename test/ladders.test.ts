import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../src/lang/en/english.ts';
import { anchorHolds } from '../src/model/anchor.ts';
import type { Lineage } from '../src/model/derivation.ts';
import type { Figure, Reading } from '../src/model/statement.ts';
import { latest, mostConservative, range, standingRange } from '../src/reconcile/ladder-views.ts';
import { buildLadders } from '../src/reconcile/ladders.ts';
import { plainReading, plainReport } from './reading-of.ts';

type Given = Pick<Figure, 'exact' | 'value' | 'topic' | 'unit'> & Partial<Figure>;

const reading = (id: string, published: string | null, text: string, ...figures: Given[]): Reading =>
  plainReading(plainReport(id, text, published), figures);

const alone = (readings: readonly Reading[]): Lineage[] =>
  readings.map(({ report }) => ({
    id: `line-${report.id}`,
    reports: [report.id],
    origin: { kind: 'report', agency: null, report: report.id, certainty: 'inferred', why: '' },
  }));

const build = (...readings: Reading[]) => buildLadders(readings, alone(readings), english);

const killed = (exact: string, value: number, more: Partial<Figure> = {}): Given => ({
  exact,
  value,
  topic: 'killed',
  unit: 'person',
  of: 'people',
  ...more,
});

test('undated accounts that differ conflict, and the reason says why time does not help', () => {
  const ladders = build(
    reading('a', null, 'At least 133 people died in the fire.', killed('133', 133, { bound: 'at least' })),
    reading('b', null, 'The fire left at least 133 dead.', killed('133', 133, { bound: 'at least' })),
    reading('c', null, 'At least 137 people were killed.', killed('137', 137, { bound: 'at least' })),
  );
  assert.equal(ladders.length, 1);
  const [ladder] = ladders;
  assert.equal(ladder!.question, 'How many were killed?');
  assert.equal(ladder!.relation, 'conflicting');
  assert.deepEqual(
    ladder!.rungs.map(({ value, reports, lineages }) => [value, reports, lineages]),
    [
      [133, ['a', 'b'], 2],
      [137, ['c'], 1],
    ],
  );
  assert.equal(
    ladder!.why,
    'At least 133 in two reports, at least 137 in one; no publication dates say which is later: the values conflict.',
  );
});

test('a toll that rises with publication was updated', () => {
  const [ladder] = build(
    reading('a', '2031-05-01', 'At least 60 people died.', killed('60', 60, { bound: 'at least' })),
    reading('b', '2031-05-02', 'The storm killed 77 people.', killed('77', 77)),
    reading('c', '2031-05-03', 'The storm killed 84 people.', killed('84', 84)),
  );
  assert.equal(ladder!.relation, 'updated');
  assert.equal(latest(ladder!)!.value, 84);
  assert.deepEqual(range(ladder!), { low: 60, high: 84 });
});

test('minimum and maximum leave out what was overtaken, and keep what stands side by side', () => {
  const [moved] = build(
    reading('a', '2031-05-01', 'At least 60 people died.', killed('60', 60, { bound: 'at least' })),
    reading(
      'b',
      '2031-05-03',
      'The storm killed 77 people, officials said. By evening 84 people had died.',
      killed('77', 77),
      killed('84', 84),
    ),
    reading('c', '2031-05-03', 'The storm killed 81 people.', killed('81', 81)),
  );
  assert.equal(moved!.relation, 'updated');
  assert.deepEqual(standingRange(moved!), { minimum: 81, maximum: 84 });
  const [apart] = build(
    reading('a', null, 'The storm killed 77 people.', killed('77', 77)),
    reading('b', null, 'The storm killed 81 people.', killed('81', 81)),
  );
  assert.deepEqual(standingRange(apart!), { minimum: 77, maximum: 81 });
});

test('the text itself can say that a value replaces another', () => {
  const [ladder] = build(
    reading('a', null, 'The storm killed 27 people.', killed('27', 27)),
    reading(
      'b',
      null,
      'The toll was revised down from 27 to 21 on Friday.',
      killed('27', 27, { asOf: 'earlier' }),
      killed('21', 21),
    ),
  );
  assert.equal(ladder!.relation, 'updated');
  assert.match(ladder!.why, /revised down/);
});

test('one measure in two units is one rung question, in the unit most reports use', () => {
  const of = { topic: 'duration', of: 'video' } as const;
  const [ladder] = build(
    reading('a', null, 'The 90-second video shows armed men in the lobby.', {
      exact: '90-second',
      value: 90,
      unit: 'second',
      ...of,
    }),
    reading('b', null, 'The video of armed men lasts a minute and a half.', {
      exact: 'a minute and a half',
      value: 1.5,
      unit: 'minute',
      ...of,
    }),
    reading('c', null, 'In the 90-second video men enter the lobby.', {
      exact: '90-second',
      value: 90,
      unit: 'second',
      ...of,
    }),
  );
  assert.equal(ladder!.relation, 'agreed');
  assert.equal(ladder!.unit, 'second');
  assert.deepEqual(
    ladder!.rungs.map(({ value, reports }) => [value, reports]),
    [[90, ['a', 'b', 'c']]],
  );
});

test('another event, an age and a lone figure stand on no ladder', () => {
  assert.deepEqual(
    build(
      reading('a', null, 'In 2004 more than 300 people died there.', killed('300', 300, { scope: 'other' })),
      reading('b', null, 'In 2004 some 300 died. He is 52.', killed('300', 300, { scope: 'other' }), {
        exact: '52',
        value: 52,
        topic: 'age',
        unit: 'year',
      }),
      reading('c', null, 'The men left 500 spent cartridges.', {
        exact: '500 spent cartridges',
        value: 500,
        topic: 'other:cartridge',
        unit: 'cartridge',
        of: 'spent cartridges',
      }),
    ),
    [],
  );
});

test('the same noun is not the same question', () => {
  const ladders = build(
    reading('a', null, 'The storm destroyed 12 houses on the island of Merrow.', {
      exact: '12 houses',
      value: 12,
      topic: 'other:house',
      unit: 'house',
      of: 'houses',
    }),
    reading('b', null, 'A builder sold 450 houses to pension funds last spring.', {
      exact: '450 houses',
      value: 450,
      topic: 'other:house',
      unit: 'house',
      of: 'houses',
    }),
  );
  assert.deepEqual(ladders, []);
});

test('a vague word makes no conflict', () => {
  const [ladder] = build(
    reading('a', '2031-05-01', 'Dozens of people were killed.', killed('Dozens', 24, { vague: true })),
    reading('b', '2031-05-01', 'The blast killed 27 people.', killed('27', 27)),
  );
  assert.equal(ladder!.relation, 'agreed');
  assert.equal(ladder!.rungs[0]!.vague, true);
  assert.match(ladder!.why, /^“Dozens” in one report, 27 in one/);
});

test('a stamp without a time of day is not before another of its day', () => {
  const [ladder] = build(
    reading('a', '2031-05-01T00:00:00', 'The storm killed 60 people.', killed('60', 60)),
    reading('b', '2031-05-01T09:00:00', 'The storm killed 84 people.', killed('84', 84)),
  );
  assert.equal(ladder!.relation, 'conflicting');
});

test('copies of one text are one line', () => {
  const readings = [
    reading('a', null, 'The storm killed 27 people.', killed('27', 27)),
    reading('b', null, 'The storm killed 27 people.', killed('27', 27)),
  ];
  const lineage: Lineage = { ...alone(readings)[0]!, reports: ['a', 'b'] };
  const [ladder] = buildLadders(readings, [lineage], english);
  assert.equal(ladder!.rungs[0]!.lineages, 1);
  assert.equal(ladder!.rungs[0]!.anchors.length, 2);
  for (const anchor of ladder!.rungs[0]!.anchors)
    assert.ok(readings.some(({ report }) => report.id === anchor.report && anchorHolds(anchor, report)));
});

test('the least value of two independent lines is the conservative one', () => {
  const [ladder] = build(
    reading('a', null, 'The storm killed 27 people.', killed('27', 27)),
    reading('b', null, 'The storm killed 30 people.', killed('30', 30)),
    reading('c', null, 'The storm killed 30 people.', killed('30', 30)),
  );
  assert.equal(mostConservative(ladder!)!.value, 30);
  assert.equal(latest(ladder!), null);
});

test('the order in which reports are given does not matter', () => {
  const readings = [31, 27, 30].map((value, i) =>
    reading(`r${i}`, '2031-05-01', `The storm killed ${value} people.`, killed(String(value), value)),
  );
  assert.deepEqual(build(...readings), build(...[...readings].reverse()));
});

test('attackers and seats are one question each, whatever their nouns', () => {
  const count = (exact: string, value: number, topic: string, unit: string, more: Partial<Figure> = {}): Given => ({
    exact,
    value,
    topic,
    unit,
    of: `${unit}s`,
    ...more,
  });
  const ladders = build(
    reading(
      'a',
      null,
      'Four assailants walked into the hall. The venue seats up to 6,200 guests on a normal night.',
      count('Four', 4, 'attackers', 'assailant'),
      count('6,200', 6200, 'capacity', 'guest', { bound: 'up to' }),
    ),
    reading(
      'b',
      null,
      'Some five raiders opened fire on a crowd of 7,500 spectators, its full capacity.',
      count('five', 5, 'attackers', 'raider', { bound: 'about' }),
      count('7,500', 7500, 'capacity', 'spectator'),
    ),
  );
  assert.deepEqual(
    ladders.map(({ topic, relation, rungs }) => [topic, relation, rungs.map(({ value }) => value)]),
    [
      ['attackers', 'conflicting', [4, 5]],
      ['capacity', 'conflicting', [6200, 7500]],
    ],
  );
});

test('a total and what is part of it do not conflict', () => {
  const text = (tourists: string) =>
    `The crash killed 12 people. Among the dead are ${tourists} tourists, police said.`;
  const parts = (exact: string): Given[] => [killed('12', 12), killed(exact, 10, { unit: 'tourist', of: 'tourists' })];
  const ladders = build(
    reading('a', '2031-05-01', text('10'), ...parts('10')),
    reading('b', '2031-05-02', text('ten'), ...parts('ten')),
  );
  assert.deepEqual(ladders.map(({ relation, rungs }) => [relation, rungs.map(({ value }) => value)]).sort(), [
    ['agreed', [10]],
    ['agreed', [12]],
  ]);
});
