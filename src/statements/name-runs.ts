import type { Language } from '../lang/language.ts';
import { type KnownName, wordRole } from '../lang/name-lexicon.ts';
import type { NamedSource } from '../lang/source-lexicon.ts';
import type { FieldText } from '../text/field-text.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { Sentence } from '../text/segment.ts';
import type { Token } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import { isAcronym, isCapital } from './name-capitals.ts';

/** A run of capitalised words that may be a name: `tokens[first] .. tokens[last - 1]`. */
export interface Run {
  readonly field: FieldText;
  readonly sentence: Sentence;
  readonly first: number;
  readonly last: number;
  /** Its words in lower case, parted by blanks: what two mentions of one name have in common. */
  readonly key: string;
  /** A title or honorific stands before it. */
  readonly titled: boolean;
  /** Its first word opens a sentence, a quotation or a clause after a colon, where any word has a capital. */
  readonly opens: boolean;
  readonly known: KnownName | null;
}

/** Longest name in tokens; runs of capitals beyond it are lists or shouting. */
const LONGEST_NAME = 14;

const openingMarks = wordSet(['"', "'", '“', '‘', '«', '„', '”', '(', '[', '—', '–', '-', '•', '*', ':', '…', '`']);

/** A run's words in lower case, parted by blanks: what two mentions of one name have in common. */
export function keyOf(field: FieldText, first: number, last: number): string {
  if (last === first + 1) return field.tokens[first]!.lower;
  let key = field.tokens[first]!.lower;
  for (let i = first + 1; i < last; i++) key += ` ${field.tokens[i]!.lower}`;
  return key;
}

const glued = (tokens: readonly Token[], at: number): boolean =>
  at > 0 && at < tokens.length && tokens[at - 1]!.end === tokens[at]!.start;

/** Adds the runs of one sentence, left to right, in time linear in its tokens. */
export function readRuns(field: FieldText, sentence: Sentence, language: Language, runs: Run[]): void {
  const reader = new RunReader(field, sentence, language);
  for (let at = sentence.first; at < sentence.last; ) {
    if (!reader.mayBegin(at)) {
      at++;
      continue;
    }
    const { run, next } = reader.readAt(at);
    if (run !== null) runs.push(run);
    at = Math.max(next, at + 1);
  }
}

interface KnownMatch {
  readonly value: KnownName;
  readonly length: number;
}

class RunReader {
  readonly field: FieldText;
  readonly sentence: Sentence;
  readonly language: Language;
  readonly tokens: readonly Token[];
  knownFor = -1;
  knownHere: KnownMatch | null = null;

  constructor(field: FieldText, sentence: Sentence, language: Language) {
    this.field = field;
    this.sentence = sentence;
    this.language = language;
    this.tokens = field.tokens;
  }

  /** Whether a name can begin at the token: it has a capital, or one follows it or its hyphen. Turns most tokens away. */
  mayBegin(at: number): boolean {
    const { tokens } = this;
    if (isCapital(tokens[at]!)) return true;
    const next = tokens[at + 1];
    if (next === undefined || tokens[at]!.end - tokens[at]!.start > 3) return false;
    return isCapital(next) || (next.text === '-' && this.capitalAt(at + 2));
  }

  role(at: number): number {
    return this.language.names.rolesOf(this.tokens[at]!.word);
  }

  capitalAt(at: number): boolean {
    return at < this.sentence.last && isCapital(this.tokens[at]!);
  }

  /** Whether it is a first name, and nothing else. */
  isFirstName(at: number): boolean {
    return this.language.names.roles(this.tokens[at]!.lower) === wordRole.firstName;
  }

  readAt(at: number): { run: Run | null; next: number } {
    const { tokens } = this;
    if (!isCapital(tokens[at]!)) {
      const end = this.particleStart(at);
      return end > at ? { run: this.make(at, end, false), next: end } : { run: null, next: at + 1 };
    }
    const title = this.titleEnd(at);
    if (title > at) {
      const end = this.runEnd(at);
      // `Justice Department`, `General Motors`: the title is part of a name that is not a person's.
      if (end > title && this.namesThing(end - 1) && !this.capitalThenName(title, end))
        return { run: this.make(at, end, false), next: end };
      let begin = title;
      while (this.titleEnd(begin) > begin) begin = this.titleEnd(begin);
      if (!this.capitalAt(begin) && this.particleStart(begin) === begin) return { run: null, next: begin };
      const last = this.capitalAt(begin) ? this.runEnd(begin) : this.particleStart(begin);
      return { run: this.make(begin, last, true), next: last };
    }
    const role = this.role(at);
    if (role & wordRole.nationality) return this.readNationality(at);
    if (role & wordRole.never && this.knownAt(at) === null && !this.headsThing(at)) {
      const code = tokens[at]!.text.length;
      if (code > 1 && !(role & wordRole.firstName && this.capitalAt(at + 1))) return { run: null, next: at + 1 };
      if (code === 1 && tokens[at + 1]?.text !== '.') return { run: null, next: at + 1 };
    }
    const end = this.runEnd(at);
    if (role & wordRole.modifier && end === at + 1) return { run: null, next: end };
    return { run: this.make(at, end, false), next: end };
  }

