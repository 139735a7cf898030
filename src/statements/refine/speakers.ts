import type { Language } from '../../lang/language.ts';
import type { Attribution, Name, Quotation } from '../../model/statement.ts';
import type { FoundAttributions } from '../attribution.ts';
import { castOf } from './speakers-cast.ts';
import { speakersOfQuotations } from './speakers-quotations.ts';
import { resolver } from './speakers-resolve.ts';
import { linkChains } from './speakers-via.ts';

export interface Resolved {
  readonly attributions: readonly Attribution[];
  readonly quotations: readonly Quotation[];
}

/**
 * Gives every source the fullest name that the report has for it, and every quotation its speaker and chain. What is
 * worked out is marked `inferred`, with its reason; what cannot be told stays as written, and a quotation's speaker null.
 */
export function resolveSpeakers(found: FoundAttributions, names: readonly Name[], language: Language): Resolved {
  const cast = castOf(found.texts, names, language.attribution);
  const resolve = resolver(found.texts, cast, language.attribution);
  const attributions = found.attributions.map((attribution) => ({ ...attribution, source: resolve(attribution) }));
  const chained = linkChains(attributions, found.texts, language);
  return { attributions: chained, quotations: speakersOfQuotations(chained, found.texts, cast, language.attribution) };
}
