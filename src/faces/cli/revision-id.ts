import { createHash } from 'node:crypto';
import type { StoryRevision } from '../../index.ts';

/** A name for a change of mind, made from what it is: the same reports grouped again have the same. */
export const revisionId = ({ kind, from, to, reports }: StoryRevision): string =>
  `r-${createHash('sha256')
    .update(JSON.stringify([kind, from, to, reports]))
    .digest('hex')
    .slice(0, 8)}`;
