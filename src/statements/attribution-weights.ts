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

/** Adds the feature `template` with up to three values. `template` keeps features of different choices apart. */
export function add(features: Features, template: number, a = 0, b = 0, c = 0): void {
  let hash = Math.imul(template + 0x9e37, 0x85ebca6b);
  hash = Math.imul(hash ^ a, 0xc2b2ae35);
  hash = Math.imul((hash ^ (hash >>> 15)) + b, 0x27d4eb2f);
  hash = Math.imul((hash ^ (hash >>> 13)) + c, 0x165667b1);
  hash ^= hash >>> 16;
  const { values } = features;
  if (values !== null) features.score += values[hash & features.mask]!;
  else features.hashes.push(hash);
}

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

/** Index of the candidate with the highest score; `describe` adds the features of each. The first wins a tie. */
export function best(
  count: number,
  features: Features,
  describe: (candidate: number, features: Features) => void,
): number {
  let chosen = 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (let candidate = 0; candidate < count; candidate++) {
    features.score = 0;
    describe(candidate, features);
    if (features.score > highest) {
      chosen = candidate;
      highest = features.score;
    }
  }
  return chosen;
}
