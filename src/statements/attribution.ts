import { type AttributionLexicon, WordRole } from '../lang/attribution-lexicon.ts';
import type { Language } from '../lang/language.ts';
import { type Excerpt, excerptOf } from '../model/span.ts';
import type { Attribution, Source, Stance } from '../model/statement.ts';
import { type FieldText, sentenceOf } from '../text/field-text.ts';
import type { Sentence } from '../text/segment.ts';
import { behindAddressee } from './attribution-addressee.ts';
import { chooseContent } from './attribution-content.ts';
import { beforeContrast } from './attribution-contrast.ts';
import { describeCue, isHearsay, isPhrase } from './attribution-cue.ts';
import { deniedBefore } from './attribution-denial.ts';
import { directAfter, directBefore, speakerAfter } from './attribution-direct.ts';
import {
  contradicting,
  type Draft,
  endBeforeTag,
  endClauseBefore,
  withinOpening,
  withoutRivals,
} from './attribution-drafts.ts';
import { type Cue, cueOf, frameOf, isPhraseBehind, type TokenSpan } from './attribution-frame.ts';
import { firstOfTwo, jointWith, sharesNoun } from './attribution-joint.ts';
import { behindOpening } from './attribution-opening.ts';
import { besideView, possessorOf } from './attribution-possessor.ts';
import { findPosts, type Post } from './attribution-posts.ts';
import { quotedAsSaying } from './attribution-quoted.ts';
import {
  beforeRemark,
  behindApposition,
  behindClause,
  subjectBeforeClause,
  subjectWithClause,
  subjectWithParticiple,
} from './attribution-relative.ts';
import { chooseSource, isLabel, subjectBehindWith, subjectOf, writtenSubject } from './attribution-source.ts';
import { opensSpeech, saysSentence, saysWhatStandsBefore } from './attribution-speech-cue.ts';
import { beforeVerbOf } from './attribution-subject.ts';
import { closingTag, interposedTag } from './attribution-tag.ts';
import { putsCount } from './attribution-tally.ts';
import { behindSecondVerb, isIdiom, isNegatedVerb } from './attribution-verbs.ts';
import { type Features, scoring, weightsOf } from './attribution-weights.ts';
import { cueAt, type FieldWords, has, isMarked, lookUp, Mark, Shape } from './attribution-words.ts';
import { behindLabel } from './dateline.ts';
import { findQuoted } from './quotation.ts';
import { isNobody, sourceAt } from './source.ts';
import { describedTo, namesSomebody } from './source-description.ts';
import { findMentions, type Mention, mentionFrom } from './source-mentions.ts';
import { isCompounded, isSubjectNoun } from './verb-or-noun.ts';

/** An attribution as its sentence alone tells it, with its tokens. */
export interface FoundAttribution extends Pick<Attribution, 'kind' | 'content' | 'cue' | 'stance'> {
  readonly words: FieldWords;
  /** Token of the cue's last word; of a post, which has no cue, its last. */
  readonly at: number;
  /** Index of the sentence that holds that token. */
  readonly sentence: number;
  /** Tokens of the source. */
  readonly mention: TokenSpan | null;
  /** As written. */
  readonly source: Source | null;
  /** Each of several who speak together, as written: "Officials and witnesses said". Empty when one speaks. */
  readonly together: readonly Named[];
}

/** A source, as written, and its tokens. */
export interface Named {
  readonly mention: TokenSpan;
  readonly source: Source;
}

/** A field as it was read, with its quotation marks paired. */
export interface FoundText {
  readonly words: FieldWords;
  /** In reading order of their cues. */
  readonly attributions: readonly FoundAttribution[];
}

