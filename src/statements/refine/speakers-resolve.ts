import { WordRole } from '../../lang/attribution-lexicon.ts';
import type { Source } from '../../model/statement.ts';
import { sentenceOf } from '../../text/field-text.ts';
import type { FoundAttribution, Named } from '../attribution.ts';
import { type FieldWords, has, Shape } from '../attribution-words.ts';
import { type Place, resolved, type Scene, type Speaker, type Spoken } from './speaker.ts';
import { byDescription } from './speakers-by-description.ts';
import { byName } from './speakers-by-name.ts';
import { byPronoun, byRelative } from './speakers-by-pronoun.ts';
import type { Cast } from './speakers-cast.ts';

/**
 * Resolves the sources of one field one after another, in reading order, remembering who spoke: a pronoun is the last
 * fitting speaker or subject; a surname, a role or a description is the one that the report names so. Null only for null.
 */
export function resolveSources(
  attributions: readonly FoundAttribution[],
  { words, layout, cast, lexicon }: Omit<Scene, 'history'>,
): (Source | null)[] {
  const history: Spoken[] = [];
  return attributions.map(({ source, mention, together, at }, index) => {
    if (source === null || mention === null) return null;
    const { first, last } = mention;
    const sentence = sentenceOf(words.sentences, first);
    const place: Place = { words, layout, cast, lexicon, history, source, first, last, sentence };
    const speaker = together.length > 0 && !isOneName(place) ? speakersOf(place, together) : speakerOf(place);
    if (speaker === null) return source;
    if (!isToldOf(attributions, index)) history.push({ ...speaker, addressed: addressedAt(words, at, sentence, cast) });
    return speaker.source;
  });
}

/** "The chief said a woman who called reported ...; she said": who speaks in a clause of what another says is not who goes on. */
function isToldOf(attributions: readonly FoundAttribution[], index: number): boolean {
  const { words, mention, cue, content } = attributions[index]!;
  const outer = attributions[index - 1];
  if (outer === undefined || mention === null || !has(words, mention.first, WordRole.relative)) return false;
  const { start, end } = outer.content;
  return start <= (cue ?? content).start && content.end <= end;
}

/** Whom a verb of telling or asking speaks to: right behind it, a person of the cast, or the gender that a pronoun tells. */
function addressedAt(words: FieldWords, at: number, sentence: number, cast: Cast): Spoken['addressed'] {
  const cueClass = words.known[at]!.cue?.class;
  if (cueClass !== 'tell' && cueClass !== 'ask') return null;
  if (has(words, at + 1, WordRole.objectPronoun)) {
    const owns = has(words, at + 1, WordRole.possessive) && !has(words, at + 2, endsAddress);
    return owns ? null : (words.known[at + 1]!.pronoun ?? null);
  }
  // Whoever is asked may answer; whoever tells goes on.
  const isNamed =
    cueClass === 'ask' &&
    cast.inSentence(words, sentence).some(({ member, mention }) => mention.first === at + 1 && member.isPerson);
  return isNamed ? 'named' : null;
}

/** What cannot follow a possessive: "asked her. / why / to". */
const endsAddress =
  Shape.punctuation |
  Shape.infinitive |
  WordRole.relative |
  WordRole.subordinator |
  WordRole.preposition |
  WordRole.subjectPronoun |
  WordRole.determiner;

/** "The Transport and Harbour Committee": the name of one, with the conjunction in it. */
const isOneName = ({ words, cast, sentence, first, last }: Place): boolean =>
  cast.inSentence(words, sentence).some(({ mention }) => mention.first <= first + 1 && mention.last === last);

/** "Orr and her deputy": each by the name that the report gives, joined as they are there. */
function speakersOf(place: Place, together: readonly Named[]): Speaker {
  const { text } = place.words;
  let name = '';
  let end = place.source.start;
  const whys: string[] = [];
  for (const { mention, source } of together) {
    const { name: own, why } = speakerOf({ ...place, ...mention, source })?.source ?? source;
    name += joinOf(text.slice(end, source.start)) + own;
    end = source.end;
    if (why !== null) whys.push(why);
  }
  return {
    source: resolved(place.source, name, place.source.kind, whys.length === 0 ? null : whys.join('; ')),
    gender: 'plural',
    sentence: place.sentence,
    isPerson: false,
    head: null,
  };
}

/** What joins one of several to the next, without who the first is: ", the mayor, and". */
function joinOf(between: string): string {
  const comma = between.lastIndexOf(',');
  return between.indexOf(',') < comma ? between.slice(comma + 1) : between;
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
