import type { FieldWords } from '../attribution-words.ts';

/** Which paragraphs tell the story, and which only stand between: captions, headings, labels of pictures and links. */
export interface Layout {
  /** Whether the sentence stands in a paragraph that does not end as a sentence does. */
  readonly isAside: (sentence: number) => boolean;
  /** How many paragraphs later the second sentence stands, asides not counted. */
  readonly distance: (from: number, to: number) => number;
}

const ends = new Set(['.', '!', '?', '…', ':', ';', '”', '"', '’', "'", '»', '“', '‘', '«']);

/**
 * A newspaper's paragraphs end in a mark; a caption ("Ann Orr at the site on Monday", "REUTERS/Ann Orr") or a heading does
 * not. Whoever speaks in one is not who "he" is in the next paragraph of the story.
 */
export function layoutOf({ sentences, tokens }: FieldWords): Layout {
  const aside = new Uint8Array(sentences.length);
  const order = new Int32Array(sentences.length);
  let told = 0;
  for (let first = 0; first < sentences.length; ) {
    let next = first + 1;
    while (sentences[next]?.paragraph === sentences[first]!.paragraph) next++;
    const isAside = !endsAsSentence(tokens, sentences[next - 1]!.last);
    aside.fill(isAside ? 1 : 0, first, next);
    order.fill(told, first, next);
    if (!isAside) told++;
    first = next;
  }
  return {
    isAside: (sentence) => aside[sentence] === 1,
    distance: (from, to) => order[to]! - order[from]!,
  };
}

/** "(Reporting by Ann Orr.)" ends as a sentence does; "(Ann Orr/Vell News)" does not. */
function endsAsSentence(tokens: FieldWords['tokens'], last: number): boolean {
  let at = last - 1;
  while (at > 0 && (tokens[at]!.text === ')' || tokens[at]!.text === ']')) at--;
  return ends.has(tokens[at]!.text);
}