/** Who says what in each field, by the cues of the language's lexicon and the learned choices of what they attribute, and to whom. */
export function findAttributions(fields: readonly FieldText[], language: Language): FoundText[] {
  const { attribution: lexicon } = language;
  const features = scoring(weightsOf(lexicon.weights));
  return fields.map((field) => {
    const words = lookUp(field, findQuoted(field, lexicon), lexicon);
    const drafts: Draft[] = [];
    for (const sentence of words.sentences) draftSentence(words, sentence, features, lexicon, drafts);
    const said = withoutRivals(drafts).map((draft) => toAttribution(words, draft, language));
    const posted = findPosts(words).map((post) => toPosted(words, post, language));
    const attributions = posted.length === 0 ? said : [...said, ...posted].sort((a, b) => placeOf(a) - placeOf(b));
    return { words, attributions };
  });
}

const placeOf = ({ cue, content }: FoundAttribution): number => cue?.start ?? content.end;

/** What a post says is in its poster's own words, and has no cue. */
const toPosted = (words: FieldWords, { content, source }: Post, language: Language): FoundAttribution => ({
  words,
  at: content.last - 1,
  sentence: sentenceOf(words.sentences, content.last - 1),
  mention: source,
  kind: 'direct',
  content: excerptOfTokens(words, content),
  cue: null,
  source: sourceAt(words, source, language),
  together: [],
  stance: 'asserts',
});

const countVerbs = Mark.countVerbs | Mark.recountVerbs;

/** Adds what the cues of one sentence attribute to the drafts. */
function draftSentence(
  words: FieldWords,
  sentence: Sentence,
  features: Features,
  lexicon: AttributionLexicon,
  drafts: Draft[],
): void {
  let mentions: readonly Mention[] | null = null;
  const earlier = drafts.length;
  let opening = sentence.first;
  const counts = (words.marks & countVerbs) !== 0;
  for (let at = sentence.first; at < sentence.last; at++) {
    const mayCount = counts && isMarked(words, at, countVerbs);
    if (!(words.roles[at]! & Shape.cue) && !mayCount) continue;
    mentions ??= findMentions(words, sentence);
    const cue = cueOf(words, sentence, mentions, at);
    const before = drafts.length === earlier ? null : drafts.at(-1)!;
    const told = mayCount ? putsCount(cue, before?.source ?? null) : quotedAsSaying(cue);
    if (told !== null) {
      drafts.push({ score: Number.POSITIVE_INFINITY, cue, ...told });
      continue;
    }
    if (cueAt(words, at) === undefined || closesLabel(cue) || isNounHere(cue) || isIdiom(cue, lexicon)) continue;
    const denied = deniedBefore(cue);
    if (denied !== null) {
      drafts.push(...contradicting(cue, denied, drafts.splice(earlier)));
      continue;
    }
    features.score = 0;
    describeCue(cue, features);
    const { score } = features;
    if (
      score <= features.threshold &&
      citedBehind(cue) === null &&
      !saysWhatStandsBefore(words, sentence, at) &&
      !saysSentence(words, at)
    ) {
      const opened = opensSpeech(cue, drafts, earlier);
      if (opened !== null) drafts.push({ score, cue, ...opened });
      continue;
    }
    const likely = likelySource(cue, before, features, lexicon);
    // "The raid claimed by the Front killed 12": what was claimed does not speak, nor who saw "a letter seen by the Post".
    if (likely === 'untold') continue;
    const first = likely === null ? null : firstOfTwo(cue, likely, lexicon.joins);
    const tag = interposedTag(cue) ?? closingTag(cue, first, lexicon.joins);
    const frame = frameOf(cue, tag?.source ?? first);
    const opened = behindOpening(cue, frame.source, lexicon.joins);
    opening = opened ?? opening;
    const found = directBefore(frame) ?? directAfter(frame) ?? tag?.content ?? chooseContent(frame, features, opened);
    if (found === null) continue;
    const shared = behindSecondVerb(cue, behindAddressee(cue, found));
    if (shared === null) continue;
    const content = beforeVerbOf(cue, besideView(cue, shared, frame.source));
    const { source } = frame;
    if (saysNothing(cue, content, source, lexicon)) continue;
    endClauseBefore(cue, source, drafts, earlier);
    endBeforeTag(cue, content, source, drafts, earlier);
    const clause = behindApposition(cue, behindClause(words, content, source), source);
    const own = beforeContrast(cue, beforeRemark(words, clause), source, lexicon.contrasts);
    const tidy = withoutDateline(words, own);
    if (tidy !== null) drafts.push({ score, cue, content: withinOpening(tidy, at, opening), source });
  }
}

