import type { AttributionLexicon } from '../../lang/attribution-lexicon.ts';
import { contains, type Excerpt } from '../../model/span.ts';
import type { Attribution, Figure } from '../../model/statement.ts';

/** How many contents that begin before a figure are looked at; those that hold it are among the nearest. */
const NEAREST = 48;

/**
 * Gives every figure the chain of the innermost attribution whose content holds it. Who claims responsibility for a raid
 * says nothing of what the report tells of the raid, nor does who fired 17 shots: such content hands its source to no figure.
 */
export function onWhoseWord(
  figures: readonly Figure[],
  attributions: readonly Attribution[],
  lexicon: AttributionLexicon,
): Figure[] {
  if (figures.length === 0) return [];
  const byStart = attributions
    .filter(({ chain }) => chain.length > 0)
    .sort((a, b) => (a.field < b.field ? -1 : a.field > b.field ? 1 : 0) || a.content.start - b.content.start);
  return figures.map((figure) => {
    const innermost = innermostAround(figure, byStart, lexicon);
    return innermost === null ? figure : { ...figure, chain: innermost.chain };
  });
}

function firstWordOf({ exact }: Excerpt): string {
  const end = exact.indexOf(' ');
  return (end < 0 ? exact : exact.slice(0, end)).toLowerCase();
}

function innermostAround(
  figure: Figure,
  byStart: readonly Attribution[],
  lexicon: AttributionLexicon,
): Attribution | null {
  let innermost: Attribution | null = null;
  const from = firstAfter(byStart, figure);
  for (let i = from - 1; i >= 0 && i >= from - NEAREST; i--) {
    const attribution = byStart[i]!;
    if (attribution.field !== figure.field) break;
    if (!contains(attribution.content, figure)) continue;
    if (innermost !== null && lengthOf(attribution) >= lengthOf(innermost)) continue;
    if (tells(attribution, lexicon)) innermost = attribution;
  }
  return innermost;
}

/** Whether who is attributed something tells of it. */
function tells({ cue, content }: Attribution, { owned, deeds, clauseWords }: AttributionLexicon): boolean {
  const first = firstWordOf(content);
  const verb = cue?.exact.slice(cue.exact.lastIndexOf(' ') + 1).toLowerCase() ?? '';
  return !owned.has(first) && (!deeds.has(verb) || clauseWords.has(first));
}

const lengthOf = ({ content }: Attribution): number => content.end - content.start;

/** Index of the first attribution whose content begins after the figure does. */
function firstAfter(byStart: readonly Attribution[], { field, start }: Figure): number {
  let low = 0;
  let high = byStart.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = byStart[middle]!;
    if (other.field < field || (other.field === field && other.content.start <= start)) low = middle + 1;
    else high = middle;
  }
  return low;
}
