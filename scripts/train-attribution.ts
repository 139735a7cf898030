/**
 * Learns the weights of the attribution choices from PolNeAR (Newell, Margolin, Ruths 2018: Source, Cue and Content of
 * every attribution) and writes `src/lang/en/attribution.weights.json`.
 * usage: node scripts/train-attribution.ts DIRECTORY [--out FILE] [--hold-out]
 * DIRECTORY holds .txt and brat .ann files. With --hold-out every tenth of them is left out, to be measured on.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AttributionWeights } from '../src/lang/attribution-lexicon.ts';
import { english } from '../src/lang/en/english.ts';
import { endBefore, endsAfter, resumeAfter, startsAfter, startsBefore } from '../src/statements/attribution-content.ts';
import {
  endChoice,
  sideChoice,
  startBeforeChoice,
  startChoice,
} from '../src/statements/attribution-content-features.ts';
import { describeCue } from '../src/statements/attribution-cue.ts';
import { directBefore } from '../src/statements/attribution-direct.ts';
import { type Cue, cueOf, frameOf, sides } from '../src/statements/attribution-frame.ts';
import { sourceCandidates, sourceChoice, subjectOf } from '../src/statements/attribution-source.ts';
import { type Choice, type Features, recording } from '../src/statements/attribution-weights.ts';
import { type FieldWords, has, lookUp, Shape } from '../src/statements/attribution-words.ts';
import { findQuoted } from '../src/statements/quotation.ts';
import { findMentions, type Mention } from '../src/statements/source-mentions.ts';
import { analyseField, tokenAt } from '../src/text/field-text.ts';

const BITS = 19;
const EPOCHS = 10;
/** The weights are the mean over the epochs from this on, which evens out the order of the examples. */
const FIRST_AVERAGED = 2;
const RATE = 0.05;
/** Features rarer than this in the training texts are not learned: they would be learned by heart. */
const LEAST = 4;
/** Log odds above which a cue counts: where content F1 is best on held-out texts. */
const THRESHOLD = -0.6;

type Spans = readonly (readonly [number, number])[];
interface Gold {
  readonly content: Spans;
  readonly cue: Spans;
  readonly source: Spans;
}

/** One choice: the features of every candidate, and the right one. With one candidate: whether it is accepted. */
interface Example {
  readonly candidates: readonly Int32Array[];
  readonly answer: number;
}

function readGold(directory: string, id: string, text: string): Gold[] {
  // brat counts code points
  const offsets = [0];
  for (const character of text) offsets.push(offsets.at(-1)! + character.length);
  const spans = new Map<string, Spans>();
  const relations: (readonly string[])[][] = [];
  for (const line of readFileSync(`${directory}/${id}.ann`, 'utf8').split('\n')) {
    const [key, middle] = line.split('\t');
    if (middle === undefined) continue;
    if (key!.startsWith('T')) {
      const parts = middle.slice(middle.indexOf(' ') + 1).split(';');
      spans.set(
        key!,
        parts.map((part) => part.split(' ').map((n) => offsets[Number(n)] ?? Number(n)) as [number, number]),
      );
    } else if (key!.startsWith('E')) relations.push(middle.split(' ').map((part) => part.split(':')));
  }
  const spansOf = (relation: readonly (readonly string[])[], role: string): Spans =>
    relation
      .filter(([name]) => name!.startsWith(role))
      .flatMap(([, key]) => spans.get(key!) ?? [])
      .sort((a, b) => a[0] - b[0]);
  return relations.map((relation) => ({
    content: spansOf(relation, 'Content'),
    cue: spansOf(relation, 'Cue'),
    source: spansOf(relation, 'Source'),
  }));
}

const touches = (spans: Spans, start: number, end: number): boolean => spans.some(([s, e]) => s < end && start < e);

function wordsOf(text: string): FieldWords {
  const field = analyseField('text', text, english.tokens);
  return lookUp(field, findQuoted(field, english.attribution), english.attribution);
}

/** How often a word is part of a cue when it occurs: picks the word that carries a cue of several. */
function cueShares(texts: readonly { words: FieldWords; golds: readonly Gold[] }[]): Map<string, number> {
  const inside = new Map<string, number>();
  const all = new Map<string, number>();
  for (const { words, golds } of texts) {
    const cues = golds.flatMap(({ cue }) => cue).sort((a, b) => a[0] - b[0]);
    let c = 0;
    for (const { start, end, lower } of words.tokens) {
      all.set(lower, (all.get(lower) ?? 0) + 1);
      while (c < cues.length && cues[c]![1] <= start) c++;
      if (touches(cues.slice(c, c + 3), start, end)) inside.set(lower, (inside.get(lower) ?? 0) + 1);
    }
  }
  return new Map([...inside].map(([word, n]) => [word, n / (all.get(word)! + 3)]));
}

