import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parseAtomFeed } from 'feedsmith';
import { exchangeFormats } from '../src/faces/export/formats.ts';
import { laddersCsv } from '../src/faces/export/ladders-csv.ts';
import { buildDossiers, type Dossier, isReading, type Reading, readReports } from '../src/index.ts';

let dossier: Dossier;
before(async () => {
  const readings: Reading[] = [];
  for await (const result of readReports(['examples/ferry-fire'])) if (isReading(result)) readings.push(result);
  dossier = buildDossiers(readings)[0]!;
});

/** Rows and cells of RFC 4180. */
function csvRows(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  for (;;) {
    const found = pattern.exec(text);
    assert.ok(found, `no CSV at ${pattern.lastIndex}`);
    rows.at(-1)!.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
    if (found[3] === '\r\n') rows.push([]);
    else if (found[3] === '') return rows;
  }
}

/** Written from the IPTC's schema 3.1, for the properties that are used: no others may stand there. */
const text = { type: 'string' };
const value = {
  type: 'object',
  required: ['value'],
  additionalProperties: false,
  properties: { role: text, contentType: text, value: text },
};
const sourceSchema = {
  type: 'object',
  additionalProperties: false,
  properties: { name: text, role: text, uri: { type: 'string', format: 'uri' } },
};
const common = {
  uri: { type: 'string', format: 'uri' },
  type: { enum: ['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component', 'event', 'planning'] },
  representationType: { enum: ['full', 'partial'] },
  pubStatus: { enum: ['usable', 'withheld', 'canceled'] },
  firstCreated: { type: 'string', format: 'date-time' },
  versionCreated: { type: 'string', format: 'date-time' },
  contentCreated: { type: 'string', format: 'date-time' },
  language: text,
  title: text,
  by: text,
  located: text,
  edNote: text,
  headlines: { type: 'array', items: value },
  bodies: { type: 'array', items: value },
  infoSources: { type: 'array', items: sourceSchema },
};
const ninjsSchema = {
  type: 'object',
  required: ['uri'],
  additionalProperties: false,
  properties: {
    ...common,
    associations: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'uri'],
        additionalProperties: false,
        properties: { ...common, name: text, rel: text },
      },
    },
    standard: {
      type: 'object',
      additionalProperties: false,
      properties: { name: text, version: text, schema: { type: 'string', format: 'uri' } },
    },
  },
};

