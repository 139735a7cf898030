import type { Lexicon } from '../text/lexicon.ts';
import type { TriggerSet, WordSet } from '../text/words.ts';

/** Words that together describe a wound or a body: both must stand close to each other in one sentence. */
export interface GraphicPair {
  readonly one: WordSet;
  readonly other: WordSet;
  /** Whether `one` must come first. */
  readonly ordered: boolean;
  /** Most tokens from the one to the other. */
  readonly within: number;
}

/** What describes wounds and bodies. That people were killed or injured is news, not a graphic description. */
export interface GraphicLexicon {
  /** Every word with which a phrase or a pair may begin, so that one test passes over the others. */
  readonly starts: TriggerSet;
  /** Graphic by themselves: `severed`, `pool of blood`. */
  readonly phrases: Lexicon<true>;
  readonly pairs: readonly GraphicPair[];
}
