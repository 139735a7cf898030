import type { Language } from '../lang/language.ts';
import { wordRole } from '../lang/name-lexicon.ts';
import type { FieldText } from '../text/field-text.ts';
import type { Sentence } from '../text/segment.ts';
import { isAcronym, isCapital } from './name-capitals.ts';
import { keyOf, type Run } from './name-runs.ts';

/** Words shorter than this are in lower case in Title Case too (`of`, `the`, `and`). */
const SHORT = 4;
/** Share of longer words with a capital from which a line counts as Title Case. */
const TITLE_CASE = 0.7;

/** Whether nearly every word of the sentence has a capital, so that a capital tells nothing. */
export function inTitleCase(field: FieldText, sentence: Sentence): boolean {
  // Headings have no full stop; a sentence full of names has.
  if (field.field === 'text' && field.tokens[sentence.last - 1]!.text === '.') return allCapitals(field, sentence);
  let capitals = 0;
  let words = 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = field.tokens[i]!;
    if (token.kind !== 'word' || token.text.length < SHORT) continue;
    words++;
    if (isCapital(token)) capitals++;
  }
  return words >= (field.field === 'headline' ? 3 : 4) && capitals >= words * TITLE_CASE;
}

/** Names of a line in Title Case: those that the rest of the report writes, and those that the lists know. */
export function readTitleCase(
  field: FieldText,
  sentence: Sentence,
  byFirst: FormsByFirstWord,
  language: Language,
): Run[] {
  const { names } = language;
  const { tokens } = field;
  const shouting = allCapitals(field, sentence);
  const runs: Run[] = [];
  for (let at = sentence.first; at < sentence.last; at++) {
    const token = tokens[at]!;
    if (!isCapital(token)) continue;
    const role = names.rolesOf(token.word);
    const match = role & wordRole.opensKnown ? names.known.matchAt(tokens, at) : null;
    const knownEnd =
      match !== null &&
      (!match.value.acronym || (isAcronym(token) && !(shouting && language.stopwords.holds(token.word))))
        ? at + match.length
        : at;
    const titleMatch = role & wordRole.opensTitle ? names.titles.matchAt(tokens, at) : null;
    let end = Math.max(longestForm(field, sentence, at, byFirst), Math.min(knownEnd, sentence.last));
    const common = names.isCommon(token.word);
    if (end === at && !common && titleMatch === null && !(role & (wordRole.never | wordRole.nationality))) {
      end = at + 1;
      if (role & wordRole.firstName)
        while (end < Math.min(sentence.last, at + 3) && isCapital(tokens[end]!) && !names.isCommon(tokens[end]!.word))
          end++;
      else if (!(role & (wordRole.city | wordRole.country)) && shouting) end = at;
    }
    if (end === at) continue;
    const known = match !== null && at + match.length === end ? match.value : null;
    runs.push({
      field,
      sentence,
      first: at,
      last: end,
      key: keyOf(field, at, end),
      titled: false,
      opens: false,
      known,
    });
    at = end - 1;
  }
  return runs;
}

/** In tokens: longer runs are lists and tables, not one name. */
const LONGEST_FORM = 8;

/** Names by their first word, in lower case: what a line in Title Case is read by. */
export type FormsByFirstWord = ReadonlyMap<string, ReadonlySet<string>>;

export function formsByFirstWord(runs: readonly Run[]): FormsByFirstWord {
  const forms = new Map<string, Set<string>>();
  for (const run of runs) {
    const word = run.field.tokens[run.first]!.lower;
    const of = forms.get(word) ?? new Set<string>();
    forms.set(word, of);
    if (run.last - run.first <= LONGEST_FORM) of.add(run.key);
    // A surname by itself stands in headlines.
    if (run.last - run.first > 1) {
      const surname = run.field.tokens[run.last - 1]!.lower;
      if (run.titled && !forms.has(surname)) forms.set(surname, new Set([surname]));
    }
  }
  return forms;
}

function longestForm(field: FieldText, sentence: Sentence, at: number, byFirst: FormsByFirstWord): number {
  const forms = byFirst.get(field.tokens[at]!.lower);
  if (forms === undefined) return at;
  for (let end = Math.min(sentence.last, at + LONGEST_FORM); end > at; end--)
    if (forms.has(keyOf(field, at, end))) return end;
  return at;
}

function allCapitals(field: FieldText, sentence: Sentence): boolean {
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = field.tokens[i]!;
    if (token.kind === 'word' && token.text.length >= SHORT && !isAcronym(token)) return false;
  }
  return true;
}
