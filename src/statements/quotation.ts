import type { Elided } from '../lang/attribution-lexicon.ts';
import type { Span } from '../model/span.ts';
import type { FieldText } from '../text/field-text.ts';
import { sentenceOf } from '../text/field-text.ts';
import type { Sentence } from '../text/segment.ts';
import { findMarks, type Mark } from './quotation-marks.ts';

/** Words between a pair of quotation marks, before it is known whether anyone says them. */
export interface Quoted {
  /** The words, without marks. */
  readonly inner: Span;
  /** With the marks that are there. */
  readonly outer: Span;
  /** Tokens of `outer`: `tokens[first] .. tokens[last - 1]`. */
  readonly first: number;
  readonly last: number;
  /** 0 for a quotation in the text, 1 for one within it, and so on. */
  readonly depth: number;
  /** Carries on the quotation before it: its mark reopens a paragraph, or a sentence, of speech not closed yet. */
  readonly continues: boolean;
  /** Whether a closing mark stands at its end. */
  readonly closed: boolean;
}

interface Open {
  readonly mark: Mark;
  readonly depth: number;
  readonly continues: boolean;
  /** Place in the output, so that quotations come out in the order in which they open. */
  readonly slot: number;
}

/** Quotations nest two or three deep in print; beyond that marks are noise. */
const DEEPEST = 4;

/**
 * How many sentences a quotation may run when its closing mark is missing. Beyond it only its first sentence is taken
 * for quoted, because everything after may be the reporter's.
 */
const LONGEST_UNCLOSED = 4;

/**
 * Pairs the quotation marks of a text with a stack. It bears mixed glyphs («...”), missing closers, paragraphs reopened by
 * a mark, and quotations within quotations; single marks count only in pairs, since they may be apostrophes. Linear in
 * the number of tokens.
 */
export function findQuoted(field: FieldText, elided: Elided): Quoted[] {
  const { text, tokens, sentences } = field;
  const marks = findMarks(text, tokens, elided);
  if (marks.length === 0) return [];
  const found: (Quoted | null)[] = [];
  const stack: Open[] = [];
  const paragraphOf = (token: number): number => sentences[sentenceOf(sentences, token)]?.paragraph ?? 0;
  const laterClosers = countLaterClosers(marks, paragraphOf);

  const push = (mark: Mark, continues: boolean): void => {
    if (stack.length >= DEEPEST) return;
    stack.push({ mark, depth: stack.length, continues, slot: found.length });
    found.push(null);
  };
  const close = (open: Open, last: number, closed: Mark | null): void => {
    const first = open.mark.token;
    const innerFirst = first + open.mark.length;
    const innerLast = closed === null ? last : closed.token;
    if (innerLast <= innerFirst) return;
    found[open.slot] = {
      inner: { start: tokens[innerFirst]!.start, end: tokens[innerLast - 1]!.end },
      outer: { start: tokens[first]!.start, end: tokens[last - 1]!.end },
      first,
      last,
      depth: open.depth,
      continues: open.continues,
      closed: closed !== null,
    };
  };
  /** Ends whatever is open at `limit`, where a closing mark should have stood before. */
  const closeMissing = (limit: number): void => {
    for (let open = stack.pop(); open !== undefined; open = stack.pop())
      if (!open.mark.single) close(open, unclosedEnd(sentences, open.mark.token, limit), null);
  };

  let paragraph = 0;
  for (let m = 0; m < marks.length; m++) {
    const mark = marks[m]!;
    const here = paragraphOf(mark.token);
    let reopens = false;
    if (here !== paragraph && stack.length > 0) {
      const outermost = stack[0]!;
      const next = paragraphOf(outermost.mark.token) + 1;
      const paragraphStart = mark.token === 0 || paragraphOf(mark.token - 1) !== here;
      reopens = here === next && paragraphStart && mark.opens && mark.single === outermost.mark.single;
      const end = endOfParagraph(sentences, outermost.mark.token);
      if (reopens) {
        close(outermost, end, null);
        stack.length = 0;
      } else closeMissing(end);
    }
    paragraph = here;
    const top = stack.at(-1);
    if (mark.single) {
      if (top?.mark.single) {
        if (mark.closes && !(mark.doubtful && laterClosers[m]! > 0)) {
          stack.pop();
          close(top, mark.token + mark.length, mark);
        }
      } else if (mark.opens && (laterClosers[m]! > 0 || reopens || opensNextParagraph(marks, m, paragraphOf)))
        push(mark, reopens);
      continue;
    }
    if (top === undefined) {
      if (mark.opens && !mark.doubtful) push(mark, reopens);
      continue;
    }
    if (mark.closes && !(mark.opens && startsSentence(sentences, mark.token))) {
      // An inch mark inside a quotation, when the quotation's own closer is still to come.
      if (mark.doubtful && laterClosers[m]! > 0) continue;
      // A single mark that a double one overtakes was an apostrophe.
      while (stack.at(-1)?.mark.single) found[stack.pop()!.slot] = null;
      const open = stack.pop();
      if (open !== undefined) close(open, mark.token + mark.length, mark);
      else if (mark.opens) push(mark, false);
      continue;
    }
    if (!mark.opens) continue;
    if (top.mark.single) push(mark, false);
    else if (startsSentence(sentences, mark.token) || laterClosers[m]! < 2) {
      closeMissing(mark.token);
      push(mark, startsSentence(sentences, mark.token));
    } else push(mark, false);
  }
  if (stack.length > 0) closeMissing(endOfParagraph(sentences, stack[0]!.mark.token));
  return found.filter((quoted): quoted is Quoted => quoted !== null && isWorded(field, quoted));
}