/**
 * Who it may be whose words a cue attributes, as its sentence is written, else by the learned choice. `untold` when nobody that can be
 * told does.
 * @param before what the cue before in the sentence attributes
 */
function likelySource(
  cue: Cue,
  before: Draft | null,
  features: Features,
  lexicon: AttributionLexicon,
): Mention | 'untold' | null {
  if (isHearsay(cue.words, cue.at)) return null;
  return (
    citedBehind(cue) ??
    agentOf(cue, lexicon) ??
    possessorOf(cue) ??
    speakerAfter(cue) ??
    subjectBeforeClause(cue) ??
    subjectWithClause(cue) ??
    subjectWithParticiple(cue) ??
    subjectBehindWith(cue, lexicon) ??
    writtenSubject(cue) ??
    chooseSource(cue, before === null ? null : previousSource(before), features, lexicon)
  );
}

/** Null when a dateline is all of it. */
function withoutDateline(words: FieldWords, { first, last }: TokenSpan): TokenSpan | null {
  const sentence = words.sentences[sentenceOf(words.sentences, first)]!;
  if (first !== sentence.first) return { first, last };
  const begin = behindLabel(words, sentence);
  return begin < last ? { first: begin, last } : null;
}

/**
 * Whether what was found to be said is its own source, on the word of others ("knew, according to the memo"), the "that" of
 * another verb ("heard that the pair argued"), or where it was said ("writing on Facebook").
 */
function saysNothing(
  { words, at }: Cue,
  { first, last }: TokenSpan,
  source: Mention | null,
  { platforms }: AttributionLexicon,
): boolean {
  if (source !== null && first === source.first && last === source.last) return true;
  // "Shared by residents".
  if (first === at + 1 && isMarked(words, first, Mark.agentMarks) && !has(words, first + 1, Shape.number)) return true;
  // "Demand was softening".
  if (first === at + 1 && has(words, first, WordRole.auxiliary) && words.known[at]!.cue!.form === 'base') return true;
  if (last > first + 1) return isPhrase(cueAt(words, first)) && has(words, first + 1, Shape.infinitive);
  if (has(words, first - 1, WordRole.preposition)) return platforms.has(words.tokens[first]!.lower);
  return has(words, first, Shape.complementiser) && has(words, first - 1, Shape.verbCue);
}

/** Whom a phrase cites, "as per officials", "as per the Post": not "as per the rules". */
function citedBehind({ words, mentions, at }: Cue): Mention | null {
  const source = isPhraseBehind(words, at) ? mentionFrom(mentions, at + 1) : null;
  if (source === null) return null;
  const { head } = source;
  const isText = isMarked(words, head, Mark.restated) || cueAt(words, head) !== undefined;
  return namesSomebody(words, head) || has(words, head, Shape.capital) || isText ? source : null;
}

/** "The blast left seven dead", "the self-described": behind an article or a hyphen, what may be a verb in another place is none. */
function isNounHere({ words, at }: Cue): boolean {
  const { form } = words.known[at]!.cue!;
  const isArticled = (form === 'base' || form === 'present') && isMarked(words, at - 1, Mark.articles);
  return isArticled || isSubjectNoun(words, at) || isCompounded(words, at);
}

/** The colon of "Photos:". */
function closesLabel({ words, mentions, at }: Cue): boolean {
  if (!has(words, at, Shape.punctuation)) return false;
  for (const mention of mentions) if (mention.last === at && isLabel(words, mention)) return true;
  return false;
}

/**
 * Who stands behind "by" right after a participle: "announced by the ministry", "the raid claimed by the Front". `untold`
 * when nobody that can be told does; null when there is no such "by". "He said by telephone" has none.
 */
