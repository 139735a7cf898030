import { WordRole } from '../lang/attribution-lexicon.ts';
import type { Sentence } from '../text/segment.ts';
import { classNumber, formNumber, hashAt, quotesAround, shapeMask, shapeOf } from './attribution-cue.ts';
import { core, type Frame, type Side, sides } from './attribution-frame.ts';
import { addAll, type Features, featureTable, slotsFor } from './attribution-weights.ts';
import { type FieldWords, has } from './attribution-words.ts';

const kindOf = ({ words, at }: Frame): number => {
  const cue = words.cues[at]!;
  return classNumber[cue.class] * 8 + formNumber[cue.form];
};

const sourceSide = ({ source, at }: Frame): number =>
  source === null ? 0 : source.last <= at ? (source.kind === 'relative' ? 3 : 1) : 2;

const d = slotsFor(
  'side',
  'word',
  'kind',
  'before core',
  'after core',
  'shape after core',
  'source side',
  'before',
  'after',
  'core opens',
  'core closes',
  'side and kind',
  'side and verbs',
  'verbs',
  'quotes',
);

/** Features 82-97 and 179. */
const sideFeatures = featureTable(d, [
  [82, d.side, d.word],
  [85, d.side, d['before core'], d['source side']],
  [86, d.side, d.after, d.kind],
  [87, d.side, d['after core'], d['source side']],
  [89, d.side, d['core opens'], d.kind],
  [91, d.side, d['core closes'], d.kind],
  [92, d.side, d['before core'], d['after core']],
  [93, d.side, d.before, d.after],
  [96, d['side and kind'], d.quotes, d['core closes']],
  [97, d['side and kind'], d.verbs, d['source side']],
  [99, d['side and verbs'], d['shape after core'], d['source side']],
  [179, d['side and verbs'], d.after, d['core opens']],
]);

export function describeSide(frame: Frame, side: Side, features: Features): void {
  const { words, sentence, at } = frame;
  const n = sides.indexOf(side) + 1;
  const kind = kindOf(frame);
  const { first, last } = core(frame);
  const verbs =
    Math.min(2, countVerbs(words, sentence.first, first)) * 3 + Math.min(2, countVerbs(words, last, sentence.last));
  const { slots } = sideFeatures;
  slots[d.side] = n;
  slots[d.word] = words.hashes[at]!;
  slots[d.kind] = kind;
  slots[d['before core']] = hashAt(words, first - 1, sentence);
  slots[d['after core']] = hashAt(words, last, sentence);
  slots[d['shape after core']] = shapeOf(words, last, sentence);
  slots[d['source side']] = sourceSide(frame);
  slots[d.before] = hashAt(words, at - 1, sentence);
  slots[d.after] = hashAt(words, at + 1, sentence);
  slots[d['core opens']] = first === sentence.first ? 1 : 0;
  slots[d['core closes']] = last >= sentence.last - 1 ? 1 : 0;
  slots[d['side and kind']] = n * 64 + kind;
  slots[d['side and verbs']] = n * 64 + verbs;
  slots[d.verbs] = verbs;
  slots[d.quotes] = quotesAround(words, sentence, at);
  addAll(features, sideFeatures);
}

const b = slotsFor(
  'word',
  'kind',
  'first',
  'before',
  'shape first',
  'shape before',
  'distance',
  'distance up to six',
  'distance up to four',
  'beyond source',
  'from source',
  'beyond',
  'quote opens',
  'in quote',
  'quotes',
  'last of sentence',
  'after cue',
);

/** Features 100-115. */
const startFeatures = featureTable(b, [
  [100, b.distance, b.kind],
  [101, b.distance, b.word],
  [102, b.first],
  [103, b.first, b.kind],
  [104, b.before, b.kind],
  [105, b.before, b.first],
  [106, b['shape first'], b['shape before'], b.kind],
  [107, b['quote opens'], b.beyond, b['in quote']],
  [108, b['beyond source'], b['from source'], b.kind],
  [109, b.quotes, b['quote opens'], b['distance up to four']],
  [110, b.word, b.first],
  [111, b.word, b.before],
  [112, b['distance up to six'], b.before, b['shape first']],
  [113, b.beyond, b['last of sentence']],
  [114, b['distance up to four'], b['after cue'], b.kind],
  [115, b['quote opens'], b.before],
]);

