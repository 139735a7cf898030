import type { NoticeWording } from '../notice-wording.ts';

export const notices: NoticeWording = {
  thin: {
    stub: '{key} holds only a stub (a paywall or a teaser): little of its report could be read',
    index: '{key} is a page of teasers, not one report: what it says may belong to other stories',
    liveblog: '{key} is a live blog: its posts were read as one report',
  },
  undated: '{count} of the reports carry no publication date: what came later cannot be told from their dates',
  oneLineage: 'All of these reports rest on one text: nothing here is independently confirmed',
  partExceeds: '{key} gives a part that is greater than its whole: “{part}” of “{whole}”',
  sumDiffers: '{key} does not add up: {parts} make {sum}, but its total is “{whole}”',
  sumExceedsAll: '{key} does not fit the other reports: {parts} make {sum}, but no report’s total is above “{whole}”',
  betweenParts: ' and ',
  collective: new Set(
    'family couple crew staff personnel youth twin casualty team group pair household gang squad'.split(' '),
  ),
  unreadLanguage: '{key} is in a language that is not read yet ({language}): only its text is shown',
};
