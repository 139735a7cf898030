import { WordRole } from '../../lang/attribution-lexicon.ts';
import type { Source } from '../../model/statement.ts';
import { sentenceOf } from '../../text/field-text.ts';
import type { FoundAttribution } from '../attribution.ts';
import { has } from '../attribution-words.ts';
import type { Place, Scene, Speaker } from './speaker.ts';
import { byDescription } from './speakers-by-description.ts';
import { byName } from './speakers-by-name.ts';
import { byPronoun, byRelative } from './speakers-by-pronoun.ts';

/**
 * Resolves the sources of one field one after another, in reading order, remembering who spoke: a pronoun is the last
 * fitting speaker or subject; a surname, a role or a description is the one that the report names so. Null only for null.
 */
export function resolveSources(
  attributions: readonly FoundAttribution[],
  { words, layout, cast, lexicon }: Omit<Scene, 'history'>,
): (Source | null)[] {
  const history: Speaker[] = [];
  return attributions.map(({ source, mention }) => {
    if (source === null || mention === null) return null;
    const { first, last } = mention;
    const sentence = sentenceOf(words.sentences, first);
    const speaker = speakerOf({ words, layout, cast, lexicon, history, source, first, last, sentence });
    if (speaker === null) return source;
    history.push(speaker);
    return speaker.source;
  });
}

/** Null when it may be anybody. */
function speakerOf(place: Place): Speaker | null {
  const { words, first, last } = place;
  if (last - first === 1) {
    const { pronoun } = words.known[first]!;
    if (pronoun !== undefined) return byPronoun(place, pronoun, words.tokens[first]!.lower);
    if (has(words, first, WordRole.relative)) return byRelative(place);
    if (has(words, first, WordRole.subjectPronoun)) return null;
  }
  return byName(place) ?? byDescription(place);
}
