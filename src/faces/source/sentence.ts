import type { Anchor, Reading } from '../../index.ts';

/** By halving: a report may have thousands of sentences, a page hundreds of anchors. */
export function sentenceAt(sentences: Reading['sentences'], at: number): Reading['sentences'][number] | undefined {
  let [low, high] = [0, sentences.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle]!;
    if (sentence.end <= at) low = middle + 1;
    else if (sentence.start > at) high = middle - 1;
    else return sentence;
  }
  return undefined;
}

/** Whether the sentence that holds these words describes wounds or bodies. */
export function isGraphic(anchor: Pick<Anchor, 'field' | 'start' | 'end'>, { graphic, sentences }: Reading): boolean {
  if (anchor.field !== 'text' || graphic.length === 0) return false;
  const start = sentenceAt(sentences, anchor.start)?.start ?? anchor.start;
  const end = sentenceAt(sentences, Math.max(anchor.start, anchor.end - 1))?.end ?? anchor.end;
  return graphic.some((span) => span.start < end && start < span.end);
}
