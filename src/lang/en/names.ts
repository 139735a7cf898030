import { buildLexicon, type Lexicon } from '../../text/lexicon.ts';
import { tokenise } from '../../text/tokens.ts';
import { wordFact, wordSet } from '../../text/words.ts';
import { type KnownName, type NameKind, type NameLexicon, wordRole } from '../name-lexicon.ts';
import { givenNames } from './attribution-given-names.ts';
import { cityNames } from './names-cities.ts';
import { commonStems } from './names-common.ts';
import { countries, peoples } from './names-countries.ts';
import { firstNames } from './names-first.ts';
import * as words from './names-words.ts';
import { sources } from './sources.ts';
import { stem } from './stem.ts';
import { stopwords } from './stopwords.ts';
import { tokens } from './tokens.ts';

const wordsOf = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '');
const phrase = (name: string): string =>
  tokenise(name, tokens.clitics)
    .map(({ lower }) => lower)
    .join(' ');

interface Tables {
  readonly roles: ReadonlyMap<string, number>;
  readonly common: ReadonlySet<string>;
  readonly titles: Lexicon<true>;
  readonly known: Lexicon<KnownName>;
}

/** Built on first use: some 30,000 words that a run without names never needs. */
let built: Tables | null = null;
const tables = (): Tables => {
  built ??= build();
  return built;
};

function build(): Tables {
  const roles = new Map<string, number>();
  const give = (list: Iterable<string>, role: number): void => {
    for (const word of list) roles.set(word, (roles.get(word) ?? 0) | role);
  };
  const known = new Map<string, KnownName>();
  for (const row of countries.split('\n')) {
    const [names = '', nationalities = ''] = row.split('=');
    const spellings = names.split(',').map((name) => name.trim());
    const name = spellings[0]!;
    if (name === '') continue;
    for (const spelling of spellings) addKnown(known, spelling, spelling, 'place');
    for (const spelling of spellings) if (!/[ -]/.test(spelling)) give([spelling.toLowerCase()], wordRole.country);
    for (const word of nationalities.split(',').map((one) => one.trim().toLowerCase())) {
      if (word === '') continue;
      // `North Korean`: the second word is a nationality by itself or with the first.
      const last = word.split(' ').at(-1)!;
      give([last, `${last}s`], wordRole.nationality);
    }
  }
  give(wordsOf(peoples.toLowerCase()), wordRole.nationality);
  for (const city of cityNames.split(/[;\n]/)) {
    if (city === '') continue;
    if (/[ '-]/.test(city)) known.set(city.replaceAll('-', ' - '), { name: city, kind: 'place', acronym: false });
    else give([city], wordRole.city);
  }
  for (const list of [firstNames, words.moreFirstNames]) give(wordsOf(list), wordRole.firstName);
  give(givenNames.keys(), wordRole.firstName);
  give(wordsOf(words.organisations), wordRole.organisation);
  give(wordsOf(words.places), wordRole.place);
  give(wordsOf(words.others), wordRole.other);
  give(wordsOf(words.companies), wordRole.company);
  give(wordsOf(words.generations), wordRole.generation);
  give(wordsOf(words.particles), wordRole.particle);
  give(wordsOf(words.personNouns), wordRole.personNoun);
  give(wordsOf(words.never), wordRole.never);
  give(wordsOf(words.modifiers), wordRole.modifier);
  give(stopwords, wordRole.never);
  for (const kind of ['place', 'organisation', 'other'] as const)
    for (const row of words.known[kind].split('\n')) {
      const [name = '', spellings = ''] = row.split('=').map((part) => part.trim());
      if (name === '') continue;
      for (const spelling of [name, ...spellings.split(', ')])
        if (spelling !== '') addKnown(known, spelling, name, kind);
    }
  return {
    roles,
    common: new Set(wordsOf(commonStems)),
    titles: buildLexicon(words.titles.split(';').map((title) => [title.trim().replace(/\s+/g, ' '), true] as const)),
    known: buildLexicon(known),
  };
}

function addKnown(known: Map<string, KnownName>, spelling: string, name: string, kind: NameKind): void {
  const acronym = !/\p{Ll}/u.test(spelling);
  known.set(phrase(spelling), { name, kind, acronym });
}

/** A lexicon of the tables. A property with a getter would make every look-up of the object's other properties slow. */
const whenBuilt = <T>(lexiconOf: (tables: Tables) => Lexicon<T>): Lexicon<T> => ({
  matchAt: (tokens, at) => lexiconOf(tables()).matchAt(tokens, at),
  opensWith: (word) => lexiconOf(tables()).opensWith(word),
  closesWith: (word) => lexiconOf(tables()).closesWith(word),
});

const roles = (word: string): number => tables().roles.get(word) ?? 0;

function opens(word: string): number {
  const { titles, known } = tables();
  const isKnown = known.opensWith(word) || sources.agencies.opensWith(word) || sources.outlets.opensWith(word);
  return (titles.opensWith(word) ? wordRole.opensTitle : 0) | (isKnown ? wordRole.opensKnown : 0);
}

export const names: NameLexicon = {
  roles,
  rolesOf: wordFact((word) => roles(word) | opens(word)),
  isCommon: wordFact((word) => stopwords.has(word) || tables().common.has(stem(word))),
  titles: whenBuilt(({ titles }) => titles),
  known: whenBuilt(({ known }) => known),
  placePrepositions: wordSet(['in', 'near', 'outside', 'inside', 'throughout', 'across', 'around', 'at']),
  placeEndings: ['stan', 'burg', 'ville', 'shire', 'grad', 'abad'],
  speechVerbs: wordSet(wordsOf(words.speechVerbs)),
  joiners: wordSet(['of', 'for']),
  conjunctions: wordSet(['and', '&']),
  articles: wordSet(['the']),
  possessives: wordSet(["'s"]),
  plainAcronyms: wordSet(wordsOf(words.plainAcronyms)),
  compoundTails: wordSet(wordsOf(words.compoundTails)),
  personRelatives: wordSet(['who', 'whose', 'whom']),
};
