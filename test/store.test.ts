import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openStemma, openStore, QueryError, type Store, type StoryEvent } from '../src/index.ts';
import { packEntryFor } from '../src/open.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';
import { entryOf, inventEntries, page } from './store-entries.ts';

/** Every store must pass the same suite. A kind of store gives addresses of new, empty ones. */
interface Kind {
  readonly name: string;
  readonly open: () => Promise<void>;
  readonly fresh: () => Promise<string>;
  readonly close: () => Promise<void>;
}

function sqlite(): Kind {
  let folder = '';
  let made = 0;
  return {
    name: 'SQLite',
    open: async () => {
      folder = await mkdtemp(join(tmpdir(), 'stemma-store-'));
    },
    fresh: async () => join(folder, `${made++}.db`),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

function postgres(): Kind {
  let server: PostgresServer;
  let made = 0;
  return {
    name: 'PostgreSQL',
    open: async () => {
      server = await startPostgres();
    },
    fresh: () => server.database(`store${made++}`),
    close: () => server.stop(),
  };
}

const clock = () => '2031-05-01T12:00:00.000Z';
const open = (location: string): Promise<Store> => openStore(location, { clock });

const fire = page(
  'https://one.example/fire',
  'Fire at Varnholt mill kills four',
  'VARNHOLT — A fire at a paper mill in Varnholt killed four people on Monday, the fire chief, Odda Brenn, said.\n\n“The roof came down within minutes,” Brenn told reporters. The mill employs 212 workers.',
  { published: '2031-05-05', outlet: 'The Varnholt Herald' },
);
const fireRevised = page(
  'https://one.example/fire',
  'Fire at Varnholt mill kills six',
  'VARNHOLT — A fire at a paper mill in Varnholt killed six people on Monday, the fire chief, Odda Brenn, said.\n\n“The roof came down within minutes,” Brenn told reporters. The mill employs 212 workers.',
  { published: '2031-05-05', outlet: 'The Varnholt Herald' },
);
const vote = page(
  'https://two.example/vote',
  'Council of Esker votes on bridge toll',
  'The council of Esker voted 31 to 12 on Tuesday to raise the bridge toll to $3.50, Mayor Tilda Roake said.\n\nOpponents had called the café owners to a protest that drew 1,200 people.',
  { published: '2031-06-17', outlet: 'Esker Radio' },
);

async function collected<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const all: Value[] = [];
  for await (const value of values) all.push(value);
  return all;
}

for (const kind of [sqlite(), postgres()])
  describe(`store on ${kind.name}`, () => {
    before(kind.open);
    after(kind.close);

    const withStore = async (work: (store: Store, location: string) => Promise<void>): Promise<void> => {
      const location = await kind.fresh();
      const store = await open(location);
      try {
        await work(store, location);
      } finally {
        await store.close();
      }
    };
    const faults = (store: Store) => collected(store.verify());

    it('keeps what is added, and knows it again', () =>
      withStore(async (store) => {
        assert.deepEqual(await store.known([fire.item]), [null]);
        const [added] = await store.add([fire]);
        assert.equal(added!.kind, 'added');
        assert.deepEqual(await store.known([fire.item, vote.item]), [{ ...added!, kind: 'known' }, null]);
        assert.deepEqual(await store.add([fire]), [{ ...added!, kind: 'known' }]);
        const record = await store.report(added!.report);
        assert.deepEqual(record!.reading, fire.reading);
        assert.deepEqual(await store.item(added!.report), fire.item);
        assert.deepEqual(await store.readings(added!.story), [fire.reading]);
        assert.deepEqual(await store.add([]), []);
        const { reports, revisions, items, stories } = await store.counts();
        assert.deepEqual({ reports, revisions, items, stories }, { reports: 1, revisions: 1, items: 1, stories: 1 });
        assert.deepEqual(await faults(store), []);
      }));

    it('is the same however often the adding was interrupted', async () => {
      const entries = inventEntries(24, 3);
      const whole = await open(await kind.fresh());
      await whole.add(entries);
      const location = await kind.fresh();
      const sizes = [1, 7, 2, 10];
      for (let from = 0; from < entries.length; ) {
        const size = sizes.shift() ?? 1;
        const store = await open(location);
        // What was given before may be given again.
        await store.add(entries.slice(Math.max(0, from - 3), from + size));
        await store.close();
        from += size;
      }
      const parts = await open(location);
      const page = { limit: 100 };
      assert.equal(JSON.stringify(await parts.stories(page)), JSON.stringify(await whole.stories(page)));
      for (const { id } of await whole.stories(page)) assert.deepEqual(await parts.story(id), await whole.story(id));
      assert.deepEqual(await parts.changesSince(0, 1000), await whole.changesSince(0, 1000));
      assert.deepEqual(await faults(parts), []);
      await Promise.all([whole.close(), parts.close()]);
    });

    it('keeps both of two reports with the very same words, and records of one id in two files', () =>
      withStore(async (store) => {
        const copy = (key: string) => entryOf({ key, media: 'plain', content: fire.item.content, known: {} });
        const [a, b] = await store.add([copy('a/fire.txt'), copy('b/fire.txt')]);
        assert.equal(b!.report, `${a!.report}-2`);
        const other = entryOf({ key: '1', media: 'plain', content: fire.item.content, known: {} });
        const another = entryOf({ key: '1', media: 'plain', content: vote.item.content, known: {} });
        const kinds = (await store.add([other, another])).map((added) => added.kind);
        assert.deepEqual(kinds, ['added', 'added']);
      }));

    it('takes other bytes from the same address for a revision', () =>
      withStore(async (store) => {
        const [first] = await store.add([fire]);
        const [second] = await store.add([fireRevised]);
        assert.ok(second?.kind === 'revised' && second.supersedes === first!.report);
        assert.equal(second.story, first!.story);
        const record = await store.report(first!.report);
        assert.deepEqual(
          record!.revisions.map(({ report, number }) => [report, number]),
          [
            [first!.report, 1],
            [second.report, 2],
          ],
        );
        const dossier = await store.dossier(first!.story);
        assert.deepEqual(
          dossier!.reports.map(({ id }) => id),
          [second.report],
        );
        assert.equal((await store.add([fire]))[0]!.kind, 'known', 'an older revision is known too');
        const found = async (query: string) =>
          (await store.search(query, { results: 'reports', limit: 5 })).hits.length;
        assert.deepEqual([await found('"killed six"'), await found('"killed four"')], [1, 0]);
        assert.deepEqual(await faults(store), []);
      }));

    it('keeps no revision when only the page around the report changed', () =>
      withStore(async (store) => {
        const html = (advertisement: string) =>
          entryOf({
            key: 'https://one.example/x',
            media: 'html',
            content: `<html><body><!-- ${advertisement} --><article><h1>Ferry late</h1><p>The ferry to Osmund was two hours late on Friday because of fog, the harbour master said in a statement.</p></article></body></html>`,
            known: { url: 'https://one.example/x' },
          });
        await store.add([html('soap')]);
        assert.equal((await store.add([html('shoes')]))[0]!.kind, 'known');
        assert.equal((await store.counts()).revisions, 1);
      }));

    it('finds reports, statements and stories', () =>
      withStore(async (store) => {
        await store.add([fire, vote]);
        const hits = async (query: string): Promise<string> => {
          const result = await store.search(query, { results: 'reports', limit: 10 });
          assert.ok(result.kind === 'reports');
          return result.hits.map(({ report }) => report.url!.slice(8, 11)).join(' ');
        };
        const cases: readonly (readonly [query: string, found: string])[] = [
          ['fire', 'one'],
          ['fires', 'one'],
          ['on', 'two one'],
          ['mill AND vote', ''],
          ['mill OR vote', 'two one'],
          ['NOT mill', 'two'],
          ['-mill', 'two'],
          ['on NOT (toll OR fog)', 'one'],
          ['"paper mill"', 'one'],
          ['"mill paper"', ''],
          ['“roof came down”', 'one'],
          ['cafe', 'two'],
          ['CAFÉ', 'two'],
          ['varn*', 'one'],
          ['1200', 'two'],
          ['1,200', 'two'],
          ['outlet:herald', 'one'],
          ['outlet:"esker radio"', 'two'],
          ['outlet:radio OR outlet:herald', 'two one'],
          ['speaker:brenn', 'one'],
          ['speaker:"Tilda Roake"', 'two'],
          ['speaker:tilda roof', ''],
          ['topic:killed', 'one'],
          ['topic:killed figure>3', 'one'],
          ['topic:killed figure>4', ''],
          ['topic:killed figure>=4', 'one'],
          ['topic:killed figure<5', 'one'],
          ['topic:killed figure<4', ''],
          ['topic:killed figure>100', ''],
          ['figure>100', 'two one'],
          ['figure>1,000', 'two'],
          ['figure=212', 'one'],
          ['figure = 3.5', 'two'],
          ['figure<3.51 figure>3.49', 'two'],
          ['figure>1199', 'two'],
          ['figure>1199.5 figure<=1200', 'two'],
          ['figure>=1200', 'two'],
          ['figure>1200', ''],
          ['topic:killed figure>3.99', 'one'],
          ['topic:killed figure<0', ''],
          ['figure<0.001', ''],
          ['date:2031-05', 'one'],
          ['date:2031', 'two one'],
          ['date:2031-05-06..2031-06-30', 'two'],
          ['date>=2031-05-05 date<2031-06-17', 'one'],
          ['date>2031-05', 'two'],
          ['language:en', 'two one'],
          ['language:ru', ''],
          ['(fire OR vote) date:2031-06', 'two'],
          ['fire "', 'error'],
          ['(fire', 'error'],
          ['fire)', 'error'],
          ['OR fire', 'error'],
          ['', 'error'],
          ['date:yesterday', 'error'],
          ['date:2031-02-30', 'error'],
          ['figure>many', 'error'],
          ['outlet>herald', 'error'],
          ['story:x OR fire', 'error'],
          ["fire'; DROP TABLE document; --", ''],
          ['words : "fire" NEAR(', 'error'],
          ['\0', ''],
          ['*', ''],
          ['fire\ud800', 'one'],
        ];
        for (const [query, expected] of cases)
          if (expected === 'error') await assert.rejects(hits(query), QueryError, query);
          else assert.equal(await hits(query), expected, query);

        const [, added] = await store.add([fire, vote]);
        assert.equal(await hits(`story:${added!.story}`), 'two');
        assert.equal(await hits(`fire story:${added!.story}`), '');

        const statements = await store.search('topic:killed figure>3', { results: 'statements', limit: 10 });
        assert.ok(statements.kind === 'statements');
        assert.deepEqual(
          statements.hits.map(({ statement }) => [statement.kind, statement.anchor.field]),
          [
            ['figure', 'headline'],
            ['figure', 'text'],
          ],
        );
        for (const { statement } of statements.hits) assert.match(statement.anchor.exact, /^four/);
        const said = await store.search('speaker:brenn roof', { results: 'statements', limit: 10 });
        assert.ok(said.kind === 'statements' && said.hits.length > 0);
        assert.match(said.hits[0]!.statement.anchor.exact, /The roof came down/);

        const stories = await store.search('fire OR vote', { results: 'stories', limit: 10 });
        assert.ok(stories.kind === 'stories');
        assert.deepEqual(
          stories.hits.map(({ story }) => story.reports),
          [1, 1],
        );
        const { snippet } = stories.hits[1]!.report;
        assert.deepEqual(
          snippet.marks.map(({ start, end }) => snippet.text.slice(start, end)),
          ['fire', 'fire'],
        );
        const paged = await store.search('on', { results: 'reports', limit: 1, offset: 1 });
        assert.equal(paged.kind === 'reports' && paged.hits[0]!.report.url, 'https://one.example/fire');
      }));

    it('corrects the grouping by hand, and takes it back', () =>
      withStore(async (store, location) => {
        const entries = inventEntries(18, 11);
        await store.add(entries.slice(0, 14));
        const before = await store.stories({ limit: 100 });
        const large = before.find(({ reports }) => reports >= 3)!;
        const members = (await store.story(large.id))!.reports.map(({ id }) => id);
        const hand = { by: 'E. Ditor', reason: 'another mill' };
        const made = await store.correct({ kind: 'split', reports: [members[1]!] }, hand);
        assert.ok('id' in made);
        assert.equal((await store.story(large.id))!.reports.length, members.length - 1);
        const apart = (await store.story(members[1]!))!;
        assert.equal(apart.reports[0]!.correction, made.id);
        assert.match(apart.reports[0]!.why, /by hand/);
        assert.equal(apart.history[0]!.correction, made.id);
        const again = await store.correct({ kind: 'merge', stories: [large.id, apart.id] }, hand);
        assert.ok('id' in again);
        assert.equal((await store.story(apart.id))!.id, large.id, 'a merged story leads to where it went');
        await store.correct({ kind: 'undo', correction: again.id }, hand);
        await store.correct({ kind: 'undo', correction: made.id }, hand);
        assert.deepEqual(
          (await store.corrections()).map(({ kind, undone }) => [kind, undone]),
          [
            ['split', true],
            ['merge', true],
            ['undo', false],
            ['undo', false],
          ],
        );
        const sizes = (stories: readonly { id: string; reports: number }[]) =>
          stories.map(({ id, reports }) => `${id} ${reports}`).sort();
        assert.deepEqual(sizes(await store.stories({ limit: 100 })), sizes(before));
        const refused = await store.correct({ kind: 'merge', stories: ['s-none', large.id] }, hand);
        assert.ok('message' in refused && refused.message.includes('s-none'));
        // A correction holds for what comes later, in whatever process.
        const moved = await store.correct(
          { kind: 'move', reports: [members[0]!], to: before.find(({ id }) => id !== large.id)!.id },
          hand,
        );
        assert.ok('id' in moved);
        const other = await open(location);
        await other.add(entries.slice(14));
        assert.equal((await other.report(members[0]!))!.story, before.find(({ id }) => id !== large.id)!.id);
        await other.close();
        assert.deepEqual(await faults(store), []);
      }));

    it('takes back what the method changed its mind about', () =>
      withStore(async (store) => {
        await store.add(inventEntries(40, 2));
        const hand = { by: null, reason: 'two mills' };
        const grouping = async (): Promise<Map<string, string>> => {
          const stories = new Map<string, string>();
          for (const { id } of await store.stories({ limit: 100 }))
            for (const report of (await store.story(id))!.reports) stories.set(report.id, id);
          return stories;
        };
        const before = await grouping();
        const events = new Map<string, StoryEvent>();
        for (const story of new Set(before.values()))
          for (const event of (await store.story(story))!.history) events.set(event.id, event);
        const kinds = Map.groupBy(events.values(), ({ kind }) => kind);
        assert.deepEqual([...kinds.keys()].sort(), ['merge', 'move', 'split']);
        for (const [kind, [event]] of kinds) {
          const { id, from, reports } = event!;
          const undone = await store.correct({ kind: 'undo', correction: id }, hand);
          assert.ok('id' in undone, JSON.stringify(undone));
          const after = await grouping();
          assert.notDeepEqual(after, before, `${kind} ${id}`);
          const homes = new Set(reports.map((report) => after.get(report)));
          if (kind !== 'merge') assert.deepEqual([...homes], [(await store.story(from))!.id]);
          for (const [report, story] of after)
            if (kind === 'merge' && homes.has(story)) assert.ok(reports.includes(report), `${report} was not joined`);
          const history = (await store.story(reports[0]!))!.history;
          assert.equal(history.at(-1)!.id, undone.id, 'a correction goes by its own name');
          const byHand = await store.correct({ kind: 'undo', correction: undone.id }, hand);
          assert.ok('id' in byHand);
          assert.deepEqual(await grouping(), before);
        }
        const last = Math.max(...[...events.keys()].map((id) => Number(id.slice(2))));
        for (const [correction, says] of [
          ['r-9999', /nothing that happened is called r-9999/],
          [`r-${last + 1}`, /was done by hand; undo c-/],
          ['r-01', /no correction is called r-01/],
        ] as const) {
          const refused = await store.correct({ kind: 'undo', correction }, hand);
          assert.match('message' in refused ? refused.message : 'recorded', says);
        }
      }));

    it('takes turns between two writers, and both see one stream', async () => {
      const entries = inventEntries(16, 5);
      const whole = await open(await kind.fresh());
      const location = await kind.fresh();
      const [a, b] = [await open(location), await open(location)];
      const order: typeof entries = [];
      await Promise.all(
        [a, b].map(async (store, side) => {
          for (let at = side * 8; at < side * 8 + 8; at += 2) {
            await store.add(entries.slice(at, at + 2));
          }
        }),
      );
      const page = { limit: 100 };
      for (const { id } of await a.stories(page))
        for (const { id: report } of (await a.story(id))!.reports) assert.ok((await b.report(report)) !== null);
      // Given in the order in which the two had their turns, one writer makes the same.
      for (const change of await a.changesSince(0, 1000))
        if (change.kind === 'report') order.push(entries.find(({ reading }) => reading.report.id === change.report)!);
      await whole.add(order);
      assert.equal(JSON.stringify(await b.stories(page)), JSON.stringify(await whole.stories(page)));
      assert.deepEqual(await faults(b), []);
      await Promise.all([a, b, whole].map((store) => store.close()));
    });

    it('keeps dossiers that were made, and makes them anew when something changed', async () => {
      const entries = inventEntries(20, 9);
      const location = await kind.fresh();
      const first = await open(location);
      await first.add(entries.slice(0, 16));
      const [large] = [...(await first.stories({ limit: 100 }))].sort((a, b) => b.reports - a.reports);
      assert.ok(large!.reports >= 4);
      const made = (await first.dossier(large!.id))!;
      await first.close();
      const second = await open(location);
      const found = (await second.dossier(large!.id))!;
      assert.equal(JSON.stringify(found), JSON.stringify(made));
      assert.deepEqual(await faults(second), []);
      await second.add(entries.slice(16));
      const grown = (await second.stories({ limit: 100 })).find(({ id }) => id === large!.id)!;
      const whole = await open(await kind.fresh());
      await whole.add(entries);
      assert.equal(JSON.stringify(await second.dossier(grown.id)), JSON.stringify(await whole.dossier(grown.id)));
      await Promise.all([second.close(), whole.close()]);
    });

    it('links a follow-up to the story it goes back to, whichever came first, and wherever that is now', async () => {
      const trial = page(
        'https://one.example/trial',
        'Trial over Varnholt mill fire opens',
        'VARNHOLT — The trial over the paper mill fire that killed four people in Varnholt opened on Monday. Prosecutors told the jury that the owner had stored paper dust. The fire chief, Odda Brenn, is to testify.',
        { published: '2031-10-06', outlet: 'The Varnholt Herald' },
      );
      for (const order of [
        [fire, trial],
        [trial, fire],
      ])
        await withStore(async (store) => {
          const added = await store.add(order);
          const [of, late] = [fire, trial].map((entry) => added[order.indexOf(entry)]!);
          const parentOf = async (report: string) =>
            (await store.dossier((await store.report(report))!.story))!.story.parent;
          const parent = await parentOf(late!.report);
          assert.deepEqual([parent?.story, parent?.report], [of!.story, of!.report]);
          assert.match(parent!.why, /trial/);
          assert.equal(await parentOf(of!.report), undefined);
          await store.add([fireRevised]);
          assert.notEqual((await parentOf(late!.report))!.report, of!.report);
          const story = (await store.report(late!.report))!.story;
          await store.correct({ kind: 'merge', stories: [of!.story, story] }, { by: null, reason: 'one event' });
          assert.equal(await parentOf(late!.report), undefined);
          assert.deepEqual(await faults(store), []);
        });
    });

    it('keeps the same stub however often it comes', () =>
      withStore(async (store) => {
        const stub = (n: number) =>
          entryOf({ key: `stub-${n}.txt`, media: 'plain', content: vote.item.content, known: {} });
        const entries = Array.from({ length: 70 }, (_, n) => stub(n));
        const ids = (await store.add(entries)).map(({ report }) => report);
        assert.deepEqual(
          ids,
          entries.map(({ reading }, n) => (n === 0 ? reading.report.id : `${reading.report.id}-${n + 1}`)),
        );
        assert.deepEqual(await faults(store), []);
      }));

    it('keeps what was made ready elsewhere', async () => {
      const entries = inventEntries(12, 4);
      const pack = packEntryFor(openStemma().languages);
      const [here, elsewhere] = [await open(await kind.fresh()), await open(await kind.fresh())];
      assert.deepEqual(await elsewhere.add(structuredClone(entries.map(pack))), await here.add(entries));
      const page = { limit: 100 };
      assert.equal(JSON.stringify(await elsewhere.stories(page)), JSON.stringify(await here.stories(page)));
      assert.deepEqual(await faults(elsewhere), []);
      await Promise.all([here.close(), elsewhere.close()]);
    });

    it('tells what happened after a cursor', () =>
      withStore(async (store) => {
        assert.equal(await store.cursor(), 0);
        const [first] = await store.add([fire]);
        const cursor = await store.cursor();
        await store.add([fireRevised, vote]);
        assert.deepEqual(
          (await store.changesSince(cursor, 10)).map(({ kind, story }) => [kind, story === first!.story]),
          [
            ['revision', true],
            ['report', false],
          ],
        );
        assert.deepEqual(await store.changesSince(await store.cursor(), 10), []);
      }));

    it('leaves no trace of a batch that fails', () =>
      withStore(async (store) => {
        await store.add([fire]);
        const broken = { ...fireRevised, reading: { ...fireRevised.reading, figures: null as never } };
        await assert.rejects(store.add([vote, broken]), TypeError);
        assert.equal((await store.counts()).reports, 1);
        assert.deepEqual(await faults(store), []);
        assert.deepEqual(
          (await store.add([vote])).map((added) => added.kind),
          ['added'],
        );
      }));

    it('keeps hostile text', () =>
      withStore(async (store) => {
        const hostile = [
          entryOf({
            key: 'nul\0.txt',
            media: 'plain',
            content: 'A \0 in a report about the harbour of Lund.',
            known: {},
          }),
          entryOf({
            key: 'half.txt',
            media: 'plain',
            content: 'Half a pair \ud83d stands in this report of mine.',
            known: {},
          }),
          entryOf({
            key: "'; DROP TABLE item; --.txt",
            media: 'plain',
            content: `${"'".repeat(500)} quoted "x" ? $1`,
            known: {},
          }),
          entryOf({
            key: 'long.txt',
            media: 'plain',
            content: 'x'.repeat(300_000),
            known: { outlet: 'y'.repeat(5000) },
          }),
          entryOf({
            key: 'many.txt',
            media: 'plain',
            content: Array.from({ length: 18_000 }, (_, n) => `w${n}`).join(' '),
            known: {},
          }),
          entryOf({ key: 'cjk.txt', media: 'plain', content: '港で火災が発生し、四人が死亡した。', known: {} }),
        ];
        assert.deepEqual(
          (await store.add(hostile)).map((added) => added.kind),
          hostile.map(() => 'added'),
        );
        assert.deepEqual(
          (await store.add(hostile)).map((added) => added.kind),
          hostile.map(() => 'known'),
        );
        assert.deepEqual(await faults(store), []);
        const found = await store.search('火災', { results: 'reports', limit: 5 });
        assert.equal(found.hits.length, 1);
      }));
  });
