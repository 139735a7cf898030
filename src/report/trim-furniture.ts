import type { Language } from '../lang/language.ts';
import { segment } from '../text/segment.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import { type Block, splitBlock } from './block.ts';
import { phraseAt, phraseStarts, wholeReason } from './phrases.ts';

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
  const starts = phraseStarts(tokens, language.furniture.phrases);
  const cuts =
    starts.length === 0
      ? []
      : mergeCuts([...insideCuts(tokens, starts, language), ...sentenceCuts(block.text, tokens, starts, language)]);
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

/** @param starts where phrases begin */
function insideCuts(tokens: readonly Token[], starts: readonly number[], { furniture }: Language): Cut[] {
  const cuts: Cut[] = [];
  let from = 0;
  for (const at of starts) {
    const found = at < from ? null : phraseAt(tokens, at, furniture.phrases);
    if (found?.phrase.reach !== 'inside') continue;
    cuts.push({ start: tokens[at]!.start, end: tokens[found.end - 1]!.end, reason: found.phrase.reason });
    from = found.end;
  }
  return cuts;
}

function sentenceCuts(
  text: string,
  tokens: readonly Token[],
  starts: readonly number[],
  { furniture, tokens: rules }: Language,
): Cut[] {
  return segment(text, tokens, rules).flatMap(({ first, last, start, end }) => {
    if (!starts.some((at) => at >= first && at < last)) return [];
    const own = tokens.slice(first, last);
    if (own.filter(({ kind }) => kind === 'word').length < FEWEST_WORDS) return [];
    const within = own
      .map((_, at) => phraseAt(own, at, furniture.phrases))
      .find((found) => found?.phrase.reach === 'sentence');
    const reason = within?.phrase.reason ?? wholeReason(own, furniture.phrases, furniture.fillers);
    return reason === null ? [] : [{ start, end, reason }];
  });
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
