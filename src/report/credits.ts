import type { Language } from '../lang/language.ts';
import type { Credit } from '../model/report.ts';
import { excerptOf } from '../model/span.ts';
import { analyse } from '../text/field-text.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import { datelineAt } from './dateline.ts';

/** Tokens of a credit line at most: longer stretches only begin like one. */
const LONGEST = 30;
/** Tokens that may stand from `contributed` to the end. */
const LONGEST_END = 8;
/** Tokens of a line that holds a supplier alone. */
const LONGEST_LONE = 8;
/** Tokens among which `copyright` stands. */
const COPYRIGHT_REACH = 3;
/** Sentences from the top among which the dateline stands. */
const DATELINE_SENTENCES = 6;

/**
 * Credit lines of a text: who supplied copy, in the text's own words (`With inputs from AP`, `Source: X`,
 * `The Associated Press contributed to this report`, `PARIS (AP) —`). They stay in the text: they are evidence.
 */
export function findCredits(
  text: string,
  outlet: string | null,
  language: Language,
): { readonly credits: Credit[]; readonly dateline: string | null } {
  const { tokens, sentences } = analyse(text, language.tokens);
  const credits: Credit[] = [];
  const { masthead } = language.furniture;
  let dateline: string | null = null;
  for (const [index, { first, last }] of sentences.entries()) {
    if (index >= DATELINE_SENTENCES && (last - first > LONGEST || !mayCredit(tokens, first, last, language))) continue;
    const own = tokens.slice(first, Math.min(last, first + LONGEST + 10));
    const firstWord = own.findIndex(({ kind }) => kind !== 'punctuation');
    if (firstWord < 0) continue;
    if (index < DATELINE_SENTENCES && dateline === null) {
      const found = datelineAt(text, own, language.sources);
      if (found !== null) {
        dateline = text.slice(own[0]!.start, own[found.length - 1]!.end);
        if (found.agency !== null)
          credits.push({
            ...excerptOf(text, { start: own[0]!.start, end: own[found.length - 1]!.end }),
            agency: found.agency.name,
          });
        continue;
      }
    }
    if (last - first > LONGEST) continue;
    const whole = { start: own[0]!.start, end: own.at(-1)!.end };
    const start = masthead.creditStarts.matchAt(own, firstWord);
    const names =
      start !== null
        ? suppliers(text, own.slice(firstWord + start.length), language)
        : contributors(text, own, language);
    for (const agency of names) credits.push({ ...excerptOf(text, whole), agency });
    if (names.length > 0 || index === 0) continue;
    const agency = copyrightHolder(own, language) ?? loneAgency(own, language);
    if (agency !== null) credits.push({ ...excerptOf(text, whole), agency });
  }
  const own = (outlet ?? '').toLowerCase();
  // `(CNN)` on CNN's own page says where it stands, not who supplied it; an agency's own page is a wire all the same.
  const isOwn = (name: string): boolean =>
    own.includes(name.toLowerCase().replaceAll(' ', '')) && !isAgency(name, language);
  return { credits: credits.filter(({ agency }) => !isOwn(agency)), dateline };
}

/** Whether a sentence holds what a credit has, wherever in it: most have nothing of the kind. */
function mayCredit(tokens: readonly Token[], first: number, last: number, { sources, furniture }: Language): boolean {
  const { creditStarts, creditEnds, copyrightStarts } = furniture.masthead;
  for (let at = Math.max(first, last - LONGEST_END); at < last; at++)
    if (creditEnds.matchAt(tokens, at) !== null) return true;
  let at = first;
  while (at < last && tokens[at]!.kind === 'punctuation') at++;
  if (creditStarts.matchAt(tokens, at) !== null) return true;
  for (let i = first; i < Math.min(last, first + COPYRIGHT_REACH); i++)
    if (copyrightStarts.has(tokens[i]!.lower)) return true;
  return last - first <= LONGEST_LONE && at < last && sources.agencies.opensWith(tokens[at]!.lower);
}

/** Names after `With inputs from`: agencies that are known, else the capitalised words as written, else `agencies`. */
function suppliers(text: string, tokens: readonly Token[], { sources, furniture }: Language): string[] {
  const names: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const known = sources.agencies.matchAt(tokens, at) ?? sources.outlets.matchAt(tokens, at);
    if (known !== null && (!known.value.acronym || token.text === token.text.toUpperCase())) {
      names.push(known.value.name);
      at += known.length - 1;
    } else if (furniture.masthead.unnamedAgencies.has(token.lower)) names.push(token.text);
    else if (token.kind === 'word' && /^\p{Lu}/u.test(token.text)) {
      let end = at + 1;
      while (end < tokens.length && tokens[end]!.kind === 'word' && /^\p{Lu}/u.test(tokens[end]!.text)) end++;
      names.push(text.slice(token.start, tokens[end - 1]!.end));
      at = end - 1;
    } else if (token.kind === 'word' && !furniture.masthead.bylineJoins.has(token.lower)) break;
  }
  return [...new Set(names)];
}

/** `The Associated Press contributed to this report`: the supplier stands before the phrase. */
function contributors(text: string, tokens: readonly Token[], language: Language): string[] {
  for (let at = Math.max(1, tokens.length - LONGEST_END); at < tokens.length; at++)
    if (language.furniture.masthead.creditEnds.matchAt(tokens, at) !== null)
      return suppliers(text, tokens.slice(0, at), language).filter((name) => isSupplier(name, language));
  return [];
}

const isAgency = (name: string, { sources }: Language): boolean => sources.agencies.matchAt(tokenise(name), 0) !== null;

/** People contribute to reports too; only agencies and outlets are credits. */
function isSupplier(name: string, { sources }: Language): boolean {
  const tokens = tokenise(name);
  return sources.agencies.matchAt(tokens, 0) !== null || sources.outlets.matchAt(tokens, 0) !== null;
}

/** `Copyright 2024 The Associated Press.` */
function copyrightHolder(tokens: readonly Token[], { sources, furniture }: Language): string | null {
  const start = tokens
    .slice(0, COPYRIGHT_REACH)
    .findIndex(({ lower }) => furniture.masthead.copyrightStarts.has(lower));
  if (start < 0) return null;
  for (let at = start + 1; at < Math.min(tokens.length, start + 6); at++) {
    const match = sources.agencies.matchAt(tokens, at) ?? sources.outlets.matchAt(tokens, at);
    if (match !== null) return match.value.name;
  }
  return null;
}

/** `(AP)`, `- Reuters`, `Agence France-Presse`: a supplier alone on its line. */
function loneAgency(tokens: readonly Token[], { sources }: Language): string | null {
  if (tokens.length > LONGEST_LONE) return null;
  const words = tokens.filter(({ kind }) => kind !== 'punctuation');
  const match = sources.agencies.matchAt(words, 0);
  if (match === null || match.length !== words.length) return null;
  return !match.value.acronym || words[0]!.text === words[0]!.text.toUpperCase() ? match.value.name : null;
}
