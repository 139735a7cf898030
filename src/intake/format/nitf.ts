import type { InputProblem, Item, KnownMetadata } from '../../model/item.ts';
import { ofText } from '../document.ts';
import type { Format, Input } from '../input.ts';
import { known } from '../known.ts';
import { otherElements } from '../passed-through.ts';
import { problem } from '../problem.ts';
import { rootName } from '../sniff.ts';
import { childOf, childrenOf, descendantsOf, textOfChild, textWithin, type XmlElement, xmlElements } from '../xml.ts';
import { paragraphsOf } from '../xml-paragraphs.ts';

/** IPTC NITF 3, alone or several in a list. */
export const nitf: Format = {
  name: 'NITF',
  fits: ({ text }) => rootName(text) === 'nitf',
  read: ofText(readNitf),
};

const wanted = new Set(['nitf']);

function* readNitf(text: string, input: Input): Generator<Item | InputProblem> {
  let count = 0;
  for (const element of xmlElements(text, wanted)) {
    count++;
    yield nitfItem(element, input.key, input);
  }
  if (count === 0) yield problem(input.key, 'is an NITF document that breaks off: get it again');
}

export function nitfItem(document: XmlElement, key: string, input: Input): Item | InputProblem {
  const body = childOf(document, 'body');
  const text = body === undefined ? undefined : childOf(body, 'body.content');
  const content = text === undefined ? '' : paragraphsOf(text);
  if (content === '') return problem(key, 'is an NITF document without a body');
  return { key, media: 'plain', content, known: { ...input.known, ...knownOf(document, body!) } };
}

const understoodInHead = new Set(['title', 'docdata', 'pubdata']);
const understoodInDocdata = new Set(['date.issue', 'date.release']);
const understoodOnTop = new Set(['hedline', 'byline', 'distributor']);

function knownOf(document: XmlElement, body: XmlElement): KnownMetadata {
  const head = childOf(document, 'head');
  const docdata = head && childOf(head, 'docdata');
  const pubdata = head && childOf(head, 'pubdata');
  const top = childOf(body, 'body.head');
  const date = (name: string): string | undefined => isoOf(docdata && childOf(docdata, name)?.attributes.norm);
  const hedline = top && childOf(top, 'hedline');
  const distributor = top && textOfChild(top, 'distributor');
  return known({
    headline: (hedline && textOfChild(hedline, 'hl1')) ?? (head && textOfChild(head, 'title')),
    byline: top === undefined ? [] : childrenOf(top, 'byline').flatMap(peopleIn),
    outlet:
      pubdata?.attributes.name ?? (docdata && childOf(docdata, 'doc.copyright')?.attributes.holder) ?? distributor,
    credit: distributor === undefined ? [] : [distributor],
    published: date('date.issue') ?? date('date.release') ?? isoOf(pubdata?.attributes['date.publication']),
    updated: isoOf(document.attributes['change.date']),
    language: body.attributes['xml:lang'] ?? document.attributes['xml:lang'],
    url: pubdata?.attributes['ex-ref'],
    other: {
      ...(head && otherElements(head, understoodInHead)),
      ...(docdata && otherElements(docdata, understoodInDocdata)),
      ...(top && otherElements(top, understoodOnTop)),
    },
  });
}

function peopleIn(byline: XmlElement): string[] {
  const people = [...descendantsOf(byline, 'person')].map(textWithin);
  return (people.length > 0 ? people : [textWithin(byline)]).map((name) => name.replace(/\s+/g, ' ').trim());
}

/** `20310203T090000Z` and `20310203` as ISO 8601 with its marks; anything else as it is. */
function isoOf(norm: string | undefined): string | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?)?(Z|[+-]\d{2}:?\d{2})?$/.exec(norm?.trim() ?? '');
  if (parts === null) return norm;
  const [, year, month, day, hour, minute, second = '00', zone = ''] = parts;
  return `${year}-${month}-${day}${hour === undefined ? '' : `T${hour}:${minute}:${second}${zone}`}`;
}
