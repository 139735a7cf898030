import type { MastheadLexicon } from '../lang/furniture-lexicon.ts';
import type { Language } from '../lang/language.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import type { Block } from './block.ts';
import { bareByline, bylineNames, isBylineLabel, isPersonName } from './byline.ts';
import type { JudgedBlock } from './furniture.ts';
import type { MastheadLine } from './html/heading.ts';
import {
  dateInUrl,
  dateLabel,
  dateLine,
  dateLines,
  isoDate,
  type Published,
  type ShownDate,
  shownDates,
} from './published.ts';

/** Bylines and dates stand among the first blocks of a text. */
const MASTHEAD_BLOCKS = 6;
/** Tokens of a line that shows dates, at most. */
const LONGEST_DATE_LINE = 32;
/** Characters of the lines before and after a byline or a date that tell what it is, at most. */
const LONGEST_LABEL = 40;
const DAY = 86_400_000;

export interface Masthead {
  readonly byline: readonly string[];
  /** A date of change stands in where no other is shown. */
  readonly published: Published | null;
  readonly updated: string | null;
  /** Blocks that belong to the masthead, with the reason they leave the text. */
  readonly taken: ReadonlyMap<Block, string>;
}

/** Byline and date lines among the first blocks, before the first long paragraph. */
export function readMasthead(lines: readonly JudgedBlock[], language: Language): Masthead {
  const taken = new Map<Block, string>();
  const { masthead } = language.furniture;
  let byline: readonly string[] = [];
  const dates: { [label in ShownDate['label']]?: ShownDate } = {};
  for (const { block, tokens } of lines.slice(0, MASTHEAD_BLOCKS)) {
    if (block.text.length > 160) break;
    const names = byline.length === 0 ? bylineNames(block.text, tokens, masthead) : null;
    const shown = tokens.length <= LONGEST_DATE_LINE ? dateLines(tokens, masthead) : [];
    if (names !== null) {
      byline = names;
      taken.set(block, 'byline');
    } else if (shown.some(({ label }) => dates[label] === undefined)) {
      for (const date of shown) dates[date.label] ??= date;
      taken.set(block, shown[0]!.label === 'updated' ? 'date of change' : 'date of publication');
    }
  }
  const { published, updated } = dates;
  return { byline, published: published ?? updated ?? null, updated: updated?.published ?? null, taken };
}

export interface ShownBeside {
  readonly byline: readonly string[];
  /** A date of change stands in where no other is shown. */
  readonly published: ShownDate | null;
  /** Whether the date of publication is called none of change, and stands close to the heading. */
  readonly isClose: boolean;
  /** The one date that is signed or labelled on the rest of the page. */
  readonly elsewhere: Published | null;
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
  const far: ShownDate[] = [];
  let isClose = false;
  const read = (text: string | null): readonly Token[] =>
    text === null || text.length > LONGEST_LABEL ? [] : tokenise(text, language.tokens.clitics);
  for (const { block, isAuthor, isBesideAuthor, place, before, after } of lines) {
    const tokens = tokenise(block.text, language.tokens.clitics);
    const [label, next] = [read(before), read(after)];
    const isSigned = isBesideAuthor || [label, next].some((line) => bylineNames('', line, masthead) !== null);
    if (place === 'far') {
      const date = dateLine(tokens, masthead);
      if (date !== null && (isSigned || dateLabel(label, masthead) === 'published')) far.push(date);
      continue;
    }
    for (const date of tokens.length <= LONGEST_DATE_LINE ? shownDates(tokens, masthead) : [])
      if ((dateLabel(label, masthead) ?? date.label) === 'updated') updated ??= date;
      else if (published === null) {
        published = date;
        isClose = place === 'close' || (place === 'below' && isSigned);
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
  return {
    byline,
    published: published ?? updated,
    isClose,
    elsewhere: only(far),
    updated: updated?.published ?? null,
  };
}

/** The one date that a page signs or labels anywhere: of several, some belong to other articles that it shows. */
const only = (dates: readonly ShownDate[]): ShownDate | null =>
  new Set(dates.map(({ published }) => published)).size === 1 ? dates[0]! : null;

/**
 * The byline stated, else the one shown. Content systems state who entered a page by the name of the account, or state the
 * outlet itself: a byline that is shown outranks those.
 * @param outlet null when the byline was given with the item, not read from its page
 */
export function bylineFrom(
  stated: readonly string[] | undefined,
  outlet: string | null,
  shown: readonly string[],
  lexicon: MastheadLexicon,
): readonly string[] {
  const bare = (name: string): string => bareByline(name, lexicon);
  const isNobody = (name: string): boolean =>
    /^[a-z\d._-]+$/.test(name) || (outlet !== null && bare(name).toLowerCase() === outlet.toLowerCase());
  const isStated = stated !== undefined && (shown.length === 0 || !stated.every(isNobody));
  return (isStated ? stated : shown).map(bare).filter((name) => name !== '');
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
  /** Whether it is the page that states it; a container knows better. */
  readonly isPages: boolean;
  readonly shown: Published | null;
  /** Whether the page shows the date of publication beside its heading. */
  readonly isBeside: boolean;
  /** The `time` element beside a page's heading. */
  readonly beside: string | undefined;
  /** The first `time` of the page, wherever it stands. */
  readonly first: string | undefined;
  readonly elsewhere: Published | null;
  readonly url: string | undefined;
}

/**
 * What the container states, else the date shown, else a page's first time, else a date elsewhere on it, else the day in the
 * address. A date that a page shows beside its headline outranks its metadata where none of the dates there is theirs: many
 * sites stamp metadata anew whenever they are built, and others leave in them when an address was first used.
 */
export function publication({
  stated,
  isPages,
  shown,
  isBeside,
  beside,
  first,
  elsewhere,
  url,
}: DatesKnown): Published | null {
  const iso = stated === undefined ? null : isoDate(stated);
  const time = beside === undefined ? null : isoDate(beside);
  const alike = (a: string | null, b: string | undefined): boolean =>
    a !== null && b !== undefined && !areDaysApart(a, b);
  const isOutranked = isPages && (isBeside || (shown === null && time !== null));
  if (iso !== null && (!isOutranked || alike(iso, shown?.published) || alike(iso, time ?? undefined)))
    return { published: iso, certainty: 'written' };
  if (shown !== null && !alike(time, shown.published))
    return { published: shown.published, certainty: shown.certainty };
  const any = time ?? (first === undefined ? null : isoDate(first));
  if (any !== null) return { published: any, certainty: 'written' };
  if (elsewhere !== null) return elsewhere;
  const day = url === undefined ? null : dateInUrl(url);
  return day === null ? null : { published: day, certainty: 'inferred' };
}

/** By more than the day that time zones make. */
const areDaysApart = (a: string, b: string): boolean =>
  Math.abs(Date.parse(b.slice(0, 10)) - Date.parse(a.slice(0, 10))) > DAY;
