import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../src/lang/en/english.ts';
import { anchorHolds } from '../src/model/anchor.ts';
import type { Claim } from '../src/model/dossier.ts';
import { findClaims } from '../src/reconcile/claims.ts';
import { extractStatements } from '../src/statements/extract.ts';
import { assertLinear } from './linear.ts';
import { plainReport } from './reading-of.ts';

const claimsOf = (...texts: string[]): Claim[] => {
  const readings = texts.map((text, index) => extractStatements(plainReport(`r${index}`, text, null), english));
  const claims = findClaims(readings, [english]);
  for (const claim of claims) {
    assert.equal(claim.standing, 'conflicting');
    assert.ok(claim.asserted.length > 0 && claim.denied.length > 0);
    for (const anchor of claim.anchors)
      assert.ok(anchorHolds(anchor, readings.find(({ report }) => report.id === anchor.report)!.report));
    assert.ok(
      claim.anchors.some(({ exact }) => exact.includes(claim.text)),
      claim.text,
    );
  }
  return claims;
};

test('an accusation and its denials in several reports are one claim with both sides', () => {
  const claims = claimsOf(
    'President Oskar Brandl accused Norway of cutting the cable. Oslo denied any involvement in the damage.',
    'Brandl again held Norway responsible for the cut cable on Monday. It was cold.',
    'In Helsinki, Minister Aino Kallas said that nothing links Norway to the broken cable.',
    'The European Union has ruled out Norwegian involvement in the damage.',
  );
  assert.equal(claims.length, 1);
  const [claim] = claims;
  assert.equal(claim!.text, 'accused Norway of cutting the cable.');
  assert.deepEqual(
    claim!.asserted.map(({ anchor }) => anchor.report),
    ['r0', 'r1'],
  );
  assert.deepEqual(
    claim!.denied.map(({ anchor }) => anchor.report),
    ['r0', 'r2', 'r3'],
  );
});

test('several who deny together are each cleared', () => {
  const claims = claimsOf(
    'President Oskar Brandl accused Norway of cutting the cable.',
    'Sweden and Norway denied any involvement in the damage.',
  );
  assert.equal(claims.length, 1);
  assert.equal(claims[0]!.denied[0]!.chain[0]!.name, 'Sweden and Norway');
});

test('a denial of these accusations looks back to the accusation before it', () => {
  const claims = claimsOf(
    'President Oskar Brandl blamed Norway for the cut cable. Prime Minister Liv Aasen rejected the accusations in a speech.',
  );
  assert.equal(claims.length, 1);
  assert.match(claims[0]!.denied[0]!.anchor.exact, /Liv Aasen rejected/);
});

test('accusations that are said to be untrue are denied, unless that is denied in turn', () => {
  const accusation = 'President Oskar Brandl blamed Norway for the cut cable.';
  for (const untrue of ['were not true', 'were baseless', 'were without foundation'])
    assert.equal(claimsOf(`${accusation} Liv Aasen said the accusations ${untrue}.`).length, 1, untrue);
  assert.equal(claimsOf(`${accusation} Liv Aasen said the accusations were not baseless.`).length, 0);
});

test('a denial that tells what it denies has both sides in one sentence', () => {
  const claims = claimsOf('The harbour police denied early reports that a second ferry had been hit by the tanker.');
  assert.equal(claims.length, 1);
  assert.equal(claims[0]!.text, 'early reports that a second ferry had been hit by the tanker');
  assert.equal(claims[0]!.asserted[0]!.chain[0]!.name, 'early reports');
});

test('one voice against another in a sentence is a claim', () => {
  const claims = claimsOf(
    'Union leaders said the quarry had been sold to a bank, but the ministry denied selling the quarry.',
  );
  assert.equal(claims.length, 1);
});

test('no claim where nothing is asserted, nothing is denied, or another thing is', () => {
  for (const texts of [
    ['Oslo denied any involvement in the damage.'],
    ['President Oskar Brandl accused Norway of cutting the cable.'],
    ['The minister declined to comment. President Oskar Brandl accused Norway of cutting the cable.'],
    ['President Oskar Brandl accused Norway of cutting the cable. Sweden denied any involvement in the damage.'],
    ['The board rejected the offer. Analysts said that the offer was a good one.'],
    ['Norway did not deny a role in the cut. President Oskar Brandl accused Norway of cutting the cable.'],
    ['Many called for a strike, but the union rejected the idea.'],
    ['The fans were denied entry to the hall, officials said.'],
    ['He tried to deny it. Brandl was accused of theft.'],
    ['Accused of theft, Brandl left. He tried to deny it.'],
  ])
    assert.deepEqual(
      claimsOf(...texts).map(({ text }) => text),
      [],
      texts.join(' | '),
    );
});

test('who was denied something denies nothing', () => {
  const asserted = 'Orlo was denied a building permit in March, said Brandl, who would not say why.';
  assert.deepEqual(
    claimsOf(asserted, 'Brandl said Orlo had been denied a building permit in March, but it was not clear why.'),
    [],
  );
  const office = 'Mayor Lena Orlo said that the harbour office had a building permit for the wall in March.';
  assert.equal(
    claimsOf(office, 'The harbour office denied that it had a building permit for the wall in March.').length,
    1,
  );
});

test('the order of accuser and accused matters: a party does not contest its own accusation', () => {
  assert.deepEqual(claimsOf('Norway accused Sweden of cutting the cable. Norway denied any role in the damage.'), []);
});

test('five hundred reports stay quick', () => {
  const one = 'President Oskar Brandl accused Norway of cutting the cable. Oslo denied any involvement in the damage.';
  const readings = Array.from({ length: 500 }, (_, i) => {
    const text = `${one} Police denied rumours that house ${i} on street ${i % 40} had burned down in the night.`;
    return extractStatements(plainReport(`r${i}`, text, null), english);
  });
  assertLinear((reports) => assert.ok(findClaims(readings.slice(0, reports), [english]).length > 0), 125, 4);
});

test('who is accused in the passive is named before the cue, and may deny it in another report', () => {
  const claims = claimsOf(
    'Varlan Inc is accused of hiding the leak from the city. The works closed on Monday.',
    'In a statement Varlan Inc denied any wrongdoing.',
  );
  assert.equal(claims.length, 1);
  assert.equal(claims[0]!.text, 'Varlan Inc is accused of hiding the leak from the city.');
  assert.deepEqual(claims[0]!.asserted[0]!.chain, []);
  assert.equal(claims[0]!.denied[0]!.chain.at(-1)!.name, 'Varlan Inc');
  // Not Varlan, but those who criticise it.
  const critics = ['Critics of Varlan Inc were accused of lying.', 'Varlan Inc denied any wrongdoing.'];
  assert.deepEqual(claimsOf(...critics), []);
});

test('one rare word in common is no assertion of what is denied', () => {
  const claims = claimsOf(
    'Minister Aino Kallas denied that the smugglers were exchanged for the crew of the Orrin.',
    'Sailors said the smugglers burned a boat off the coast near the Orrin.',
  );
  assert.deepEqual(claims, []);
});