export function describeStart(frame: Frame, start: number, features: Features): void {
  const { words, sentence, at, source } = frame;
  const whole: Sentence = start >= sentence.last ? { ...sentence, last: words.tokens.length } : sentence;
  const distance = start - at;
  const after = source !== null && source.first > at;
  const quote = words.quotedAt[start]!;
  const { slots } = startFeatures;
  slots[b.word] = words.hashes[at]!;
  slots[b.kind] = kindOf(frame);
  slots[b.first] = hashAt(words, start, whole);
  slots[b.before] = hashAt(words, start - 1, whole);
  slots[b['shape first']] = shapeOf(words, start, whole);
  slots[b['shape before']] = shapeOf(words, start - 1, whole);
  slots[b.distance] = Math.min(distance, 10);
  slots[b['distance up to six']] = Math.min(distance, 6);
  slots[b['distance up to four']] = Math.min(distance, 4);
  slots[b['beyond source']] = after ? (start >= source.last ? 1 : 2) : 0;
  slots[b['from source']] = after ? Math.max(-1, Math.min(4, start - source.last)) : -2;
  slots[b.beyond] = start >= sentence.last ? 1 : 0;
  slots[b['quote opens']] = quote >= 0 && words.quoted[quote]!.first === start ? 1 : 0;
  slots[b['in quote']] = quote >= 0 ? 1 : 0;
  slots[b.quotes] = quotesAround(words, sentence, at);
  slots[b['last of sentence']] = hashAt(words, sentence.last - 1, sentence);
  slots[b['after cue']] = hashAt(words, at + 1, sentence);
  addAll(features, startFeatures);
}

const e = slotsFor(
  'word',
  'kind',
  'start',
  'before',
  'after',
  'second after',
  'shape after',
  'shape second after',
  'at end',
  'beyond',
  'at end or beyond',
  'length',
  'opens quoted',
  'quote state',
  'inside',
  'verbs',
  'next cue',
);

/** Features 121-143. */
const endFeatures = featureTable(e, [
  [121, e['at end'], e.beyond, e.kind],
  [122, e.after, e.kind],
  [123, e.after, e['second after']],
  [124, e.after, e.length],
  [125, e.before, e.after],
  [126, e['shape after'], e['shape second after'], e.kind],
  [127, e['quote state'], e['at end or beyond'], e['opens quoted']],
  [128, e['quote state'], e.after],
  [129, e.inside, e['opens quoted']],
  [131, e.start, e['at end'], e.beyond],
  [132, e.start, e.after],
  [133, e.verbs, e.after, e.kind],
  [134, e.verbs, e['at end'], e.kind],
  [135, e.word, e.after],
  [136, e.word, e['at end'], e.length],
  [137, e.after, e['shape second after'], e.verbs],
  [140, e.after, e['next cue']],
  [141, e.after, e['next cue'], e['at end']],
  [142, e.after, e['second after'], e.kind],
  [143, e.after, e['shape second after'], e.kind],
]);

