import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { buildDossier, type Dossier, openStore } from '../src/index.ts';
import { entryOf, page } from './store-entries.ts';

const wire =
  'VARNHOLT (NPA) — A fire tore through a paper mill in Varnholt on Monday, killing fourteen people, the fire chief, Odda Brenn, said.\n\n“The roof came down within minutes and nobody upstairs had a chance,” Brenn told reporters at the gate of the mill.\n\nThe mill had been inspected in March and no fault was found, the chief added, while engines pumped water out of the river behind it.';

const reading = (name: string, headline: string, text: string, published: string, outlet: string) =>
  entryOf({ key: `${name}.txt`, media: 'plain', content: text, known: { headline, published, outlet } }).reading;

const original = reading('wire', 'Fire at Varnholt paper mill kills fourteen', wire, '2031-05-05T08:00:00Z', 'NPA');
const copy = reading('copy', 'Fourteen die in mill blaze', wire, '2031-05-05T10:00:00Z', 'Inland Post');
const other = reading(
  'other',
  'Varnholt mourns its mill workers',
  "Tilda Roake, the mayor of Varnholt, wept as she named the dead of Monday's mill fire on the steps of the town hall. Four people were killed at the paper mill, she said.",
  '2031-05-05T12:00:00Z',
  'Tarrow Gazette',
);

/** `value: reports marked` of the ladder of the dead. */
const marks = ({ ladders, reports }: Dossier): string[] => {
  const key = new Map(reports.map(({ id, key }) => [id, key.replace('.txt', '')]));
  return ladders
    .find(({ topic }) => topic === 'killed')!
    .rungs.map(
      (rung) =>
        `${rung.value}: ${(rung.retracted ?? [])
          .map(({ report, kind }) => `${key.get(report)} ${kind}`)
          .sort()
          .join(', ')}`,
    );
};
const notices = ({ notices: all }: Dossier): string[] =>
  all.filter(({ kind }) => kind === 'correction' || kind === 'kill').map(({ kind, message }) => `${kind} ${message}`);

describe('corrections and kills', () => {
  it('mark nothing where there is none', () => {
    const dossier = buildDossier('s', [original, copy, other]);
    assert.deepEqual(marks(dossier), ['4: ', '14: ']);
    assert.deepEqual(notices(dossier), []);
    assert.ok(!JSON.stringify(dossier).includes('retracted'));
  });

  it('reach the report that a wire’s message names, and every copy of it', () => {
    const message = (slug: string) =>
      reading(
        'message',
        `${slug}: Varnholt fire`,
        `${slug} — Editors: Please note the story headlined “Fire at Varnholt paper mill kills fourteen” of Monday. Four people were killed, not fourteen.`,
        '2031-05-05T13:00:00Z',
        'NPA',
      );
    const corrected = buildDossier('s', [original, copy, other, message('CORRECTION')]);
    assert.ok(marks(corrected).includes('14: copy correction, wire correction'), marks(corrected).join('\n'));
    const killed = buildDossier('s', [original, copy, other, message('BULLETIN KILL')]);
    assert.ok(marks(killed).includes('14: copy kill, wire kill'), marks(killed).join('\n'));
    assert.match(notices(killed)[0]!, /^kill message\.txt takes a report back: “.*2 other reports rest on it$/);
    const marked = killed.brief.filter(({ retracted }) => retracted !== undefined);
    assert.ok(marked.length > 0, 'brief lines that rest on it are marked');
    for (const { anchors, retracted } of marked)
      for (const { report } of retracted!) assert.ok(anchors.some((anchor) => anchor.report === report));
  });

  it('reach the copies of a report that corrects itself, not the report', () => {
    const self = reading(
      'wire',
      'Fire at Varnholt paper mill kills four',
      `${wire.replace('fourteen', 'four')}\n\nThis story has been corrected to say that four people were killed.`,
      '2031-05-05T08:00:00Z',
      'NPA',
    );
    const dossier = buildDossier('s', [self, copy, other]);
    assert.match(
      notices(dossier)[0]!,
      /carries a correction: “This story has been corrected.*another report rests on it/,
    );
    assert.ok(marks(dossier).includes('14: copy correction'), marks(dossier).join('\n'));
  });

  it('are not seen in stories about corrections and killings', () => {
    for (const [headline, text] of [
      [
        'Kill the bill, crowd shouts',
        'A crowd in Esker shouted to kill the bill on Monday, police said. The correction of the budget was put off.',
      ],
      [
        'Storm kills two',
        'The storm killed two people in Lundow, and corrections officers brought prisoners to safety, the mayor said.',
      ],
      ['Prices fall', 'Analysts called the fall a correction. An earlier version of the index was higher.'],
    ] as const)
      assert.deepEqual(
        notices(buildDossier('s', [reading('x', headline, text, '2031-05-05', 'Esker Radio')])),
        [],
        headline,
      );
  });

  it('are remembered for a page that was taken down, in the store', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stemma-kill-'));
    const store = await openStore(join(folder, 'store.db'));
    try {
      const url = 'https://one.example/fire';
      const [added] = await store.add([
        page(url, 'Fire at Varnholt paper mill kills fourteen', wire, { published: '2031-05-05' }),
      ]);
      assert.equal(await store.withdraw(url, 'taken down (HTTP 410)'), true);
      assert.equal(await store.withdraw(url, 'taken down (HTTP 410)'), false);
      const dossier = (await store.dossier(added!.story))!;
      assert.deepEqual(marks(dossier), ['14: https://one.example/fire kill']);
      assert.match(notices(dossier)[0]!, /was taken back: taken down \(HTTP 410\)/);
    } finally {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
