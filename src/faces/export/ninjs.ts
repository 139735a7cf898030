import type { Dossier, DossierReport } from '../../index.ts';
import { addressOf, exactTime, storyUri, webAddress } from './identifiers.ts';
import { reportLabels } from './labels.ts';

/** What a party did for the content; the IPTC's own vocabulary has no word for a wire that is inferred. */
type SourceRole = 'outlet' | 'agency' | 'source';

/**
 * A story as IPTC ninjs 3.1 (News in JSON): the brief as its body, its reports as associations without their text, outlets,
 * agencies and those quoted as info sources. Times go out only where they are known to the second and the zone, as the
 * schema wants them.
 */
export function ninjs(dossier: Dossier): Readonly<Record<string, unknown>> {
  const { story, reports, brief, notices } = dossier;
  const versionCreated = exactTime(story.last);
  const firstCreated = exactTime(story.first);
  const labels = reportLabels(reports);
  return {
    uri: storyUri(story.id),
    type: 'text',
    representationType: 'partial',
    pubStatus: 'usable',
    ...(firstCreated === null ? {} : { firstCreated }),
    ...(versionCreated === null ? {} : { versionCreated }),
    ...languageOf(story.languages[0]),
    title: story.title,
    headlines: [{ role: 'headline', contentType: 'text/plain', value: story.title }],
    bodies: [{ role: 'brief', contentType: 'text/plain', value: brief.map(({ text }) => text).join('\n') }],
    ...(notices.length === 0 ? {} : { edNote: notices.map(({ message }) => message).join('\n') }),
    infoSources: infoSources(dossier),
    associations: reports.map((report) => association(report, labels.get(report.id) ?? report.id)),
    standard: { name: 'ninjs', version: '3.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#' },
  };
}

function association(report: DossierReport, name: string): Readonly<Record<string, unknown>> {
  const contentCreated = exactTime(report.published);
  return {
    name,
    rel: 'source',
    uri: addressOf(report),
    type: 'text',
    representationType: 'partial',
    ...(contentCreated === null ? {} : { contentCreated }),
    ...languageOf(report.language),
    ...(report.headline === null ? {} : { headlines: [{ value: report.headline }] }),
    ...(report.byline.length === 0 ? {} : { by: report.byline.join(', ') }),
    ...(report.dateline === null ? {} : { located: report.dateline }),
    ...(report.outlet === null ? {} : { infoSources: [source(report.outlet, 'outlet', webAddress(report.url))] }),
  };
}

function infoSources({ reports, lineages, ladders, claims, quotes }: Dossier): Readonly<Record<string, unknown>>[] {
  const roles = new Map<string, SourceRole>();
  const name = (who: string | null, role: SourceRole): void => {
    if (who !== null && who !== '' && !roles.has(who)) roles.set(who, role);
  };
  for (const { outlet } of reports) name(outlet, 'outlet');
  for (const { origin } of lineages) name(origin.agency, 'agency');
  const chains = [
    ...ladders.flatMap(({ rungs }) => rungs.flatMap((rung) => rung.chains)),
    ...claims.flatMap(({ asserted, denied }) => [...asserted, ...denied].map(({ chain }) => chain)),
    ...quotes.map(({ chain }) => chain),
  ];
  for (const link of chains.flat()) name(link.name, 'source');
  return [...roles].map(([who, role]) => source(who, role, null));
}

const source = (name: string, role: SourceRole, uri: string | null): Readonly<Record<string, unknown>> => ({
  name,
  role,
  ...(uri === null ? {} : { uri }),
});

const languageOf = (code: string | undefined): { readonly language?: string } =>
  code === undefined || code === 'und' ? {} : { language: code };
