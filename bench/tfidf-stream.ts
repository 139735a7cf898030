/**
 * The yardstick: what is done everywhere. A report joins the story to whose centroid its TF-IDF vector has the largest
 * cosine, if that reaches a threshold, else it opens one; nothing is ever revised. An inverted index over all stories spares
 * it the ones that share no word.
 */
export class TfidfStream {
  readonly #threshold: number;
  readonly #holders = new Map<string, number>();
  readonly #stories: { readonly sum: Map<string, number>; square: number }[] = [];
  /** Term -> stories that hold it. */
  readonly #index = new Map<string, Set<number>>();
  #reports = 0;

  constructor(threshold: number) {
    this.#threshold = threshold;
  }

  /** @returns number of the story the report was put into */
  add(words: Iterable<string>): number {
    const { vector, square } = this.#vectorOf(words);
    const story = this.#closest(vector, square) ?? this.open();
    this.#join(story, vector);
    return story;
  }

  /** An empty story, for `learn`. */
  open(): number {
    return this.#stories.push({ sum: new Map(), square: 0 }) - 1;
  }

  /** A report that is known to be of a story: what it costs to look for one later depends on what is there alone. */
  learn(words: Iterable<string>, story: number): void {
    this.#join(story, this.#vectorOf(words).vector);
  }

  #vectorOf(words: Iterable<string>): { readonly vector: Map<string, number>; readonly square: number } {
    this.#reports++;
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const word of counts.keys()) this.#holders.set(word, (this.#holders.get(word) ?? 0) + 1);
    const vector = new Map<string, number>();
    let square = 0;
    for (const [word, count] of counts) {
      const weight = (1 + Math.log(count)) * Math.log((this.#reports + 1) / this.#holders.get(word)!);
      vector.set(word, weight);
      square += weight * weight;
    }
    return { vector, square };
  }

  #closest(vector: ReadonlyMap<string, number>, square: number): number | null {
    const products = new Map<number, number>();
    for (const [word, weight] of vector)
      for (const story of this.#index.get(word) ?? [])
        products.set(story, (products.get(story) ?? 0) + weight * this.#stories[story]!.sum.get(word)!);
    let best: number | null = null;
    let most = this.#threshold;
    for (const [story, product] of products) {
      const cosine = product / Math.sqrt(square * this.#stories[story]!.square || 1);
      if (cosine >= most) [best, most] = [story, cosine];
    }
    return best;
  }

  #join(number: number, vector: ReadonlyMap<string, number>): void {
    const story = this.#stories[number]!;
    for (const [word, weight] of vector) {
      const before = story.sum.get(word) ?? 0;
      story.sum.set(word, before + weight);
      story.square += weight * (2 * before + weight);
      const stories = this.#index.get(word);
      if (stories === undefined) this.#index.set(word, new Set([number]));
      else stories.add(number);
    }
  }
}
