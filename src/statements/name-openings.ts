import type { Language } from '../lang/language.ts';
import { wordRole } from '../lang/name-lexicon.ts';
import { isAcronym } from './name-capitals.ts';
import { keyOf, type Run } from './name-runs.ts';
import type { SmallWords } from './name-small.ts';

export interface Evidence {
  /** Words the report writes in lower case somewhere. */
  readonly written: SmallWords;
  /** Names that stand inside a sentence, by key. */
  readonly sure: ReadonlySet<string>;
  readonly language: Language;
}

/**
 * What remains of a run that opens a sentence, where any word has a capital: the whole run, the run without its first
 * word, or nothing.
 */
export function settleOpening(run: Run, evidence: Evidence): Run | null {
  const { field, first, last, known } = run;
  const { names } = evidence.language;
  if (evidence.sure.has(run.key)) return run;
  const token = field.tokens[first]!;
  const role = names.rolesOf(token.word);
  const length = last - first;
  if (known !== null && (length > 1 || isAcronym(token))) return run;
  const plain = names.isCommon(token.word) || evidence.written.holds(token.word);
  if (!plain || isAcronym(token)) return run;
  if (length === 1) {
    const gazetteer = role & (wordRole.country | wordRole.city) || known !== null;
    return gazetteer && !evidence.written.holds(token.word) ? run : null;
  }
  if (role & wordRole.firstName && !evidence.written.holds(token.word) && !(role & wordRole.personNoun)) return run;
  const second = first + 1;
  const secondRole = names.rolesOf(field.tokens[second]!.word);
  const rest: Run = {
    ...run,
    first: second,
    key: keyOf(field, second, last),
    titled: (role & wordRole.personNoun) !== 0,
  };
  if (field.tokens[second]!.kind !== 'word') return run;
  if (secondRole & wordRole.never) return length > 2 ? run : null;
  if (role & wordRole.personNoun || evidence.sure.has(rest.key)) return rest;
  if (secondRole & (wordRole.firstName | wordRole.country) && !names.isCommon(field.tokens[second]!.word)) {
    const head =
      names.rolesOf(field.tokens[last - 1]!.word) & (wordRole.organisation | wordRole.place | wordRole.company);
    if (!head) return rest;
  }
  return run;
}
