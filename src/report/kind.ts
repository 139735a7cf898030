import type { Language } from '../lang/language.ts';
import type { ReportKind } from '../model/report.ts';
import { tokenise } from '../text/tokens.ts';
import type { Block } from './block.ts';
import { findPhrases } from './phrases.ts';

const BRIEF_WORDS = 60;
const STUB_WORDS = 120;

/** What a report is, and why where it is not simply an article. */
export interface JudgedKind {
  readonly kind: ReportKind;
  readonly reason: string | null;
}

/**
 * Article, brief, stub (a paywall's remainder, no text, no news), index (teasers), live blog.
 * @param removed what was left out of the text, and what follows it
 * @param described what the page says it is, where that is no news
 */
export function kindOf(
  blocks: readonly Block[],
  headline: string | null,
  removed: readonly Block[],
  described: string | null,
  language: Language,
): JudgedKind {
  const words = wordsUpTo(STUB_WORDS, blocks);
  if (words === 0) return { kind: 'stub', reason: 'no text: nothing here is an article' };
  if (described !== null) return { kind: 'stub', reason: `not news: the page says that it is a ${described}` };
  const { furniture } = language;
  if (words < STUB_WORDS && [...blocks, ...removed].some((block) => asksToSubscribe(block, language)))
    return { kind: 'stub', reason: 'asks to subscribe or to sign in for the rest' };
  const head = tokenise(headline ?? '');
  if (head.some((_, at) => furniture.liveblogWords.matchAt(head, at) !== null))
    return { kind: 'liveblog', reason: 'its headline says that it is live, and its posts could not be told apart' };
  const prose = blocks.filter(({ text }) => text.length > 120 || /[.!?]["”’)]?$/.test(text)).length;
  if (blocks.length >= 12 && prose / blocks.length < 0.25)
    return { kind: 'index', reason: 'teasers: few of its paragraphs are sentences' };
  return { kind: words < BRIEF_WORDS ? 'brief' : 'article', reason: null };
}

/** Words as blanks part them, counted no further than to `most`. */
function wordsUpTo(most: number, blocks: readonly Block[]): number {
  let words = 0;
  for (const { text } of blocks)
    for (let blank = 0; blank >= 0 && words < most; blank = text.indexOf(' ', blank + 1)) words++;
  return words;
}

function asksToSubscribe({ text }: Block, { furniture, tokens }: Language): boolean {
  if (text.length > 400) return false;
  return findPhrases(tokenise(text, tokens.clitics), furniture.stubPhrases).length > 0;
}