/** For each mark: how many sure closers of its kind follow in its paragraph before the next sure opener of its kind. */
function countLaterClosers(marks: readonly Mark[], paragraphOf: (token: number) => number): number[] {
  const counts = new Array<number>(marks.length).fill(0);
  /** Of double marks and of single ones. */
  const running: [number, number] = [0, 0];
  let paragraph = -1;
  for (let m = marks.length - 1; m >= 0; m--) {
    const mark = marks[m]!;
    const here = paragraphOf(mark.token);
    if (here !== paragraph) {
      running.fill(0);
      paragraph = here;
    }
    const kind = mark.single ? 1 : 0;
    counts[m] = running[kind];
    if (mark.closes && !mark.doubtful) running[kind]++;
    else if (mark.closes && running[kind] === 0) running[kind] = 1;
    else if (mark.opens) running[kind] = 0;
  }
  return counts;
}

/** Speech in single marks that goes on in the next paragraph has no closer in this one. */
function opensNextParagraph(marks: readonly Mark[], at: number, paragraphOf: (token: number) => number): boolean {
  const next = marks[at + 1];
  return (
    next?.single === true && next.opens && !next.closes && paragraphOf(next.token) === paragraphOf(marks[at]!.token) + 1
  );
}

const startsSentence = (sentences: readonly Sentence[], token: number): boolean =>
  sentences[sentenceOf(sentences, token)]?.first === token;

function endOfParagraph(sentences: readonly Sentence[], token: number): number {
  let s = sentenceOf(sentences, token);
  const paragraph = sentences[s]!.paragraph;
  while (sentences[s + 1]?.paragraph === paragraph) s++;
  return sentences[s]!.last;
}

function unclosedEnd(sentences: readonly Sentence[], from: number, limit: number): number {
  const first = sentenceOf(sentences, from);
  const last = sentenceOf(sentences, Math.max(from, limit - 1));
  return last - first >= LONGEST_UNCLOSED ? sentences[first]!.last : limit;
}

/** At least one word or number between the marks. */
function isWorded({ tokens }: FieldText, quoted: Quoted): boolean {
  for (let i = quoted.first + 1; i < quoted.last; i++) if (tokens[i]!.kind !== 'punctuation') return true;
  return false;
}
