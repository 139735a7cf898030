import type { Language } from '../lang/language.ts';
import { type NameKind, wordRole } from '../lang/name-lexicon.ts';
import { isAcronym, isCapital } from './name-capitals.ts';
import type { Run } from './name-runs.ts';

/** Evidence for each kind; the numbers rank how seldom a sign misleads, from a hint (1) to near certainty (6). */
export type Votes = Record<Exclude<NameKind, 'other'> | 'other', number>;

export const noVotes = (): Votes => ({ person: 0, organisation: 0, place: 0, other: 0 });

/** Adds what one mention says of its kind: the words of the name itself and those around it. */
export function addVotes(votes: Votes, run: Run, language: Language): void {
  if (run.known !== null) votes[run.known.kind] += 6;
  if (run.titled) votes.person += 5;
  addWords(votes, run, language);
  addSurroundings(votes, run, language);
}

function addWords(votes: Votes, run: Run, language: Language): void {
  const { rolesOf, isCommon } = language.names;
  const { tokens } = run.field;
  const firstToken = tokens[run.first]!;
  const lastToken = tokens[run.last - 1]!;
  const first = rolesOf(firstToken.word);
  const last = rolesOf(lastToken.word);
  const several = run.last - run.first > 1;
  if (several) {
    if (last & (wordRole.company | wordRole.organisation)) votes.organisation += last & wordRole.place ? 3 : 5;
    else if (first & wordRole.organisation && isCapital(tokens[run.first]!) && !(first & wordRole.firstName))
      votes.organisation += 4;
    if (last & wordRole.place) votes.place += last & wordRole.organisation ? 2 : 4;
    else if (first & wordRole.place && !(first & wordRole.firstName)) votes.place += 2;
    if (last & wordRole.other) votes.other += 4;
    if (last & wordRole.generation) votes.person += 4;
    if (first & wordRole.firstName) votes.person += isCommon(firstToken.word) ? 2 : 3;
    for (let i = run.first + 1; i < run.last; i++) {
      const { text, word } = tokens[i]!;
      if (text.length === 1 && isCapital(tokens[i]!) && tokens[i + 1]?.text === '.') votes.person += 3;
      if (i < run.last - 1 && rolesOf(word) & wordRole.particle && !isCapital(tokens[i]!)) votes.person += 1;
    }
    if (looksLikePerson(run, language)) votes.person += 1.5;
    // `Jong-un`, `Ju-ho`: a lower-case syllable after the hyphen.
    if (tokens[run.last - 2]!.text === '-' && lastToken.kind === 'word' && !isCapital(lastToken)) votes.person += 4;
  } else {
    if (first & wordRole.country) votes.place += 5;
    if (first & wordRole.city) votes.place += first & wordRole.firstName ? 1 : 3;
    if (first & wordRole.firstName && !(first & wordRole.city)) votes.person += 1;
    if (isAcronym(firstToken)) votes.organisation += 2;
    if (first & wordRole.organisation) votes.organisation += 2;
    for (const ending of language.names.placeEndings) if (firstToken.lower.endsWith(ending)) votes.place += 1;
  }
}

/** Two or three words that are no words of the language nor anything else the lists know: mostly a person. */
function looksLikePerson(run: Run, language: Language): boolean {
  if (run.known !== null || run.last - run.first > 3) return false;
  const other =
    wordRole.country | wordRole.city | wordRole.organisation | wordRole.place | wordRole.company | wordRole.other;
  for (let i = run.first; i < run.last; i++) {
    const token = run.field.tokens[i]!;
    if (token.kind !== 'word' || !isCapital(token) || isAcronym(token)) return false;
    if (language.names.isCommon(token.word) || language.names.rolesOf(token.word) & other) return false;
  }
  return true;
}

function addSurroundings(votes: Votes, run: Run, language: Language): void {
  const { names } = language;
  const { tokens } = run.field;
  const before = run.first > run.sentence.first ? tokens[run.first - 1]! : null;
  const after = run.last < run.sentence.last ? tokens[run.last]! : null;
  const second = run.last + 1 < run.sentence.last ? tokens[run.last + 1]! : null;
  const several = run.last - run.first > 1;
  if (before !== null) {
    if (names.placePrepositions.holds(before.word)) votes.place += 2;
    else if (names.articles.holds(before.word) && !several) votes.organisation += 1;
    else if (names.articles.holds(before.word)) {
      votes.organisation += 1;
      votes.person -= 2;
    } else if (names.rolesOf(before.word) & wordRole.personNoun && !isCapital(before)) votes.person += 4;
    if (before.text === ',' && run.first - 2 >= run.sentence.first && isCapital(tokens[run.first - 2]!))
      votes.place += 0.5;
  }
  if (after === null) return;
  if (names.speechVerbs.holds(after.word)) votes.person += 1;
  if (before !== null && names.speechVerbs.holds(before.word)) votes.person += 0.5;
  if (after.text === ',' && second !== null) {
    if (second.kind === 'number' && second.text.length <= 2 && second.text > '0') votes.person += 3;
    if (names.personRelatives.holds(second.word)) votes.person += 2;
    // `Belleair, Florida`.
    if (isCapital(second) && names.rolesOf(second.word) & wordRole.country) votes.place += 2;
    const third = run.last + 2 < run.sentence.last ? tokens[run.last + 2]! : null;
    if (third !== null && names.articles.holds(second.word) && names.rolesOf(third.word) & wordRole.personNoun)
      votes.person += 2;
  } else if (names.personRelatives.holds(after.word)) votes.person += 2;
  if (names.possessives.holds(after.word) && second !== null && names.rolesOf(second.word) & wordRole.personNoun)
    votes.person += 0.5;
}

/** The kind with the most evidence; `other` when nothing speaks or two speak alike. */
export function kindOf({ person, organisation, place, other }: Votes): NameKind {
  const most = Math.max(person, organisation, place, other);
  const kinds =
    Number(person === most) + Number(organisation === most) + Number(place === most) + Number(other === most);
  if (most < 1 || kinds > 1) return 'other';
  return person === most ? 'person' : organisation === most ? 'organisation' : place === most ? 'place' : 'other';
}
