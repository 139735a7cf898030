import type { LadderTopic, RevisionCue } from '../../lang/ladder-lexicon.ts';
import type { Language } from '../../lang/language.ts';
import { fieldText } from '../../model/report.ts';
import type { Span } from '../../model/span.ts';
import type { Figure, Reading } from '../../model/statement.ts';
import { type Token, tokenise } from '../../text/tokens.ts';

/** A figure as the answer to a question, with what tells questions apart. */
export interface Answer {
  readonly reading: Reading;
  readonly figure: Figure;
  readonly topic: LadderTopic;
  /** The event's own total or a part of it: as the figure has it, or as the report's other figures show (see `parts.ts`). */
  readonly scope: 'event' | 'part';
  /** `count`, or the dimension of the unit. */
  readonly dimension: string;
  /** How many of the dimension's smallest unit one of the figure's own unit is. */
  readonly factor: number;
  /** In the dimension's smallest unit. */
  readonly value: number;
  readonly high: number | null;
  /** Stems, or names of synonym groups, of what is counted or measured. */
  readonly counted: readonly string[];
  /** Stems of the other words of its sentence, and of the few that stand next to it. */
  readonly context: ReadonlySet<string>;
  readonly near: ReadonlySet<string>;
  /** Words beside the figure that set it against an older value. */
  readonly cue: { readonly kind: RevisionCue; readonly exact: string } | null;
}

/** Characters of the sentence read on either side of a figure. */
const REACH = 160;
/** Tokens on either side that stand next to a figure. */
const NEAR = 6;
/** Tokens within which a phrase of revision belongs to a figure. */
const CUE_REACH = 4;

/** Null for figures that stand on no ladder: ages, and what belongs to other events. */
export function answerOf(reading: Reading, figure: Figure, language: Language): Answer | null {
  const { ladders } = language;
  // `Doubled` is no value of its own.
  const isMultiple = figure.unit === language.figures.numbers.multipleUnit;
  if (figure.scope === 'other' || isMultiple || ladders.unasked.has(figure.topic)) return null;
  // `Several passengers heard no alarm` counts some of those aboard, and nobody would ask how many.
  if (figure.vague && ladders.implied.has(figure.topic)) return null;
  // A rate (`dollar per share`) is told of the same thing without its second half (`$82 a share`, `the offer of $82`).
  const unit = ladders.units.get(figure.unit) ?? ladders.units.get(figure.unit.split(' per ')[0]!);
  const measured = unit !== undefined;
  const dimension = unit?.dimension ?? 'count';
  const factor = unit?.factor ?? 1;
  const counted = countedStems(figure, measured, language);
  const { context, near, cue } = surroundings(reading, figure, language);
  const named = ladders.topics.get(figure.topic);
  // `One witness said`: nobody would ask how many.
  if (named === undefined && !measured && figure.value === 1 && figure.high === null) return null;
  // `100 per cent sure`.
  if (named === undefined && dimension === ladders.shares && figure.value === 100) return null;
  const topic = named ?? (!measured ? ladders.otherCount : (ladders.otherMeasure.get(dimension) ?? ladders.otherValue));
  return {
    reading,
    figure,
    topic,
    scope: figure.scope,
    dimension,
    factor,
    value: figure.value * factor,
    high: figure.high === null ? null : figure.high * factor,
    counted,
    context,
    near,
    cue,
  };
}

/** What is counted, its head noun first; of a measure, what is measured. */
function countedStems(figure: Figure, measured: boolean, language: Language): string[] {
  const found = new Set<string>();
  // `202 injured` counts nobody in particular.
  const ofTopic = language.stem(figure.topic);
  const implied = language.ladders.implied.get(figure.topic);
  const add = (word: string): void => {
    const group = groupOf(word, language);
    if (!language.stopwords.has(word) && language.stem(word) !== ofTopic && !implied?.has(group)) found.add(group);
  };
  if (!measured && figure.unit !== '') add(figure.unit.toLowerCase());
  for (const { kind, lower } of tokenise(figure.of, language.tokens.clitics)) if (kind === 'word') add(lower);
  return [...found];
}

function groupOf(word: string, { stem, ladders }: Language): string {
  const stemmed = stem(word);
  return ladders.synonyms.get(stemmed) ?? stemmed;
}

function surroundings(reading: Reading, figure: Figure, language: Language): Pick<Answer, 'context' | 'near' | 'cue'> {
  const sentence = sentenceAround(reading, figure);
  const start = Math.max(sentence.start, figure.start - REACH);
  const end = Math.min(sentence.end, figure.end + REACH);
  const text = fieldText(reading.report, figure.field);
  const tokens = tokenise(text.slice(start, end), language.tokens.clitics);
  const before = tokens.findLastIndex((token) => start + token.end <= figure.start);
  const after = tokens.findIndex((token) => start + token.start >= figure.end);
  const context = new Set<string>();
  const near = new Set<string>();
  for (let at = 0; at < tokens.length; at++) {
    const { kind, lower } = tokens[at]!;
    const inside = at > before && (after < 0 || at < after);
    if (inside || kind !== 'word' || lower.length < 3 || language.stopwords.has(lower)) continue;
    const stem = groupOf(lower, language);
    context.add(stem);
    if (before - at < NEAR && at - (after < 0 ? tokens.length : after) < NEAR) near.add(stem);
  }
  const cue = cueBeside(tokens, before, after < 0 ? tokens.length : after, language);
  return {
    context,
    near,
    cue: cue && { kind: cue.kind, exact: text.slice(start + cue.first.start, start + cue.last.end) },
  };
}

/** A phrase of revision right before a value (`rose to 84`), or right after it (`84, up from 77`). */
function cueBeside(tokens: readonly Token[], before: number, after: number, { ladders }: Language) {
  for (let at = Math.max(0, before - CUE_REACH); at < Math.min(tokens.length, after + CUE_REACH); at++) {
    const match = ladders.revisions.matchAt(tokens, at);
    if (match !== null) return { kind: match.value, first: tokens[at]!, last: tokens[at + match.length - 1]! };
  }
  return null;
}

function sentenceAround({ sentences, report }: Reading, figure: Figure): Span {
  if (figure.field === 'text') {
    let low = 0;
    let high = sentences.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sentences[middle]!.end <= figure.start) low = middle + 1;
      else high = middle;
    }
    const found = sentences[low];
    if (found !== undefined && found.start <= figure.start) return found;
  }
  return { start: 0, end: fieldText(report, figure.field).length };
}
