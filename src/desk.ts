import { writeBrief } from './brief/brief.ts';
import { storyTitle } from './brief/title.ts';
import { compareReports as compare } from './derivation/compare.ts';
import { findGarbling } from './derivation/garbling.ts';
import { findHouses } from './derivation/house.ts';
import { RecentTextIndex } from './derivation/recent-text-index.ts';
import { type ReportWords, rememberWords, reportWords } from './derivation/report-words.ts';
import { traceDerivations } from './derivation/trace.ts';
import type { Language } from './lang/language.ts';
import { byPublication, distinctReports } from './model/collection.ts';
import type { Comparison } from './model/comparison.ts';
import { applyCorrections } from './model/corrected.ts';
import type { Correction } from './model/correction.ts';
import type { Dossier } from './model/dossier.ts';
import type { Item } from './model/item.ts';
import type { RecentTexts } from './model/recent-texts.ts';
import type { Revision } from './model/revision.ts';
import type { Reading } from './model/statement.ts';
import type { Assignment, Parent } from './model/story.ts';
import { joinAliases } from './reconcile/aliases.ts';
import { findClaims } from './reconcile/claims.ts';
import { storyHeader } from './reconcile/header.ts';
import { buildLadders } from './reconcile/ladders.ts';
import { findNotices } from './reconcile/notices.ts';
import { matchQuotes } from './reconcile/quotes.ts';
import { findRetractions, markRetracted, retractionNotices } from './reconcile/retractions.ts';
import { buildTimeline } from './reconcile/timeline.ts';
import { cleanItem } from './report/clean.ts';
import { analyseReport, extractAll } from './statements/extract.ts';
import { groupStories } from './story/group.ts';
import { rememberSubject, type Subject, subjectOf } from './story/subject.ts';
import { forgetTexts } from './text/field-text.ts';

/** Views that choose among a ladder's values; the ladder keeps all. */
export { latest, mostConservative, range, standingRange } from './reconcile/ladder-views.ts';
/** Records of corrections by hand, out of the names a user gives. */
export { type CorrectionDesk, mergeOf, moveOf, reversalOf, splitOf, undoOf } from './story/correct.ts';

/** The stream that puts reports into stories one by one, for a store to keep. */
export { StoryStream } from './story/stream.ts';
export { subjectOf };

/** Item -> report -> statements. */
export const readItem = (item: Item, languages: readonly Language[]): Reading => readItems([item], languages)[0]!;

/** The same for several items at once, which takes less time than one by one. */
export function readItems(items: readonly Item[], languages: readonly Language[]): Reading[] {
  // What is kept beyond its batch is soon taken for what stays.
  forgetTexts();
  return extractAll(
    items.map((item) => {
      const report = cleanItem(item, languages);
      return analyseReport(report, languageOf(report.language, languages));
    }),
  );
}

/** What grouping and tracing ask of one report alone. Plain data: it can be made in another thread. */
export interface Preparation {
  readonly subject: Subject;
  readonly words: ReportWords;
}

/** Made ahead of grouping and tracing. Quick right after the reading, whose words are still at hand. */
export const prepareReading = (reading: Reading, languages: readonly Language[]): Preparation => ({
  subject: subjectOf(reading, languages),
  words: reportWords(reading, languageOf(reading.report.language, languages)),
});

/** Takes over what was made of a reading elsewhere. */
export function rememberPreparation(
  reading: Reading,
  { subject, words }: Preparation,
  languages: readonly Language[],
): void {
  rememberSubject(reading, subject, languages);
  rememberWords(reading, languageOf(reading.report.language, languages), words);
}

/** Readings -> stories, as corrected by hand. */
export function assignStories(
  readings: readonly Reading[],
  languages: readonly Language[],
  corrections: readonly Correction[] = [],
): readonly Assignment[] {
  return applyCorrections(groupStories(distinctReports(readings), languages).assignments, corrections);
}

