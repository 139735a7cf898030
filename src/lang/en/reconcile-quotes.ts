import type { QuoteWording } from '../quote-wording.ts';

const negations = new Set(['not', 'no', 'never', 'none', 'nothing', 'nobody', 'neither', 'nor', 'cannot', 'without']);

export const quotes: QuoteWording = {
  isNegation: (word) => negations.has(word) || word.endsWith("n't"),
  changed: 'One report has “{other}” where another has “{given}”.',
  added: 'One report has “{other}” where another has nothing.',
  negationLost: 'One report leaves out “{given}”.',
  negationAdded: 'One report adds “{other}”.',
  speakers: 'Reports give these words to {one} and to {other}.',
};
