import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../src/lang/en/english.ts';
import { type Aliases, aliasesOf as aliasesIn, joinAliases } from '../src/reconcile/aliases.ts';
import { extractStatements } from '../src/statements/extract.ts';
import { plainReport } from './reading-of.ts';

const aliasesOf = (...texts: string[]): Aliases =>
  aliasesIn(
    texts.map((text, index) => extractStatements(plainReport(`r${index}`, text, null), english)),
    [english],
  );

test('an acronym explained in one report is known in the others', () => {
  const aliases = aliasesOf(
    'It was the Northern Relief Council (NRC) that came first. They were many.',
    'Workers of the NRC said the road was open.',
  );
  assert.equal(aliases.of('NRC'), 'Northern Relief Council');
});

test('a surname that one person of the story bears is theirs; one that two bear is nobody’s', () => {
  const one = 'The mayor, Dana Holm, spoke to the council. It was late.';
  const short = 'On the square President Holm said that it was late.';
  assert.equal(aliasesOf(one, short).of('Holm'), 'Dana Holm');
  assert.equal(aliasesOf(one, short, 'The singer, Peter Holm, spoke to nobody at all.').of('Holm'), 'Holm');
});

test('spellings of a known name and transliterations are one', () => {
  assert.equal(
    aliasesOf('They went to Kyiv on foot.', 'They went to Kyiv again.', 'They left Kiev soon.').of('Kiev'),
    'Kyiv',
  );
  const aliases = aliasesOf(
    'The minister, Dmitry Volkonsky, spoke at length there.',
    'The minister, Dmitri Volkonskiy, spoke at length there.',
  );
  assert.equal(aliases.of('Dmitri Volkonskiy'), aliases.of('Dmitry Volkonsky'));
});

test('a name that nobody bears stays as it is', () => {
  assert.equal(aliasesOf('Nothing happened.').of('Mira Dole'), 'Mira Dole');
});

test('the order of the reports makes no difference', () => {
  const texts = ['They went to Kyiv on foot.', 'They left Kiev soon.', 'The US said so.', 'The United States said so.'];
  const there = aliasesOf(...texts);
  const back = aliasesOf(...texts.toReversed());
  for (const name of ['Kyiv', 'Kiev', 'US', 'United States']) assert.equal(there.of(name), back.of(name));
});

test('sources, chains and names of all reports come under one name, marked as inferred where the report has another', () => {
  const texts = ['Dana Holm said "the road is open to all". It was late.', 'Holm said that 12 people were hurt.'];
  const readings = texts.map((text, index) => extractStatements(plainReport(`r${index}`, text, null), english));
  const [first, second] = joinAliases(readings, [english]);
  assert.equal(first!.quotations[0]!.speaker!.certainty, 'written');
  const [said] = second!.attributions;
  assert.equal(said!.source!.name, 'Dana Holm');
  assert.equal(said!.source!.exact, 'Holm');
  assert.equal(said!.source!.certainty, 'inferred');
  assert.ok(said!.source!.why);
  assert.deepEqual(second!.figures[0]!.chain, [{ name: 'Dana Holm', kind: 'person' }]);
  assert.equal(joinAliases([], [english]).length, 0);
});
