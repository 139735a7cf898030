import type { Quote } from '../model/dossier.ts';
import { AnchorList, sourceName } from './anchored.ts';
import { compose, textOf } from './compose.ts';
import { excerptPart } from './excerpt.ts';
import type { LineContext, WeighedLine } from './line.ts';
import { supportParts } from './support.ts';

/** A quotation of fewer words is a phrase, not something to lead with. */
const FEWEST_WORDS = 6;

/** One line for one quotation; null for mere phrases. */
export function quoteLine(quote: Quote, context: LineContext): WeighedLine | null {
  const first = quote.anchors[0];
  if (first === undefined || quote.exact.split(' ').length < FEWEST_WORDS) return null;
  const list = new AnchorList();
  const reports = new Set(
    [...quote.anchors, ...quote.variants.map(({ anchor }) => anchor)].map(({ report }) => report),
  );
  const lineages = context.countLineages(reports);
  const { wording } = context;
  const slots = {
    quote: [excerptPart(first, list)],
    speaker: quote.speaker
      ? sourceName([{ name: quote.speaker.name, kind: 'person' }], first.report, list, context)
      : [],
    support: supportParts(reports.size, lineages, context),
  };
  const parts =
    compose(quote.drift ? wording.quote.drifted : wording.quote.attributed, slots) ??
    compose(wording.quote.bare, slots);
  if (parts === null) return null;
  for (const { anchor } of quote.variants) list.add(anchor);
  return {
    weight: 10 * lineages + reports.size + (quote.drift ? 5 : 0) + (slots.speaker.length > 0 ? 3 : 0),
    line: {
      text: textOf(parts),
      parts,
      anchors: list.anchors,
      about: 'quote',
      standing: quote.drift ? 'conflicting' : lineages > 1 ? 'agreed' : 'single',
      lineages,
    },
  };
}
