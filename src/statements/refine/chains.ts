import { contains } from '../../model/span.ts';
import type { Attribution, Figure } from '../../model/statement.ts';

/** Gives every figure the chain of the innermost attribution whose content holds it. */
export function onWhoseWord(figures: readonly Figure[], attributions: readonly Attribution[]): Figure[] {
  return figures.map((figure) => {
    let innermost: Attribution | null = null;
    for (const attribution of attributions) {
      if (attribution.field !== figure.field || attribution.chain.length === 0) continue;
      if (!contains(attribution.content, figure)) continue;
      const length = attribution.content.end - attribution.content.start;
      if (innermost === null || length < innermost.content.end - innermost.content.start) innermost = attribution;
    }
    return innermost === null ? figure : { ...figure, chain: innermost.chain };
  });
}
