import type { Language } from '../../lang/language.ts';
import type { Attribution, Name, Quotation } from '../../model/statement.ts';
import type { FoundText } from '../attribution.ts';
import { castOf } from './speakers-cast.ts';
import { layoutOf } from './speakers-layout.ts';
import { speakersOfQuotations } from './speakers-quotations.ts';
import { resolveSources } from './speakers-resolve.ts';
import { linkChains } from './speakers-via.ts';

export interface Resolved {
  readonly attributions: readonly Attribution[];
  readonly quotations: readonly Quotation[];
}

/**
 * Gives every source the fullest name that the report has for it, and every quotation its speaker and chain. What is
 * worked out is marked `inferred`, with its reason; what cannot be told stays as written, and a quotation's speaker null.
 * @param texts headline first
 */
export function resolveSpeakers(texts: readonly FoundText[], names: readonly Name[], language: Language): Resolved {
  const { attribution: lexicon } = language;
  const cast = castOf(
    texts.map(({ words }) => words),
    names,
    lexicon,
  );
  const told = texts.map(({ words, attributions: found }): Resolved => {
    const layout = layoutOf(words);
    const sources = resolveSources(found, { words, layout, cast, lexicon });
    const attributions = linkChains(found, sources, language);
    return { attributions, quotations: speakersOfQuotations({ words, layout, cast }, found, attributions) };
  });
  return {
    attributions: ([] as Attribution[]).concat(...told.map(({ attributions }) => attributions)),
    quotations: ([] as Quotation[]).concat(...told.map(({ quotations }) => quotations)),
  };
}
