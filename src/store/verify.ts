import { anchorAt, anchorHolds } from '../model/anchor.ts';
import type { Dossier } from '../model/dossier.ts';
import { type Field, fieldText } from '../model/report.ts';
import type { Reading } from '../model/statement.ts';
import { bytes, type Database, type Row, readingOf, text } from './database.ts';
import { hashOf, type ItemBody, unpacked } from './packing.ts';
import type { Fault } from './store.ts';

/** Rows looked at in one go. */
const PAGE = 100;

/** Counts that must come out as nothing, with what it means when they do not. */
const counts: readonly { readonly sql: string; readonly message: string }[] = [
  {
    sql: 'SELECT d.seat AS place FROM document d LEFT JOIN revision v ON v.report = d.report WHERE v.report IS NULL',
    message: 'its current revision is missing',
  },
  {
    sql: 'SELECT v.report AS place FROM revision v LEFT JOIN document d ON d.n = v.document WHERE d.n IS NULL',
    message: 'belongs to no report',
  },
  {
    sql: 'SELECT v.report AS place FROM revision v LEFT JOIN item i ON i.hash = v.hash WHERE i.hash IS NULL',
    message: 'what came in for it is missing',
  },
  {
    sql: `SELECT s.id AS place FROM story s
          WHERE s.reports <> (SELECT count(*) FROM document d WHERE d.story = s.id)`,
    message: 'its number of reports is wrong',
  },
  {
    sql: 'SELECT DISTINCT d.story AS place FROM document d LEFT JOIN story s ON s.id = d.story WHERE s.id IS NULL',
    message: 'the story is not listed',
  },
];

/** What is wrong in a store; nothing when all is well. Reads everything once, in pages. */
export async function* faultsOf(database: Database): AsyncGenerator<Fault> {
  for (const message of await database.check()) yield { where: database.location, message };
  for (const { sql, message } of counts)
    for (const { place } of await database.all(sql)) yield { where: text(place), message };
  for await (const row of rowsOf(database, 'item', 'hash', 'hash, body')) {
    const fault = itemFault(row);
    if (fault !== null) yield fault;
  }
  for await (const row of rowsOf(database, 'revision', 'report', 'report, cleaned, statements'))
    yield* readingFaults(row);
}

async function* rowsOf(database: Database, table: string, key: string, columns: string): AsyncGenerator<Row> {
  for (let after = ''; ; ) {
    const rows = await database.all(`SELECT ${columns} FROM ${table} WHERE ${key} > ? ORDER BY ${key} LIMIT ${PAGE}`, [
      after,
    ]);
    yield* rows;
    if (rows.length < PAGE) return;
    after = text(rows.at(-1)![key]);
  }
}

function itemFault(row: Row): Fault | null {
  const hash = text(row.hash);
  try {
    const body = unpacked<ItemBody>(bytes(row.body));
    return hashOf(body) === hash ? null : { where: `item ${hash}`, message: 'its bytes are not those that came in' };
  } catch {
    return { where: `item ${hash}`, message: 'cannot be unpacked' };
  }
}

function* readingFaults(row: Row): Generator<Fault> {
  const where = `report ${text(row.report)}`;
  let reading: Reading;
  try {
    reading = readingOf(row);
  } catch {
    yield { where, message: 'cannot be unpacked' };
    return;
  }
  const { report } = reading;
  if (report.id !== text(row.report)) yield { where, message: `calls itself ${report.id}` };
  const excerpts = [
    ...[...reading.figures, ...reading.times, ...reading.names, ...reading.quotations].map((found) => ({ ...found })),
    ...reading.attributions.map(({ field, content }) => ({ field, ...content })),
  ];
  const astray = excerpts.filter(({ field, start, end, exact }) => !stands(reading, field, start, end, exact));
  if (astray.length > 0)
    yield { where, message: `${astray.length} of its statements are not where they say, first “${astray[0]!.exact}”` };
}

const stands = ({ report }: Reading, field: Field, start: number, end: number, exact: string): boolean =>
  anchorHolds({ ...anchorAt(report, field, { start, end }), exact }, report) && fieldText(report, field).length >= end;

/** Anchors of a dossier that do not hold in its reports. */
export function astrayIn({ reports, ladders, claims, quotes, timeline, brief, notices }: Dossier): Fault[] {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const anchors = [
    ...ladders.flatMap(({ rungs }) => rungs.flatMap((rung) => rung.anchors)),
    ...claims.flatMap(({ asserted, denied }) => [...asserted, ...denied].map(({ anchor }) => anchor)),
    ...quotes.flatMap((quote) => quote.anchors),
    ...[...timeline, ...brief, ...notices].flatMap((line) => line.anchors),
  ];
  return anchors
    .filter((anchor) => {
      const report = byId.get(anchor.report);
      return report === undefined || !anchorHolds(anchor, report);
    })
    .map(({ report, exact }) => ({ where: `report ${report}`, message: `“${exact}” is not where a dossier says` }));
}
