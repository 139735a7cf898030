import type { Language } from '../lang/language.ts';
import type { Span } from '../model/span.ts';
import type { Reading } from '../model/statement.ts';
import { tokenise } from '../text/tokens.ts';

/** Sentences from the top of a report that may lead: news is written with what matters first. */
const FROM_TOP = 4;
/** In words: shorter is a heading or a fragment, longer cannot be read at a glance. */
const WORDS = { fewest: 10, most: 50 };

export interface CentralSentence {
  readonly reading: Reading;
  readonly span: Span;
}

/**
 * The sentence near the top of a report that says most of what the other lines say: its content stems weighted by the
 * number of independent lines that use them, over its length (centroid sentence selection, Radev et al. 2004, with
 * lineages in place of documents).
 */
export function centralSentence(
  readings: readonly Reading[],
  countLineages: (reports: Iterable<string>) => number,
  language: Language,
): CentralSentence | null {
  const stemsOf = (text: string): Set<string> =>
    new Set(
      tokenise(text, language.tokens.clitics)
        .filter(({ kind, lower }) => kind === 'word' && lower.length > 2 && !language.stopwords.has(lower))
        .map(({ lower }) => language.stem(lower)),
    );
  const users = new Map<string, Set<string>>();
  for (const { report } of readings)
    for (const stem of stemsOf(`${report.headline ?? ''}\n${report.text}`)) {
      const reports = users.get(stem) ?? new Set();
      users.set(stem, reports.add(report.id));
    }
  const support = new Map([...users].map(([stem, reports]) => [stem, countLineages(reports) - 1] as const));
  let best: CentralSentence | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const reading of readings)
    for (const [index, span] of reading.sentences.slice(0, FROM_TOP).entries()) {
      const exact = reading.report.text.slice(span.start, span.end);
      const words = exact.split(/\s+/).length;
      if (words < WORDS.fewest || words > WORDS.most || !isWholeSentence(exact)) continue;
      let score = 0;
      for (const stem of stemsOf(exact)) score += support.get(stem) ?? 0;
      score = score / Math.sqrt(words) / (1 + index / 4);
      if (score > bestScore) {
        bestScore = score;
        best = { reading, span };
      }
    }
  return best;
}

/** Begins with a capital, ends with a point, and leaves no quotation mark open. */
function isWholeSentence(exact: string): boolean {
  const marks = exact.match(/[“”"«»]/g)?.length ?? 0;
  return /^[\p{Lu}\p{N}]/u.test(exact) && /[.!?]$/.test(exact) && marks % 2 === 0;
}
