const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** What every machine can be measured by: finding the words of the texts with the platform's own `Intl.Segmenter`. */
export function reference(texts: readonly string[]): number {
  let words = 0;
  for (const text of texts) for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words++;
  return words;
}

export const REFERENCE = 'words by Intl.Segmenter (reference)';
