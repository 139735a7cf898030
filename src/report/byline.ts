import type { MastheadLexicon } from '../lang/furniture-lexicon.ts';
import type { Token } from '../text/tokens.ts';

/** Tokens of a byline at most. */
const LONGEST = 24;

/** The names of a byline (`By Jane Roe and John Doe, Staff Writers`); null when the line is something else. */
export function bylineNames(text: string, tokens: readonly Token[], lexicon: MastheadLexicon): string[] | null {
  const start = lexicon.bylineStarts.matchAt(tokens, 0);
  if (start === null || tokens.length > LONGEST || tokens.length <= start.length) return null;
  if (/[.!?]$/.test(text) && tokens.length > 8) return null;
  const names: string[] = [];
  let first = start.length;
  const close = (end: number): void => {
    if (end > first) names.push(text.slice(tokens[first]!.start, tokens[end - 1]!.end));
    first = end + 1;
  };
  for (let at = start.length; at < tokens.length; at++) {
    const { lower, kind, text: word } = tokens[at]!;
    if (word === ',' || word === '|' || word === ';' || lexicon.bylineConjunctions.has(lower) || word === '&')
      close(at);
    else if (
      kind === 'word' &&
      !/^\p{Lu}/u.test(word) &&
      !lexicon.bylineJoins.has(lower) &&
      !lexicon.bylineRoles.has(lower)
    )
      return null;
  }
  close(tokens.length);
  const people = names.filter(
    (name) =>
      !name
        .split(' ')
        .every((word) => lexicon.bylineRoles.has(word.toLowerCase()) || lexicon.bylineJoins.has(word.toLowerCase())),
  );
  return people.length > 0 ? people : names.length > 0 ? names : null;
}

/** A byline as metadata writes it, without its `By`. */
export function bareByline(name: string, { bylineLeads }: MastheadLexicon): string {
  const bare = name.replace(/^[\s,;|]{1,9}/, '').trim();
  const [lead] = bare.split(/\s/, 1);
  return bylineLeads.has(lead!.toLowerCase()) ? bare.slice(lead!.length).trim() : bare;
}

/** Two to five capitalised words: a person's name by its shape. */
export const isPersonName = (tokens: readonly Token[]): boolean =>
  tokens.length >= 2 &&
  tokens.length <= 6 &&
  tokens.every(({ kind, text }) => (kind === 'word' ? /^\p{Lu}/u.test(text) : /^[.,'’-]$/.test(text))) &&
  tokens.filter(({ kind }) => kind === 'word').length >= 2;

/** A line that holds nothing but the words before a byline (`Written by`, `Author:`): the name stands in the next. */
export function isBylineLabel(tokens: readonly Token[], lexicon: MastheadLexicon): boolean {
  const start = (lexicon.bylineLabels.matchAt(tokens, 0) ?? lexicon.bylineStarts.matchAt(tokens, 0))?.length ?? 0;
  return start > 0 && tokens.slice(start).every(({ text }) => text === ':');
}
