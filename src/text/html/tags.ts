import { NameTable } from './name-table.ts';

/** A kind of element, with what the reading of markup asks of it. Tags of one name are one object within a page. */
export interface Tag {
  readonly name: string;
  /** Index for tables: below `KNOWN_TAGS` for those of HTML, above for names that a page makes up. */
  readonly id: number;
  /** Without an end tag. */
  readonly isVoid: boolean;
  /** How what stands in it is read: as markup, as characters with entities, as characters, or to the end of the page. */
  readonly content: 'markup' | 'escaped' | 'raw' | 'plain';
  /** What it opens: another vocabulary (`svg`), within which self-closing tags close, or a return from one. */
  readonly context: 'none' | 'foreign' | 'html';
  /** Bits of the groups it belongs to. */
  readonly groups: number;
  /** Bits of the groups whose innermost open elements a start tag of this name ends, as the standard has it. */
  readonly ends: number;
}

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

const voids = new Set(
  words('area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'),
);
const contents: Readonly<Record<string, Tag['content']>> = {
  title: 'escaped',
  textarea: 'escaped',
  script: 'raw',
  style: 'raw',
  iframe: 'raw',
  noembed: 'raw',
  noframes: 'raw',
  xmp: 'raw',
  plaintext: 'plain',
};
const contexts: Readonly<Record<string, Tag['context']>> = {
  svg: 'foreign',
  math: 'foreign',
  mi: 'html',
  mo: 'html',
  mn: 'html',
  ms: 'html',
  mtext: 'html',
  'annotation-xml': 'html',
  foreignObject: 'html',
  desc: 'html',
  title: 'html',
};

/** Start tags whose innermost open neighbours need no end tag: which ones, and what they end. A bit each. */
const implied: readonly { readonly starts: readonly string[]; readonly ended: readonly string[] }[] = [
  { starts: ['tr'], ended: ['tr', 'th', 'td'] },
  { starts: ['th'], ended: ['th'] },
  { starts: ['td'], ended: ['thead', 'th', 'td'] },
  { starts: ['body'], ended: ['head', 'script'] },
  { starts: ['a'], ended: ['a'] },
  { starts: ['li'], ended: ['li'] },
  {
    starts:
      words(`p address article aside blockquote details div dl fieldset figcaption figure footer form header hr main
      nav ol pre section table ul`),
    ended: ['p'],
  },
  { starts: words('h1 h2 h3 h4 h5 h6'), ended: words('h1 h2 h3 h4 h5 h6 p') },
  {
    starts: words('select input output button datalist textarea'),
    ended: words('option optgroup select button datalist textarea'),
  },
  { starts: ['option'], ended: ['option'] },
  { starts: ['optgroup'], ended: ['optgroup', 'option'] },
  { starts: ['dd', 'dt'], ended: ['dd', 'dt'] },
  { starts: ['rt', 'rp'], ended: ['rt', 'rp'] },
  { starts: ['tbody', 'tfoot'], ended: ['thead', 'tbody'] },
];
const bitsOf = (name: string, side: 'starts' | 'ended'): number =>
  implied.reduce((bits, rule, index) => (rule[side].includes(name) ? bits | (1 << index) : bits), 0);

const known: readonly Tag[] = words(`
  a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button canvas caption center cite
  code col colgroup command data datalist dd del desc details dfn dialog div dl dt em embed fieldset figcaption figure font
  footer form frame frameset g h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link
  main map mark math menu meta nav noembed noframes noscript object ol optgroup option output p param path picture
  plaintext pre progress q rp rt ruby s samp script section select small source span strike strong style sub summary sup
  svg symbol table tbody td template textarea tfoot th thead time title tr track tt u ul use var video wbr xmp
  annotation-xml basefont circle defs isindex keygen line mi mn mo ms mtext polygon polyline rect foreignObject
`).map((name, id) => tagOf(name, id));

export const KNOWN_TAGS = known.length;

export function tagOf(name: string, id: number): Tag {
  return {
    name,
    id,
    isVoid: voids.has(name),
    content: contents[name] ?? 'markup',
    context: contexts[name] ?? 'none',
    groups: bitsOf(name, 'ended'),
    ends: bitsOf(name, 'starts'),
  };
}

const byName: ReadonlyMap<string, Tag> = new Map(known.map((tag) => [tag.name, tag]));

/** The tag of HTML with this name, in lower case. */
export const knownTag = (name: string): Tag | undefined => byName.get(name);

const table = new NameTable(known.filter(({ name }) => name === name.toLowerCase()).map((tag) => [tag.name, tag]));

/** The known tag whose name, of this hash, stands from `start` to `end`, in whatever case; undefined for other names. */
export const tagAt = (hash: number, units: Uint16Array, start: number, end: number): Tag | undefined =>
  table.at(hash, units, start, end);
