import type { Language } from '../lang/language.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import type { Block } from './block.ts';
import { phraseAt, wholeReason } from './phrases.ts';

/** Words of a line that may be furniture by its shape alone; a longer one is reporting until phrases say otherwise. */
const SHORT_LINE = 8;
/** Tokens of a line that a phrase at its head makes furniture to its end. */
const LONGEST_LINE = 90;
const TAGS = { fewest: 3, longest: 3 };
/** How many blocks from either end count as the text's edge. */
const EDGE = 4;

/** A block with what was found of it: kept, or removed for a reason. */
export interface JudgedBlock {
  readonly block: Block;
  readonly tokens: readonly Token[];
  readonly reason: string | null;
}

/**
 * Tells page furniture from reporting in a text's paragraphs: by phrases (whole lines of them), by shape at the edges
 * (tag lists, breadcrumbs), by repetition of the headline. When in doubt a paragraph stays: a lost paragraph is worse
 * than a kept button.
 */
export function judgeFurniture(blocks: readonly Block[], headline: string | null, language: Language): JudgedBlock[] {
  const headlineWords = headline === null ? '' : wordsOf(tokenise(headline, language.tokens.clitics));
  const analysed = blocks.map((block) => ({ block, tokens: tokenise(block.text, language.tokens.clitics) }));
  const firstProse = analysed.findIndex(({ tokens }) => isProse(tokens));
  const lastProse = analysed.findLastIndex(({ tokens }) => isProse(tokens));
  return analysed.map(({ block, tokens }, index) => {
    const atEdge = index < Math.max(firstProse, 0) + 1 || index > lastProse || index >= blocks.length - EDGE;
    const reason =
      repeatsHeadline(block.text, tokens, headlineWords, index <= Math.max(firstProse, EDGE)) ??
      separator(tokens) ??
      pictureCredit(tokens, language) ??
      bracketedTeaser(tokens) ??
      phraseReason(tokens, language) ??
      channelPlug(tokens, language) ??
      (atEdge ? tagList(block.text, tokens) : null);
    return { block, tokens, reason };
  });
}

const wordsOf = (tokens: readonly Token[]): string =>
  tokens
    .filter(({ kind }) => kind !== 'punctuation')
    .map(({ lower }) => lower)
    .join(' ');

/** A sentence or more: a final point and enough words. */
const isProse = (tokens: readonly Token[]): boolean =>
  tokens.length > 12 && tokens.some(({ word }) => finalMarks.holds(word));

const finalMarks = wordSet(['.', '!', '?']);
const endsAsSentence = (tokens: readonly Token[]): boolean => finalMarks.holds(tokens.at(-1)!.word);

/** The headline again, alone or behind a breadcrumb (`Home Europe ...`). */
function repeatsHeadline(text: string, tokens: readonly Token[], headline: string, nearTop: boolean): string | null {
  if (headline === '' || !nearTop || text.length > 400) return null;
  const last = tokens.findLast(({ kind }) => kind !== 'punctuation');
  if (last === undefined || !headline.endsWith(last.lower)) return null;
  const words = wordsOf(tokens);
  if (words === headline) return 'repeats the headline';
  if (headline.split(' ').length < 3) return null;
  const extra = words.split(' ').length - headline.split(' ').length;
  return words.endsWith(` ${headline}`) && extra <= 5 ? 'breadcrumb' : null;
}

function phraseReason(tokens: readonly Token[], { furniture }: Language): string | null {
  if (tokens.length === 0) return 'blank';
  const first = phraseAt(tokens, 0, furniture.phrases);
  if (first?.phrase.reach === 'line' && tokens.length <= LONGEST_LINE) return first.phrase.reason;
  return wholeReason(tokens, furniture.phrases, furniture.fillers);
}

/** `___`, `...`, `* * *`. */
const separator = (tokens: readonly Token[]): string | null =>
  tokens.every(({ kind }) => kind === 'punctuation') ? 'separator' : null;

/** `[Graphic: the toll in five charts]`: a teaser set between paragraphs, in square brackets and no sentence. */
function bracketedTeaser(tokens: readonly Token[]): string | null {
  if (tokens[0]?.text !== '[' || tokens.at(-1)?.text !== ']' || tokens.length > 30) return null;
  return finalMarks.holds(tokens.at(-2)!.word) ? null : 'related teaser';
}

/** `(Photo: Ada Quill, AP)`, `REUTERS/Ada Quill`, `[Photo/Agencies]`: names, suppliers and words of pictures, and no more. */
function pictureCredit(tokens: readonly Token[], { furniture, sources }: Language): string | null {
  if (tokens.length > 14 || endsAsSentence(tokens)) return null;
  const { pictureWords, unnamedAgencies, bylineJoins } = furniture.masthead;
  let pictures = tokens.some(({ text }) => text === '©' || text === '/');
  let supplied = false;
  for (let at = 0; at < tokens.length; at++) {
    const { kind, lower, word } = tokens[at]!;
    const supplier = sources.agencies.matchAt(tokens, at);
    if (supplier !== null) {
      supplied = true;
      at += supplier.length - 1;
    } else if (pictureWords.has(lower)) pictures = true;
    else if (unnamedAgencies.has(lower)) supplied = true;
    else if (kind === 'word' && !word.capital && !bylineJoins.has(lower)) return null;
  }
  return pictures && (supplied || tokens.some(({ lower }) => pictureWords.has(lower))) ? 'picture credit' : null;
}

/** `Jane Roe WhatsApp Channel`, `Follow The Courier on Telegram`: a name and where to follow it. */
function channelPlug(tokens: readonly Token[], { furniture, tokens: { clitics } }: Language): string | null {
  if (endsAsSentence(tokens)) return null;
  const words: Token[] = [];
  for (const token of tokens)
    if (token.kind === 'word' && !clitics.has(token.lower) && words.push(token) > SHORT_LINE) return null;
  if (words.length < 2) return null;
  const platform = words.findIndex(({ lower }) => furniture.platforms.has(lower));
  return platform >= 0 && words.slice(platform + 1).some(({ lower }) => furniture.platformPlaces.has(lower))
    ? 'channel plug'
    : null;
}

/** `harbour, storm, wall`: at least three short entries between commas, and no sentence. */
function tagList(text: string, tokens: readonly Token[]): string | null {
  if (tokens.length > 60 || /[.!?]["”’]?$/.test(text) || !tokens.some(({ kind }) => kind === 'word')) return null;
  const entries = text.split(/[,;|•·#]/).map((entry) => entry.trim());
  if (entries.length < TAGS.fewest || entries.some((entry) => entry.split(' ').length > TAGS.longest)) return null;
  return 'tags';
}
