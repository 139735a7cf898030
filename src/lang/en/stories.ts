import type { StoryLexicon } from '../story-lexicon.ts';

export const stories: StoryLexicon = {
  aftermath: new Set(
    `trial trials retrial inquest inquests inquiry inquiries tribunal tribunals jury juror jurors verdict verdicts sentenced
     sentencing convicted conviction acquitted acquittal testified testifies testimony pleaded pleads appeals lawsuit lawsuits
     sued sues compensation parole anniversary anniversaries memorial memorials commemorate commemorates commemorated
     commemoration remembrance`.split(/\s+/),
  ),
  toldTopics: new Set(
    'killed injured missing detained arrested charged rescued displaced attackers passengers crew aboard affected votes'.split(
      ' ',
    ),
  ),
};
