import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findHouses } from '../src/derivation/house.ts';
import { traceDerivations } from '../src/derivation/trace.ts';
import { english } from '../src/lang/en/english.ts';
import type { Report } from '../src/model/report.ts';
import type { Reading } from '../src/model/statement.ts';
import { assertLinear } from './linear.ts';
import { plainReading, plainReport } from './reading-of.ts';

const wire = [
  'A footbridge over the Ostrel collapsed during the morning rush on Tuesday, throwing dozens of commuters into the river, rescue officials in Halvik said.',
  'Divers pulled 14 people from the water within the first hour, and cranes were brought from the shipyard to lift the twisted railings off a tour boat moored beneath the span.',
  'The bridge, opened in 1974, had been closed twice last year for repairs to its cables, city records show.',
  'Engineers warned in a report to the council in November that two of the anchor blocks had shifted by several centimetres since the spring floods.',
  '"We heard a crack like a cannon and then the deck was simply gone," said Ilse Tormund, who sells newspapers at the northern end.',
  'The council had set aside money for a new crossing, but the tender was put off until after the elections in May.',
];
const own = [
  'Shopkeepers along the embankment were still handing out blankets at noon, long after the last ambulance had left for the hospital on the hill.',
  'Benno Askild, a retired welder, had been walking his dog when the cables began to sing above him.',
  'He ran towards the stairs and shouted at a group of pupils to turn round, he told this newspaper in his kitchen.',
  'Seven of them were from one class at the trade school, whose headmistress cancelled lessons for the week.',
  'Many in the old town wonder why the signs that forbade cycling were taken down over the summer.',
];

const report = (id: string, sentences: readonly string[], known: Partial<Report> = {}): Reading =>
  plainReading({ ...plainReport(id, sentences.join('\n\n'), null), ...known });
const trace = (...readings: Reading[]) => traceDerivations(readings, [english]);
const groups = (...readings: Reading[]): string[] =>
  trace(...readings)
    .lineages.map(({ reports }) => reports.join(' '))
    .sort();

