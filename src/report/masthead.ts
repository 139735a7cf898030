import type { MastheadLexicon } from '../lang/furniture-lexicon.ts';
import type { Language } from '../lang/language.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import type { Block } from './block.ts';
import { bareByline, bylineNames, isBylineLabel, isPersonName } from './byline.ts';
import type { JudgedBlock } from './furniture.ts';
import type { MastheadLine } from './html/heading.ts';
import { dateInUrl, dateLabel, dateLine, isoDate, type Published, type ShownDate, shownDates } from './published.ts';

/** Bylines and dates stand among the first blocks of a text. */
const MASTHEAD_BLOCKS = 6;
/** Tokens of a line that shows dates, at most. */
const LONGEST_DATE_LINE = 32;
/** Characters of the lines before and after a byline or a date that tell what it is, at most. */
const LONGEST_LABEL = 40;
const DAY = 86_400_000;

export interface Masthead {
  readonly byline: readonly string[];
  readonly published: Published | null;
  /** Blocks that belong to the masthead, with the reason they leave the text. */
  readonly taken: ReadonlyMap<Block, string>;
}

/** Byline and date lines among the first blocks, before the first long paragraph. */
export function readMasthead(lines: readonly JudgedBlock[], language: Language): Masthead {
  const taken = new Map<Block, string>();
  const { masthead } = language.furniture;
  let byline: readonly string[] = [];
  let published: Published | null = null;
  for (const { block, tokens } of lines.slice(0, MASTHEAD_BLOCKS)) {
    if (block.text.length > 160) break;
    const names = byline.length === 0 ? bylineNames(block.text, tokens, masthead) : null;
    const date: Published | null = published === null && tokens.length <= 16 ? dateLine(tokens, masthead) : null;
    if (names !== null) {
      byline = names;
      taken.set(block, 'byline');
    } else if (date !== null) {
      published = date;
      taken.set(block, 'date of publication');
    }
  }
  return { byline, published, taken };
}

export interface ShownBeside {
  readonly byline: readonly string[];
  /** A date of change stands in where no other is shown. */
  readonly published: ShownDate | null;
  /** Whether the date of publication is called none of change, and stands close to the heading. */
  readonly isClose: boolean;
  readonly updated: string | null;
}

/** Byline and dates beside a page's heading. */
export function readMastheadLines(
  lines: readonly MastheadLine[],
  heading: string | null,
  language: Language,
): ShownBeside {
  const { masthead } = language.furniture;
  let byline: readonly string[] = [];
  let published: ShownDate | null = null;
  let updated: ShownDate | null = null;
  let isClose = false;
  const read = (text: string | null): readonly Token[] =>
    text === null || text.length > LONGEST_LABEL ? [] : tokenise(text, language.tokens.clitics);
  for (const { block, isAuthor, place, before, after } of lines) {
    const tokens = tokenise(block.text, language.tokens.clitics);
    const [label, next] = [read(before), read(after)];
    for (const date of tokens.length <= LONGEST_DATE_LINE ? shownDates(tokens, masthead) : [])
      if ((dateLabel(label, masthead) ?? date.label) === 'updated') updated ??= date;
      else if (published === null) {
        published = date;
        isClose = place === 'close';
      }
    if (byline.length > 0 || place === 'around') continue;
    const isMarked =
      isAuthor ||
      isBylineLabel(label, masthead) ||
      // A bare name stands between a heading and a date; first names tell it from a section's.
      (tokens[0] !== undefined &&
        language.attribution.givenNames.has(tokens[0].lower) &&
        (before === heading || [label, next].some((line) => shownDates(line, masthead).length > 0)));
    byline = bylineOf(block.text, tokens, masthead, isMarked);
  }
  return { byline, published: published ?? updated, isClose, updated: updated?.published ?? null };
}

/**
 * The byline stated, else the one shown. Content systems state who entered a page by the name of the account, or state the
 * outlet itself: a byline that is shown outranks those.
 * @param outlet null when the byline was given with the item, not read from its page
 */
export function bylineFrom(
  stated: readonly string[] | undefined,
  outlet: string | null,
  shown: readonly string[],
): readonly string[] {
  const isNobody = (name: string): boolean =>
    /^[a-z\d._-]+$/.test(name) || (outlet !== null && bareByline(name).toLowerCase() === outlet.toLowerCase());
  const isStated = stated !== undefined && (shown.length === 0 || !stated.every(isNobody));
  return (isStated ? stated : shown).map(bareByline).filter((name) => name !== '');
}

/** `By Jane Roe`, also behind a date (`Published 14 May by Jane Roe`); or a bare name that is marked as the author's. */
function bylineOf(
  text: string,
  tokens: readonly Token[],
  masthead: MastheadLexicon,
  isAuthor: boolean,
): readonly string[] {
  const by = tokens.findIndex((_, at) => at > 0 && masthead.bylineStarts.matchAt(tokens, at) !== null);
  for (const part of by < 0 ? [tokens] : [tokens.slice(0, by), tokens.slice(by)]) {
    const names = bylineNames(text, part, masthead);
    if (names !== null) return names;
    if (isAuthor && isPersonName(part)) return [text.slice(part[0]!.start, part.at(-1)!.end)];
  }
  return [];
}

export interface DatesKnown {
  /** What the container or the page's metadata states. */
  readonly stated: string | undefined;
  readonly shown: Published | null;
  /** Whether the page shows the date of publication beside its heading. */
  readonly isBeside: boolean;
  /** The first `time` of the page, wherever it stands. */
  readonly first: string | undefined;
  readonly url: string | undefined;
}

/**
 * What the container states, else the date shown, else a page's first time, else the day in the address. Many sites stamp
 * their metadata anew whenever they are built: nothing is published later than the date shown beside its headline.
 */
export function publication({ stated, shown, isBeside, first, url }: DatesKnown): Published | null {
  const iso = stated === undefined ? null : isoDate(stated);
  if (iso !== null && !(isBeside && shown !== null && isDaysBefore(shown.published, iso)))
    return { published: iso, certainty: 'written' };
  if (shown !== null) return { published: shown.published, certainty: shown.certainty };
  const any = first === undefined ? null : isoDate(first);
  if (any !== null) return { published: any, certainty: 'written' };
  const day = url === undefined ? null : dateInUrl(url);
  return day === null ? null : { published: day, certainty: 'inferred' };
}

/** By more than the day that time zones make. */
const isDaysBefore = (a: string, b: string): boolean => Date.parse(b.slice(0, 10)) - Date.parse(a.slice(0, 10)) > DAY;
