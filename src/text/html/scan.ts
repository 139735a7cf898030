import { DecodingMode, EntityDecoder, htmlDecodeTree } from 'entities/decode';
import { unitsOf } from '../units.ts';
import { Attributes } from './attributes.ts';
import { isNamed, withLetter } from './name-table.ts';
import { OpenElements } from './open-elements.ts';
import { knownTag, type Tag, tagAt } from './tags.ts';

/** Who is told what stands in a page. Offsets are in UTF-16 units of the page. */
export interface MarkupHandler {
  /** A start tag, at its `<`. The attributes are of this call only: the next tag takes their place. */
  open(tag: Tag, attributes: Attributes, at: number): void;
  /**
   * An element ended before the tag at `at`, by its end tag or because another begins or ends; not told for those open at
   * the page's end.
   */
  close(tag: Tag, at: number): void;
  /** Characters as they stand in the page, from `start` to `end`. */
  text(start: number, end: number): void;
  /** A character that the page writes as an entity of this length (0 for a second one of the same entity). */
  entity(character: string, start: number, length: number): void;
}

const AMPERSAND = 0x26;
const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const DASH = 0x2d;

/** Characters as they are, in svg and math; a comment in HTML. */
const CDATA = '<![CDATA[';
const CDATA_END = ']]>';

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isBlank = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 12 || code === 13;
const endsName = (code: number): boolean => code === GREATER || code === SLASH || isBlank(code);

const paragraph = knownTag('p')!;
const lineBreak = knownTag('br')!;

/**
 * Reads HTML once from its beginning to its end, as browsers do where it is broken, and tells a handler. It tells the
 * same as htmlparser2 (which a test holds it to), with exact offsets, in a fraction of the time: it jumps over scripts
 * and comments, and cuts out no name and no attribute that nobody asks for. Linear in the page's length, whatever stands
 * in it.
 * @param units those of the page, where somebody has them already
 */
export const scanMarkup = (content: string, handler: MarkupHandler, units = unitsOf(content)): void =>
  new Scanner(content, handler, units).scan();

/**
 * The scan of one page. Methods, not functions made for each page: what is compiled for those is thrown away with them
 * whenever garbage is collected.
 */
class Scanner {
  readonly #content: string;
  readonly #handler: MarkupHandler;
  readonly #units: Uint16Array;
  readonly #attributes: Attributes;
  readonly #open: OpenElements;
  readonly #entities: Entities;
  /** Where the tag begins that is read. */
  #lastTag = 0;
  /** Characters from here on have not been told. */
  #told = 0;

  constructor(content: string, handler: MarkupHandler, units: Uint16Array) {
    this.#content = content;
    this.#handler = handler;
    this.#units = units;
    this.#attributes = new Attributes(content, units);
    this.#open = new OpenElements(this);
    this.#entities = new Entities(content, handler);
  }

  scan(): void {
    const units = this.#units;
    const { length } = this.#content;
    let at = 0;
    while (at < length) {
      const code = units[at]!;
      if (code === AMPERSAND) {
        at += this.#entityAt(at);
        continue;
      }
      if (code !== LESS) {
        at++;
        continue;
      }
      const next = units[at + 1]!;
      this.#tellTo(at);
      this.#lastTag = at;
      if (isLetter(next)) at = this.#startTag(at);
      else if (next === SLASH && at + 2 < length)
        at = isLetter(units[at + 2]!) ? this.#endTag(at) : past(this.#content, '>', at + 2);
      else if (next === EXCLAMATION || next === QUESTION) at = this.#declaration(at);
      else {
        at++;
        continue;
      }
      this.#told = at;
    }
    this.#tellTo(length);
  }

  /** An element that ends before the tag that is read. */
  closed(tag: Tag): void {
    this.#handler.close(tag, this.#lastTag);
  }

  #tellTo(end: number): void {
    if (end > this.#told) this.#handler.text(this.#told, end);
    this.#told = end;
  }

