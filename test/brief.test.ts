import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isBacked } from '../src/brief/backing.ts';
import { type BriefLine, buildDossiers, type Dossier, readItem } from '../src/index.ts';
import { english } from '../src/lang/en/english.ts';
import { anchorAt } from '../src/model/anchor.ts';

const reading = readItem({
  key: 'wall.txt',
  media: 'plain',
  content:
    'Harbour wall falls\n\nThe harbour wall at Ostwick fell on Monday, killing at least 12 people, police chief Ada Quill said. The search lasted 90 minutes.\n',
  known: { outlet: 'The Courier' },
});
const evidence = { readings: new Map([[reading.report.id, reading]]), ladders: english.ladders };
const { text } = reading.report;
const at = (words: string) =>
  anchorAt(reading.report, 'text', { start: text.indexOf(words), end: text.indexOf(words) + words.length });
const figure = reading.figures.find(({ value }) => value === 12)!;
const minutes = reading.figures.find(({ value }) => value === 90)!;

const line = (parts: BriefLine['parts'], anchors: BriefLine['anchors']): BriefLine => ({
  text: parts.map((part) => part.text).join(''),
  parts,
  anchors,
  about: 'test',
  standing: 'single',
  lineages: 1,
});

describe('a brief line', () => {
  const figureAnchor = anchorAt(reading.report, 'text', figure);
  const minutesAnchor = anchorAt(reading.report, 'text', minutes);
  const backed: Readonly<Record<string, BriefLine>> = {
    'verbatim words': line(
      [{ kind: 'words', text: 'fell on Monday', anchor: 0 }],
      [at('The harbour wall at Ostwick fell on Monday')],
    ),
    'a value at its figure': line(
      [
        { kind: 'pattern', text: 'killed: ' },
        { kind: 'value', text: '12', anchor: 0 },
      ],
      [figureAnchor],
    ),
    'a value in another unit': line(
      [
        { kind: 'value', text: '1.5', anchor: 0 },
        { kind: 'pattern', text: ' hours' },
      ],
      [minutesAnchor],
    ),
    'a name in its anchor': line([{ kind: 'name', text: 'Ada Quill', anchor: 0 }], [at('police chief Ada Quill')]),
    'a name in the masthead': line([{ kind: 'name', text: 'The Courier', anchor: 0 }], [figureAnchor]),
    'a count': line(
      [
        { kind: 'count', text: '2' },
        { kind: 'pattern', text: ' reports' },
      ],
      [figureAnchor],
    ),
  };
  for (const [name, given] of Object.entries(backed))
    it(`is printed: ${name}`, () => assert.ok(isBacked(given, evidence)));

  const unbacked: Readonly<Record<string, BriefLine>> = {
    'no anchor at all': line([{ kind: 'pattern', text: 'it happened' }], []),
    'words that no anchor holds': line([{ kind: 'words', text: 'fell on Tuesday', anchor: 0 }], [at('fell on Monday')]),
    'words of another anchor': line(
      [{ kind: 'words', text: 'fell on Monday', anchor: 0 }],
      [at('Ada Quill'), at('fell on Monday')],
    ),
    'another value': line([{ kind: 'value', text: '21', anchor: 0 }], [figureAnchor]),
    'a value where no figure stands': line([{ kind: 'value', text: '12', anchor: 0 }], [at('Ada Quill')]),
    'a value in a unit of another kind': line([{ kind: 'value', text: '12,000', anchor: 0 }], [figureAnchor]),
    'a name that stands nowhere': line([{ kind: 'name', text: 'Tom Marrow', anchor: 0 }], [figureAnchor]),
    'a numeral in the fixed wording': line([{ kind: 'pattern', text: 'killed: 12' }], [figureAnchor]),
    'a name in the fixed wording': line([{ kind: 'pattern', text: 'said by Ada Quill' }], [figureAnchor]),
    'a count that is none': line([{ kind: 'count', text: 'two' }], [figureAnchor]),
    'parts that do not join to the text': {
      ...line([{ kind: 'pattern', text: 'killed' }], [figureAnchor]),
      text: 'killed many',
    },
    'an anchor that slipped': line(
      [{ kind: 'words', text: 'fell', anchor: 0 }],
      [{ ...at('fell on Monday'), start: 3, end: 17 }],
    ),
    'an anchor of a report that is not there': line(
      [{ kind: 'words', text: 'fell', anchor: 0 }],
      [{ ...at('fell on Monday'), report: 'nobody' }],
    ),
  };
  for (const [name, given] of Object.entries(unbacked))
    it(`is withheld: ${name}`, () => assert.equal(isBacked(given, evidence), false));
});

describe('the brief', () => {
  const dossierOf = (contents: readonly string[]): Dossier =>
    buildDossiers(
      contents.map((content, index) => readItem({ key: `${index}.txt`, media: 'plain', content, known: {} })),
    )[0]!;

  it('counts copies once', () => {
    const wire = (headline: string): string =>
      `${headline}\n\nThe harbour wall at Ostwick fell on Monday, killing at least 12 people and burying two lorries that had been parked on the quay, police chief Ada Quill said. Divers were looking for four more who had been seen on the wall shortly before it fell into the sea, she told reporters at the harbour office.\n`;
    const { brief, story } = dossierOf([
      wire('Wall falls at Ostwick'),
      wire('Twelve dead as wall falls'),
      wire('Ostwick wall kills 12'),
    ]);
    assert.equal(story.reports, 3);
    assert.equal(story.lineages, 1);
    const killed = brief.find((entry) => entry.text.startsWith('How many were killed'))!;
    assert.equal(killed.lineages, 1);
    assert.match(killed.text, /1 independent line, 3 reports/);
  });

  it('has nothing to print for a report that says nothing, and does not fail', () => {
    const { brief, reports } = dossierOf(['...\n']);
    assert.equal(reports.length, 1);
    assert.deepEqual(brief, []);
  });
});
