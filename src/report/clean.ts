import type { Language } from '../lang/language.ts';
import type { Item } from '../model/item.ts';
import type { Removal, Report } from '../model/report.ts';
import { tokenise } from '../text/tokens.ts';
import { assemble } from './assemble.ts';
import type { Block } from './block.ts';
import { restoreBoundaries } from './boundary.ts';
import { bareByline, bylineNames, isPersonName } from './byline.ts';
import { findCredits } from './credits.ts';
import { judgeFurniture } from './furniture.ts';
import { findHeadline } from './headline.ts';
import type { MastheadLine } from './html/heading.ts';
import { readPage } from './html/page.ts';
import { reportId } from './identity.ts';
import { kindOf } from './kind.ts';
import { languageOf } from './language.ts';
import { plainBlocks } from './plain.ts';
import { dateInUrl, dateLine, isoDate, type Published } from './published.ts';
import { trimFurniture } from './trim-furniture.ts';

/** Bylines and dates stand among the first blocks of a text. */
const MASTHEAD_BLOCKS = 6;

/**
 * Item -> report: paragraphs from the item's format, furniture told from reporting, masthead read, and the way back to
 * every character kept.
 */
export function cleanItem(item: Item, languages: readonly Language[]): Report {
  const page = item.media === 'html' ? readPage(item.content) : null;
  const known = { ...page?.metadata, ...item.known };
  const language = languages[0]!;
  const blocks = restoreBoundaries(page?.blocks ?? plainBlocks(item.content), language.tokens.abbreviations);
  const found = findHeadline(blocks, known, page?.heading ?? null);
  const judged = judgeFurniture(
    blocks.filter((block) => block !== found?.block),
    found?.headline ?? null,
    language,
  );
  const masthead = readMasthead(
    judged.filter(({ reason }) => reason === null).map(({ block }) => block),
    language,
  );
  const beside = page === null ? null : readMastheadLines(page.masthead, language);
  const kept: Block[] = [];
  const removed: (Removal & { readonly block: Block | null })[] = [
    ...(page?.removed ?? []).map((removal) => ({ ...removal, block: null })),
  ];
  for (const { block, tokens, reason } of judged) {
    const why = reason ?? masthead.taken.get(block) ?? null;
    const { kept: reporting, cut } =
      why === null ? trimFurniture(block, tokens, language) : { kept: [], cut: [{ block, reason: why }] };
    kept.push(...reporting);
    for (const { block: gone, reason: because } of cut)
      removed.push({
        exact: gone.text,
        itemStart: gone.itemStart,
        itemEnd: gone.itemEnd,
        reason: because,
        block: gone,
      });
  }
  const { text, map } = assemble(kept);
  const headline = found?.headline ?? null;
  const published = publication(known.published, known.url, masthead.published ?? beside?.published ?? null);
  const outlet = known.outlet?.trim() || hostOf(known.url) || null;
  const { credits, dateline } = findCredits(text, outlet, language);
  return {
    id: reportId(outlet, published?.published ?? null, headline, text),
    key: item.key,
    url: known.url ?? null,
    outlet,
    headline,
    headlineStart: found?.itemStart ?? null,
    byline: (known.byline ?? (masthead.byline.length > 0 ? masthead.byline : (beside?.byline ?? [])))
      .map(bareByline)
      .filter((name) => name !== ''),
    dateline,
    credits,
    published: published?.published ?? null,
    publishedCertainty: published?.certainty ?? null,
    updated: known.updated === undefined ? null : isoDate(known.updated),
    language: languageOf(headline ?? '', text, known.language ?? null, languages),
    kind:
      item.known.kind?.kind ??
      kindOf(
        kept,
        headline,
        removed.flatMap(({ block }) => block ?? []),
        language,
      ),
    ...(item.known.kind === undefined ? {} : { kindReason: item.known.kind.reason }),
    text,
    map,
    removed: removed.map(({ block: _, ...removal }) => removal).sort((a, b) => a.itemStart - b.itemStart),
  };
}

interface Masthead {
  readonly byline: readonly string[];
  readonly published: Published | null;
  /** Blocks that belong to the masthead, with the reason they leave the text. */
  readonly taken: ReadonlyMap<Block, string>;
}

/** Byline and date lines among the first blocks, before the first long paragraph. */
function readMasthead(blocks: readonly Block[], language: Language): Masthead {
  const taken = new Map<Block, string>();
  const { masthead } = language.furniture;
  let byline: readonly string[] = [];
  let published: Published | null = null;
  for (const block of blocks.slice(0, MASTHEAD_BLOCKS)) {
    if (block.text.length > 160) break;
    const tokens = tokenise(block.text, language.tokens.clitics);
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

/** Byline and date beside a page's heading. A date of change stands in where no other is shown. */
function readMastheadLines(lines: readonly MastheadLine[], language: Language): Omit<Masthead, 'taken'> {
  const { masthead } = language.furniture;
  let byline: readonly string[] = [];
  let published: Published | null = null;
  for (const { block, isAuthor } of lines) {
    const tokens = tokenise(block.text, language.tokens.clitics);
    // `Published 14 May by Jane Roe`: a date and a byline in one line.
    const by = tokens.findIndex((_, at) => at > 0 && masthead.bylineStarts.matchAt(tokens, at) !== null);
    for (const part of by < 0 ? [tokens] : [tokens.slice(0, by), tokens.slice(by)]) {
      if (published === null && part.length <= 16) published = dateLine(part, masthead);
      if (byline.length > 0) continue;
      const names = bylineNames(block.text, part, masthead);
      if (names !== null) byline = names;
      else if (isAuthor && isPersonName(part)) byline = [block.text.slice(part[0]!.start, part.at(-1)!.end)];
    }
  }
  return { byline, published };
}

/** What the container states, else the dated line of the text, else the day in the address. */
function publication(stated: string | undefined, url: string | undefined, dated: Published | null): Published | null {
  const iso = stated === undefined ? null : isoDate(stated);
  if (iso !== null) return { published: iso, certainty: 'written' };
  if (dated !== null) return dated;
  const day = url === undefined ? null : dateInUrl(url);
  return day === null ? null : { published: day, certainty: 'inferred' };
}

function hostOf(url: string | undefined): string | null {
  return url !== undefined && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') || null : null;
}
