import type { BriefWording } from '../brief-wording.ts';

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
    reported: 'Disputed: “{asserted}”',
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
