import type { Dossier } from '../model/dossier.ts';
import type { StorySummary } from './store.ts';

/** Ladders that a list has room for. */
const LADDERS = 4;

/** What a list of stories shows of a dossier. */
export function summaryOf({ story, brief, ladders, claims, notices }: Dossier): StorySummary {
  const told = new Set(brief.map(({ about }) => about));
  return {
    ...story,
    lede: brief.find(({ about }) => about === 'lede')?.text ?? null,
    ladders: ladders
      .filter(({ id }) => told.has(id))
      .slice(0, LADDERS)
      .map(({ id, question, topic, unit, relation, rungs }) => ({
        id,
        question,
        topic,
        unit,
        relation,
        rungs: rungs.map(({ value, high, bound, vague, lineages, first, last }) => ({
          value,
          high,
          bound,
          ...(vague === undefined ? {} : { vague }),
          lineages,
          first,
          last,
        })),
      })),
    conflicts: [...ladders, ...claims.map(({ standing }) => ({ relation: standing }))].filter(
      ({ relation }) => relation === 'conflicting',
    ).length,
    notices: notices.length,
  };
}
