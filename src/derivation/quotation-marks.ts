import { wordSet } from '../text/words.ts';

export const opening = wordSet(['“', '«', '„', '"']);
export const closing = wordSet(['”', '»', '"']);
/** Opening or closing, or an apostrophe. */
export const single = wordSet(["'", '‘', '’']);
