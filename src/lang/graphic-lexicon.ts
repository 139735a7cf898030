import type { Lexicon } from '../text/lexicon.ts';

/** Words that together describe a wound or a body: both must stand close to each other in one sentence. */
export interface GraphicPair {
  readonly one: ReadonlySet<string>;
  readonly other: ReadonlySet<string>;
  /** Whether `one` must come first. */
  readonly ordered: boolean;
  /** Most tokens from the one to the other. */
  readonly within: number;
}

/** What describes wounds and bodies. That people were killed or injured is news, not a graphic description. */
export interface GraphicLexicon {
  /** Graphic by themselves: `severed`, `pool of blood`. */
  readonly phrases: Lexicon<true>;
  readonly pairs: readonly GraphicPair[];
}
