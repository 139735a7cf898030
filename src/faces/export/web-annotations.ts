import type { Anchor, Dossier, Standing } from '../../index.ts';
import { addressOf, nameOf, reportUri, storyUri } from './identifiers.ts';
import { chainText, rungText } from './labels.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * What a dossier says as W3C Web Annotations (Recommendation of 23 February 2017), one a statement, each with the words it
 * rests on as targets: by quote, which finds them again in the page, and by position in the text that Stemma read, in
 * characters (code points) as the model counts them.
 */
export function webAnnotations(dossier: Dossier): Json {
  const reports = new Map(dossier.reports.map((report) => [report.id, report]));
  const target = ({ report: id, field, start, end, exact, prefix, suffix }: Anchor): Json => {
    const report = reports.get(id);
    const text = (field === 'headline' ? report?.headline : report?.text) ?? '';
    return {
      source: report === undefined ? reportUri(id) : addressOf(report),
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start: points(text.slice(0, start)), end: points(text.slice(0, end)) },
      ],
    };
  };
  const annotation = (about: string, value: string, anchors: readonly Anchor[], tag: string): Json => ({
    id: `urn:stemma:annotation:${nameOf(dossier.story.id, about, value)}`,
    type: 'Annotation',
    motivation: 'describing',
    body: [
      { type: 'TextualBody', value, format: 'text/plain', language: 'en', purpose: 'describing' },
      { type: 'TextualBody', value: tag, purpose: 'tagging' },
    ],
    target: anchors.map(target),
  });
  const items = [
    ...dossier.brief.map(({ about, text, anchors, standing }) => annotation(`brief ${about}`, text, anchors, standing)),
    ...dossier.ladders.flatMap((ladder) =>
      ladder.rungs.map((rung) =>
        annotation(
          `ladder ${ladder.id}`,
          `${ladder.question} ${rungText(rung, ladder)}`,
          rung.anchors,
          ladder.relation satisfies Standing,
        ),
      ),
    ),
    ...dossier.claims.flatMap(({ id, text, asserted, denied, standing }) =>
      [...asserted.map((side) => ['asserted', side] as const), ...denied.map((side) => ['denied', side] as const)].map(
        ([verb, { anchor, chain }]) =>
          annotation(
            `claim ${id} ${anchor.report} ${anchor.start}`,
            `${text} – ${verb} by ${chain.length > 0 ? chainText(chain) : 'the report itself'}`,
            [anchor],
            standing,
          ),
      ),
    ),
    ...dossier.quotes.map(({ exact, speaker, anchors, drift }) =>
      annotation(
        'quote',
        `${speaker === null ? 'Speaker not named' : speaker.name}: “${exact}”`,
        anchors,
        drift ? 'changed between reports' : 'quotation',
      ),
    ),
  ].filter(({ target: targets }) => (targets as readonly unknown[]).length > 0);
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${storyUri(dossier.story.id)}:annotations`,
    type: 'AnnotationPage',
    partOf: {
      id: storyUri(dossier.story.id),
      type: 'AnnotationCollection',
      label: dossier.story.title,
      total: items.length,
    },
    startIndex: 0,
    items,
  };
}

const points = (text: string): number => {
  let count = 0;
  for (const _ of text) count++;
  return count;
};
