import type { Language } from '../language.ts';
import { attribution } from './attribution.ts';
import { brief } from './brief.ts';
import { derivation } from './derivation.ts';
import { figures } from './figures.ts';
import { furniture } from './furniture.ts';
import { graphic } from './graphic.ts';
import { ladders } from './ladders.ts';
import { names } from './names.ts';
import { notices } from './notices.ts';
import { reconcile } from './reconcile.ts';
import { retractions } from './retractions.ts';
import { sources } from './sources.ts';
import { stem } from './stem.ts';
import { stopwords } from './stopwords.ts';
import { stories } from './stories.ts';
import { times } from './times.ts';
import { tokens } from './tokens.ts';

export const english: Language = {
  code: 'en',
  tokens,
  stopwords,
  stem,
  furniture,
  sources,
  names,
  attribution,
  figures,
  times,
  derivation,
  ladders,
  reconcile,
  brief,
  graphic,
  notices,
  retractions,
  stories,
};
