import type { KnownMetadata } from '../../model/item.ts';
import { known } from '../known.ts';
import { otherFields } from '../passed-through.ts';
import { problem } from '../problem.ts';
import { isHtml } from '../sniff.ts';
import type { JsonKind } from './json-kind.ts';
import { type JsonObject, namesIn, stringIn } from './json-record.ts';

/**
 * IPTC ninjs 1, 2 and 3. Version 1 gives `body_text`, `body_xhtml`, `body_html`, `headline_main`; 2 lists `bodies` and
 * `headlines` by role; 3 the same in camel case.
 */
export const ninjs: JsonKind = {
  fits: (object) =>
    typeof object.uri === 'string' &&
    [
      'versioncreated',
      'versionCreated',
      'bodies',
      'headlines',
      'body_text',
      'body_xhtml',
      'body_html',
      'pubstatus',
      'pubStatus',
    ].some((name) => name in object),
  *read(object, input, key, place) {
    const content = bodyOf(object);
    if (content === null) {
      yield problem(place, `is a ninjs item of type ${stringIn(object, ['type']) ?? 'unknown'} without a body`);
      return;
    }
    const id = key === input.key ? key : `${input.key}#${String(object.uri)}`;
    const media = /<(?:p|div|br|h\d|section|article)\b/i.test(content) || isHtml(content) ? 'html' : 'plain';
    yield { key: id, media, content, known: { ...input.known, ...knownIn(object) } };
  },
};

const roles = (value: unknown): JsonObject[] =>
  (Array.isArray(value) ? value : []).filter((entry) => typeof entry === 'object' && entry !== null);

/** The value whose role is the main one, else the first. */
function mainValue(list: unknown, main: RegExp): string | undefined {
  const entries = roles(list).filter(({ value }) => typeof value === 'string' && value.trim() !== '');
  const chosen = entries.find(({ role }) => typeof role === 'string' && main.test(role)) ?? entries[0];
  return chosen?.value as string | undefined;
}

function bodyOf(object: JsonObject): string | null {
  const stated = stringIn(object, ['body_xhtml', 'body_html', 'body_text', 'body']);
  const named = Object.keys(object).filter((name) => /^body_?[a-z]/i.test(name));
  return stated ?? mainValue(object.bodies, /^(?:main|body|xhtml|html)/i) ?? stringIn(object, named) ?? null;
}

const understood = new Set(
  (
    'uri headline headlines headline_main bodies body body_text body_xhtml body_html byline by language versioncreated ' +
    'versionCreated firstcreated firstCreated contentcreated contentCreated copyrightholder copyrightHolder creditline ' +
    'creditLine infosources infoSources $schema'
  ).split(' '),
);

function knownIn(object: JsonObject): KnownMetadata {
  const sources = roles(object.infosources ?? object.infoSources);
  const urlOf = stringIn(object, ['url', 'link']) ?? stringIn(object, ['uri']);
  return known({
    url: urlOf !== undefined && /^https?:/i.test(urlOf) ? urlOf : undefined,
    headline: stringIn(object, ['headline', 'headline_main', 'title']) ?? mainValue(object.headlines, /main|headline/i),
    byline: namesIn(object.byline ?? object.by),
    outlet: stringIn(object, ['copyrightholder', 'copyrightHolder']),
    credit: [...namesIn(object.creditline ?? object.creditLine), ...sources.flatMap(({ name }) => namesIn(name))],
    published: stringIn(object, [
      'firstcreated',
      'firstCreated',
      'contentcreated',
      'contentCreated',
      'versioncreated',
      'versionCreated',
    ]),
    updated: stringIn(object, ['versioncreated', 'versionCreated']),
    language: stringIn(object, ['language']),
    other: otherFields(object, understood),
  });
}