interface Examples {
  readonly cue: Example[];
  readonly source: Example[];
  readonly content: Example[];
  missedCues: Map<string, number>;
}

function recorded(describe: (features: Features) => void): Int32Array {
  const features = recording();
  describe(features);
  return Int32Array.from(features.hashes);
}

function exampleOf<G, C>(choice: Choice<G, C>, given: G, candidates: readonly C[], answer: number): Example {
  choice.begin(given);
  return {
    candidates: candidates.map((candidate) => recorded((features) => choice.describe(given, candidate, features))),
    answer,
  };
}

function nearest(offsets: readonly number[], wanted: number): number {
  let chosen = 0;
  for (let i = 1; i < offsets.length; i++)
    if (Math.abs(offsets[i]! - wanted) < Math.abs(offsets[chosen]! - wanted)) chosen = i;
  return chosen;
}

function collect(words: FieldWords, golds: readonly Gold[], shares: Map<string, number>, examples: Examples): void {
  const { tokens } = words;
  const heads = new Map<number, Gold>();
  const blurred = new Set<number>();
  for (const gold of golds) {
    if (gold.cue.length === 0 || gold.content.length === 0) continue;
    let head = -1;
    let share = -1;
    const low = gold.cue[0]![0];
    const high = gold.cue.at(-1)![1];
    for (let i = tokenAt(words.tokens, low); i < tokens.length && tokens[i]!.start < high; i++) {
      if (!touches(gold.cue, tokens[i]!.start, tokens[i]!.end) || !has(words, i, Shape.cue)) continue;
      blurred.add(i);
      const s = shares.get(tokens[i]!.lower) ?? 0;
      if (s > share && !heads.has(i)) {
        head = i;
        share = s;
      }
    }
    if (head >= 0) heads.set(head, gold);
    else {
      const missed = gold.cue
        .map(([s, e]) => words.text.slice(s, e))
        .join(' ')
        .toLowerCase();
      examples.missedCues.set(missed, (examples.missedCues.get(missed) ?? 0) + 1);
    }
  }
  for (const sentence of words.sentences) {
    let mentions: Mention[] | null = null;
    let previous: Mention | null = null;
    for (let at = sentence.first; at < sentence.last; at++) {
      if (!has(words, at, Shape.cue)) continue;
      mentions ??= findMentions(words, sentence);
      const cue = cueOf(words, sentence, mentions, at);
      const gold = heads.get(at);
      examples.cue.push({
        candidates: [recorded((features) => describeCue(cue, features))],
        answer: gold === undefined ? 0 : 1,
      });
      if (gold === undefined) continue;
      previous = collectFrame(cue, gold, previous, examples) ?? subjectOf(cue);
    }
  }
}

function collectFrame(cue: Cue, gold: Gold, previous: Mention | null, examples: Examples): Mention | null {
  const { words, at } = cue;
  const { tokens } = words;
  const candidates = sourceCandidates(cue, english.attribution);
  let answer = gold.source.length === 0 ? 0 : -1;
  let overlap = 0;
  candidates.forEach((mention, c) => {
    if (mention === null || gold.source.length === 0) return;
    const start = tokens[mention.first]!.start;
    const end = tokens[mention.last - 1]!.end;
    let shared = 0;
    for (const [s, e] of gold.source) shared += Math.max(0, Math.min(e, end) - Math.max(s, start));
    const size = gold.source.reduce((sum, [s, e]) => sum + e - s, 0);
    // The phrase that begins where the gold source does, not an apposition inside it.
    const ratio = shared / (end - start + size - shared) + (Math.abs(start - gold.source[0]![0]) < 2 ? 1 : 0);
    if (shared > 0 && ratio > overlap) {
      overlap = ratio;
      answer = c;
    }
  });
  if (answer >= 0) examples.source.push(exampleOf(sourceChoice, { cue, previous }, candidates, answer));
  const source = answer > 0 ? candidates[answer]! : null;
  const frame = frameOf(cue, source);
  const cueStart = tokens[at]!.start;
  if (directBefore(frame) !== null) return source;
  const before = gold.content.some(([s]) => s < cueStart);
  const after = gold.content.some(([s]) => s >= cueStart);
  const side = before && after ? 'around' : before ? 'before' : 'after';
  const start = gold.content[0]![0];
  const end = gold.content.at(-1)![1];
  examples.content.push(exampleOf(sideChoice, frame, sides, sides.indexOf(side)));
  let from = -1;
  if (side === 'after') {
    const starts = startsAfter(frame);
    if (starts.length === 0) return source;
    const chosen = nearest(
      starts.map((i) => tokens[i]!.start),
      start,
    );
    examples.content.push(exampleOf(startChoice, frame, starts, chosen));
    from = starts[chosen]!;
  } else {
    const until = endBefore(frame);
    const starts = startsBefore(frame, until);
    if (starts.length === 0) return source;
    const chosen = nearest(
      starts.map((i) => tokens[i]!.start),
      start,
    );
    examples.content.push(exampleOf(startBeforeChoice, { frame, end: until }, starts, chosen));
    if (side === 'around') from = resumeAfter(frame);
  }
  if (from < 0) return source;
  const ends = endsAfter(frame, from);
  const chosen = nearest(
    ends.map((i) => tokens[i - 1]!.end),
    end,
  );
  examples.content.push(exampleOf(endChoice, { frame, first: from }, ends, chosen));
  return source;
}

