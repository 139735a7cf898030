import type { Item } from '../../model/item.ts';
import { ofText } from '../document.ts';
import type { Format } from '../input.ts';
import { LARGEST_REPORT } from '../limits.ts';

/** What no other format claims. */
export const plain: Format = {
  name: 'plain text',
  fits: () => true,
  read: ofText(function* (content, { key, known }): Generator<Item> {
    yield { key, media: 'plain', content, known };
  }, LARGEST_REPORT),
};
