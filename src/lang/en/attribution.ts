import type { AttributionLexicon } from '../attribution-lexicon.ts';
import weights from './attribution.weights.json' with { type: 'json' };
import { buildCues } from './attribution-cues.ts';
import { givenNames } from './attribution-given-names.ts';
import { buildRoles, elisions, genders, pronouns, sourceKinds } from './attribution-words.ts';

export const attribution: AttributionLexicon = {
  cues: buildCues(),
  roles: buildRoles(),
  elisions,
  pronouns,
  genders,
  givenNames,
  kinds: sourceKinds,
  through: new Set(['to', 'with', 'in', 'on', 'by', 'from', 'through', 'via']),
  weights,
};
