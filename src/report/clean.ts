import type { Language } from '../lang/language.ts';
import type { Item } from '../model/item.ts';
import type { Removal, Report } from '../model/report.ts';
import { analyse, analyseParagraphs } from '../text/field-text.ts';
import { assemble, BREAK } from './assemble.ts';
import type { Block } from './block.ts';
import { restoreBoundaries } from './boundary.ts';
import { findCredits } from './credits.ts';
import { judgeFurniture } from './furniture.ts';
import { findHeadline } from './headline.ts';
import { readPage } from './html/page.ts';
import { reportId } from './identity.ts';
import { kindOf } from './kind.ts';
import { languageOf } from './language.ts';
import { LONGEST_TEXT, withinBound } from './longest-text.ts';
import { bylineFrom, publication, readMasthead, readMastheadLines } from './masthead.ts';
import { plainBlocks } from './plain.ts';
import { isoDate } from './published.ts';
import { type Reporting, trimFurniture } from './trim-furniture.ts';

const BEYOND = `not read: beyond the ${LONGEST_TEXT.toLocaleString('en')} characters that are read of one report`;

/**
 * Item -> report: paragraphs from the item's format, furniture told from reporting, masthead read, and the way back to
 * every character kept.
 */
export function cleanItem(item: Item, languages: readonly Language[]): Report {
  const page = item.media === 'html' ? readPage(item.content) : null;
  const known = { ...page?.metadata, ...item.known };
  const language = languages[0]!;
  const { read, beyond } = withinBound(page?.blocks ?? plainBlocks(item.content));
  const blocks = restoreBoundaries(read, language.tokens.abbreviations);
  const found = findHeadline(blocks, known, page?.heading ?? null);
  const judged = judgeFurniture(
    blocks.filter((block) => block !== found?.block),
    found?.headline ?? null,
    language,
  );
  const masthead = readMasthead(
    judged.filter(({ reason }) => reason === null),
    language,
  );
  const beside = page === null ? null : readMastheadLines(page.masthead, page.heading?.text ?? null, language);
  const reporting: Reporting[] = [];
  const removed: RemovedBlock[] = [
    ...(page?.removed ?? []).map((removal) => ({ ...removal, block: null })),
    ...beyond.map((block) => removal(block, BEYOND)),
  ];
  for (const { block, tokens, reason } of judged) {
    const why = reason ?? masthead.taken.get(block) ?? null;
    const { kept, cut } =
      why === null ? trimFurniture(block, tokens, language) : { kept: [], cut: [{ block, reason: why }] };
    reporting.push(...kept);
    for (const { block: gone, reason: because } of cut) removed.push(removal(gone, because));
  }
  const kept = reporting.map(({ block }) => block);
  const { text, map } = assemble(kept);
  const paragraphs = reporting.map(({ block, tokens }) => ({ length: block.text.length, tokens }));
  const { tokens } = analyseParagraphs(text, paragraphs, BREAK.length, language.tokens);
  const headline = found?.headline ?? null;
  const published = publication({
    stated: known.published,
    shown: beside?.published ?? masthead.published,
    isPages: item.known.published === undefined,
    isBeside: beside?.isClose === true,
    beside: page?.times.masthead ?? undefined,
    first: page?.times.first ?? undefined,
    elsewhere: beside?.elsewhere ?? null,
    url: known.url,
  });
  const outlet = known.outlet?.trim() || hostOf(known.url) || null;
  const { credits, dateline } = findCredits(text, outlet, language);
  const kind =
    item.known.kind ??
    kindOf(
      kept,
      headline,
      [...removed.flatMap(({ block }) => block ?? []), ...(page?.behind ?? [])],
      page?.described ?? null,
      language,
    );
  return {
    id: reportId(outlet, published?.published ?? null, headline, text),
    key: item.key,
    url: known.url ?? null,
    outlet,
    headline,
    headlineStart: found?.itemStart ?? null,
    byline: bylineFrom(
      known.byline,
      item.known.byline === undefined ? outlet : null,
      masthead.byline.length > 0 ? masthead.byline : (beside?.byline ?? []),
      language.furniture.masthead,
    ),
    dateline,
    credits,
    published: published?.published ?? null,
    publishedCertainty: published?.certainty ?? null,
    updated: (known.updated === undefined ? null : isoDate(known.updated)) ?? beside?.updated ?? masthead.updated,
    language: languageOf(analyse(headline ?? '', language.tokens).tokens, tokens, known.language ?? null, languages),
    kind: kind.kind,
    ...(kind.reason === null ? {} : { kindReason: kind.reason }),
    text,
    map,
    removed: removed.map(({ block: _, ...removal }) => removal).sort((a, b) => a.itemStart - b.itemStart),
  };
}

type RemovedBlock = Removal & { readonly block: Block | null };

const removal = (block: Block, reason: string): RemovedBlock => {
  const { text, itemStart, itemEnd } = block;
  return { exact: text, itemStart, itemEnd, reason, block };
};

function hostOf(url: string | undefined): string | null {
  return url !== undefined && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') || null : null;
}
