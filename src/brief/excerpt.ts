import type { Anchor } from '../model/anchor.ts';
import type { BriefPart } from '../model/dossier.ts';
import type { AnchorList } from './anchored.ts';

/** Characters of verbatim words on one brief line at most, cut at a word's end. */
const LONGEST = 240;

/** The anchor's words as one part, without line breaks at the edges, cut where too long. */
export function excerptPart(anchor: Anchor, list: AnchorList): BriefPart {
  const words = anchor.exact.trim();
  const text = words.length <= LONGEST ? words : cutAtWord(words);
  return { kind: 'words', text, anchor: list.add(anchor) };
}

function cutAtWord(words: string): string {
  const space = words.lastIndexOf(' ', LONGEST);
  return words.slice(0, space > LONGEST / 2 ? space : LONGEST);
}
