import type { Reading } from '../../model/statement.ts';
import { bytes, number, text, type Writing } from '../database.ts';
import { packedReading, unpacked } from '../packing.ts';
import { indexedOf } from '../search/index-report.ts';
import type { TermRulesByLanguage } from '../search/terms.ts';

/** Revisions taken up in one go. */
const PAGE = 100;

/** Version 3: every reading in two parts, and every report in the index with what version 3 puts there. */
export async function splitReadings(writing: Writing, rules: TermRulesByLanguage): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await writing.all(
      `SELECT v.report, v.reading, d.n, d.report AS current FROM revision v JOIN document d ON d.n = v.document
       WHERE v.report > ? ORDER BY v.report LIMIT ${PAGE}`,
      [after],
    );
    for (const row of rows) {
      after = text(row.report);
      const reading = unpacked<Reading>(bytes(row.reading));
      const { cleaned, statements } = packedReading(reading);
      await writing.run('UPDATE revision SET cleaned = ?, statements = ? WHERE report = ?', [
        cleaned,
        statements,
        after,
      ]);
      if (text(row.current) === after) await writing.index([{ n: number(row.n), ...indexedOf(reading, rules) }]);
    }
    if (rows.length < PAGE) break;
  }
  await writing.run('ALTER TABLE revision DROP COLUMN reading');
}
