import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { attributeNames, attribute as numberOf } from '../src/text/html/attributes.ts';
import { scanMarkup } from '../src/text/html/scan.ts';

/** What stands in a page, one line an event, text that entities and tags part joined. */
type Events = readonly string[];

function scanned(page: string): Events {
  const events: string[] = [];
  const tell = teller(events);
  scanMarkup(page, {
    open: (tag, attributes) =>
      tell.event(`<${tag.name.toLowerCase()}${listed((name) => attributes.get(numberOf[name]))}>`),
    close: (tag) => tell.event(`</${tag.name.toLowerCase()}>`),
    text: (start, end) => tell.text(page.slice(start, end)),
    entity: (character) => tell.text(character),
  });
  tell.event('');
  return events;
}

/** The same by htmlparser2, but for the end tags it makes up at the page's end. */
function parsed(page: string): Events {
  const events: string[] = [];
  const tell = teller(events);
  let ended = false;
  const parser = new Parser({
    onopentag: (tag, attributes) => tell.event(`<${tag.toLowerCase()}${listed((name) => attributes[name])}>`),
    onclosetag: (tag) => ended || tell.event(`</${tag.toLowerCase()}>`),
    ontext: (text) => tell.text(text),
  });
  parser.write(page);
  ended = true;
  parser.end();
  tell.event('');
  return events;
}

const listed = (value: (name: keyof typeof numberOf) => string | undefined): string =>
  attributeNames.map((name) => (value(name) === undefined ? '' : ` ${name}=${JSON.stringify(value(name))}`)).join('');

function teller(events: string[]): { readonly event: (event: string) => void; readonly text: (text: string) => void } {
  let text = '';
  return {
    text: (more) => {
      text += more;
    },
    event: (event) => {
      if (text !== '') events.push(JSON.stringify(text));
      text = '';
      if (event !== '') events.push(event);
    },
  };
}

const names =
  'p div span a b br img input li ul td tr th table tbody form svg math path title textarea script style h1 h2 option ' +
  'select dd dt iframe xmp foreignObject desc image x-card noembed noscript P DIV Script hr';
const name = fc.constantFrom(...names.split(' '));
const attribute = fc.constantFrom(
  ...[
    'class="a b"',
    "id='x&amp;y'",
    'hidden',
    'href=/a?b=c&copy=1',
    'CLASS=z',
    'data-x="<p>"',
    'lang',
    '=',
    '"',
    'rel = "a"',
  ],
  ...["style='&quot;'", 'role=a/', 'name=&lt;', 'content=""', 'type="application/ld+json"', 'a"b', '/'],
);
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(name, fc.array(attribute, { maxLength: 3 }), fc.constantFrom('', ' ', '/', ' /', ' / '))
      .map(([tag, attributes, end]) => `<${[tag, ...attributes].join(' ')}${end}>`),
  },
  { weight: 6, arbitrary: fc.tuple(name, fc.constantFrom('', ' ', ' a="b"')).map(([tag, end]) => `</${tag}${end}>`) },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      'a',
      ' ',
      'Vellin & Sons',
      'a&amp;',
      'a&nbsp',
      'a&#8217;',
      'a&#x41',
      'a&NotEqualTilde;',
      'a&;',
      'a&#',
      '<',
      '< ',
      '</',
      '</>',
      '</ p>',
      '<1',
      '>',
      '"',
      '’',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '<!-- a -->',
      '<!-->',
      '<!--->',
      '<!-- -- -->',
      '<!-- --!>',
      '<!----!-->',
      '<!-- ',
      '-->',
      '<!doctype html>',
      '<!>',
      '<?php a ?>',
      '<![CDATA[ a ]]>',
      '<!-a>',
      ']]>',
    ),
  },
);

describe('markup', () => {
  it('is told as htmlparser2 tells it, however broken', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        // Both drop a tag that breaks off at the page's end; what is left of it differs, so that none does.
        const page = `${pieces.join('')} "'>--></script></title></textarea></style></iframe></xmp></noembed><p>end`;
        assert.deepEqual(scanned(page), parsed(page));
      }),
      { numRuns: Number(process.env.RUNS ?? 2000) },
    );
  });

  it('is read in time that grows with its length, whatever is left open or never was', () => {
    const hostile = [
      '<div>',
      '<b>',
      '</i>',
      '<p>',
      '<a href="',
      '<!--',
      '<',
      '</',
      '<script>',
      '<title>a</title>',
      '&',
      '<![CDATA[',
    ];
    for (const piece of hostile)
      for (const page of [piece.repeat(400_000), '<b>'.repeat(200_000) + piece.repeat(200_000)]) {
        let told = 0;
        const count = (): void => {
          told++;
        };
        scanMarkup(page, { open: count, close: count, text: count, entity: count });
        assert.ok(told <= 1_300_000, piece);
      }
    // Names without end are told apart up to a bound, and cost no memory beyond it.
    let opened = 0;
    const names = Array.from({ length: 100_000 }, (_, index) => `<x${index}>`).join('');
    scanMarkup(names, { open: () => opened++, close() {}, text() {}, entity() {} });
    assert.ok(opened < 10_000, `${opened}`);
  });
});
