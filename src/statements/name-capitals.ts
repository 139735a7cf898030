import type { Token } from '../text/tokens.ts';

/** Whether the token begins with a capital letter. */
export function isCapital(token: Token): boolean {
  if (token.kind !== 'word') return false;
  const code = token.text.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  const first = token.text[0]!;
  return first !== first.toLowerCase();
}

/** Two letters or more, all of them capitals. */
export function isAcronym(token: Token): boolean {
  const { text } = token;
  if (token.kind !== 'word' || text.length < 2) return false;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!;
    if (letter !== letter.toUpperCase()) return false;
  }
  return isCapital(token);
}
