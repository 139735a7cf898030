import type { Anchor, Dossier, Reading } from '../../../index.ts';
import { reportLabels } from '../../export/labels.ts';
import type { StoryView } from '../../source/story-source.ts';
import type { Visit } from '../visit.ts';
import { clipped } from './html.ts';

/** Of a report's short name. */
const LONGEST_NAME = 60;

/** What every part of a story's page needs. */
export interface StoryContext {
  readonly dossier: Dossier;
  readonly readings: ReadonlyMap<string, Reading>;
  /** Short names of reports. */
  readonly labels: ReadonlyMap<string, string>;
  readonly lineageOf: ReadonlyMap<string, string>;
  readonly visit: Visit;
}

export const storyContext = ({ dossier, readings }: StoryView, visit: Visit): StoryContext => ({
  dossier,
  readings,
  labels: new Map([...reportLabels(dossier.reports)].map(([id, label]) => [id, clipped(label, LONGEST_NAME)] as const)),
  lineageOf: new Map(dossier.reports.map(({ id, lineage }) => [id, lineage] as const)),
  visit,
});

export const labelOf = ({ labels }: StoryContext, report: string): string => labels.get(report) ?? report;

export const reportPath = (report: string): string => `/report/${encodeURIComponent(report)}`;

/** Where the report's page stands in front of these very words. */
export const anchorPath = ({ report, field, start, end }: Anchor): string =>
  `${reportPath(report)}?at=${field}-${start}-${end}#at`;

export const storyPath = (story: string): string => `/story/${encodeURIComponent(story)}`;
