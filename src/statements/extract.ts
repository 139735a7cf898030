import type { Language } from '../lang/language.ts';
import { FIELDS, fieldText, type Report } from '../model/report.ts';
import type { Reading } from '../model/statement.ts';
import { analyseField } from '../text/field-text.ts';
import { findAttributions } from './attribution.ts';
import { findFigures } from './figure.ts';
import { findGraphic } from './graphic.ts';
import { findNames } from './name.ts';
import { onWhoseWord } from './refine/chains.ts';
import { resolveSpeakers } from './refine/speakers.ts';
import { findTimes } from './time.ts';

/**
 * Report -> statements. Finders read one field each, in the order in which they need one another; refiners then see
 * the whole report.
 */
export function extractStatements(report: Report, language: Language): Reading {
  const fields = FIELDS.map((field) => analyseField(field, fieldText(report, field), language.tokens));
  const names = findNames(fields, language);
  const times = findTimes(fields, report, language);
  const found = findAttributions(fields, language);
  const { attributions, quotations } = resolveSpeakers(found, names, language);
  const figures = onWhoseWord(findFigures(fields, { times, names }, language), attributions, language.attribution);
  return {
    report,
    sentences: fields.find(({ field }) => field === 'text')!.sentences.map(({ start, end }) => ({ start, end })),
    attributions,
    quotations,
    figures,
    times,
    names,
    graphic: findGraphic(fields, language),
  };
}
