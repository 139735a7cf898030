import type { Language } from '../lang/language.ts';
import { segment } from '../text/segment.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import { type Block, splitBlock } from './block.ts';
import { type FoundPhrase, findPhrases, phraseAt, wholeReason } from './phrases.ts';

/** A sentence of fewer words could be anyone's (`Listen.`): only longer ones are taken out of a paragraph. */
const FEWEST_WORDS = 3;

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** A paragraph of reporting, with its tokens. */
export interface Reporting {
  readonly block: Block;
  readonly tokens: readonly Token[];
}

export interface Trimmed {
  readonly kept: readonly Reporting[];
  readonly cut: readonly { readonly block: Block; readonly reason: string }[];
}

/** Takes furniture out of a paragraph that is otherwise reporting: whole sentences of it, and phrases that stand anywhere. */
export function trimFurniture(block: Block, tokens: readonly Token[], language: Language): Trimmed {
  const found = findPhrases(tokens, language.furniture.phrases);
  const cuts =
    found.length === 0
      ? []
      : mergeCuts([...insideCuts(tokens, found), ...sentenceCuts(block.text, tokens, found, language)]);
  if (cuts.length === 0) return { kept: [{ block, tokens }], cut: [] };
  const kept: Reporting[] = [];
  const keep = (part: Block): unknown =>
    kept.push({ block: part, tokens: tokenise(part.text, language.tokens.clitics) });
  const cut: { block: Block; reason: string }[] = [];
  let rest: Block | null = block;
  for (const { start, end, reason } of cuts) {
    if (rest === null) break;
    // Blanks at a cut are lost, so offsets count from the end, which no cut before has moved.
    const at = start - (block.text.length - rest.text.length);
    let from: Block = rest;
    if (at > 0) {
      const [before, behind] = splitBlock(rest, at);
      keep(before);
      from = behind;
    }
    const [furniture, after]: readonly [Block, Block | null] =
      end - start >= from.text.length ? [from, null] : splitBlock(from, end - start);
    cut.push({ block: furniture, reason });
    rest = after;
  }
  if (rest !== null) keep(rest);
  return { kept, cut };
}

function insideCuts(tokens: readonly Token[], found: readonly FoundPhrase[]): Cut[] {
  const cuts: Cut[] = [];
  let from = 0;
  for (const { phrase, at, end } of found) {
    if (at < from || phrase.reach !== 'inside') continue;
    cuts.push({ start: tokens[at]!.start, end: tokens[end - 1]!.end, reason: phrase.reason });
    from = end;
  }
  return cuts;
}

function sentenceCuts(
  text: string,
  tokens: readonly Token[],
  found: readonly FoundPhrase[],
  language: Language,
): Cut[] {
  const { furniture, tokens: rules } = language;
  if (!found.some((phrase) => mayFillSentence(tokens, phrase, language))) return [];
  return segment(text, tokens, rules).flatMap(({ first, last, start, end }) => {
    if (!found.some(({ at }) => at >= first && at < last)) return [];
    const own = tokens.slice(first, last);
    if (own.filter(({ kind }) => kind === 'word').length < FEWEST_WORDS) return [];
    const within = own
      .map((_, at) => phraseAt(own, at, furniture.phrases))
      .find((found) => found?.phrase.reach === 'sentence');
    const reason = within?.phrase.reason ?? wholeReason(own, furniture.phrases, furniture.fillers);
    return reason === null ? [] : [{ start, end, reason }];
  });
}

/**
 * Whether a sentence may be furniture because of this phrase: by the phrase alone, or because nothing but furniture stands
 * behind it. It is neither when a word of reporting follows in the same sentence, as after nearly every `play` or `email`.
 */
function mayFillSentence(
  tokens: readonly Token[],
  { phrase, at, end }: FoundPhrase,
  { furniture, tokens: rules }: Language,
): boolean {
  if (phrase.reach === 'sentence') return true;
  // The sentence may end within the phrase, or right behind it.
  for (let i = at; i < end; i++) if (rules.ends.isAt(tokens[i]!)) return true;
  const next = tokens[end];
  return next?.kind !== 'word' || tokens[end - 1]!.kind !== 'word' || furniture.fillers.has(next.lower);
}

function mergeCuts(cuts: readonly Cut[]): Cut[] {
  const merged: Cut[] = [];
  for (const cut of [...cuts].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last !== undefined && cut.start < last.end)
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, cut.end) };
    else merged.push(cut);
  }
  return merged;
}
