import type { BriefWording } from '../brief-wording.ts';

const irregular: Readonly<Record<string, string>> = {
  foot: 'feet',
  inch: 'inches',
  person: 'people',
  percentage: 'per cent',
};

/** `mile per hour` -> `miles per hour`; `kilowatt hour` -> `kilowatt hours`. */
function pluralUnit(unit: string): string {
  const [head, ...per] = unit.split(' per ');
  const plural = irregular[head!] ?? (/(?:s|x|ch|sh)$/.test(head!) ? `${head}es` : `${head}s`);
  return [plural, ...per].join(' per ');
}

export const brief: BriefWording = {
  bounds: {
    exactly: '{value}',
    'at least': 'at least {value}',
    about: 'about {value}',
    'more than': 'more than {value}',
    'up to': 'up to {value}',
    'less than': 'fewer than {value}',
  },
  range: '{low} to {high}',
  withUnit: '{value} {unit}',
  pluralUnit,
  reports: { one: '{n} report', other: '{n} reports' },
  lineages: { one: '{n} independent line', other: '{n} independent lines' },
  rung: { attributed: '{value} on the word of {who} ({support})', bare: '{value} ({support})' },
  ladder: {
    agreed: '{question} {rungs}.',
    updated: '{question} The figure moved: {rungs}.',
    conflicting: '{question} Accounts conflict: {rungs}.',
    single: '{question} {rungs}; nothing else in these reports confirms it.',
  },
  between: { agreed: '; ', updated: ', then ', conflicting: ' against ', single: '; ' },
  more: ' and further values',
  claim: {
    attributed: 'Disputed: “{asserted}” ({assertedBy}) – against “{denied}” ({deniedBy}).',
    bare: 'Disputed: “{asserted}” – against “{denied}”.',
  },
  and: ', ',
  quote: {
    attributed: '{speaker}: “{quote}” ({support}).',
    bare: '“{quote}” ({support}; the speaker is not named).',
    drifted: '{speaker}: “{quote}” ({support}; the wording differs between reports).',
  },
  time: '{words} ({support}).',
  lede: '{words}',
};
