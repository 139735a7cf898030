import type { SourceLexicon } from '../lang/source-lexicon.ts';
import { datelineMarks } from '../text/dateline.ts';
import type { Token } from '../text/tokens.ts';

export interface Dateline {
  /** Tokens it takes, up to the dash. */
  readonly length: number;
  /** Offsets of the agency in brackets, if one is there. */
  readonly agency: { readonly start: number; readonly end: number; readonly name: string } | null;
}

/** What datelines tell, where a paragraph begins; a supplier alone in brackets is one as well. */
export function datelineAt(text: string, tokens: readonly Token[], sources: SourceLexicon): Dateline | null {
  const leading = leadingAgency(text, tokens, sources);
  if (leading !== null) return leading;
  const marks = datelineMarks(text, tokens);
  if (marks === null) return null;
  const { dash, brackets } = marks;
  if (brackets === null) return { length: dash, agency: null };
  const { open, close } = brackets;
  const [start, end] = [tokens[open + 1]!.start, tokens[close - 1]!.end];
  const known = sources.agencies.matchAt(tokens, open + 1);
  return { length: dash, agency: { start, end, name: known?.value.name ?? text.slice(start, end) } };
}

/** `(Reuters) -`, `(CNN) The ...`: a supplier in brackets before everything else. */
function leadingAgency(text: string, tokens: readonly Token[], sources: SourceLexicon): Dateline | null {
  if (tokens[0]?.text !== '(') return null;
  const match = sources.agencies.matchAt(tokens, 1) ?? sources.outlets.matchAt(tokens, 1);
  if (match === null || tokens[match.length + 1]?.text !== ')') return null;
  const [start, end] = [tokens[1]!.start, tokens[match.length]!.end];
  if (match.value.acronym && text.slice(start, end) !== text.slice(start, end).toUpperCase()) return null;
  return { length: match.length + 2, agency: { start, end, name: match.value.name } };
}