export function describeEnd(frame: Frame, start: number, end: number, features: Features): void {
  const { words, sentence, at } = frame;
  const { length } = words.tokens;
  const beyond = end > sentence.last ? 1 : 0;
  const isEnd = end >= sentence.last - 1 ? 1 : 0;
  const size = end - start;
  const quote = words.quotedAt[start]!;
  const quoteEnd = quote < 0 ? -1 : words.quoted[quote]!.last;
  const nextCue = words.cues[end + 1] ?? words.cues[end];
  const { slots } = endFeatures;
  slots[e.word] = words.hashes[at]!;
  slots[e.kind] = kindOf(frame);
  slots[e.start] = words.hashes[start]!;
  slots[e.before] = words.hashes[end - 1]!;
  slots[e.after] = end < length ? words.hashes[end]! : 2;
  slots[e['second after']] = end + 1 < length ? words.hashes[end + 1]! : 2;
  slots[e['shape after']] = end < length ? words.roles[end]! & shapeMask : -2;
  slots[e['shape second after']] = end + 1 < length ? words.roles[end + 1]! & shapeMask : -2;
  slots[e['at end']] = isEnd;
  slots[e.beyond] = beyond;
  slots[e['at end or beyond']] = isEnd + beyond * 2;
  slots[e.length] = size < 8 ? size : 8 + Math.min(4, (size - 8) >> 3);
  slots[e['opens quoted']] = quote >= 0 ? 1 : 0;
  slots[e['quote state']] = quote < 0 ? 0 : end < quoteEnd ? 1 : end === quoteEnd ? 2 : 3;
  slots[e.inside] =
    end < length && words.quotedAt[end]! >= 0 && words.quotedAt[end] === words.quotedAt[end - 1] ? 1 : 0;
  slots[e.verbs] = countVerbs(words, start, end);
  slots[e['next cue']] = nextCue === undefined ? 0 : classNumber[nextCue.class] * 8 + formNumber[nextCue.form];
  addAll(features, endFeatures);
}

const f = slotsFor(
  'word',
  'kind',
  'first',
  'before',
  'at start',
  'opens',
  'ends quoted',
  'same quotation',
  'length',
  'verbs',
  'verbs before',
  'source side',
);

/** Features 150-163. */
const startBeforeFeatures = featureTable(f, [
  [150, f['at start'], f.kind],
  [151, f['at start'], f.opens, f['ends quoted']],
  [152, f['same quotation'], f.kind, f['at start']],
  [153, f.first, f.kind],
  [154, f.before, f.kind],
  [155, f.before, f.first],
  [156, f.length, f.kind],
  [157, f['at start'], f.length, f['ends quoted']],
  [158, f.verbs, f['at start'], f.kind],
  [159, f.verbs, f.before],
  [160, f['verbs before'], f['at start'], f.kind],
  [161, f['source side'], f['at start'], f.kind],
  [162, f.word, f['at start']],
  [163, f['ends quoted'], f.opens, f.before],
]);

export function describeStartBefore(frame: Frame, start: number, end: number, features: Features): void {
  const { words, sentence } = frame;
  const quote = words.quotedAt[start]!;
  const opens = quote >= 0 && words.quoted[quote]!.first === start;
  const endsQuoted = end > 0 && words.quotedAt[end - 1]! >= 0;
  const size = end - start;
  const { slots } = startBeforeFeatures;
  slots[f.word] = words.hashes[frame.at]!;
  slots[f.kind] = kindOf(frame);
  slots[f.first] = words.hashes[start]!;
  slots[f.before] = start > sentence.first ? words.hashes[start - 1]! : 1;
  slots[f['at start']] = start === sentence.first ? 1 : start < sentence.first ? 2 : 0;
  slots[f.opens] = opens ? 1 : 0;
  slots[f['ends quoted']] = endsQuoted ? 1 : 0;
  slots[f['same quotation']] = opens && endsQuoted && quote === words.quotedAt[end - 1]! ? 1 : 0;
  slots[f.length] = Math.min(12, size < 6 ? size : 6 + (size >> 3));
  slots[f.verbs] = countVerbs(words, start, end);
  slots[f['verbs before']] = countVerbs(words, sentence.first, Math.max(sentence.first, start));
  slots[f['source side']] = sourceSide(frame);
  addAll(features, startBeforeFeatures);
}

function countVerbs(words: FieldWords, start: number, end: number): number {
  let verbs = 0;
  for (let i = start; i < end && verbs < 3; i++)
    if (has(words, i, WordRole.auxiliary) || (words.cues[i] !== undefined && words.cues[i]!.form !== 'noun')) verbs++;
  return verbs;
}
