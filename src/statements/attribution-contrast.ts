import { WordRole } from '../lang/attribution-lexicon.ts';
import type { Cue, TokenSpan } from './attribution-frame.ts';
import { cueAt, type FieldWords, has, isMarked, Mark, Shape, verbal } from './attribution-words.ts';
import { namesSomebody } from './source-description.ts';
import { type Mention, mentionFrom } from './source-mentions.ts';

/**
 * Content that ends where the sentence tells what another says, what the same source says next, or whom it has it from: `the UN says
 * 400 have fled, while the Red Cross puts the figure at 1,200`, `six had died; it later raised the toll`, `the worst was over, but
 * warned that`, `that 30 were hurt, citing the governor`.
 * @param contrasts `while`, `but`: what may stand between the two
 */
export function beforeContrast(
  { words, mentions, at }: Cue,
  content: TokenSpan,
  source: Mention | null,
  contrasts: ReadonlySet<string>,
): TokenSpan {
  const { tokens, quotedAt, roles } = words;
  for (let i = content.first + 1; i + 3 < content.last; i++) {
    if (!(roles[i]! & Shape.clauseMark)) continue;
    const mark = tokens[i]!.text;
    if ((mark !== ',' && mark !== ';') || quotedAt[i]! >= 0) continue;
    if (at < content.first && isMarked(words, i + 1, Mark.citing)) return { ...content, last: i };
    const isContrast = contrasts.has(tokens[i + 1]!.lower);
    if (!isContrast && mark === ',') continue;
    const next = isContrast ? i + 2 : i + 1;
    const other = mentionFrom(mentions, next);
    const isOthers = other !== null && other.first !== source?.first && tellsItself(words, other, mark);
    if (isOthers || (isContrast && warnsThat(words, next)))
      return { ...content, last: beforeTag(words, at, source, i) };
  }
  return content;
}

/** "..., the UN said, as": where content ends that was to end at `end`, behind its own tag. */
function beforeTag({ tokens }: FieldWords, at: number, source: Mention | null, end: number): number {
  if (source === null || at + 1 !== end || source.last > at) return end;
  return tokens[source.first - 1]?.text === ',' ? source.first - 1 : end;
}

/** "..., but warned that": the source goes on. */
function warnsThat(words: FieldWords, from: number): boolean {
  const at = verbFrom(words, from);
  const cue = cueAt(words, at);
  return cue?.closes === true && cue.form === 'past' && has(words, at + 1, Shape.complementiser);
}

/** Whether somebody stands before a verb of saying, or of counting; behind a comma, somebody who is named or described. */
function tellsItself(words: FieldWords, { kind, head, last }: Mention, mark: string): boolean {
  // "Local reports put the toll at 40".
  const isDescribed = namesSomebody(words, head) || has(words, head, Shape.capital) || cueAt(words, head) !== undefined;
  const isSomebody = kind === 'name' || (kind === 'noun' && isDescribed) || (kind === 'pronoun' && mark === ';');
  if (!isSomebody || has(words, head, WordRole.time)) return false;
  const at = verbFrom(words, last);
  const cue = cueAt(words, at);
  if (cue === undefined || cue.form === 'participle' || cue.form === 'noun') return false;
  return cue.closes || isMarked(words, at, mark === ';' ? Mark.countVerbs | Mark.recountVerbs : Mark.countVerbs);
}

function verbFrom(words: FieldWords, from: number): number {
  let at = from;
  while (has(words, at, verbal) && !has(words, at, Shape.infinitive)) at++;
  return at;
}
