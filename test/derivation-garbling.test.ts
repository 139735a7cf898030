import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findGarbling } from '../src/derivation/garbling.ts';
import { traceDerivations } from '../src/derivation/trace.ts';
import { english } from '../src/lang/en/english.ts';
import { anchorHolds } from '../src/model/anchor.ts';
import type { Notice } from '../src/model/dossier.ts';
import { plainReading, plainReport } from './reading-of.ts';

function notices(...texts: string[]): Notice[] {
  const readings = texts.map((text, n) => plainReading(plainReport(`r${n}`, text, null)));
  const found = findGarbling(readings, traceDerivations(readings, [english]).derivations, [english]);
  for (const { anchors } of found)
    for (const anchor of anchors)
      assert.ok(anchorHolds(anchor, readings.find(({ report }) => report.id === anchor.report)!.report));
  return found;
}
const slips = (...texts: string[]): string[][] =>
  notices(...texts).map(({ anchors }) => anchors.map(({ exact }) => exact));

const wire =
  'The roof of the market in Dornach came down under the snow on Friday night, killing 19 traders who had stayed to clear their stalls, the mayor said. Soldiers dug through the rubble with their hands until dawn, because the lorries with the cranes were stuck on the pass below Aldrun. The hall had been inspected in October and passed as safe, according to the building office.';

describe('findGarbling', () => {
  it('finds a place of another kind than all relatives name', () => {
    const found = slips(
      'Gunmen held the staff after the attack on a Dornach hotel on Friday, police said.',
      'The deadly attack on a Dornach hotel has shocked the valley.',
      'Nobody has claimed the massive attack on Dornach mosque that killed at least nine.',
    );
    assert.deepEqual(found, [['mosque', 'hotel', 'hotel']]);
  });

  it('finds it in a sentence told in other words', () => {
    const found = slips(
      'A fire aboard a passenger boat hurt 31 people on Monday as it neared the harbour of Dornach, the coast guard said.',
      'A fire aboard a passenger boat hurt 31 people on Monday when it neared the harbor of Dornach, according to the coast guard.',
      'Fire on board a passenger boat left 31 people hurt Monday while it neared the airport of Dornach, the coast guard stated.',
    );
    assert.deepEqual(found, [['airport', 'harbour', 'harbor']]);
  });

  it('finds a number and a name that copying changed', () => {
    const found = slips(wire, wire, wire.replace('19', '91').replace('Aldrun', 'Wexley'));
    assert.deepEqual(
      found.map(([slip, ...others]) => [slip, ...new Set(others)]),
      [
        ['91', '19'],
        ['Wexley', 'Aldrun'],
      ],
    );
  });

  it('says who errs and against whom', () => {
    const [notice] = notices(wire, wire, wire.replace('19', '91'));
    assert.equal(notice!.message, 'r2.txt alone has “91” where 2 reports of the same text have “19”');
  });

  it('leaves a change alone that another report supports', () => {
    assert.deepEqual(slips(wire, wire, wire.replace('19', '21'), 'Rescuers in Dornach now speak of 21 dead.'), []);
  });

  it('leaves a figure alone that may be the newest', () => {
    assert.deepEqual(slips(wire, wire, wire.replace('19', '23')), []);
  });

  it('leaves a day alone that moved with the story, but not within a quotation', () => {
    assert.deepEqual(slips(wire, wire, wire.replace('on Friday night', 'on Saturday night')), []);
    const said = '"The doors were all shut in March and nobody came to open them for us," one trader said.';
    const found = slips(`${wire} ${said}`, `${wire} ${said}`, `${wire} ${said.replace('March', 'May')}`);
    assert.deepEqual(found, [['May', 'March', 'March']]);
  });

  it('leaves one word against one alone', () => {
    assert.deepEqual(slips(wire, wire.replace('19', '91')), []);
    assert.deepEqual(
      slips('The attack on a Dornach hotel began at noon.', 'The attack on a Dornach mosque began at noon.'),
      [],
    );
  });

  it('leaves another spelling of a name alone', () => {
    assert.deepEqual(slips(wire, wire, wire.replace('Aldrun', 'Aldrin')), []);
  });

  it('leaves words of one kind alone', () => {
    const found = slips(
      'The attack on a Dornach cinema shocked many.',
      'After the attack on a Dornach cinema, streets were closed.',
      'The attack on a Dornach movie theater lasted an hour.',
    );
    assert.deepEqual(found, []);
  });

  it('leaves a second place of the story alone', () => {
    const found = slips(
      'The attack on a Dornach hotel shocked many.',
      'After the attack on a Dornach hotel, streets were closed.',
      'The wounded were brought to a Dornach hospital after the attack on the hotel.',
    );
    assert.deepEqual(found, []);
  });
});
