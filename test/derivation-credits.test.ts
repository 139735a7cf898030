import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { creditsOf } from '../src/derivation/agency-credit.ts';
import { sameAgency } from '../src/derivation/agency-name.ts';
import { outletKey } from '../src/derivation/outlet-name.ts';
import { vocabularyOf } from '../src/derivation/vocabulary.ts';
import { english } from '../src/lang/en/english.ts';
import type { Report } from '../src/model/report.ts';
import { tokenise } from '../src/text/tokens.ts';
import { plainReport } from './reading-of.ts';

function credits(text: string, known: Partial<Report> = {}): string {
  const tokens = tokenise(text, english.tokens.clitics);
  return creditsOf(
    { ...plainReport('a', text, null), ...known },
    tokens,
    Uint8Array.from(tokens, ({ word }) => vocabularyOf(english)(word).marks),
    english,
  )
    .map(({ agency, role }) => `${agency} ${role}`)
    .join(', ');
}

describe('creditsOf', () => {
  const vectors = readFileSync(new URL('vectors/agency-credits.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  for (const line of vectors) {
    const [text, expected] = line.split('=>').map((part) => part.trim());
    it(`${text} -> ${expected || 'none'}`, () => assert.equal(credits(text!.replaceAll('\\n', '\n')), expected));
  }

  const text = 'A bridge fell on Tuesday.';

  it('takes an agency that leads the byline for the author of the whole', () => {
    assert.equal(credits(text, { byline: ['The Associated Press'] }), 'AP whole');
    assert.equal(credits(text, { byline: ['Reuters Staff'] }), 'Reuters whole');
    assert.equal(credits(text, { byline: ['Nora Vey', 'Associated Press'] }), 'AP part');
    assert.equal(credits(text, { byline: ['Nora Vey'] }), '');
  });

  it('takes an outlet in another outlet’s byline for a supplier', () => {
    const byline = ['Nora Vey', 'The Washington Post'];
    assert.equal(credits(text, { byline, outlet: 'www.halvikherald.example' }), 'The Washington Post whole');
    assert.equal(credits(text, { byline, outlet: 'www.washingtonpost.com' }), '');
  });

  it('knows an agency by its site and by its masthead', () => {
    assert.equal(credits(text, { outlet: 'uk.reuters.com' }), 'Reuters whole');
    assert.equal(credits(text, { outlet: 'AFP' }), 'AFP whole');
    assert.equal(credits(text, { outlet: 'www.capital.example' }), '');
  });

  it('reads the dateline and the credits that cleaning found', () => {
    const line = (exact: string) => ({ credits: [{ agency: 'AP', start: 0, end: exact.length, exact }] });
    assert.equal(credits(text, { dateline: 'HALVIK (AP)' }), 'AP whole');
    assert.equal(credits(text, line('Copyright 2031 The Associated Press')), 'AP whole');
    assert.equal(credits(text, line('With inputs from AP')), 'AP part');
    assert.equal(credits(text, line('AP Photo/Jan Ruud')), '');
  });
});

describe('sameAgency', () => {
  it('knows an agency by its initials', () => {
    assert.ok(sameAgency('SNA', 'Sorland News Agency', english));
    assert.ok(sameAgency('The Associated Press', 'AP', english));
    assert.ok(sameAgency('Agence France-Presse', 'AFP', english));
    assert.ok(!sameAgency('AP', 'AFP', english));
    assert.ok(!sameAgency('SNA', 'Sorland Press Agency', english));
  });
});

describe('outletKey', () => {
  it('is one for an address and a name', () => {
    const key = (outlet: string) => outletKey(outlet, english);
    assert.equal(key('edition.cnn.com'), key('CNN'));
    assert.equal(key('https://www.nytimes.com/2031/a'), key('The New York Times'));
    assert.equal(key('abcnews.go.com'), key('ABC News'));
    assert.equal(key('www.dailygazette.example'), key('The Daily Gazette'));
    assert.notEqual(key('www.theguardian.com'), key('The Sun'));
    assert.equal(key('...'), null);
  });
});
