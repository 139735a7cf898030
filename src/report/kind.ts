import type { Language } from '../lang/language.ts';
import type { ReportKind } from '../model/report.ts';
import { tokenise } from '../text/tokens.ts';
import type { Block } from './block.ts';
import { phraseStarts } from './phrases.ts';

const BRIEF_WORDS = 60;
const STUB_WORDS = 120;

/** Article, brief, stub (a paywall's remainder), index (teasers), live blog. */
export function kindOf(
  blocks: readonly Block[],
  headline: string | null,
  removed: readonly Block[],
  language: Language,
): ReportKind {
  const words = blocks.reduce((sum, { text }) => sum + wordsIn(text), 0);
  if (words === 0) return 'stub';
  const { furniture } = language;
  if (words < STUB_WORDS && [...blocks, ...removed].some((block) => asksToSubscribe(block, language))) return 'stub';
  const head = tokenise(headline ?? '');
  if (head.some((_, at) => furniture.liveblogWords.matchAt(head, at) !== null)) return 'liveblog';
  const prose = blocks.filter(({ text }) => text.length > 120 || /[.!?]["”’)]?$/.test(text)).length;
  if (blocks.length >= 12 && prose / blocks.length < 0.25) return 'index';
  return words < BRIEF_WORDS ? 'brief' : 'article';
}

/** Words as blanks part them. */
function wordsIn(text: string): number {
  let words = 1;
  for (let blank = text.indexOf(' '); blank >= 0; blank = text.indexOf(' ', blank + 1)) words++;
  return words;
}

function asksToSubscribe({ text }: Block, { furniture, tokens }: Language): boolean {
  if (text.length > 400) return false;
  return phraseStarts(tokenise(text, tokens.clitics), furniture.stubPhrases).length > 0;
}
