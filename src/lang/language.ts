import type { TokenRules } from '../text/field-text.ts';
import type { WordSet } from '../text/words.ts';
import type { AttributionLexicon } from './attribution-lexicon.ts';
import type { BriefWording } from './brief-wording.ts';
import type { DerivationLexicon } from './derivation-lexicon.ts';
import type { FigureLexicon } from './figure-lexicon.ts';
import type { FurnitureLexicon } from './furniture-lexicon.ts';
import type { GraphicLexicon } from './graphic-lexicon.ts';
import type { LadderLexicon } from './ladder-lexicon.ts';
import type { NameLexicon } from './name-lexicon.ts';
import type { NoticeWording } from './notice-wording.ts';
import type { ReconcileLexicon } from './reconcile-lexicon.ts';
import type { RetractionLexicon } from './retraction-lexicon.ts';
import type { SourceLexicon } from './source-lexicon.ts';
import type { StoryLexicon } from './story-lexicon.ts';
import type { TimeLexicon } from './time-lexicon.ts';

/**
 * All that Stemma knows of one language. A new language is a folder beside `en/` that fills this interface;
 * no stage knows a word of any language by itself.
 */
export interface Language {
  /** BCP 47 primary subtag. */
  readonly code: string;
  readonly tokens: TokenRules;
  /** Lower case: words too common to tell texts apart. */
  readonly stopwords: WordSet;
  /** Stem of a lower-case word. */
  readonly stem: (word: string) => string;
  readonly furniture: FurnitureLexicon;
  readonly sources: SourceLexicon;
  readonly names: NameLexicon;
  readonly attribution: AttributionLexicon;
  readonly figures: FigureLexicon;
  readonly times: TimeLexicon;
  readonly derivation: DerivationLexicon;
  readonly ladders: LadderLexicon;
  readonly reconcile: ReconcileLexicon;
  readonly brief: BriefWording;
  readonly graphic: GraphicLexicon;
  readonly notices: NoticeWording;
  readonly retractions: RetractionLexicon;
  readonly stories: StoryLexicon;
}
