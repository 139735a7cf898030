import type { FigureLexicon } from '../lang/figure-lexicon.ts';
import type { Language } from '../lang/language.ts';
import type { Figure, Name, TimeMention } from '../model/statement.ts';
import type { FieldText } from '../text/field-text.ts';
import type { Draft, FigureContext, FigureRefiner } from './figure/draft.ts';
import { findNumbers } from './figure/find-numbers.ts';
import { dropOthers } from './figure/not-figures.ts';
import { findAges } from './figure/refine-ages.ts';
import { findBounds } from './figure/refine-bounds.ts';
import { joinCompounds } from './figure/refine-compounds.ts';
import { findCounted } from './figure/refine-counted.ts';
import { inheritUnits } from './figure/refine-inherited.ts';
import { countByPlaces } from './figure/refine-places.ts';
import { joinRanges } from './figure/refine-ranges.ts';
import { joinRatios } from './figure/refine-ratios.ts';
import { findScopes } from './figure/refine-scopes.ts';
import { findTopics } from './figure/refine-topics.ts';
import { findTrends } from './figure/refine-trends.ts';
import { findUnits } from './figure/refine-units.ts';
import { tellParts } from './figure/tell-parts.ts';

/** From numbers to figures, in this order: each step reads what the ones before it found. */
const refiners: readonly FigureRefiner[] = [
  findUnits,
  joinCompounds,
  joinRanges,
  joinRatios,
  findBounds,
  dropOthers,
  findCounted,
  findAges,
  inheritUnits,
  findTrends,
  findTopics,
  findScopes,
  countByPlaces,
];

/** Every quantity of a report's headline and text, in reading order. Chains are left empty. */
export function findFigures(
  fields: readonly FieldText[],
  known: { readonly times: readonly TimeMention[]; readonly names: readonly Name[] },
  language: Language,
): Figure[] {
  const read = fields.map((field) => {
    const times = known.times.filter((time) => time.field === field.field);
    const context: FigureContext = { ...field, lexicon: language.figures, times };
    let drafts = findNumbers(context);
    for (const refiner of refiners) if (drafts.length > 0) drafts = refiner.refine(drafts, context);
    return { context, drafts };
  });
  tellParts(
    read.flatMap(({ drafts }) => drafts),
    language.figures,
  );
  return read.flatMap(({ context, drafts }) => drafts.map((draft) => figureOf(draft, context)));
}

function figureOf(draft: Draft, { field, text, tokens, lexicon }: FigureContext): Figure {
  const { start } = tokens[draft.first]!;
  const end = tokens[draft.last - 1]!.end;
  const unit = unitName(draft, lexicon);
  return {
    field,
    start,
    end,
    exact: text.slice(start, end),
    value: draft.value,
    high: draft.high,
    bound: draft.bound,
    trend: draft.trend,
    vague: draft.vague,
    unit: draft.rate === null ? unit : `${unit} ${lexicon.units.rateName} ${draft.rate}`,
    of: draft.ofLast > draft.ofFirst ? text.slice(tokens[draft.ofFirst]!.start, tokens[draft.ofLast - 1]!.end) : '',
    topic: draft.topic,
    scope: draft.scope,
    asOf: draft.asOf,
    chain: [],
  };
}

function unitName(draft: Draft, lexicon: FigureLexicon): string {
  if (draft.unit !== null) return draft.unit.name;
  if (draft.nounName !== '') return draft.nounName;
  return (
    lexicon.topics.unitOf.get(draft.topic) ??
    (lexicon.topics.ofPeople.has(draft.topic) ? lexicon.counted.peopleUnit : '')
  );
}
