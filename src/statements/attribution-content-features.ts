import { WordRole } from '../lang/attribution-lexicon.ts';
import { hashAt, shapeMask, shapeOf } from './attribution-cue.ts';
import { type Frame, type Side, sides } from './attribution-frame.ts';
import { addAll, type Choice, featureTable, slotsFor } from './attribution-weights.ts';
import { type FieldWords, Shape } from './attribution-words.ts';

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

export const sideChoice: Choice<Frame, Side> = {
  begin(frame) {
    const { words, sentence, at, core } = frame;
    const { cueKind } = words.known[at]!;
    const { first, last } = core;
    const { slots } = sideFeatures;
    slots[d.word] = words.hashes[at]!;
    slots[d.kind] = cueKind;
    slots[d['before core']] = hashAt(words, first - 1, sentence);
    slots[d['after core']] = hashAt(words, last, sentence);
    slots[d['shape after core']] = shapeOf(words, last, sentence);
    slots[d['source side']] = sourceSide(frame);
    slots[d.before] = hashAt(words, at - 1, sentence);
    slots[d.after] = hashAt(words, at + 1, sentence);
    slots[d['core opens']] = first === sentence.first ? 1 : 0;
    slots[d['core closes']] = last >= sentence.last - 1 ? 1 : 0;
    slots[d.verbs] =
      Math.min(2, countVerbs(words, sentence.first, first)) * 3 + Math.min(2, countVerbs(words, last, sentence.last));
    slots[d.quotes] = frame.quotes;
  },
  describe(_, side, features) {
    const { slots } = sideFeatures;
    const n = sides.indexOf(side) + 1;
    slots[d.side] = n;
    slots[d['side and kind']] = n * 64 + slots[d.kind]!;
    slots[d['side and verbs']] = n * 64 + slots[d.verbs]!;
    addAll(features, sideFeatures);
  },
};

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

/** Where content after the cue begins. */
export const startChoice: Choice<Frame, number> = {
  begin({ words, sentence, at, quotes }) {
    const { cueKind } = words.known[at]!;
    const { slots } = startFeatures;
    slots[b.word] = words.hashes[at]!;
    slots[b.kind] = cueKind;
    slots[b.quotes] = quotes;
    slots[b['last of sentence']] = hashAt(words, sentence.last - 1, sentence);
    slots[b['after cue']] = hashAt(words, at + 1, sentence);
  },
  describe({ words, sentence, at, source }, start, features) {
    const { hashes, roles, quotedAt } = words;
    const distance = start - at;
    const after = source !== null && source.first > at;
    const quote = quotedAt[start]!;
    const { slots } = startFeatures;
    slots[b.first] = hashes[start]!;
    slots[b.before] = hashes[start - 1]!;
    slots[b['shape first']] = roles[start]! & shapeMask;
    slots[b['shape before']] = roles[start - 1]! & shapeMask;
    slots[b.distance] = Math.min(distance, 10);
    slots[b['distance up to six']] = Math.min(distance, 6);
    slots[b['distance up to four']] = Math.min(distance, 4);
    slots[b['beyond source']] = after ? (start >= source.last ? 1 : 2) : 0;
    slots[b['from source']] = after ? Math.max(-1, Math.min(4, start - source.last)) : -2;
    slots[b.beyond] = start >= sentence.last ? 1 : 0;
    slots[b['quote opens']] = quote >= 0 && words.quoted[quote]!.first === start ? 1 : 0;
    slots[b['in quote']] = quote >= 0 ? 1 : 0;
    addAll(features, startFeatures);
  },
};

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

/** Content that begins at token `first`, of which the end is sought. */
export interface Begun {
  readonly frame: Frame;
  readonly first: number;
}