  /** A capitalised function word opens a thing's name when the run ends in its head: `First National Bank`. */
  headsThing(at: number): boolean {
    if (at === this.sentence.first || this.opens(at)) return false;
    const end = this.runEnd(at);
    return end > at + 1 && this.namesThing(end - 1);
  }

  /** `Russian Investigative Committee` is a name; in `Russian President`, `Tajik Ivan Ivanov` the adjective is not part of one. */
  readNationality(at: number): { run: Run | null; next: number } {
    const known = this.knownAt(at);
    const end = this.runEnd(at);
    if (known !== null && known.length > 1) return { run: this.make(at, end, false), next: end };
    if (end === at + 1) return { run: null, next: end };
    const next = at + 1;
    const nextRole = this.capitalAt(next) ? this.role(next) : 0;
    const person = nextRole & wordRole.firstName && !this.namesThing(end - 1);
    if (!this.capitalAt(next) || person || nextRole & wordRole.nationality || !this.wholeAfterNationality(end))
      return { run: null, next };
    return { run: this.make(at, end, false), next: end };
  }

  wholeAfterNationality(end: number): boolean {
    return this.namesThing(end - 1) || (this.role(end - 1) & (wordRole.company | wordRole.other)) !== 0;
  }

  /** Whether the token is the head of an organisation's or place's name. */
  namesThing(at: number): boolean {
    return (this.role(at) & (wordRole.organisation | wordRole.place | wordRole.company)) !== 0;
  }

  /** `Judge Rosemary Court`-like: a first name right after the title speaks for a person. */
  capitalThenName(title: number, end: number): boolean {
    return (
      end - title >= 2 && (this.role(title) & wordRole.firstName) !== 0 && (this.role(end - 1) & wordRole.place) === 0
    );
  }

  /** The known name at the token. Asked several times of one token, so the last answer is kept. */
  knownAt(at: number): KnownMatch | null {
    if (!(this.role(at) & wordRole.opensKnown)) return null;
    if (at !== this.knownFor) {
      this.knownFor = at;
      this.knownHere = this.findKnown(at);
    }
    return this.knownHere;
  }

  findKnown(at: number): KnownMatch | null {
    const match = this.language.names.known.matchAt(this.tokens, at);
    if (match === null || at + match.length > this.sentence.last) return this.sourceAt(at);
    if (match.value.acronym && !this.inCapitals(at, match.length)) return this.sourceAt(at);
    if (!this.capitalAt(at + match.length - 1) && this.tokens[at + match.length - 1]!.kind === 'word') return null;
    return match;
  }

  sourceAt(at: number): KnownMatch | null {
    const { agencies, outlets } = this.language.sources;
    return this.sourceIn(agencies, at) ?? this.sourceIn(outlets, at);
  }

  sourceIn(list: Lexicon<NamedSource>, at: number): KnownMatch | null {
    const match = list.matchAt(this.tokens, at);
    if (match === null || at + match.length > this.sentence.last) return null;
    if (match.value.acronym ? !isAcronym(this.tokens[at]!) : match.length < 2) return null;
    if (!this.capitalAt(at + match.length - 1)) return null;
    return { value: { ...match.value, kind: 'organisation' }, length: match.length };
  }

  inCapitals(at: number, length: number): boolean {
    for (let i = at; i < at + length; i++) {
      const { text } = this.tokens[i]!;
      if (text !== text.toUpperCase()) return false;
    }
    return true;
  }

  /** End of a title that stands at `at`, with its point; `at` when there is none. */
  titleEnd(at: number): number {
    if (!this.capitalAt(at) || !(this.role(at) & wordRole.opensTitle)) return at;
    const match = this.language.names.titles.matchAt(this.tokens, at);
    if (match === null) return at;
    const end = at + match.length;
    return this.tokens[end]?.text === '.' && glued(this.tokens, end) && end + 1 < this.sentence.last ? end + 1 : end;
  }

