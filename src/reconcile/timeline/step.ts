import type { Language } from '../../lang/language.ts';
import { fieldText } from '../../model/report.ts';
import type { Span } from '../../model/span.ts';
import type { Reading, TimeMention } from '../../model/statement.ts';
import { tokenise } from '../../text/tokens.ts';
import { excerptAround } from './excerpt.ts';

/** One telling of a step: a time, and the words of one report around it. */
export interface Step {
  readonly reading: Reading;
  readonly time: TimeMention;
  readonly span: Span;
  /** Stems of the content words around the time. */
  readonly stems: ReadonlySet<string>;
}

/** Fewest content words, and fewest in lower case, that tell what happened; a name and a date are a stamp. */
const FEWEST_WORDS = 3;
const FEWEST_PLAIN_WORDS = 2;
/** Characters between a cue and the time of saying: `said on Friday`. */
const SAYING_GAP = 4;

/**
 * The steps one report tells. Left out: when something was said (`officials said Friday`), bare stamps, and times that
 * could not be placed and name neither a clock time nor a day of a month.
 */
export function stepsOf(reading: Reading, language: Language): Step[] {
  const cueEnds = new Set<number>();
  for (const { field, cue } of reading.attributions)
    if (cue !== null && field === 'text') for (let gap = 1; gap <= SAYING_GAP; gap++) cueEnds.add(cue.end + gap);
  const steps: Step[] = [];
  for (const time of reading.times) {
    const clocked = time.value?.includes('T') === true && !time.value.includes('/');
    if (time.value === null && !/^(?:T|--\d\d-\d\d|-W-\dT)/.test(time.partial ?? '')) continue;
    if (!clocked && time.field === 'text' && cueEnds.has(time.start)) continue;
    const span = excerptAround(reading, time);
    const { stems, plain } = wordsOf(reading, time, span, language);
    if (stems.size >= FEWEST_WORDS && plain >= FEWEST_PLAIN_WORDS) steps.push({ reading, time, span, stems });
  }
  return steps;
}

function wordsOf(
  { report }: Reading,
  time: TimeMention,
  span: Span,
  { stem, stopwords, tokens, times }: Language,
): { readonly stems: ReadonlySet<string>; readonly plain: number } {
  const stems = new Set<string>();
  let plain = 0;
  const words = fieldText(report, time.field).slice(span.start, span.end);
  for (const { kind, text, lower, start, end } of tokenise(words, tokens.clitics)) {
    const inTime = span.start + start < time.end && span.start + end > time.start;
    if (inTime || kind !== 'word' || lower.length < 3 || stopwords.has(lower) || times.words.has(lower)) continue;
    stems.add(stem(lower));
    if (text === lower) plain++;
  }
  return { stems, plain };
}
