import type { Dossier } from '../../index.ts';
import { nameOf, webAddress } from './identifiers.ts';
import { reportLabels } from './labels.ts';

type Records = Record<string, Readonly<Record<string, unknown>>>;

/**
 * Who took from whom, and what the brief rests on, as PROV-JSON (W3C Member Submission of 24 April 2013): reports and
 * inferred wires are entities attributed to outlets and agencies; copies and brief lines are derived from them.
 */
export function provJson(dossier: Dossier): Readonly<Record<string, unknown>> {
  const labels = reportLabels(dossier.reports);
  const entity: Records = {};
  const agent: Records = {};
  const wasAttributedTo: Records = {};
  const wasDerivedFrom: Records = {};
  const report = (id: string): string => `stemma:report-${nameOf(id)}`;
  const wire = (agency: string): string => `stemma:wire-${nameOf(agency)}`;
  const party = (name: string): string => {
    const id = `stemma:agent-${nameOf(name)}`;
    agent[id] = { 'prov:label': name, 'prov:type': { $: 'prov:Organization', type: 'prov:QUALIFIED_NAME' } };
    return id;
  };
  const attribute = (what: string, who: string): void => {
    wasAttributedTo[`_:attributed-${nameOf(what, who)}`] = { 'prov:entity': what, 'prov:agent': party(who) };
  };
  for (const { id, url, outlet, headline, published } of dossier.reports) {
    const address = webAddress(url);
    entity[report(id)] = {
      'prov:label': headline ?? labels.get(id) ?? id,
      'stemma:report': id,
      ...(address === null ? {} : { 'prov:location': address }),
      ...(published === null ? {} : { 'stemma:published': published }),
    };
    if (outlet !== null) attribute(report(id), outlet);
  }
  for (const { from, to, kind, share, agency, direction, passages, why } of dossier.derivations) {
    if (from === null && agency === null) continue;
    const origin = from === null ? wire(agency!) : report(from);
    if (from === null) {
      entity[origin] = { 'prov:label': `${agency} wire, not among the reports`, 'stemma:certainty': 'inferred' };
      attribute(origin, agency!);
    }
    wasDerivedFrom[`_:copy-${nameOf(origin, to)}`] = {
      'prov:generatedEntity': report(to),
      'prov:usedEntity': origin,
      'stemma:kind': kind,
      'stemma:share': share,
      'stemma:passages': passages.length,
      'stemma:direction': direction,
      'prov:label': why,
    };
  }
  for (const [index, line] of dossier.brief.entries()) {
    const id = `stemma:line-${nameOf(dossier.story.id, String(index), line.text)}`;
    entity[id] = { 'prov:label': line.text, 'stemma:standing': line.standing, 'stemma:lineages': line.lineages };
    for (const { report: from, field, start, end, exact } of line.anchors)
      wasDerivedFrom[`_:rests-${nameOf(id, from, field, String(start), String(end))}`] = {
        'prov:generatedEntity': id,
        'prov:usedEntity': report(from),
        'prov:type': { $: 'prov:Quotation', type: 'prov:QUALIFIED_NAME' },
        'stemma:exact': exact,
      };
  }
  return {
    prefix: { stemma: 'urn:stemma:', prov: 'http://www.w3.org/ns/prov#' },
    entity,
    agent,
    wasAttributedTo,
    wasDerivedFrom,
  };
}