describe('passages', () => {
  const readings = [report('a', wire), report('b', [own[0]!, ...wire.slice(1, 5).toReversed(), own[1]!])];
  const text = new Map(readings.map(({ report: { id, text } }) => [id, text]));

  it('stand in both reports, in whatever order', () => {
    const { derivations } = trace(...readings);
    assert.equal(derivations.length, 1);
    const { from, to, passages } = derivations[0]!;
    const pairs = passages.map((passage) => [
      text.get(from!)!.slice(...passage.from),
      text.get(to)!.slice(...passage.to),
    ]);
    assert.equal(pairs.length, 4);
    for (const [source, copy] of pairs) assert.equal(source, copy);
    assert.ok(pairs.some(([, copy]) => copy!.startsWith('Divers pulled 14 people')));
  });

  it('leave out what was added', () => {
    const { added } = trace(...readings).derivations[0]!;
    assert.deepEqual(
      added.map((span) => text.get('b')!.slice(...span)),
      [own[0]!.replace(/\.$/, ''), own[1]!.replace(/\.$/, '')],
    );
  });

  it('survive other spelling, other quotation marks and a changed number', () => {
    const [first, second] = wire;
    const british = report('b', [
      first!,
      second!.replace('14', '17'),
      wire[3]!,
      wire[4]!.replace(/"/g, '”'),
      'The organisers of the harbour festival cancelled the programme at the neighbouring theatre in the city centre, saying they realised the colour of the day had changed.',
    ]);
    const american = report('a', [
      ...wire,
      'The organizers of the harbor festival canceled the program at the neighboring theater in the city center, saying they realized the color of the day had changed.',
    ]);
    const { derivations } = trace(american, british);
    assert.ok(derivations[0]!.share > 0.93, String(derivations[0]!.share));
    assert.equal(derivations[0]!.kind, 'verbatim');
  });
});

describe('what is no evidence of copying', () => {
  it('two reporters of one event', () => {
    assert.deepEqual(trace(report('a', wire), report('b', own)).derivations, []);
  });

  it('a statement that both quote', () => {
    const said =
      '"We will find out who signed for these cables, who inspected them and who looked away, and nobody will be spared whatever their office," the mayor said.';
    assert.deepEqual(trace(report('a', [...wire, said]), report('b', [...own, said])).derivations, []);
  });

  it('a post that one quotes and the other pastes in without marks', () => {
    const post =
      'We will find out who signed for these cables, who inspected them and who looked away, and nobody will be spared whatever their office';
    const readings = [report('a', [...wire, `"${post}," the mayor said.`]), report('b', [...own, `${post}.`])];
    assert.deepEqual(trace(...readings).derivations, []);
  });

  it('names and titles in a row', () => {
    const names =
      'With Deputy Prime Minister Ilke Brandt of the Sorland National Union and Interior Minister Jan Ruud of the Free Farmers League';
    const readings = [
      report('a', [...wire, `${names} he went to the quay.`]),
      report('b', [...own, `${names} it met at noon.`]),
    ];
    assert.deepEqual(trace(...readings).derivations, []);
  });

  it('page furniture', () => {
    const legal =
      'All rights reserved. This material may not be published, broadcast, rewritten or redistributed without the written consent of the owner.';
    assert.deepEqual(trace(report('a', [...wire, legal]), report('b', [...own, legal])).derivations, []);
  });

  it('a shared credit without shared words', () => {
    const byline = { byline: ['Associated Press'] };
    const { derivations, lineages } = trace(report('a', wire, byline), report('b', own, byline));
    assert.deepEqual(derivations, []);
    assert.equal(lineages.length, 2);
  });
});

describe('kinds', () => {
  const kindOf = (sentences: readonly string[]): string | undefined =>
    trace(report('a', wire), report('b', sentences)).derivations[0]?.kind;

  it('verbatim, edited and passage by the share of the copy', () => {
    assert.equal(kindOf(wire.slice(0, 4)), 'verbatim');
    assert.equal(kindOf([...wire.slice(0, 4), ...own.slice(0, 2)]), 'edited');
    assert.equal(kindOf([...wire.slice(1, 2), ...own]), 'passage');
  });

  it('rewrite when sentence follows sentence in other words', () => {
    const spun = [
      'Rescue officials in Halvik stated that a footbridge across the Ostrel came down in the Tuesday morning rush and threw dozens of commuters in the river.',
      'Within an hour 14 persons were pulled out of the water by divers, while shipyard cranes lifted twisted railings from a tour boat that was moored under the span.',
      'City records reveal the bridge, which opened 1974, was twice shut for cable repairs during the last year.',
      'In November, engineers had warned the council in their report that since spring floods two anchor blocks shifted several centimetres.',
      'Ilse Tormund, seller of newspapers at its northern end, said: "We heard a crack like a cannon and then the deck was simply gone."',
      'Money for a new crossing was set aside by the council; however, the tender had been put off till after the May elections.',
    ];
    const { derivations, lineages } = trace(report('a', wire), report('b', spun));
    assert.equal(derivations[0]?.kind, 'rewrite');
    assert.equal(lineages.length, 1);
  });
});

describe('wires', () => {
  const dateline = (sentences: readonly string[], place: string): string[] => [
    `${place} ${sentences[0]}`,
    ...sentences.slice(1),
  ];

  it('join the credited and name the uncredited through relatives', () => {
    const readings = [
      report('a', dateline(wire, 'HALVIK (AP) —')),
      report('b', [...wire.slice(0, 4), 'The Associated Press contributed to this report.']),
      report('c', wire.slice(0, 5)),
      report('d', own),
    ];
    const { derivations, lineages } = trace(...readings);
    assert.deepEqual(groups(...readings), ['a b c', 'd']);
    const line = lineages.find(({ reports }) => reports.includes('a'))!;
    assert.deepEqual([line.origin.kind, line.origin.agency, line.origin.report], ['wire', 'AP', null]);
    assert.deepEqual(
      derivations.map(({ from, to, agency, direction }) => [from, to, agency, direction]),
      [
        [null, 'a', 'AP', 'credited'],
        [null, 'b', 'AP', 'credited'],
        [null, 'c', 'AP', 'inferred'],
      ],
    );
  });

  it('are known by agencies on no list too', () => {
    const readings = [
      report('a', dateline(wire, 'HALVIK, Sorland (SNA) -')),
      report('b', wire.slice(0, 4), { byline: ['Sorland News Agency'] }),
    ];
    assert.deepEqual(groups(...readings), ['a b']);
    assert.equal(trace(...readings).lineages[0]!.origin.agency, 'SNA');
  });

  it('stand in the collection when the agency’s own report does', () => {
    const readings = [report('z', wire, { outlet: 'www.reuters.com' }), report('b', wire.slice(0, 4))];
    const { derivations, lineages } = trace(...readings);
    assert.equal(lineages[0]!.origin.report, 'z');
    assert.deepEqual([derivations[0]!.from, derivations[0]!.to, derivations[0]!.direction], ['z', 'b', 'inferred']);
  });

  it('are one origin when the agency sends a story again, and show their versions', () => {
    const later = ['HALVIK (AP) — Two commuters are still missing.', ...wire.slice(2), ...own.slice(0, 2)];
    const readings = [
      report('a', dateline(wire, 'HALVIK (AP) —'), { published: '2031-05-06T10:00:00Z' }),
      report('b', dateline(wire.slice(0, 3), 'HALVIK (AP) —'), { published: '2031-05-06T09:00:00Z' }),
      report('c', later, { published: '2031-05-07T08:00:00Z' }),
      report('d', wire.slice(0, 5)),
    ];
    assert.deepEqual(groups(...readings), ['a b c d']);
    assert.deepEqual(trace(...readings).lineages[0]!.origin.versions, ['a', 'c']);
  });

  it('are inferred when two copies thank an agency for a part', () => {
    const thanks = 'With inputs from AP';
    const readings = [report('a', [...wire, thanks]), report('b', [...wire.slice(0, 4), thanks]), report('c', wire)];
    const [line] = trace(...readings).lineages;
    assert.deepEqual([line!.origin.kind, line!.origin.agency, line!.origin.certainty], ['wire', 'AP', 'inferred']);
    assert.equal(trace(readings[0]!, readings[2]!).lineages[0]!.origin.kind, 'report');
  });

  it('are not claimed from the credit of a picture', () => {
    const caption = 'The bridge before its collapse. (AP Photo/Jan Ruud)';
    const line = trace(report('a', [caption, ...wire]), report('b', wire)).lineages[0]!;
    assert.equal(line.origin.kind, 'report');
  });

  it('keep a staff report that lets in a few of their sentences apart', () => {
    const staff = { byline: ['Nora Vey', 'Associated Press'] };
    const long = Array.from({ length: 6 }, (_, n) => own.map((sentence) => `${sentence} Street ${n} was next.`)).flat();
    const readings = [
      report('a', wire, { byline: ['Associated Press'] }),
      report('b', [...long, ...wire.slice(1, 3)], staff),
    ];
    assert.deepEqual(groups(...readings), ['a', 'b']);
    const [derivation] = trace(...readings).derivations;
    assert.deepEqual([derivation!.from, derivation!.to, derivation!.kind], ['a', 'b', 'passage']);
  });
});

describe('direction', () => {
  const between = (a: Partial<Report>, b: Partial<Report>, first = wire, second: readonly string[] = wire) => {
    const { from, to, direction } = trace(report('a', first, a), report('b', second, b)).derivations[0]!;
    return [from, to, direction];
  };

  it('follows who names whom', () => {
    const named = [...wire, 'The collapse was first reported by the Guardian.'];
    assert.deepEqual(between({}, { outlet: 'www.theguardian.com' }, named), ['b', 'a', 'credited']);
  });

  it('follows the dates of one outlet, whose later version is of its earlier one', () => {
    const outlet = 'www.harbour-times.example';
    assert.deepEqual(
      between({ outlet, published: '2031-05-06T10:00:00Z' }, { outlet, published: '2031-05-06T09:00:00Z' }),
      ['b', 'a', 'dated'],
    );
  });

  it('claims none from the dates of two outlets that credit nobody: both may print one wire', () => {
    const [first, second] = [{ outlet: 'northpost.example' }, { outlet: 'coast-herald.example' }];
    assert.deepEqual(
      between({ ...first, published: '2031-05-06T10:00:00Z' }, { ...second, published: '2031-05-06T09:00:00Z' }),
      ['b', 'a', 'unknown'],
    );
  });

  it('claims none from two reports of one day without a time', () => {
    assert.deepEqual(between({ published: '2031-05-06T00:00:00' }, { published: '2031-05-06T09:00:00' }), [
      'a',
      'b',
      'unknown',
    ]);
  });

  it('follows who names the school or office whose own site the other is', () => {
    const own = { outlet: 'news.halvik.ac.uk' };
    const named = [...wire, 'The study is by the University of Halvik.'];
    assert.deepEqual(between({}, own, named), ['b', 'a', 'credited']);
    assert.deepEqual(between({}, { outlet: 'www.hib.gov' }, [...wire, 'The HIB is looking into it.']), [
      'b',
      'a',
      'credited',
    ]);
    // Halvik alone is a place.
    assert.equal(between({}, own)[2], 'unknown');
  });

  it('claims none between two that follow one report', () => {
    const readings = [
      report('a', wire, { outlet: 'www.theguardian.com', published: '2031-05-06T10:00:00Z' }),
      report('b', [...wire.slice(0, 4), 'The Guardian reported it first.'], { published: '2031-05-06T11:00:00Z' }),
      report('c', [...wire.slice(1, 5), 'This was told to the Guardian.'], { published: '2031-05-06T12:00:00Z' }),
    ];
    const { derivations, lineages } = trace(...readings);
    assert.deepEqual(
      derivations.map(({ from, to, direction }) => [from, to, direction]),
      [
        ['a', 'b', 'credited'],
        ['a', 'c', 'credited'],
        ['b', 'c', 'unknown'],
      ],
    );
    assert.match(derivations[2]!.why, /both follow theguardian\.com$/);
    assert.equal(lineages[0]!.origin.report, 'a');
  });

  it('without ground looks at the one more contained as the copy', () => {
    const [from, to, direction] = between({}, {}, wire.slice(0, 5), [...wire.slice(0, 5), ...own.slice(0, 1)]);
    assert.deepEqual([from, to, direction], ['b', 'a', 'unknown']);
  });

  it('takes a text cut from a longer one for the copy, and says it is inferred', () => {
    assert.deepEqual(between({}, {}, wire.slice(0, 3)), ['b', 'a', 'inferred']);
  });
});

describe('lineages', () => {
  const readings = [
    report('a', wire),
    report('b', wire.slice(0, 5)),
    report('c', own),
    report('d', [
      ...wire.slice(1, 2),
      ...own.slice(0, 1),
      ...own.map((sentence) => `Yesterday: ${sentence.toUpperCase()}`),
    ]),
  ];

  it('hold every report once', () => {
    const { lineages } = trace(...readings);
    assert.deepEqual(lineages.flatMap(({ reports }) => reports).sort(), ['a', 'b', 'c', 'd']);
  });

  it('do not depend on the order of the readings', () => {
    assert.deepEqual(trace(...readings.toReversed()), trace(...readings));
  });

  it('are one for a large story of copies, and cost no more than the words', () => {
    const many = Array.from({ length: 300 }, (_, n) => report(`r${n}`, [...wire, `Edition ${n} of the day.`]));
    const { lineages, derivations } = trace(...many);
    assert.equal(lineages.length, 1);
    assert.ok(derivations.length <= 300 * 8);
    assertLinear((reports) => trace(...many.slice(0, reports)), 75, 4);
  });

  it('are not joined by a live blog that holds them all', () => {
    const blog = report('c', [...wire, ...own], { kind: 'liveblog' });
    assert.deepEqual(groups(report('a', wire.slice(0, 3)), report('b', own), blog), ['a', 'b', 'c']);
  });

  it('stand for empty reports too', () => {
    assert.equal(trace(report('a', ['']), report('b', [''])).lineages.length, 2);
  });
});

describe('lines of one house', () => {
  const told = (...readings: Reading[]): string[] =>
    findHouses(readings, trace(...readings).lineages, [english]).map(({ message }) => message);

  it('are told and not merged: one outlet twice, outlets of one owner', () => {
    const twice = [report('a', wire, { outlet: 'www.halvik.example' }), report('b', own, { outlet: 'Halvik' })];
    assert.match(told(...twice)[0]!, /^2 lines come from one house and are counted apart: /);
    const owned = [report('a', wire, { outlet: 'www.nbcnews.com' }), report('b', own, { outlet: 'www.cnbc.com' })];
    assert.equal(told(...owned).length, 1);
    assert.equal(trace(...owned).lineages.length, 2);
  });

  it('are not told of one line, of houses that differ, and of an agency’s copy', () => {
    const outlet = { outlet: 'www.halvik.example' };
    assert.deepEqual(told(report('a', wire, outlet), report('b', wire, outlet)), []);
    assert.deepEqual(told(report('a', wire, outlet), report('b', own, { outlet: 'www.ostrel.example' })), []);
    assert.deepEqual(
      told(report('a', wire, { ...outlet, byline: ['Associated Press'] }), report('b', own, outlet)),
      [],
    );
  });
});
