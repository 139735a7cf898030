const MOST_PLACES = 1 << 20;

/**
 * Links of pairs of reports that were worked out already, while no report comes in between and so none changes: neighbours
 * review each other's reports over and over. A pair that falls on the place of another takes it.
 */
export class LinkMemory {
  /** By place: the pair's numbers, the smaller first, and its link. */
  readonly #pairs: Int32Array;
  readonly #links: Float64Array;

  /** @param pairs so many are remembered, or a million */
  constructor(pairs: number) {
    const places = Math.min(MOST_PLACES, 2 ** Math.ceil(Math.log2(Math.max(2, pairs))));
    this.#pairs = new Int32Array(2 * places).fill(-1);
    this.#links = new Float64Array(places);
  }

  /** The link of two reports by their numbers; null when it is not known. */
  of(a: number, b: number): number | null {
    const place = this.#placeOf(a, b);
    const isKnown = this.#pairs[2 * place] === Math.min(a, b) && this.#pairs[2 * place + 1] === Math.max(a, b);
    return isKnown ? this.#links[place]! : null;
  }

  note(a: number, b: number, link: number): void {
    const place = this.#placeOf(a, b);
    this.#pairs[2 * place] = Math.min(a, b);
    this.#pairs[2 * place + 1] = Math.max(a, b);
    this.#links[place] = link;
  }

  forget(): void {
    this.#pairs.fill(-1);
  }

  #placeOf(a: number, b: number): number {
    const hash = Math.imul(Math.min(a, b), 0x9e3779b1) ^ Math.imul(Math.max(a, b), 0x85ebca6b);
    return (hash ^ (hash >>> 15)) & (this.#links.length - 1);
  }
}
