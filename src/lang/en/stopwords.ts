import { type WordSet, wordSet } from '../../text/words.ts';

/** Function words: they stand in every text, whatever it is about. */
export const stopwords: WordSet = wordSet(
  `
  a about above after again against all almost also although always am among an and another any anyone anything are as
  at away back be became because become been before being below between both but by came can cannot could did do does
  doing done down during each either else enough even ever every few first for from further get gets getting go goes
  going gone got had has have having he her here hers herself him himself his how however i if in indeed instead into is
  it its itself just last least less let like made make makes many may me might mine more most much must my myself near
  neither never next no nor not nothing now of off often on once one only onto or other others our ours ourselves out
  over own per perhaps put quite rather really same say saying says said see seen several shall she should since so some
  someone something soon still such take taken than that the their theirs them themselves then there these they thing
  things this those though through thus to together too took toward towards two under until up upon us use used using
  very via was way we well went were what when where whether which while who whole whom whose why will with within
  without would yes yet you your yours yourself yourselves
  's 're 've 'll 'd 'm n't don't doesn't didn't won't wouldn't isn't aren't wasn't weren't hasn't haven't hadn't can't
  couldn't shouldn't i'm
  `
    .trim()
    .split(/\s+/),
);
