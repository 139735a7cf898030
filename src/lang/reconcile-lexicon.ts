import type { ClaimLexicon } from './claim-lexicon.ts';
import type { QuoteWording } from './quote-wording.ts';

/** Denials, and the wording of what was found when statements of several reports are joined. */
export interface ReconcileLexicon {
  readonly quotes: QuoteWording;
  readonly claims: ClaimLexicon;
}
