import type { Language } from '../lang/language.ts';
import type { Lineage } from '../model/derivation.ts';
import type { Reading } from '../model/statement.ts';
import { tokenise } from '../text/tokens.ts';
import { centralSentence } from './central-sentence.ts';
import { lineageCounter } from './line.ts';

/** Characters of a title at most. */
const LONGEST = 140;
/** Added to a headline's length, so that one shared word does not win over a sentence of them. */
const EVENNESS = 3;

/**
 * A story's title: the headline whose words most other headlines and ledes share; without headlines, the beginning of
 * the most central sentence. Always words that a report printed.
 */
export function storyTitle(readings: readonly Reading[], lineages: readonly Lineage[], language: Language): string {
  const heads = readings.map(({ report }) =>
    stemsOf(`${report.headline ?? ''} ${report.text.slice(0, 600)}`, language),
  );
  const countLineages = lineageCounter(lineages);
  let title: string | null = null;
  let best = -1;
  for (const [index, { report }] of readings.entries()) {
    if (report.headline === null || report.headline.length > LONGEST) continue;
    const stems = stemsOf(report.headline, language);
    let shared = 0;
    for (const stem of stems)
      shared += countLineages(
        readings.flatMap(({ report: { id } }, other) => (other !== index && heads[other]!.has(stem) ? id : [])),
      );
    const score = shared / (stems.size + EVENNESS);
    if (score > best) {
      best = score;
      title = report.headline;
    }
  }
  if (title !== null) return title;
  const central = centralSentence(readings, countLineages, language);
  const words = central
    ? central.reading.report.text.slice(central.span.start, central.span.end)
    : (readings[0]?.report.text ?? '');
  return words.length <= LONGEST ? words : `${words.slice(0, words.lastIndexOf(' ', LONGEST))} …`;
}

const stemsOf = (text: string, language: Language): Set<string> =>
  new Set(
    tokenise(text, language.tokens.clitics)
      .filter(({ kind, lower }) => kind === 'word' && !language.stopwords.has(lower))
      .map(({ lower }) => language.stem(lower)),
  );
