import type { InputEffects } from './intake/effects.ts';
import { nodeEffects } from './intake/node-effects.ts';
import { readInputs } from './intake/read.ts';
import { english } from './lang/en/english.ts';
import type { Language } from './lang/language.ts';
import type { InputProblem, Item } from './model/item.ts';

export interface StemmaConfig {
  /** Languages that are read; the first stands in for those that are not. */
  readonly languages?: readonly Language[];
  /** Where bytes come from: files and standard input, unless a caller or a test brings its own. */
  readonly effects?: InputEffects;
}

export interface Stemma {
  readonly languages: readonly Language[];
  readonly readItems: (paths: readonly string[]) => AsyncIterable<Item | InputProblem>;
}

/** Composition root: the one place that knows every language and where bytes come from. */
export function openStemma(config: StemmaConfig = {}): Stemma {
  const effects = config.effects ?? nodeEffects;
  return { languages: config.languages ?? [english], readItems: (paths) => readInputs(paths, effects) };
}