describe('exchange formats', () => {
  it('write the ladders as CSV, a row a rung, and let no cell run as a formula', () => {
    const [head, ...rows] = csvRows(exchangeFormats.csv.write(dossier));
    assert.equal(
      rows.length,
      dossier.ladders.reduce((sum, { rungs }) => sum + rungs.length, 0),
    );
    for (const row of rows) assert.equal(row.length, head!.length);
    const aboard = rows.filter((row) => row[head!.indexOf('question')] === 'How many were aboard?');
    assert.deepEqual(aboard.map((row) => row[head!.indexOf('value')]).sort(), ['196', '212']);
    const hostile = { ...dossier, story: { ...dossier.story, title: '=HYPERLINK("http://x","y")' } };
    assert.ok(
      csvRows(laddersCsv([hostile]))
        .slice(1)
        .every((row) => row[1]!.startsWith("'=")),
    );
  });

  it('write ninjs 3.1 with no property the schema does not know', () => {
    const ajv = new Ajv2020();
    addFormats.default(ajv);
    const item = JSON.parse(exchangeFormats.ninjs.write(dossier));
    assert.ok(ajv.validate(ninjsSchema, item), JSON.stringify(ajv.errors));
    assert.equal(item.associations.length, dossier.reports.length);
    assert.ok(
      item.infoSources.some(({ name, role }: { name: string; role: string }) => name === 'NPA' && role === 'agency'),
    );
    assert.ok(!JSON.stringify(item).includes(dossier.reports[0]!.text), 'carries excerpts, not reports');
  });

  it('write Web Annotations whose quotes stand where their positions say', () => {
    const page = JSON.parse(exchangeFormats.annotations.write(dossier));
    assert.equal(page['@context'], 'http://www.w3.org/ns/anno.jsonld');
    assert.ok(page.items.length > dossier.brief.length);
    const texts = dossier.reports.flatMap((report) => [report.text, report.headline ?? '']).map((field) => [...field]);
    for (const { id, type, body, target } of page.items) {
      assert.ok(URL.canParse(id));
      assert.equal(type, 'Annotation');
      assert.ok(body.length > 0 && target.length > 0);
      for (const { source, selector } of target) {
        const [quote, position] = selector;
        assert.ok(URL.canParse(source));
        assert.equal(quote.type, 'TextQuoteSelector');
        assert.equal(position.type, 'TextPositionSelector');
        assert.ok(texts.some((field) => field.slice(position.start, position.end).join('') === quote.exact));
      }
    }
    assert.equal(new Set(page.items.map(({ id }: { id: string }) => id)).size, page.items.length);
  });

  it('write PROV-JSON whose relations name what is declared', () => {
    const prov = JSON.parse(exchangeFormats.prov.write(dossier));
    assert.deepEqual(Object.keys(prov).sort(), ['agent', 'entity', 'prefix', 'wasAttributedTo', 'wasDerivedFrom']);
    for (const { 'prov:entity': entity, 'prov:agent': agent } of Object.values<Record<string, string>>(
      prov.wasAttributedTo,
    ))
      assert.ok(entity! in prov.entity && agent! in prov.agent);
    const derived = Object.values<Record<string, string>>(prov.wasDerivedFrom);
    assert.ok(derived.length > dossier.derivations.length);
    for (const { 'prov:generatedEntity': to, 'prov:usedEntity': from } of derived)
      assert.ok(to! in prov.entity && from! in prov.entity);
    for (const name of [...Object.keys(prov.entity), ...Object.keys(prov.agent)])
      assert.match(name, /^stemma:[a-z]+-[0-9a-f]{16}$/);
  });

  it('write FollowTheMoney entities of known schemas and properties', () => {
    const properties: Record<string, readonly string[]> = {
      Event: ['name', 'date', 'summary'],
      Article: ['title', 'fileName', 'author', 'publishedAt', 'publisher', 'sourceUrl', 'language'],
      Documentation: ['document', 'entity', 'role'],
      Note: ['name', 'description', 'entity'],
    };
    const entities = exchangeFormats.ftm
      .write(dossier)
      .split('\n')
      .map((line) => JSON.parse(line));
    const ids = new Set(entities.map(({ id }) => id));
    assert.equal(ids.size, entities.length);
    for (const { schema, properties: given } of entities) {
      for (const [name, values] of Object.entries<string[]>(given)) {
        assert.ok(properties[schema]!.includes(name), `${schema}.${name}`);
        assert.ok(Array.isArray(values) && values.length > 0 && values.every((each) => typeof each === 'string'));
        if (name === 'document' || name === 'entity') assert.ok(values.every((id) => ids.has(id)));
      }
    }
    assert.equal(entities.filter(({ schema }) => schema === 'Article').length, dossier.reports.length);
  });

  it('write an Atom feed that a feed reader takes, whatever the words', () => {
    const hostile = { ...dossier, story: { ...dossier.story, title: 'A <b> & "c"\u0007 \ud800' } };
    const feed = parseAtomFeed(exchangeFormats.atom.write(hostile));
    assert.equal(feed.entries?.length, dossier.brief.length);
    assert.ok(!exchangeFormats.atom.write(hostile).includes('<b>'));
    for (const entry of feed.entries ?? []) {
      assert.ok(entry.id && entry.title && entry.updated);
      assert.ok(!Number.isNaN(Date.parse(entry.updated)));
    }
  });

  it('carry no address that is not of the web', () => {
    const [first, ...rest] = dossier.reports;
    const hostile = { ...dossier, reports: [{ ...first!, url: 'javascript:alert(1)' }, ...rest] };
    for (const { write } of Object.values(exchangeFormats)) assert.ok(!write(hostile).includes('javascript:'));
  });
});
