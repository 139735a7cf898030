import type { AttributionWeights } from '../lang/attribution-lexicon.ts';

/** Decoded weights, their number a power of two. */
export interface Weights {
  readonly mask: number;
  /** Whole steps of `scale`; one byte each, so that the table stays in the processor's cache. */
  readonly values: Int8Array;
  /** In steps of `scale`. */
  readonly threshold: number;
}

/**
 * Indicator features of one choice, hashed into a table of weights (Weinberger et al. 2009). In use they are summed as they
 * are described; in training, without weights, they are kept.
 */
export interface Features {
  readonly values: Int8Array | null;
  readonly mask: number;
  /** In steps of the weights' scale. */
  readonly threshold: number;
  /** Sum of the weights so far, in steps of their scale. */
  score: number;
  /** Hashes, in training only. */
  readonly hashes: number[];
}

export const scoring = (weights: Weights): Features => ({ ...weights, score: 0, hashes: [] });

export const recording = (): Features => ({ values: null, mask: 0, threshold: 0, score: 0, hashes: [] });

/** A feature: the number that keeps it apart from all others, and the slots whose values it joins, up to three. */
export type Template = readonly [template: number, a?: number, b?: number, c?: number];

/** Slots that hold the same in every description. */
const ZERO = 0;
export const ONE = 1;

/** Numbers the things that a choice is described by; each has a slot for its value, which is a signed 32-bit number. */
export function slotsFor<const N extends string>(...names: readonly N[]): Readonly<Record<N, number>> {
  return Object.fromEntries(names.map((name, index) => [name, index + 2])) as Record<N, number>;
}

/** Features over one set of slots. */
export interface FeatureTable {
  readonly slots: Int32Array;
  /** Four numbers each: its template, hashed once, and three slots. */
  readonly features: Int32Array;
  readonly sum: WeightSum;
}

/** The sum of the weights of a table's features for what its slots hold. */
type WeightSum = (slots: Int32Array, values: Int8Array, mask: number) => number;

export function featureTable(slots: Readonly<Record<string, number>>, templates: readonly Template[]): FeatureTable {
  const values = new Int32Array(Object.keys(slots).length + 2);
  values[ONE] = 1;
  const features = Int32Array.from(
    templates.flatMap(([template, a = ZERO, b = ZERO, c = ZERO]) => [
      Math.imul(template + 0x9e37, 0x85ebca6b),
      a,
      b,
      c,
    ]),
  );
  return { slots: values, features, sum: unrolled(features) };
}

/** Adds every feature of the table for what its slots now hold. */
export function addAll(target: Features, { features, slots, sum }: FeatureTable): void {
  const { values, mask } = target;
  if (values !== null) target.score += sum(slots, values, mask);
  else for (let at = 0; at < features.length; at += 4) target.hashes.push(hashOf(features, at, slots));
}

function hashOf(features: Int32Array, at: number, slots: Int32Array): number {
  let hash = Math.imul(features[at]! ^ slots[features[at + 1]!]!, 0xc2b2ae35);
  hash = Math.imul((hash ^ (hash >>> 15)) + slots[features[at + 2]!]!, 0x27d4eb2f);
  hash = Math.imul((hash ^ (hash >>> 13)) + slots[features[at + 3]!]!, 0x165667b1);
  return hash ^ (hash >>> 16);
}

/**
 * The sum as code without a loop, made of the table's numbers: a loop that reads them takes twice as long, and no other
 * part of reading attributions takes as much. Where the host forbids to make code (`--disallow-code-generation-from-strings`),
 * the loop stays.
 */
function unrolled(features: Int32Array): WeightSum {
  const slot = (number: number): string => (number === ZERO ? '0' : `slots[${number}]`);
  let code = 'let hash = 0; let sum = 0;';
  for (let at = 0; at < features.length; at += 4)
    code += `
      hash = Math.imul(${features[at]!} ^ ${slot(features[at + 1]!)}, 0xc2b2ae35);
      hash = Math.imul((hash ^ (hash >>> 15)) + ${slot(features[at + 2]!)}, 0x27d4eb2f);
      hash = Math.imul((hash ^ (hash >>> 13)) + ${slot(features[at + 3]!)}, 0x165667b1);
      sum += values[(hash ^ (hash >>> 16)) & mask];`;
  try {
    return new Function('slots', 'values', 'mask', `${code} return sum;`) as WeightSum;
  } catch {
    return looped(features);
  }
}

const looped =
  (features: Int32Array): WeightSum =>
  (slots, values, mask) => {
    let sum = 0;
    for (let at = 0; at < features.length; at += 4) sum += values[hashOf(features, at, slots) & mask]!;
    return sum;
  };

const decoded = new WeakMap<AttributionWeights, Weights>();

export function weightsOf(stored: AttributionWeights): Weights {
  let weights = decoded.get(stored);
  if (weights === undefined) {
    const bytes = Buffer.from(stored.values, 'base64');
    const values = new Int8Array(2 ** stored.bits);
    values.set(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length));
    weights = { mask: 2 ** stored.bits - 1, values, threshold: stored.threshold / stored.scale };
    decoded.set(stored, weights);
  }
  return weights;
}

/** A choice between candidates: what they all share is described once, then what each has of its own. */
export interface Choice<Given, Candidate> {
  begin(given: Given): void;
  describe(given: Given, candidate: Candidate, features: Features): void;
}

/** The candidate with the highest score, of at least one. The first wins a tie; an only one is not scored. */
export function best<Given, Candidate>(
  choice: Choice<Given, Candidate>,
  given: Given,
  candidates: readonly Candidate[],
  features: Features,
): Candidate {
  let chosen = 0;
  if (candidates.length > 1) {
    choice.begin(given);
    let highest = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < candidates.length; c++) {
      features.score = 0;
      choice.describe(given, candidates[c]!, features);
      if (features.score > highest) {
        chosen = c;
        highest = features.score;
      }
    }
  }
  return candidates[chosen]!;
}
