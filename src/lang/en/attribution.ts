import type { AttributionLexicon, LexiconWord } from '../attribution-lexicon.ts';
import weights from './attribution.weights.json' with { type: 'json' };
import { buildCues } from './attribution-cues.ts';
import { givenNames } from './attribution-given-names.ts';
import { buildRoles, elisions, genders, pronouns, sourceKinds } from './attribution-words.ts';

function joinWords(): ReadonlyMap<string, LexiconWord> {
  const cues = buildCues();
  const roles = buildRoles();
  const words = new Map<string, LexiconWord>();
  for (const word of new Set([...roles.keys(), ...cues.keys()]))
    words.set(word, { roles: roles.get(word) ?? 0, cue: cues.get(word) });
  return words;
}

export const attribution: AttributionLexicon = {
  words: joinWords(),
  elisions,
  pronouns,
  genders,
  givenNames,
  issued: new Set('statement email letter tweet post message'.split(' ')),
  kinds: sourceKinds,
  agentMarks: new Set(['by']),
  owned: new Set(['responsibility', 'credit', 'blame', 'liability']),
  through: new Set(['to', 'with', 'in', 'on', 'by', 'from', 'through', 'via']),
  citing: new Set(['citing', 'quoting']),
  outletWords: new Set(
    `tv television radio newspaper magazine newspapers broadcaster channel network tabloid daily weekly media press news
    times post herald tribune gazette journal telegraph agency website fm blog podcast`.split(/\s+/),
  ),
  quotedPassives: new Set(['quoted', 'cited']),
  sayings: new Set(['saying', 'telling', 'stating']),
  interviews: new Set(
    'interview interviews statement statements comments remarks speaking spoke talking appearance email'.split(' '),
  ),
  journalists: new Set(
    'commentator columnist reporter correspondent journalist editor writer host presenter newsreader anchor contributor'.split(
      ' ',
    ),
  ),
  genericBodies: new Set(
    `company firm group organisation organization airline agency charity bank club team party newspaper paper
    broadcaster channel network manufacturer retailer carrier union university foundation`.split(/\s+/),
  ),
  weights,
};
