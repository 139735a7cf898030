import type { Item } from '../../model/item.ts';
import { ofText } from '../document.ts';
import type { Format } from '../input.ts';
import { LARGEST_REPORT } from '../limits.ts';
import { isHtml } from '../sniff.ts';

/** A page, whole or in part. */
export const page: Format = {
  name: 'HTML',
  fits: ({ text, name }) => isHtml(text) || /\.x?html?$/.test(name),
  read: ofText(function* (content, { key, known }): Generator<Item> {
    yield { key, media: 'html', content, known };
  }, LARGEST_REPORT),
};
