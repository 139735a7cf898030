import type { Language } from '../lang/language.ts';
import type { Name } from '../model/statement.ts';
import type { FieldText } from '../text/field-text.ts';
import { clusterNames } from './name-clusters.ts';
import { formsByFirstWord, inTitleCase, readTitleCase } from './name-headlines.ts';
import { settleOpening } from './name-openings.ts';
import { type Run, readRuns } from './name-runs.ts';
import { smallWords } from './name-small.ts';

/**
 * The names of a report, headline first, in reading order: people, organisations, places and other named things, each
 * with the fullest form the report gives it. Runs of capitalised words, told from plain words by their place, by the
 * language's lists and by how the report writes the same word elsewhere; linear in the number of tokens.
 */
export function findNames(fields: readonly FieldText[], language: Language): Name[] {
  const written = smallWords(fields);
  const runs: Run[] = [];
  const titleCase: { field: FieldText; sentence: FieldText['sentences'][number] }[] = [];
  for (const field of fields)
    for (const sentence of field.sentences) {
      if (inTitleCase(field, sentence)) titleCase.push({ field, sentence });
      else readRuns(field, sentence, language, runs);
    }
  const sure = new Set<string>();
  for (const run of runs) if (!run.opens) sure.add(run.key);
  const settled: Run[] = [];
  for (const run of runs) {
    const kept = run.opens ? settleOpening(run, { written, sure, language }) : run;
    if (kept !== null) settled.push(kept);
  }
  if (titleCase.length > 0) {
    const forms = formsByFirstWord(settled);
    for (const { field, sentence } of titleCase) settled.push(...readTitleCase(field, sentence, forms, language));
  }
  return clusterNames(settled, written, language);
}
