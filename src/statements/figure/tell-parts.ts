import type { FigureLexicon } from '../../lang/figure-lexicon.ts';
import type { Draft } from './draft.ts';

/**
 * Where a report gives a total for a topic in general words (`12 people were killed`), smaller counts of particular
 * people (`10 tourists`, `two pilots`) are parts of it. Without such a total the particular count may be the total.
 */
export function tellParts(drafts: readonly Draft[], lexicon: FigureLexicon): void {
  const totals = new Map<string, number>();
  const counts = drafts.filter(
    (draft) => draft.unit === null && draft.scope === 'event' && lexicon.topics.ofPeople.has(draft.topic),
  );
  for (const draft of counts) {
    if (!isGeneral(draft, lexicon)) continue;
    totals.set(draft.topic, Math.max(totals.get(draft.topic) ?? 0, draft.high ?? draft.value));
  }
  for (const draft of counts) {
    const total = totals.get(draft.topic);
    if (
      total !== undefined &&
      draft.value < total &&
      !isGeneral(draft, lexicon) &&
      lexicon.topics.roles.get(draft.nounName) !== draft.topic
    )
      draft.scope = 'part';
  }
  for (let i = 1; i < drafts.length; i++) if (isNested(drafts[i - 1]!, drafts[i]!, lexicon)) drafts[i]!.scope = 'part';
}

/** Most tokens between a part and what befell some of it. */
const REACH_NESTED = 8;

/** `Two tourists were injured, one seriously`: what befell some of a part befell a part. */
const isNested = (part: Draft, draft: Draft, { topics }: FigureLexicon): boolean =>
  part.scope === 'part' &&
  draft.scope === 'event' &&
  draft.nounName === '' &&
  draft.value <= part.value &&
  draft.first >= part.last &&
  draft.first - part.last <= REACH_NESTED &&
  topics.within.get(draft.topic) === part.topic;

const isGeneral = (draft: Draft, lexicon: FigureLexicon): boolean =>
  draft.nounName === '' || lexicon.counted.anyone.has(draft.nounName) || lexicon.topics.events.has(draft.nounName);
