import { WordRole } from '../lang/attribution-lexicon.ts';
import { isPhrase } from './attribution-cue.ts';
import type { Denial } from './attribution-denial.ts';
import type { Cue, TokenSpan } from './attribution-frame.ts';
import { type FieldWords, has } from './attribution-words.ts';
import type { Mention } from './source-mentions.ts';

/** What a cue may attribute, to whom, while its sentence is read: a later cue may end it, deny it or take its place. */
export interface Draft {
  readonly score: number;
  readonly cue: Cue;
  readonly content: TokenSpan;
  readonly source: Mention | null;
}

/** "Police said 12 people died, according to Reuters": what is said within the words before a closing tag ends with them. */
export function endBeforeTag(
  { words, at }: Cue,
  { first, last }: TokenSpan,
  source: Mention | null,
  drafts: Draft[],
  earlier: number,
): void {
  if (last > at || !isTag(words, at, source, last)) return;
  for (let d = earlier; d < drafts.length; d++) {
    const { content, cue } = drafts[d]!;
    if (cue.at < first || content.first >= last || content.last <= last) continue;
    // `"We ran," Orr said, according to the Post. "Then we hid."`
    if (!isQuotedWithin(words, content.first, at, content.last))
      drafts[d] = { ...drafts[d]!, content: { first: content.first, last } };
  }
}

/** "..., according to", "..., the Post reported", "..., said Orr": cue and source stand right behind. */
function isTag(words: FieldWords, at: number, source: Mention | null, end: number): boolean {
  const cue = words.known[at]!.cue!;
  // "Men held to be guards according to the board have been found": the clause goes on.
  if (isPhrase(cue)) return source === null || !has(words, source.last, WordRole.auxiliary);
  const begin = source === null ? at : Math.min(source.first, at);
  return cue.closes && begin > end && (begin - end <= 1 || words.tokens[end]!.text === ',');
}

/** Whether another quotation than that of `from` has some of the tokens from `at` on. */
function isQuotedWithin({ quotedAt }: FieldWords, from: number, at: number, to: number): boolean {
  for (let i = at; i < to; i++) if (quotedAt[i]! >= 0 && quotedAt[i] !== quotedAt[from]) return true;
  return false;
}

/** "A woman who asked not to be named said ...": what is told in a clause about a source ends before the verb of that source. */
export function endClauseBefore({ at, group }: Cue, source: Mention | null, drafts: Draft[], earlier: number): void {
  if (source === null || source.last > at) return;
  for (let d = earlier; d < drafts.length; d++) {
    const { content, cue, source: teller } = drafts[d]!;
    if (teller?.kind !== 'relative') continue;
    const isOfClause = teller.first >= source.last && cue.at < group && content.first > cue.at;
    if (isOfClause && content.first < group && content.last > group)
      drafts[d] = { ...drafts[d]!, content: { first: content.first, last: group } };
  }
}

/** What was said in a sentence before `, which the mayor denies`, without those words, and the denial of it. */
export function contradicting(cue: Cue, { source, end }: Denial, said: readonly Draft[]): Draft[] {
  const drafts = said.map((draft) => {
    const { first, last } = draft.content;
    return first < end && last >= end ? { ...draft, content: { first, last: withoutTag(draft, end) } } : draft;
  });
  const denied = drafts.findLast(({ content: { last }, cue: { at } }) => last === end || at + 1 === end)?.content;
  const content = denied ?? { first: cue.sentence.first, last: end };
  return [...drafts, { score: Number.POSITIVE_INFINITY, cue, content, source }];
}

/** Where content ends that was to end at `end`: before ", prosecutors say" there. */
function withoutTag({ cue: { words, at }, content, source }: Draft, end: number): number {
  const isTagged = at + 1 === end && source !== null && source.last <= at && source.first - 1 > content.first;
  return isTagged && words.tokens[source.first - 1]!.text === ',' ? source.first - 1 : end;
}

/** "According to a man who said he had seen it, the bridge fell": what is told within a phrase that opens the sentence ends with it. */
export const withinOpening = (content: TokenSpan, at: number, opening: number): TokenSpan =>
  at < content.first && content.first < opening - 1 && content.last >= opening
    ? { first: content.first, last: opening - 1 }
    : content;

/** How many drafts back a rival is looked for. */
const RIVALS_BACK = 12;

/** Of two cues of one source that claim nearly the same content ("said in a statement"), keeps the likelier. */
export function withoutRivals(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    let rival = kept.length - 1;
    const oldest = Math.max(0, kept.length - RIVALS_BACK);
    while (rival >= oldest && !areRivals(kept[rival]!, draft)) rival--;
    if (rival < oldest) kept.push(draft);
    else if (kept[rival]!.score < draft.score) kept[rival] = draft;
  }
  return kept;
}

const areRivals = (a: Draft, b: Draft): boolean =>
  (a.source === null || b.source === null || a.source.first === b.source.first) && sameContent(a.content, b.content);

function sameContent(a: TokenSpan, b: TokenSpan): boolean {
  const shared = Math.min(a.last, b.last) - Math.max(a.first, b.first);
  return shared > 0 && shared / (Math.max(a.last, b.last) - Math.min(a.first, b.first)) > 0.7;
}
