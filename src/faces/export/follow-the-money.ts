import type { Dossier, DossierReport } from '../../index.ts';
import { nameOf, webAddress } from './identifiers.ts';

/** Three-letter codes (ISO 639-3), which FollowTheMoney asks for, of the languages that are told apart. */
const threeLetters: Readonly<Record<string, string>> = {
  ar: 'ara',
  de: 'deu',
  en: 'eng',
  es: 'spa',
  fr: 'fra',
  id: 'ind',
  it: 'ita',
  ja: 'jpn',
  ko: 'kor',
  nl: 'nld',
  pl: 'pol',
  pt: 'por',
  ru: 'rus',
  tr: 'tur',
  uk: 'ukr',
  zh: 'zho',
};

interface Entity {
  readonly id: string;
  readonly schema: 'Event' | 'Article' | 'Documentation' | 'Note';
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/**
 * A story as FollowTheMoney entities, one JSON object a line: the event, its reports as articles that document it, and every
 * line of the brief as a note with the words it rests on. Reports go without their text.
 */
export function followTheMoney(dossier: Dossier): string {
  const { story } = dossier;
  const event = nameOf('event', story.id);
  const entities: Entity[] = [
    {
      id: event,
      schema: 'Event',
      properties: filled({ name: [story.title], date: [dayOf(story.first)], summary: [dossier.brief[0]?.text] }),
    },
    ...dossier.reports.flatMap((report): Entity[] => {
      const article = nameOf('report', report.id);
      return [
        { id: article, schema: 'Article', properties: articleProperties(report) },
        {
          id: nameOf('documentation', report.id, story.id),
          schema: 'Documentation',
          properties: { document: [article], entity: [event], role: [`report, line ${report.lineage}`] },
        },
      ];
    }),
    ...dossier.brief.map(
      ({ text, standing, lineages, anchors }, index): Entity => ({
        id: nameOf('note', story.id, String(index), text),
        schema: 'Note',
        properties: {
          name: [`${standing}, ${lineages} independent ${lineages === 1 ? 'line' : 'lines'}`],
          description: [`${text}\n${anchors.map(({ exact }) => `“${exact}”`).join('\n')}`],
          entity: [event],
        },
      }),
    ),
  ];
  return entities.map((entity) => JSON.stringify(entity)).join('\n');
}

const articleProperties = (report: DossierReport): Entity['properties'] =>
  filled({
    title: [report.headline],
    fileName: [report.headline === null ? report.key.split('/').at(-1) : null],
    author: report.byline,
    publishedAt: [dayOf(report.published)],
    publisher: [report.outlet],
    sourceUrl: [webAddress(report.url)],
    language: [threeLetters[report.language]],
  });

const dayOf = (iso: string | null): string | null => iso?.slice(0, 10) ?? null;

/** Without what is not known: an entity has no empty properties. */
function filled(properties: Readonly<Record<string, readonly (string | null | undefined)[]>>): Entity['properties'] {
  const kept = Object.entries(properties).map(
    ([name, values]) =>
      [name, values.filter((value) => value !== null && value !== undefined && value !== '')] as const,
  );
  return Object.fromEntries(kept.filter(([, values]) => values.length > 0)) as Entity['properties'];
}
