import snowball from 'snowball-stemmers';

const stemmer = snowball.newStemmer('english');
const known = new Map<string, string>();
/** Stems kept in memory; news repeats its words, and 50,000 cover nearly all of them. */
const KEPT = 50_000;

/** Porter2 stem of a lower-case word, remembered. */
export function stem(word: string): string {
  const remembered = known.get(word);
  if (remembered !== undefined) return remembered;
  const stemmed = word.length > 40 ? word : stemmer.stem(word);
  if (known.size >= KEPT) known.clear();
  known.set(word, stemmed);
  return stemmed;
}
