import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type Assignment,
  applyCorrections,
  type Correction,
  type CorrectionDesk,
  correctionFrom,
  mergeOf,
  moveOf,
  splitOf,
  undoOf,
} from '../src/index.ts';
import { runStemma } from './run-stemma.ts';

/** `a1` was put with `a0`, and so on; each letter is a story. */
const put = (...reports: string[]): Assignment[] =>
  reports.map((report) => {
    const first = reports.find((other) => other[0] === report[0])!;
    return { report, story: `s-${first}`, why: 'shares words', closest: report === first ? null : first };
  });

const hand = { by: 'Ada Quill', at: '2031-05-02T09:00:00Z', reason: 'one fire' };
const made = (result: ReturnType<typeof mergeOf>): Correction => {
  assert.ok(!('message' in result), JSON.stringify(result));
  return result;
};
const stories = (assignments: readonly Assignment[]): string[] =>
  [...Map.groupBy(assignments, ({ story }) => story).values()].map((members) =>
    members.map(({ report }) => report).join(' '),
  );
const six = put('a0', 'a1', 'a2', 'b0', 'b1', 'c0');
const deskOf = (current: Assignment[] | null, corrections: Correction[] = []): CorrectionDesk => ({
  current,
  corrections,
});

describe('corrections by hand', () => {
  it('merge stories under the name of the first, say who and why, and take in what comes later', () => {
    const merge = made(mergeOf(deskOf(six), ['s-b0', 'a1'], hand));
    const merged = applyCorrections(six, [merge]);
    assert.deepEqual(stories(merged), ['a0 a1 a2 b0 b1', 'c0']);
    assert.equal(merged[0]!.story, 's-b0');
    assert.equal(merged[0]!.why, 'merged by hand (Ada Quill): one fire');
    assert.equal(merged[0]!.correction, merge.id);
    assert.equal(merged[3]!.correction, undefined);
    assert.deepEqual(stories(applyCorrections([...six, ...put('a0', 'a3').slice(1)], [merge])), [
      'a0 a1 a2 b0 b1 a3',
      'c0',
    ]);
  });

  it('hold when the method parts what was judged to be one', () => {
    const merge = made(mergeOf(deskOf(six), ['s-a0', 's-b0'], hand));
    const later = six.map((assignment) => (assignment.report === 'a2' ? { ...assignment, story: 's-a2' } : assignment));
    assert.deepEqual(stories(applyCorrections(later, [merge])), ['a0 a1 a2 b0 b1', 'c0']);
  });

  it('split reports off, and what was put with them since goes with them', () => {
    const split = made(splitOf(deskOf(six), ['a1'], hand));
    const later = [...six, { report: 'x', story: 's-a0', why: '', closest: 'a1' }, ...put('a0', 'a3').slice(1)];
    const parted = applyCorrections(later, [split]);
    assert.deepEqual(stories(parted), ['a0 a2 a3', 'a1 x', 'b0 b1', 'c0']);
    assert.match(parted[1]!.why, /^split off by hand/);
  });

  it('split reports that others were put with, which stay', () => {
    const split = made(splitOf(deskOf(six), ['a0'], hand));
    assert.deepEqual(stories(applyCorrections(six, [split])), ['a0', 'a1 a2', 'b0 b1', 'c0']);
  });

  it('move reports into a story, or out of theirs where that story is not at hand', () => {
    const move = made(moveOf(deskOf(six), ['a2'], 's-c0', hand));
    assert.deepEqual(stories(applyCorrections(six, [move])), ['a0 a1', 'a2 c0', 'b0 b1']);
    assert.deepEqual(stories(applyCorrections(six.slice(0, 3), [move])), ['a0 a1', 'a2']);
  });

  it('outrank each other in their order, and are taken back', () => {
    const merge = made(mergeOf(deskOf(six), ['s-a0', 's-b0'], hand));
    const split = made(splitOf(deskOf([...applyCorrections(six, [merge])], [merge]), ['b1'], hand));
    assert.deepEqual(stories(applyCorrections(six, [merge, split])), ['a0 a1 a2 b0', 'b1', 'c0']);
    const undo = made(undoOf(deskOf(six, [merge, split]), merge.id, hand));
    assert.deepEqual(stories(applyCorrections(six, [merge, split, undo])), ['a0 a1 a2', 'b0', 'b1', 'c0']);
    const redo = made(undoOf(deskOf(six, [merge, split, undo]), undo.id, hand));
    assert.deepEqual(stories(applyCorrections(six, [merge, split, undo, redo])), ['a0 a1 a2 b0', 'b1', 'c0']);
  });

  it('are refused where they say nothing or name what is not there', () => {
    for (const [result, says] of [
      [mergeOf(deskOf(six), ['a0', 'a1'], hand), /one already/],
      [mergeOf(deskOf(six), ['a0', 'nowhere'], hand), /no report or story is called nowhere/],
      [splitOf(deskOf(six), ['c0'], hand), /own already/],
      [splitOf(deskOf(six), ['s-a0'], hand), /no report or story is called s-a0/],
      [moveOf(deskOf(six), ['a1'], 'a0', hand), /in that story already/],
      [undoOf(deskOf(six), 'c-1', hand), /no correction is called c-1; there are none/],
    ] as const)
      assert.match('message' in result ? result.message : 'recorded', says);
  });

  it('may name stories without the reports at hand, by their ids', () => {
    const merge = made(mergeOf(deskOf(null), ['s-a0', 's-b0'], hand));
    assert.deepEqual(stories(applyCorrections(six, [merge])), ['a0 a1 a2 b0 b1', 'c0']);
    const split = made(splitOf(deskOf(null), ['a0'], hand));
    assert.deepEqual(stories(applyCorrections(six, [split])), ['a0', 'a1 a2', 'b0 b1', 'c0']);
  });

  const names = fc.constantFrom('a0', 'a1', 'a2', 'b0', 'b1', 'c0', 'd0');
  const anyCorrection = fc.oneof(
    fc
      .array(fc.array(names, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 3 })
      .map((lists) => ({ kind: 'merge' as const, stories: lists })),
    fc.record({
      kind: fc.constant('move' as const),
      reports: fc.array(names, { minLength: 1, maxLength: 3 }),
      from: fc.option(fc.array(names, { maxLength: 3 })),
      to: fc.array(names, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('split' as const),
      reports: fc.array(names, { minLength: 1, maxLength: 3 }),
      from: fc.option(fc.array(names, { maxLength: 3 })),
    }),
  );
  const records = fc
    .array(anyCorrection, { maxLength: 5 })
    .map((list) => list.map((correction, at): Correction => ({ ...correction, ...hand, id: `c-${at}` })));

  it('keep every report once, whatever they say, and change nothing once all are undone', () => {
    fc.assert(
      fc.property(records, (corrections) => {
        const corrected = applyCorrections(six, corrections);
        assert.deepEqual(
          corrected.map(({ report }) => report),
          six.map(({ report }) => report),
        );
        const undone = corrections.map(
          ({ id }): Correction => ({ kind: 'undo', id: `u-${id}`, correction: id, ...hand }),
        );
        assert.deepEqual(applyCorrections(six, [...corrections, ...undone]), six);
      }),
    );
  });

  it('come back from JSON as they were; what is no record is told', () => {
    fc.assert(
      fc.property(records, (corrections) => {
        for (const correction of corrections)
          assert.deepEqual(correctionFrom(JSON.parse(JSON.stringify(correction))), correction);
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        assert.ok('message' in correctionFrom(value));
      }),
    );
    const base = { id: 'c-1', reason: 'so' };
    for (const bad of [
      { ...base, kind: 'join' },
      { ...base, kind: 'merge', stories: [['a']] },
      { ...base, kind: 'merge', stories: [['a'], [7]] },
      { ...base, kind: 'split', reports: [] },
      { ...base, kind: 'split', reports: ['a'], from: 'b' },
      { ...base, kind: 'move', reports: ['a'] },
      { ...base, kind: 'undo' },
      { kind: 'undo', correction: 'c-0', reason: 'so' },
      { kind: 'undo', correction: 'c-0', id: 'c-1' },
      { ...base, kind: 'undo', correction: 'c-0', by: 7 },
      { ...base, kind: 'undo', correction: 'c-0', at: {} },
    ])
      assert.ok('message' in correctionFrom(bad), JSON.stringify(bad));
  });
});

describe('the commands merge, split, move and undo', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stemma-corrections-'));
    const records = [
      ['mill', 'A fire at the Torrigan mill in Belcastro killed two guards on Friday, chief Omar Deniz said.'],
      ['bank', 'The central bank of Narvia raised its main interest rate by half a point, Ilse Brandt announced.'],
      ['cup', 'Teo Malvar scored twice as Rovers beat Harwick United to reach the Lakes Cup semi-finals.'],
    ];
    await writeFile(
      join(folder, 'reports.jsonl'),
      records.map(([id, text]) => JSON.stringify({ id, text, published: '2031-05-02' })).join('\n'),
    );
  });
  after(() => rm(folder, { recursive: true }));
  const stemma = (...args: string[]) => runStemma(args, { cwd: folder });
  const sizes = async (): Promise<number[]> => {
    const args = ['stories', 'reports.jsonl', '--format', 'jsonl', '--corrections', 'desk.jsonl'];
    const { code, stdout, stderr } = await stemma(...args);
    assert.equal(code, 0, stderr);
    const lines: { story: string }[] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    return [...Map.groupBy(lines, ({ story }) => story).values()].map(({ length }) => length).sort();
  };
  const file = ['--corrections', 'desk.jsonl', '--reason', 'one inquiry', '--reports', 'reports.jsonl'];

  it('record in a file, which stories and dossier group by', async () => {
    const merged = await stemma('merge', 'mill', 'bank', '--by', 'Ada Quill', ...file);
    assert.equal(merged.code, 0, merged.stderr);
    assert.deepEqual(await sizes(), [1, 2]);
    const moved = await stemma('move', 'bank', '--to', 'cup', ...file);
    assert.equal(moved.code, 0, moved.stderr);
    assert.deepEqual(await sizes(), [1, 2]);
    const split = await stemma('split', 'bank', ...file);
    assert.equal(split.code, 0, split.stderr);
    assert.deepEqual(await sizes(), [1, 1, 1]);
    const undone = await stemma('undo', split.stdout.split(' ')[0]!, ...file);
    assert.equal(undone.code, 0, undone.stderr);
    assert.deepEqual(await sizes(), [1, 2]);
    const dossiers = await stemma('dossier', 'reports.jsonl', '--format', 'json', '--corrections', 'desk.jsonl');
    assert.equal(JSON.parse(dossiers.stdout).length, 2);
    const records = (await readFile(join(folder, 'desk.jsonl'), 'utf8')).trim().split('\n');
    assert.deepEqual(
      records.map((line) => JSON.parse(line).kind),
      ['merge', 'move', 'split', 'undo'],
    );
    assert.equal(JSON.parse(records[0]!).by, 'Ada Quill');
  });

  it('take back what the method changed its mind about', async () => {
    // The third report brings together what began as two stories.
    const smoke =
      'Smoke rose over the Torrigan weir in Belcastro at noon and chief Omar Deniz called every crew of the valley.';
    const gate =
      'Two guards of a paper company died, owner Ilse Brandt said, as families waited at the Harwick gate for word of a boiler.';
    const texts = [smoke, gate, `${smoke} ${gate}`, `${gate} ${smoke}`];
    const lines = texts.map((text, i) => JSON.stringify({ id: `m${i}`, text, published: `2031-05-02T0${i}:00:00Z` }));
    await writeFile(join(folder, 'mills.jsonl'), lines.join('\n'));
    const revisions = await stemma('stories', 'mills.jsonl', '--revisions', '--format', 'jsonl');
    const [first] = revisions.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.equal(first?.kind, 'merge', revisions.stdout);
    assert.notEqual(first.why, '');
    const grouped = async (): Promise<string[]> => {
      const { stdout } = await stemma(
        'stories',
        'mills.jsonl',
        '--format',
        'jsonl',
        '--corrections',
        'mills-desk.jsonl',
      );
      const found: { key: string; story: string }[] = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      return [...Map.groupBy(found, ({ story }) => story).values()].map((all) => all.map(({ key }) => key).join(' '));
    };
    const undo = ['--corrections', 'mills-desk.jsonl', '--reports', 'mills.jsonl', '--reason', 'two fires'];
    const undone = await stemma('undo', first.id, ...undo);
    assert.equal(undone.code, 0, undone.stderr);
    assert.equal((await grouped()).length, 2);
    const redone = await stemma('undo', undone.stdout.split(' ')[0]!, ...undo);
    assert.equal(redone.code, 0, redone.stderr);
    assert.equal((await grouped()).length, 1);
  });

  it('tell a mistake on one line', async () => {
    await writeFile(join(folder, 'broken.jsonl'), '{"kind":"merge"}\n');
    for (const [args, says] of [
      [['merge', 'mill', 'nowhere', ...file], /no report or story is called nowhere/],
      [['undo', 'c-0', ...file], /no correction is called c-0; there are c-/],
      [['split', 'mill', '--reason', ' '], /--reason: say why/],
      [['stories', 'reports.jsonl', '--corrections', 'none.jsonl'], /none\.jsonl: cannot be read \(ENOENT\)/],
      [['stories', 'reports.jsonl', '--corrections', 'broken.jsonl'], /broken\.jsonl:1: has no "id"/],
    ] as const) {
      const { code, stderr } = await stemma(...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(stderr, says);
      assert.equal(stderr.trim().split('\n').length, 1, stderr);
    }
  });
});
