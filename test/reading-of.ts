import { english } from '../src/lang/en/english.ts';
import type { Report } from '../src/model/report.ts';
import type { Figure, Reading } from '../src/model/statement.ts';
import { findTimes } from '../src/statements/time.ts';
import { analyseField } from '../src/text/field-text.ts';

/** A report of plain text, for tests of what comes after cleaning. */
export const plainReport = (
  id: string,
  text: string,
  published: string | null,
  headline: string | null = null,
): Report => ({
  id,
  key: `${id}.txt`,
  url: null,
  outlet: null,
  headline,
  headlineStart: null,
  byline: [],
  dateline: null,
  credits: [],
  published,
  publishedCertainty: published === null ? null : 'written',
  updated: null,
  language: 'en',
  kind: 'article',
  text,
  map: [[0, 0, text.length]],
  removed: [],
});

/** A reading with its times found and its figures given: `exact` words of the text, placed by search. */
export function plainReading(
  report: Report,
  figures: readonly (Pick<Figure, 'exact' | 'value' | 'topic' | 'unit'> & Partial<Figure>)[] = [],
): Reading {
  const fields = [
    analyseField('headline', report.headline ?? '', english.tokens),
    analyseField('text', report.text, english.tokens),
  ];
  return {
    report,
    sentences: fields[1]!.sentences.map(({ start, end }) => ({ start, end })),
    attributions: [],
    quotations: [],
    figures: figures.map((given) => {
      const start = report.text.indexOf(given.exact);
      if (start < 0) throw new Error(`not in the text: ${given.exact}`);
      const defaults = {
        field: 'text',
        start,
        end: start + given.exact.length,
        high: null,
        bound: 'exactly',
        trend: null,
        vague: false,
        of: '',
        scope: 'event',
        asOf: 'now',
        chain: [],
      } as const;
      return { ...defaults, ...given };
    }),
    times: findTimes(fields, report, english),
    names: [],
    graphic: [],
  };
}
