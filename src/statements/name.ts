import type { Language } from '../lang/language.ts';
import type { Span } from '../model/span.ts';
import type { Name } from '../model/statement.ts';
import type { FieldText } from '../text/field-text.ts';
import { isCapital } from './name-capitals.ts';
import { clusterNames } from './name-clusters.ts';
import { formsByFirstWord, inTitleCase, readTitleCase } from './name-headlines.ts';
import { settleOpening } from './name-openings.ts';
import { type Run, readRuns } from './name-runs.ts';

/**
 * The names of a report, headline first, in reading order: people, organisations, places and other named things, each
 * with the fullest form the report gives it. Runs of capitalised words, told from plain words by their place, by the
 * language's lists and by how the report writes the same word elsewhere; linear in the number of tokens.
 */
export function findNames(fields: readonly FieldText[], language: Language): Name[] {
  const written = wordsInBothCases(fields);
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

/** Shorter words are function words, which are common whatever the report writes. */
const SHORTEST = 4;

const lengthOf = ({ start, end }: Span): number => end - start;

/** Length and first letter of a word, the same in capitals: told from the text, without a look at the word itself. */
function outlineOf(text: string, word: Span): number {
  const code = text.charCodeAt(word.start);
  return (Math.min(lengthOf(word), 31) << 5) | (code < 128 ? code & 31 : 0);
}

/** Outlines of the words that the report writes with a capital: they turn away nearly all others unasked. */
const outlines = new Uint8Array(32 << 5);

/** Of the words that the report writes with a capital, those that it writes in lower case, too. */
function wordsInBothCases(fields: readonly FieldText[]): Set<string> {
  const capitalised = new Set<string>();
  const both = new Set<string>();
  outlines.fill(0);
  for (const { text, tokens } of fields)
    for (const token of tokens)
      if (isCapital(token) && lengthOf(token) >= SHORTEST) {
        capitalised.add(token.lower);
        outlines[outlineOf(text, token)] = 1;
      }
  for (const { text, tokens } of fields)
    for (const token of tokens)
      if (
        lengthOf(token) >= SHORTEST &&
        !isCapital(token) &&
        outlines[outlineOf(text, token)] === 1 &&
        capitalised.has(token.lower)
      )
        both.add(token.lower);
  return both;
}
