import type { Lexicon } from '../text/lexicon.ts';

export interface NamedSource {
  /** The usual name: `AP`, `The New York Times`. */
  readonly name: string;
  /** The entry is an acronym, and counts only when written in capitals (`AP`, `ANSA`; not `ap`). */
  readonly acronym: boolean;
}

/** News agencies and well-known outlets, so that credits, datelines and chains name them alike. */
export interface SourceLexicon {
  /** Who supplies others with copy. */
  readonly agencies: Lexicon<NamedSource>;
  /** Who publishes. Far from complete: other outlets are told by their wording and their domains. */
  readonly outlets: Lexicon<NamedSource>;
  /** Whether a word, as written, is the call sign of a station: `KTVE`. */
  readonly isCallSign: (word: string) => boolean;
}