function agentOf({ words, mentions, at, group }: Cue, { perceptions }: AttributionLexicon): Mention | 'untold' | null {
  const { form, lemma } = words.known[at]!.cue!;
  if (form !== 'past' || !isMarked(words, at + 1, Mark.agentMarks)) return null;
  if (!has(words, at + 2, Shape.capital | WordRole.determiner)) return null;
  if (group === at && perceptions.has(lemma)) return 'untold';
  return mentionFrom(mentions, at + 2) ?? 'untold';
}

/** Who the cue before is on the word of; what only "appeared" so has a subject all the same. */
const previousSource = ({ source, cue }: Draft): Mention | null => source ?? subjectOf(cue);

function toAttribution(words: FieldWords, { cue, content, source }: Draft, language: Language): FoundAttribution {
  const { at, group } = cue;
  const isTurned = content.first !== at + 1 && isDeniedWith(words, at, language.attribution);
  return {
    words,
    at,
    sentence: sentenceOf(words.sentences, at),
    kind: kindOf(words, content),
    content: excerptOfTokens(words, content),
    cue: excerptOfTokens(words, { first: group, last: isTurned ? at + 2 : at + 1 }),
    ...(source === null ? nobody : namedBy(cue, source, language)),
    stance:
      source !== null && isNobody(words, source, language.attribution)
        ? 'doubts'
        : stanceOf(cue, isTurned, language.attribution),
  };
}

const nobody: Pick<FoundAttribution, 'mention' | 'source' | 'together'> = { mention: null, source: null, together: [] };

/** Who speaks, as written: one, with what describes them, or several together. */
function namedBy(
  cue: Cue,
  source: Mention,
  language: Language,
): Pick<FoundAttribution, 'mention' | 'source' | 'together'> {
  const { words, at, group, sentence } = cue;
  const { form } = words.known[at]!.cue!;
  const joint = jointWith(cue, source, language.attribution.joins);
  const final = joint.at(-1)!;
  // "Officials started to say", "the mayor responded by saying": the subject has another verb.
  const isOfVerb = form !== 'participle' && !has(words, group, Shape.infinitive);
  const limit = source.last > group ? sentence.last : isOfVerb ? group : final.last;
  const each = joint.map((mention) => ({
    mention,
    source: sourceAt(words, mention, language, mention === final ? describedTo(words, mention, limit) : mention.last),
  }));
  const [first] = each;
  const last = each.at(-1)!;
  if (each.length === 1) return { ...last, together: [] };
  const shareNoun = sharesNoun(words, joint);
  const exact = words.text.slice(first!.source.start, last.source.end);
  const { kind } = shareNoun ? last.source : first!.source;
  return {
    mention: { first: first!.mention.first, last: final.last },
    source: { ...first!.source, end: last.source.end, exact, name: exact, kind },
    together: shareNoun ? [] : each,
  };
}

const excerptOfTokens = ({ text, tokens }: FieldWords, { first, last }: TokenSpan): Excerpt =>
  excerptOf(text, { start: tokens[first]!.start, end: tokens[last - 1]!.end });

function kindOf(words: FieldWords, { first, last }: TokenSpan): Attribution['kind'] {
  let inside = 0;
  let outside = 0;
  for (let i = first; i < last; i++)
    if (!(words.roles[i]! & Shape.punctuation)) words.quotedAt[i]! >= 0 ? inside++ : outside++;
  return inside === 0 ? 'indirect' : outside === 0 ? 'direct' : 'mixed';
}

/** "Ruled out", "laughed off": a word right behind makes a denial of it. */
const isDeniedWith = (words: FieldWords, at: number, { deniedWith }: AttributionLexicon): boolean =>
  deniedWith.get(words.known[at]!.cue!.lemma)?.has(words.tokens[at + 1]?.lower ?? '') === true;

function stanceOf({ words, group, at }: Cue, isTurned: boolean, lexicon: AttributionLexicon): Stance {
  if (isNegatedVerb(words, group, at, lexicon)) return 'doubts';
  return isTurned ? 'denies' : (words.known[at]!.cue?.stance ?? 'asserts');
}
