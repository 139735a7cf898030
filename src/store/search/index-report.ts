import type { Reading } from '../../model/statement.ts';
import { reportFacets } from './facets.ts';
import type { Indexed } from './index-entry.ts';
import { BREAK, type TermRulesByLanguage, termsOf, termsOfReport } from './terms.ts';

/** Characters of a text that are indexed: a book of 200,000 words is not a report. */
const INDEXED = 1 << 20;

const BETWEEN = ` ${BREAK} `;

/** What can be searched of a document. Quick right after its reading, which leaves its words behind. */
export function indexedOf(reading: Reading, rules: TermRulesByLanguage): Indexed {
  const { report } = reading;
  const terms = (text: string): string => termsOf(text, report.language, rules).join(' ');
  return {
    words: [report.headline ?? '', report.text.slice(0, INDEXED)]
      .map((text) => termsOfReport(text, report.language, rules).join(' '))
      .join(BETWEEN),
    speaker: speakersOf(reading).map(terms).join(BETWEEN),
    outlet: terms(report.outlet ?? ''),
    facet: reportFacets(reading).join(' '),
  };
}

/** Everyone that words are attributed to, the last link of a chain and those before it. */
function speakersOf({ attributions, quotations }: Reading): string[] {
  const names = new Set<string>();
  for (const { source, chain } of attributions) {
    if (source !== null) names.add(source.name);
    for (const { name } of chain) names.add(name);
  }
  for (const { speaker } of quotations) if (speaker !== null) names.add(speaker.name);
  return [...names];
}