/** What the method changed its mind about while it put these readings into stories. */
export const reviseStories = (readings: readonly Reading[], languages: readonly Language[]): readonly Revision[] =>
  groupStories(distinctReports(readings), languages).revisions;

/** The readings of one story -> derivations -> ladders, claims, quotes, timeline -> brief. */
export function buildDossier(
  story: string,
  given: readonly Reading[],
  languages: readonly Language[],
  withdrawn: ReadonlyMap<string, string> = new Map(),
): Dossier {
  const readings = [...distinctReports(given)].sort(byPublication);
  const language = languageOf(mainLanguage(readings), languages);
  const { derivations, lineages } = traceDerivations(readings, languages);
  const named = joinAliases(readings, languages);
  const ladders = buildLadders(named, lineages, language);
  const claims = findClaims(named, languages);
  const quotes = matchQuotes(named, languages);
  const timeline = buildTimeline(named, language);
  const brief = writeBrief({ readings: named, lineages, ladders, claims, quotes, timeline }, language);
  const retractions = findRetractions(readings, { derivations, lineages }, withdrawn, language);
  const marked = markRetracted({ ladders, claims, brief }, retractions);
  const notices = [
    ...retractionNotices(retractions, readings, language),
    ...findGarbling(readings, derivations, languages),
    ...findHouses(readings, lineages, languages),
    ...findNotices(readings, lineages, language),
  ];
  const lineageOf = new Map(lineages.flatMap(({ id, reports }) => reports.map((report) => [report, id] as const)));
  return {
    schema: 'stemma/dossier@1',
    story: storyHeader(story, storyTitle(readings, lineages, language), readings, lineages),
    reports: readings.map(({ report }) => ({ ...report, lineage: lineageOf.get(report.id) ?? report.id })),
    lineages,
    derivations,
    ladders: marked.ladders,
    claims: marked.claims,
    quotes,
    timeline,
    brief: marked.brief,
    notices,
  };
}

/** Items that belong together -> a dossier for every story among them, the best supported first. */
export function buildDossiers(
  given: readonly Reading[],
  languages: readonly Language[],
  corrections: readonly Correction[] = [],
): Dossier[] {
  const readings = distinctReports(given);
  const assignments = assignStories(readings, languages, corrections);
  const storyOf = new Map(assignments.map(({ report, story }) => [report, story] as const));
  const parentOf = new Map(assignments.map(({ story, parent }) => [story, parent] as const));
  const stories = Map.groupBy(readings, ({ report }) => storyOf.get(report.id) ?? report.id);
  return [...stories]
    .map(([story, members]) => withParent(buildDossier(story, members, languages), parentOf.get(story)))
    .sort(
      (a, b) =>
        b.story.lineages - a.story.lineages || b.story.reports - a.story.reports || (a.story.id < b.story.id ? -1 : 1),
    );
}

const withParent = (dossier: Dossier, parent: Parent | undefined): Dossier =>
  parent === undefined ? dossier : { ...dossier, story: { ...dossier.story, parent } };

/** Two reports side by side: shared, left out, added, changed. */
export const compareReports = (a: Reading, b: Reading, languages: readonly Language[]): Comparison =>
  compare(a, b, languages);

/** A story stream against all recent reports, whatever stories they are in. */
export const openRecentTexts = (languages: readonly Language[], reports?: number): RecentTexts =>
  new RecentTextIndex(languages[0]!, reports);

const languageOf = (code: string, languages: readonly Language[]): Language =>
  languages.find((language) => language.code === code) ?? languages[0]!;

/** The language most of the reports are written in. */
function mainLanguage(readings: readonly Reading[]): string {
  const counts = [...Map.groupBy(readings, ({ report }) => report.language)].map(([code, { length }]) => ({
    code,
    length,
  }));
  return counts.sort((a, b) => b.length - a.length || (a.code < b.code ? -1 : 1))[0]?.code ?? 'und';
}