/** Where it ends, exclusive. */
export const endChoice: Choice<Begun, number> = {
  begin({ frame: { words, at }, first }) {
    const { cueKind } = words.known[at]!;
    const { slots } = endFeatures;
    slots[e.word] = words.hashes[at]!;
    slots[e.kind] = cueKind;
    slots[e.start] = words.hashes[first]!;
    slots[e['opens quoted']] = words.quotedAt[first]! >= 0 ? 1 : 0;
  },
  describe({ frame: { words, sentence }, first }, end, features) {
    const { known, hashes, roles, quotedAt } = words;
    const { length } = known;
    const beyond = end > sentence.last ? 1 : 0;
    const isEnd = end >= sentence.last - 1 ? 1 : 0;
    const size = end - first;
    const quote = quotedAt[first]!;
    const quoteEnd = quote < 0 ? -1 : words.quoted[quote]!.last;
    const { slots } = endFeatures;
    slots[e.before] = hashes[end - 1]!;
    slots[e.after] = end < length ? hashes[end]! : 2;
    slots[e['second after']] = end + 1 < length ? hashes[end + 1]! : 2;
    slots[e['shape after']] = end < length ? roles[end]! & shapeMask : -2;
    slots[e['shape second after']] = end + 1 < length ? roles[end + 1]! & shapeMask : -2;
    slots[e['at end']] = isEnd;
    slots[e.beyond] = beyond;
    slots[e['at end or beyond']] = isEnd + beyond * 2;
    slots[e.length] = size < 8 ? size : 8 + Math.min(4, (size - 8) >> 3);
    slots[e['quote state']] = quote < 0 ? 0 : end < quoteEnd ? 1 : end === quoteEnd ? 2 : 3;
    slots[e.inside] = end < length && quotedAt[end]! >= 0 && quotedAt[end] === quotedAt[end - 1] ? 1 : 0;
    slots[e.verbs] = countVerbs(words, first, end);
    slots[e['next cue']] = (known[end + 1]?.cueKind ?? 0) || (known[end]?.cueKind ?? 0);
    addAll(features, endFeatures);
  },
};

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

/** Content before the cue that ends before token `end`, of which the start is sought. */
export interface Ended {
  readonly frame: Frame;
  readonly end: number;
}

/** Where it begins. */
export const startBeforeChoice: Choice<Ended, number> = {
  begin({ frame, end }) {
    const { words, at } = frame;
    const { cueKind } = words.known[at]!;
    const { slots } = startBeforeFeatures;
    slots[f.word] = words.hashes[at]!;
    slots[f.kind] = cueKind;
    slots[f['ends quoted']] = end > 0 && words.quotedAt[end - 1]! >= 0 ? 1 : 0;
    slots[f['source side']] = sourceSide(frame);
  },
  describe({ frame: { words, sentence }, end }, start, features) {
    const quote = words.quotedAt[start]!;
    const opens = quote >= 0 && words.quoted[quote]!.first === start;
    const size = end - start;
    const { slots } = startBeforeFeatures;
    slots[f.first] = words.hashes[start]!;
    slots[f.before] = start > sentence.first ? words.hashes[start - 1]! : 1;
    slots[f['at start']] = start === sentence.first ? 1 : start < sentence.first ? 2 : 0;
    slots[f.opens] = opens ? 1 : 0;
    slots[f['same quotation']] = opens && end > 0 && quote === words.quotedAt[end - 1]! ? 1 : 0;
    slots[f.length] = Math.min(12, size < 6 ? size : 6 + (size >> 3));
    slots[f.verbs] = countVerbs(words, start, end);
    slots[f['verbs before']] = countVerbs(words, sentence.first, Math.max(sentence.first, start));
    addAll(features, startBeforeFeatures);
  },
};

function countVerbs(words: FieldWords, start: number, end: number): number {
  const { roles } = words;
  let verbs = 0;
  for (let i = start; i < end && verbs < 3; i++) if (roles[i]! & (WordRole.auxiliary | Shape.verbCue)) verbs++;
  return verbs;
}
