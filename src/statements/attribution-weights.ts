import type { AttributionWeights } from '../lang/attribution-lexicon.ts';

/** Indicator features of one choice, as indices into a hashed table of weights (Weinberger et al. 2009). */
export interface Features {
  readonly indices: Int32Array;
  count: number;
}

/** More than any choice has; further ones are dropped. */
const MOST_FEATURES = 96;

export const newFeatures = (): Features => ({ indices: new Int32Array(MOST_FEATURES), count: 0 });

/** Adds the feature `template` with up to three values. `template` keeps features of different choices apart. */
export function add(features: Features, template: number, a = 0, b = 0, c = 0): void {
  let hash = Math.imul(template + 0x9e37, 0x85ebca6b);
  hash = Math.imul(hash ^ a, 0xc2b2ae35);
  hash = Math.imul((hash ^ (hash >>> 15)) + b, 0x27d4eb2f);
  hash = Math.imul((hash ^ (hash >>> 13)) + c, 0x165667b1);
  if (features.count < MOST_FEATURES) features.indices[features.count++] = hash ^ (hash >>> 16);
}

/** Decoded weights, their number a power of two. */
export interface Weights {
  readonly mask: number;
  readonly values: Float32Array;
  readonly threshold: number;
}

const decoded = new WeakMap<AttributionWeights, Weights>();

export function weightsOf(stored: AttributionWeights): Weights {
  let weights = decoded.get(stored);
  if (weights === undefined) {
    const bytes = Buffer.from(stored.values, 'base64');
    const values = new Float32Array(2 ** stored.bits);
    for (let i = 0; i < bytes.length; i++) values[i] = bytes.readInt8(i) * stored.scale;
    weights = { mask: 2 ** stored.bits - 1, values, threshold: stored.threshold };
    decoded.set(stored, weights);
  }
  return weights;
}

export function scoreOf({ indices, count }: Features, { mask, values }: Weights): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += values[indices[i]! & mask]!;
  return sum;
}

/** Index of the candidate with the highest score; `describe` fills the features of each. The first wins a tie. */
export function best(
  count: number,
  weights: Weights,
  features: Features,
  describe: (candidate: number, features: Features) => void,
): number {
  let chosen = 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (let candidate = 0; candidate < count; candidate++) {
    features.count = 0;
    describe(candidate, features);
    const score = scoreOf(features, weights);
    if (score > highest) {
      chosen = candidate;
      highest = score;
    }
  }
  return chosen;
}