  /** Characters of the entity at this ampersand; 1 for an ampersand that begins none. */
  #entityAt(ampersand: number): number {
    const taken = this.#entities.read(ampersand);
    if (taken === 0) return 1;
    this.#tellTo(ampersand);
    this.#entities.tell(ampersand);
    this.#told = ampersand + taken;
    return taken;
  }

  /** Past the tag's `>`, or the page's end when it breaks off within: then there is no tag. */
  #startTag(less: number): number {
    const units = this.#units;
    const open = this.#open;
    const { length } = this.#content;
    let i = less + 1;
    let hash = 0;
    for (let code = units[i]!; i < length && !endsName(code); code = units[i]!) {
      hash = withLetter(hash, code);
      i++;
    }
    const tag = tagAt(hash, units, less + 1, i) ?? open.named(this.#content.slice(less + 1, i));
    this.#attributes.clear();
    let closesItself = false;
    for (;;) {
      if (i >= length) return length;
      const code = units[i]!;
      if (code === GREATER) break;
      if (isBlank(code)) i++;
      else if (code === SLASH) {
        closesItself = true;
        i++;
      } else {
        closesItself = false;
        i = this.#attribute(i);
      }
    }
    if (tag === null) return i + 1;
    const { isForeign } = open;
    const isOpen = open.start(tag);
    if (isOpen) {
      this.#handler.open(tag, this.#attributes, less);
      if (tag.isVoid) this.#handler.close(tag, less);
      else if (closesItself && open.isForeign) open.closeItself(tag);
    }
    if (tag.content === 'markup' || isForeign) return i + 1;
    return this.#characters(tag, i + 1, isOpen);
  }

  /** One attribute from the first character of its name; returns where the next may begin. */
  #attribute(nameStart: number): number {
    const content = this.#content;
    const units = this.#units;
    const { length } = content;
    // The first character belongs to the name, whatever it is.
    let i = nameStart + 1;
    let hash = withLetter(0, units[nameStart]!);
    for (let code = units[i]!; i < length && code !== EQUALS && !endsName(code); ) {
      hash = withLetter(hash, code);
      i++;
      code = units[i]!;
    }
    const nameEnd = i;
    while (i < length && isBlank(units[i]!)) i++;
    if (units[i]! !== EQUALS) {
      this.#attributes.put(hash, nameStart, nameEnd, nameEnd, nameEnd);
      return i;
    }
    i++;
    while (i < length && isBlank(units[i]!)) i++;
    const quote = units[i]!;
    let end: number;
    if (quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE) {
      i++;
      end = content.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", i);
      if (end < 0) return length;
      this.#attributes.put(hash, nameStart, nameEnd, i, end);
      return end + 1;
    }
    end = i;
    while (end < length && units[end]! !== GREATER && !isBlank(units[end]!)) end++;
    this.#attributes.put(hash, nameStart, nameEnd, i, end);
    return end;
  }

  /** What stands in an element whose content is not markup, and its end tag. */
  #characters(tag: Tag, start: number, isOpen: boolean): number {
    const units = this.#units;
    const { length } = this.#content;
    const end = tag.content === 'plain' ? length : endTagOf(this.#content, units, tag, start);
    if (isOpen) {
      this.#told = start;
      if (tag.content === 'escaped')
        for (let i = start; i < end; ) i += units[i]! === AMPERSAND ? this.#entityAt(i) : 1;
      this.#tellTo(end);
    }
    return end;
  }

  #endTag(less: number): number {
    const units = this.#units;
    const open = this.#open;
    const { length } = this.#content;
    let i = less + 2;
    let hash = 0;
    for (let code = units[i]!; i < length && !endsName(code); code = units[i]!) {
      hash = withLetter(hash, code);
      i++;
    }
    if (i >= length) return length;
    const tag = tagAt(hash, units, less + 2, i) ?? open.named(this.#content.slice(less + 2, i));
    if (tag === lineBreak || (tag === paragraph && !open.isOpen(paragraph))) {
      // An end without a start stands for the whole element.
      this.#attributes.clear();
      open.start(tag);
      this.#handler.open(tag, this.#attributes, less);
      if (tag === lineBreak) this.#handler.close(tag, less);
    }
    if (tag !== null && !tag.isVoid) open.end(tag);
    return past(this.#content, '>', i);
  }

  #declaration(less: number): number {
    const end = pastDeclaration(this.#content, this.#units, less);
    if (this.#open.isForeign && end < this.#content.length && this.#content.startsWith(CDATA, less)) {
      this.#told = less + CDATA.length;
      this.#tellTo(end - CDATA_END.length);
    }
    return end;
  }
}

/** Where the end tag of an element begins whose content is not markup; the page's length where it has none. */
function endTagOf(content: string, units: Uint16Array, { name }: Tag, from: number): number {
  for (let at = content.indexOf('</', from); at >= 0; at = content.indexOf('</', at + 2)) {
    const end = at + 2 + name.length;
    if (isNamed(name, units, at + 2, end) && endsName(units[end]!)) return at;
  }
  return content.length;
}

/** Past a comment, a declaration or what browsers take for a comment; the page's length where it does not end. */
function pastDeclaration(content: string, units: Uint16Array, less: number): number {
  if (content.startsWith('<!--', less)) return commentEnd(content, units, less + 4);
  if (content.startsWith(CDATA, less)) return past(content, CDATA_END, less + CDATA.length);
  return past(content, '>', less + 2);
}

/** Comments end with `-->` or `--!>`, and an empty one may with `>` or `->`. */
function commentEnd(content: string, units: Uint16Array, from: number): number {
  if (units[from]! === GREATER) return from + 1;
  if (content.startsWith('->', from)) return from + 2;
  for (let at = content.indexOf('--', from); at >= 0; at = content.indexOf('--', at)) {
    at += 2;
    while (units[at]! === DASH) at++;
    const end = units[at]! === EXCLAMATION ? at + 1 : at;
    if (units[end]! === GREATER) return end + 1;
  }
  return content.length;
}

function past(content: string, mark: string, from: number): number {
  const found = content.indexOf(mark, from);
  return found < 0 ? content.length : found + mark.length;
}

/** Reads entities with the decoder that htmlparser2 uses, one at a time. */
class Entities {
  readonly #content: string;
  readonly #handler: MarkupHandler;
  readonly #characters: string[] = [];
  #taken = 0;
  readonly #decoder = new EntityDecoder(htmlDecodeTree, (codePoint, taken) => {
    this.#characters.push(String.fromCodePoint(codePoint));
    this.#taken = taken;
  });

  constructor(content: string, handler: MarkupHandler) {
    this.#content = content;
    this.#handler = handler;
  }

  /** @returns how many characters of the page the entity takes, 0 if there is none */
  read(ampersand: number): number {
    this.#characters.length = 0;
    this.#taken = 0;
    this.#decoder.startEntity(DecodingMode.Legacy);
    // Below zero: the page breaks off within.
    if (this.#decoder.write(this.#content, ampersand + 1) < 0) this.#decoder.end();
    return this.#taken;
  }

  /** Tells what was read. Some entities stand for two characters: the second takes no place. */
  tell(start: number): void {
    for (const [index, character] of this.#characters.entries())
      this.#handler.entity(character, index === 0 ? start : start + this.#taken, index === 0 ? this.#taken : 0);
  }
}