  /** End of a run that begins with a lower-case particle (`al-Sisi`, `de Blasio`); `at` when none does. */
  particleStart(at: number): number {
    const { tokens } = this;
    if (at >= this.sentence.last || tokens[at]!.kind !== 'word') return at;
    const { lower, word } = tokens[at]!;
    if (lower.length > 3 || !(this.role(at) & wordRole.particle) || this.language.stopwords.holds(word)) return at;
    if (tokens[at + 1]?.text === '-' && glued(tokens, at + 1) && glued(tokens, at + 2) && this.capitalAt(at + 2))
      return this.runEnd(at + 2);
    if (lower.length > 1 && this.capitalAt(at + 1) && !(this.role(at + 1) & wordRole.never)) return this.runEnd(at + 1);
    return at;
  }

  opens(at: number): boolean {
    if (at === this.sentence.first) return true;
    return (
      openingMarks.holds(this.tokens[at - 1]!.word) && !(this.tokens[at - 1]!.text === '-' && glued(this.tokens, at))
    );
  }

  /** End of the run of name words that begins at the capitalised token `at`. */
  runEnd(at: number): number {
    const known = this.knownAt(at);
    let end = known === null ? at + 1 : at + known.length;
    // `United Nations Ann Orr`: a person right behind the body.
    if (known !== null && known.length > 1 && this.capitalAt(end) && this.capitalAt(end + 1))
      if (this.role(end) & wordRole.firstName && !this.namesThing(end)) return end;
    const limit = Math.min(this.sentence.last, at + LONGEST_NAME);
    while (end < limit) {
      const next = this.extend(at, end);
      if (next === end) break;
      end = next;
    }
    return end;
  }

  /** End of the run after one more part of the name, or `end` when the name ends here. */
  extend(at: number, end: number): number {
    const { tokens } = this;
    const token = tokens[end]!;
    const last = tokens[end - 1]!;
    if (token.kind === 'word' && isCapital(token)) return this.extendByWord(at, end);
    if (token.text === '-' && glued(tokens, end) && glued(tokens, end + 1)) return this.extendByHyphen(at, end);
    if (token.text === '.' && glued(tokens, end) && this.capitalAt(end + 1)) {
      const initial = last.text.length === 1;
      if (initial || this.language.tokens.abbreviations.holds(last.word)) return end + 1;
      return end;
    }
    if (token.text === ',' && this.capitalAt(end + 1)) {
      const role = this.role(end + 1);
      if (role & (wordRole.generation | wordRole.company) && tokens[end + 1]!.text.length > 1) return end + 2;
      return end;
    }
    if (token.text === '&' && this.capitalAt(end + 1)) return end + 2;
    if (this.language.names.possessives.holds(token.word)) return this.extendByPossessive(at, end);
    if (token.kind === 'word') return this.extendByJoiner(at, end);
    return end;
  }

  extendByWord(at: number, end: number): number {
    const role = this.role(end);
    const { lower, word } = this.tokens[end]!;
    if (role & wordRole.nationality && !(this.capitalAt(end + 1) && this.namesThing(end + 1))) return end;
    if (role & wordRole.never && !(role & (wordRole.firstName | wordRole.generation | wordRole.particle))) {
      // `Food For All`, `Second Street`: kept when a head follows.
      return this.capitalAt(end + 1) && this.namesThing(end + 1) && !this.language.stopwords.holds(word)
        ? end + 1
        : end;
    }
    const title = this.titleEnd(end);
    if (title > end && !this.namesThing(end)) {
      const possessive = this.tokens[title];
      const office = possessive !== undefined && this.language.names.possessives.holds(possessive.word);
      if (this.capitalAt(title) && this.namesThing(title)) return end + 1;
      if (!(office && this.capitalAt(title + 1) && this.namesThing(title + 1)) && !this.isFirstName(at)) return end;
    }
    // `GALE WARNING Ada Karr`: a heading run into a caption.
    const previous = this.tokens[end - 1]!;
    const heading = previous.text.length > 3 && isAcronym(previous) && !previous.text.includes('.');
    if (heading && !isAcronym(this.tokens[end]!) && !this.namesThing(end)) return end;
    // `Ada Karr TARROWMOUTH`: a dateline glued to a byline.
    const shouted =
      role & (wordRole.city | wordRole.country) && isAcronym(this.tokens[end]!) && !isAcronym(this.tokens[end - 1]!);
    if (shouted && lower.length > 3) return end;
    const known = this.knownAt(end);
    return known === null ? end + 1 : end + known.length;
  }