/** Logistic and softmax regression by AdaGrad over hashed features; the order of examples is shuffled with a fixed seed. */
function train(examples: readonly Example[]): Float32Array {
  const size = 2 ** BITS;
  const mask = size - 1;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(1);
  const counts = new Int32Array(size);
  for (const { candidates } of examples)
    for (const indices of candidates)
      for (let i = 0; i < indices.length; i++) counts[indices[i]! & mask] = counts[indices[i]! & mask]! + 1;
  const order = examples.map((_, i) => i);
  let seed = 12345;
  const random = (n: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((seed / 0x80000000) * n);
  };
  const score = (indices: Int32Array): number => {
    let sum = 0;
    for (let i = 0; i < indices.length; i++) sum += weights[indices[i]! & mask]!;
    return sum;
  };
  const move = (indices: Int32Array, gradient: number): void => {
    for (let i = 0; i < indices.length; i++) {
      const at = indices[i]! & mask;
      if (counts[at]! < LEAST) continue;
      const g = gradient;
      squares[at] = squares[at]! + g * g;
      weights[at] = weights[at]! + (RATE * g) / Math.sqrt(squares[at]!);
    }
  };
  const sums = new Float32Array(size);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = random(i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const index of order) {
      const { candidates, answer } = examples[index]!;
      if (candidates.length === 1) {
        const p = 1 / (1 + Math.exp(-score(candidates[0]!)));
        if (Math.abs(answer - p) > 0.001) move(candidates[0]!, answer - p);
        continue;
      }
      const scores = candidates.map(score);
      const top = Math.max(...scores);
      const odds = scores.map((s) => Math.exp(s - top));
      const total = odds.reduce((a, b) => a + b, 0);
      candidates.forEach((indices, c) => {
        const gradient = (c === answer ? 1 : 0) - odds[c]! / total;
        if (Math.abs(gradient) > 0.001) move(indices, gradient);
      });
    }
    if (epoch >= FIRST_AVERAGED) for (let i = 0; i < size; i++) sums[i] = sums[i]! + weights[i]!;
  }
  return sums.map((sum) => sum / (EPOCHS - FIRST_AVERAGED));
}

function store(weights: Float32Array): AttributionWeights {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = Math.min(largest, 4) / 127;
  const bytes = Buffer.alloc(weights.length);
  weights.forEach((weight, i) => {
    bytes.writeInt8(Math.max(-127, Math.min(127, Math.round(weight / scale))), i);
  });
  return { bits: BITS, scale, threshold: THRESHOLD, values: bytes.toString('base64') };
}

const [directory, ...options] = process.argv.slice(2);
if (directory === undefined) {
  console.error('usage: node scripts/train-attribution.ts DIRECTORY [--out FILE] [--hold-out]');
  process.exit(2);
}
const holdOut = options.includes('--hold-out');
const out = options.includes('--out')
  ? options[options.indexOf('--out') + 1]!
  : new URL('../src/lang/en/attribution.weights.json', import.meta.url);
const ids = readdirSync(directory)
  .filter((name) => name.endsWith('.ann'))
  .map((name) => name.slice(0, -4))
  .sort();
const texts = ids
  .filter((_, i) => !holdOut || i % 10 !== 0)
  .map((id) => {
    const text = readFileSync(`${directory}/${id}.txt`, 'utf8');
    return { words: wordsOf(text), golds: readGold(directory, id, text) };
  });
const shares = cueShares(texts);
const examples: Examples = { cue: [], source: [], content: [], missedCues: new Map() };
for (const { words, golds } of texts) collect(words, golds, shares, examples);
const positives = examples.cue.filter(({ answer }) => answer === 1).length;
const missed = [...examples.missedCues.values()].reduce((a, b) => a + b, 0);
console.error(
  `${texts.length} texts, ${positives} of ${examples.cue.length} candidates are cues, ${missed} cues are not candidates`,
);
console.error(
  [...examples.missedCues]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 120)
    .map(([cue, n]) => `${cue} ${n}`)
    .join(' | '),
);
writeFileSync(out, `${JSON.stringify(store(train([...examples.cue, ...examples.source, ...examples.content])))}\n`);
