import type { Format } from '../input.ts';
import { problem } from '../problem.ts';
import { isHtml, rootName } from '../sniff.ts';

/** XML of a kind that no reader knows: its text would be glued together to look like a report. */
export const foreignXml: Format = {
  name: 'other XML',
  fits: ({ text }) => rootName(text) !== null && /^<\?xml\b/.test(text) && !isHtml(text) && rootName(text) !== 'html',
  read: async function* ({ key }) {
    yield problem(key, 'is XML of a kind that is not read: give a feed, NewsML-G2, NITF, the pages or their text');
  },
};