  /** `Jean-Marie`, `Halcyon-4`, `Ki-moon`; not `Moscow-based`. */
  extendByHyphen(at: number, end: number): number {
    const next = end + 1;
    const token = this.tokens[next];
    if (token === undefined || next >= this.sentence.last) return end;
    if (isCapital(token)) {
      // `Russia-Ukraine talks`: two names.
      const place = wordRole.country | wordRole.city;
      return this.role(end - 1) & place && this.role(next) & (place | wordRole.nationality) ? end : next + 1;
    }
    if (token.kind === 'number') return next + 1;
    // Korean and Chinese given names: `Kim Jong-un`, `Ban Ki-moon`.
    const syllable =
      token.kind === 'word' && token.text.length <= 4 && !this.language.names.compoundTails.holds(token.word);
    if (syllable && this.tokens[end - 1]!.text.length <= 5 && end - at >= 2 && end - at <= 3) return next + 1;
    if (
      this.role(next) & wordRole.particle &&
      glued(this.tokens, next + 2) &&
      this.tokens[next + 1]?.text === '-' &&
      this.capitalAt(next + 2)
    )
      return next + 3;
    return end;
  }

  /** `Governor's Office`, `Women's March`; not `Moscow's Red Square`. */
  extendByPossessive(at: number, end: number): number {
    if (!this.capitalAt(end + 1) || !this.namesThing(end + 1)) return end;
    const owner = end - 1;
    const role = this.role(owner);
    if (this.knownAt(at) !== null || role & (wordRole.country | wordRole.city)) return end;
    const plain = this.language.names.isCommon(this.tokens[owner]!.word) || this.titleEnd(owner) > owner;
    return plain && (end - at > 1 || !this.opens(at)) ? end + 2 : end;
  }

  extendByJoiner(at: number, end: number): number {
    const { names } = this.language;
    const { word } = this.tokens[end]!;
    const role = this.role(end);
    const heads = (this.role(at) | this.role(end - 1)) & (wordRole.organisation | wordRole.place | wordRole.other);
    if (names.joiners.holds(word)) {
      const next =
        this.tokens[end + 1] !== undefined && names.articles.holds(this.tokens[end + 1]!.word) ? end + 2 : end + 1;
      const short = !this.capitalAt(next) || this.role(next) & wordRole.never;
      return !short && heads && this.titleEnd(at) === at ? next + 1 : end;
    }
    if (names.conjunctions.holds(word)) return this.extendByConjunction(at, end);
    if (role & wordRole.particle) return this.extendByParticle(end);
    return end;
  }

  /** `Ministry of Trade and Industry`, `Food and Drug Agency`; not `Moscow and Kiev`. */
  extendByConjunction(at: number, end: number): number {
    const next = end + 1;
    if (!this.capitalAt(next)) return end;
    const { isCommon } = this.language.names;
    const plain = (i: number): boolean =>
      isCommon(this.tokens[i]!.word) && !(this.role(i) & (wordRole.country | wordRole.never | wordRole.nationality));
    if (!plain(end - 1) || !plain(next)) return end;
    if (this.role(at) & wordRole.organisation && end - at > 2) return next + 1;
    if (this.namesThing(end - 1)) return end;
    let last = next;
    while (last + 1 < this.sentence.last && last - next < 3 && this.capitalAt(last + 1)) last++;
    return last > next && this.namesThing(last) ? last + 1 : end;
  }

  extendByParticle(end: number): number {
    let next = end + 1;
    for (let i = 0; i < 3 && next < this.sentence.last; i++) {
      const token = this.tokens[next]!;
      if (token.text === '-' && glued(this.tokens, next) && glued(this.tokens, next + 1)) next++;
      else if (token.kind === 'word' && !isCapital(token) && this.role(next) & wordRole.particle) next++;
      else break;
    }
    const short = !this.capitalAt(next) || this.role(next) & wordRole.never;
    const joined = this.language.stopwords.holds(this.tokens[end]!.word);
    return short || joined ? end : next + 1;
  }

  make(first: number, last: number, titled: boolean): Run | null {
    const { tokens } = this;
    const known = this.knownAt(first);
    const whole = known !== null && first + known.length === last;
    if (last === first + 1 && !whole) {
      const token = tokens[first]!;
      if (this.language.names.plainAcronyms.holds(token.word) && (isAcronym(token) || token.text.length === 1))
        return null;
      if (token.text.length === 1) return null;
      // `It was a THREAT`: a word in capitals for emphasis.
      if (token.text.length > 3 && isAcronym(token) && this.language.names.isCommon(token.word)) return null;
    }
    return {
      field: this.field,
      sentence: this.sentence,
      first,
      last,
      key: keyOf(this.field, first, last),
      titled,
      opens: !titled && this.opens(first),
      known: whole ? known.value : null,
    };
  }
}
