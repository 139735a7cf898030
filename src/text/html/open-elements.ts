import { KNOWN_TAGS, knownTag, type Tag, tagOf } from './tags.ts';

/** Elements open within one another that are told apart; what stands deeper is read as if it stood in the last. */
const DEEPEST = 20_000;
/** Names that a page makes up, at most; the tags of further names are passed over. */
const MOST_NAMES = 2000;

const form = knownTag('form')!;
const picture = knownTag('img')!;
const vectors = knownTag('svg')!;
const foreignObject = knownTag('foreignObject')!;

/**
 * The elements that are open, and what start and end tags do to them: end tags that a page leaves out, end tags without
 * a start, forms within forms, svg and math with their ways back into HTML.
 */
export class OpenElements {
  readonly #tags: Tag[] = [];
  /** How many are open, by id of the tag: an end tag without a start is told without a search. */
  readonly #counts = new Int32Array(KNOWN_TAGS + MOST_NAMES);
  /** The elements that change the vocabulary, innermost last. */
  readonly #contexts: Tag[] = [];
  readonly #names = new Map<string, Tag>();
  readonly #listener: { closed(tag: Tag): void };

  /** @param listener told of every element that ends, the innermost first */
  constructor(listener: { closed(tag: Tag): void }) {
    this.#listener = listener;
  }

  get isForeign(): boolean {
    return this.#contexts.at(-1)?.context === 'foreign';
  }

  isOpen(tag: Tag): boolean {
    return this.#counts[tag.id]! > 0;
  }

  /** The tag of a name that HTML does not know; null for one name too many. */
  named(name: string): Tag | null {
    const lower = name.toLowerCase();
    if (lower === 'image' && !this.isForeign) return picture;
    if (lower === 'foreignobject' && (this.#contexts.at(-1) === vectors || this.isOpen(foreignObject)))
      return foreignObject;
    const tag = this.#names.get(lower);
    if (tag !== undefined) return tag;
    if (this.#names.size >= MOST_NAMES) return null;
    const made = tagOf(lower, KNOWN_TAGS + this.#names.size);
    this.#names.set(lower, made);
    return made;
  }

  /** @returns false for a tag that opens nothing */
  start(tag: Tag): boolean {
    if (tag === form && this.isOpen(form)) return false;
    while (this.#tags.length > 0 && (this.#tags.at(-1)!.groups & tag.ends) !== 0) this.#pop();
    if (tag.isVoid) return true;
    if (this.#tags.length >= DEEPEST) return false;
    this.#tags.push(tag);
    this.#counts[tag.id]!++;
    if (tag.context !== 'none') this.#contexts.push(tag);
    return true;
  }

  /** A tag that closes itself, as those of other vocabularies may. */
  closeItself(tag: Tag): void {
    if (this.#tags.at(-1) === tag) this.#pop();
  }

  /** An end tag: ends what stands in the element, and the element; nothing where none is open. */
  end(tag: Tag): void {
    if (!this.isOpen(tag)) return;
    while (this.#tags.at(-1) !== tag) this.#pop();
    this.#pop();
  }

  #pop(): void {
    const tag = this.#tags.pop()!;
    this.#counts[tag.id]!--;
    if (tag.context !== 'none') this.#contexts.pop();
    this.#listener.closed(tag);
  }
}
