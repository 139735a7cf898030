import { pick, seededRandom } from './random.ts';
import { inventEvent, inventedName, inventReport } from './synthetic-news.ts';

/** Words of an invented language, the first ones most frequent, as Zipf found of all languages. */
const VOCABULARY = 30_000;
const vocabulary = ((): readonly string[] => {
  const random = seededRandom(3);
  return Array.from(
    { length: VOCABULARY },
    () => inventedName(random).toLowerCase() + inventedName(random).slice(1, 4),
  );
})();

type Random = () => number;

/** Rank r with a chance in proportion to 1/r: the logarithm of the rank is evenly spread. */
const frequentWord = (random: Random): string => vocabulary[Math.floor(VOCABULARY ** random()) - 1]!;

function sentence(random: Random): string {
  const words = Array.from({ length: 12 + Math.floor(random() * 16) }, () => frequentWord(random));
  return `${words[0]![0]!.toUpperCase()}${words.join(' ').slice(1)}.`;
}

const copyright =
  'Copyright of the house. All rights reserved. This material may not be published, broadcast, rewritten or redistributed without consent.';

/**
 * Report `index` of an endless stream, about 400 words in paragraphs: a quarter of stock sentences that any report may
 * have, prose that is its own, and for every third a house's standing line. One in ten is a copy of an earlier report
 * (see `originOf`): three fifths of its paragraphs, a word in twelve of them changed, and the rest its own.
 */
export function streamedReport(index: number, window: number): string {
  const origin = originOf(index, window);
  if (origin === null) return ownReport(index).join('\n\n');
  const random = seededRandom(index * 7 + 1);
  const source = ownReport(origin);
  const taken = source.slice(0, Math.ceil(source.length * 0.6)).map((paragraph) =>
    paragraph
      .split(' ')
      .map((word) => (random() < 1 / 12 ? frequentWord(random) : word))
      .join(' '),
  );
  return [...taken, ...ownReport(index).slice(taken.length)].join('\n\n');
}

/** The report that report `index` copies: one of the `window` before it that is no copy itself; null when it copies none. */
export function originOf(index: number, window: number): number | null {
  if (index % 10 !== 0 || index < 20) return null;
  const random = seededRandom(index * 7 + 3);
  const origin = index - 1 - Math.floor(random() * Math.min(index - 10, window - 20));
  return origin % 10 === 0 ? origin + 1 : origin;
}

function ownReport(index: number): string[] {
  const random = seededRandom(index + 1);
  const paragraphs = inventReport(inventEvent(random), random, 90).split('\n\n');
  for (let words = 110; words < 390; ) {
    const prose = `${sentence(random)} ${sentence(random)}`;
    words += prose.split(' ').length;
    paragraphs.push(prose);
  }
  // Prose and stock mixed, so that no report begins as another does.
  for (let i = paragraphs.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [paragraphs[i], paragraphs[j]] = [paragraphs[j]!, paragraphs[i]!];
  }
  if (pick(random, [true, false, false])) paragraphs.push(copyright);
  return paragraphs;
}
