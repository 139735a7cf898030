import type { Item } from '../model/item.ts';
import type { Report } from '../model/report.ts';

/**
 * What an item is a version of: its address, else its path. Two items of one source are revisions of one report. A record
 * of many has an id that another file may use for something else, so it is known by its bytes too and is never revised.
 * @param hash of the item
 */
export function sourceOf(item: Item, report: Report, hash: string): string {
  const { key } = item;
  // A live blog's posts share an address; their keys tell them apart.
  if (report.url !== null && report.kind !== 'post') return key.startsWith(`${report.url}#`) ? key : report.url;
  return isPath(key) ? key : `${key}#${hash}`;
}

const isPath = (key: string): boolean => !key.includes('#') && (/[/\\]/.test(key) || /\.[a-z0-9]{1,8}$/i.test(key));
