import type { Language } from '../lang/language.ts';
import { type NameKind, wordRole } from '../lang/name-lexicon.ts';
import type { Name } from '../model/statement.ts';
import { tokenBefore } from '../text/tokens.ts';
import { isAcronym, isCapital } from './name-capitals.ts';
import { addVotes, kindOf, noVotes, type Votes } from './name-kinds.ts';
import type { Run } from './name-runs.ts';
import type { SmallWords } from './name-small.ts';

/** The mentions of one name under one spelling, then of one bearer. */
interface Cluster {
  readonly key: string;
  readonly words: readonly string[];
  /** The spelling first met. */
  readonly form: string;
  readonly run: Run;
  readonly votes: Votes;
  mentions: number;
  /** Where its first and last mentions in the body begin; -1 while it has none. */
  begins: number;
  lasts: number;
  placed: number;
  kind: NameKind;
  /** The fuller name this one is short for. */
  full: Cluster | null;
}

const spanOf = (run: Run): { start: number; end: number } => ({
  start: run.field.tokens[run.first]!.start,
  end: run.field.tokens[run.last - 1]!.end,
});

/** The run as it is written, with single blanks. */
function formOf(run: Run): string {
  const { start, end } = spanOf(run);
  const { tokens, text } = run.field;
  const written = text.slice(start, end);
  for (let i = run.first + 1; i < run.last; i++) {
    const gap = tokens[i]!.start - tokens[i - 1]!.end;
    if (gap > 1 || (gap === 1 && text[tokens[i]!.start - 1] !== ' ')) return written.replaceAll(/\s+/g, ' ');
  }
  return written;
}

/** Joins mentions that name the same bearer, settles kinds, and writes each name out in its fullest form. */
export function clusterNames(runs: readonly Run[], written: SmallWords, language: Language): Name[] {
  const clusters = new Map<string, Cluster>();
  const of: Cluster[] = [];
  for (const run of runs) {
    const { key } = run;
    let cluster = clusters.get(key);
    if (cluster === undefined) {
      cluster = {
        key,
        words: run.last - run.first === 1 ? [key] : key.split(' '),
        form: formOf(run),
        run,
        votes: noVotes(),
        mentions: 0,
        begins: -1,
        lasts: -1,
        placed: 0,
        kind: 'other',
        full: null,
      };
      clusters.set(key, cluster);
    }
    cluster.mentions++;
    if (run.field.field === 'text') {
      cluster.lasts = run.field.tokens[run.first]!.start;
      if (cluster.begins < 0) cluster.begins = cluster.lasts;
    }
    if (placedAt(run, language)) cluster.placed++;
    addVotes(cluster.votes, run, language);
    of.push(cluster);
  }
  const all = [...clusters.values()];
  for (const cluster of all) cluster.kind = kindOf(cluster.votes);
  joinKnown(all);
  joinAcronyms(all, runs, clusters, language);
  joinCompanies(all, clusters, language);
  joinFirstWords(all);
  joinPeople(all, language);
  const names: Name[] = [];
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i]!;
    const cluster = of[i]!;
    const full = fullest(cluster);
    if (full === cluster && isPlainWord(cluster, written, language)) continue;
    const { start, end } = spanOf(run);
    names.push({
      field: run.field.field,
      start,
      end,
      exact: run.field.text.slice(start, end),
      name: full.form,
      kind: full.kind,
    });
  }
  return names.sort((a, b) => (a.field === b.field ? a.start - b.start : a.field === 'headline' ? -1 : 1));
}

function fullest(cluster: Cluster): Cluster {
  let full = cluster;
  for (let i = 0; i < 4 && full.full !== null; i++) full = full.full;
  return full;
}

const placedAt = (run: Run, language: Language): boolean =>
  run.first > run.sentence.first && language.names.placePrepositions.holds(run.field.tokens[run.first - 1]!.word);

function join(cluster: Cluster, full: Cluster): void {
  if (cluster === full || fullest(full) === cluster) return;
  cluster.full = full;
  full.votes.person += cluster.votes.person;
  full.votes.organisation += cluster.votes.organisation;
  full.votes.place += cluster.votes.place;
  full.votes.other += cluster.votes.other;
  full.kind = kindOf(full.votes);
}

/** Spellings of one known name (`ISIS`, `Islamic State`) take the longest that this report writes. */
function joinKnown(all: readonly Cluster[]): void {
  const longest = new Map<string, Cluster>();
  for (const cluster of all) {
    const name = cluster.run.known?.name;
    if (name === undefined) continue;
    const rival = longest.get(name);
    if (rival === undefined || cluster.form.length > rival.form.length) longest.set(name, cluster);
  }
  for (const cluster of all) {
    const full = cluster.run.known === null ? undefined : longest.get(cluster.run.known.name);
    if (full !== undefined && full !== cluster) join(cluster, full);
  }
}

/** `Islamic State (IS)`, and acronyms whose letters are the initials of one name only. */
function joinAcronyms(
  all: readonly Cluster[],
  runs: readonly Run[],
  clusters: ReadonlyMap<string, Cluster>,
  language: Language,
): void {
  for (let i = 1; i < runs.length; i++) {
    const run = runs[i]!;
    const before = runs[i - 1]!;
    if (before.field !== run.field || run.last - run.first !== 1) continue;
    const { tokens } = run.field;
    if (tokenBefore(tokens, run.first)?.text !== '(' || before.last !== run.first - 1) continue;
    if (!isAcronym(tokens[run.first]!) || before.last - before.first < 2) continue;
    const cluster = clusters.get(run.key)!;
    const full = clusters.get(before.key)!;
    if (cluster.full === null && initialsOf(full).startsWith(tokens[run.first]!.text[0]!)) join(cluster, full);
  }
  const byInitials = new Map<string, Cluster | null>();
  for (const cluster of all) {
    if (cluster.words.length < 2 || cluster.kind === 'person') continue;
    const initials = initialsOf(cluster);
    if (initials.length >= 2) byInitials.set(initials, byInitials.has(initials) ? null : cluster);
  }
  for (const cluster of all) {
    if (cluster.words.length !== 1 || cluster.full !== null || !isAcronym(cluster.run.field.tokens[cluster.run.first]!))
      continue;
    if (language.names.plainAcronyms.has(cluster.key)) continue;
    const full = byInitials.get(cluster.form.replaceAll('.', ''));
    if (full) join(cluster, full);
  }
}

function initialsOf(cluster: Cluster): string {
  let initials = '';
  const { tokens } = cluster.run.field;
  for (let i = cluster.run.first; i < cluster.run.last; i++) if (isCapital(tokens[i]!)) initials += tokens[i]!.text[0]!;
  return initials;
}

/** `Varlan` is short for `Varlan Inc`. */
function joinCompanies(all: readonly Cluster[], clusters: ReadonlyMap<string, Cluster>, language: Language): void {
  for (const cluster of all) {
    if (cluster.words.length < 2 || !(language.names.roles(cluster.words.at(-1)!) & wordRole.company)) continue;
    let short = cluster.words.slice(0, -1);
    if (short.at(-1) === ',') short = short.slice(0, -1);
    const brief = clusters.get(short.join(' '));
    if (brief !== undefined && brief.full === null) join(brief, cluster);
  }
}

/** `SITE` is short for `SITE Monitoring Group` when no other name begins so. */
function joinFirstWords(all: readonly Cluster[]): void {
  const byFirst = new Map<string, Cluster | null>();
  for (const cluster of all) {
    if (cluster.words.length < 2 || cluster.full !== null || !isAcronym(cluster.run.field.tokens[cluster.run.first]!))
      continue;
    if (cluster.kind === 'organisation')
      byFirst.set(cluster.words[0]!, byFirst.has(cluster.words[0]!) ? null : cluster);
  }
  for (const cluster of all) {
    if (cluster.words.length > 1 || cluster.full !== null || cluster.run.known !== null) continue;
    const full = isAcronym(cluster.run.field.tokens[cluster.run.first]!) ? byFirst.get(cluster.key) : null;
    if (full) join(cluster, full);
  }
}

/** A common word with a capital by chance (`the Games`, `Parents`): nothing marks it as a name, and the report writes it plainly too. */
function isPlainWord(cluster: Cluster, written: SmallWords, language: Language): boolean {
  if (cluster.words.length > 1 || cluster.run.known !== null || cluster.run.titled) return false;
  const token = cluster.run.field.tokens[cluster.run.first]!;
  const { names } = language;
  if (!names.isCommon(token.word) || isAcronym(token)) return false;
  if (names.rolesOf(token.word) & (wordRole.country | wordRole.city) && !written.holds(token.word)) return false;
  if (cluster.votes.person >= 3) return false;
  return cluster.mentions < 2 || written.holds(token.word);
}

/** A surname, a first name or a shortened form stands for the one person of the report whose name holds it so. */
function joinPeople(all: readonly Cluster[], language: Language): void {
  const persons = new Set<string>();
  for (const { kind, words } of all) if (kind === 'person' && words.length === 1) persons.add(words[0]!);
  const people = all.filter(
    ({ full, kind, words }) =>
      words.length > 1 &&
      full === null &&
      // "Common Orr, a sailor": what is named by its last word as a person is one.
      (kind === 'person' || (kind === 'other' && words.length === 2 && persons.has(words[1]!))),
  );
  const byPart = new Map<string, Cluster[]>();
  const offer = (part: string, cluster: Cluster): void => {
    const rivals = byPart.get(part);
    if (rivals === undefined) byPart.set(part, [cluster]);
    else if (rivals.at(-1) !== cluster) rivals.push(cluster);
  };
  for (const person of people) {
    const words = person.words.slice(0, 8);
    if (language.names.roles(words.at(-1)!) & wordRole.generation) words.pop();
    for (let from = 1; from < words.length; from++) {
      if (/^\P{L}/u.test(words[from]!) || words[from]!.length === 1) continue;
      offer(words.slice(from).join(' '), person);
    }
    offer(words[0]!, person);
    for (let i = 1; i < words.length - 1; i++) if (words[i]!.length > 2) offer(words[i]!, person);
    if (words.length > 2) offer(`${words[0]} ${words.at(-1)}`, person);
  }
  for (const cluster of all) {
    if (cluster.full !== null) continue;
    const full = onlyBearer((byPart.get(cluster.key) ?? []).filter((one) => introduces(one, cluster)));
    if (full === null || full === cluster || full.full === cluster) continue;
    if (cluster.kind === 'place' && (cluster.placed > 0 || cluster.run.known !== null)) continue;
    if (cluster.kind === 'organisation' && cluster.votes.organisation >= 4 * cluster.mentions) continue;
    join(cluster, fullest(full));
    if (full.kind === 'other') full.kind = 'person';
  }
}

/** The longest of names that can all be one person's; null when there are none, or two people. */
function onlyBearer(bearers: readonly Cluster[]): Cluster | null {
  let longest: Cluster | null = null;
  for (const bearer of bearers) {
    if (longest !== null && !sameBearer(longest, bearer)) return null;
    if (longest === null || bearer.words.length > longest.words.length) longest = bearer;
  }
  return longest;
}

/** Characters within which a report has named its people in full. */
const OPENING = 1_500;

/**
 * Whether the full name comes early, or before a mention of the short one and not long after its first: a credit at the
 * foot introduces no one.
 */
const introduces = (full: Cluster, short: Cluster): boolean =>
  full.begins < OPENING || (full.begins < short.lasts && full.begins - short.begins < OPENING);

/** Two full names of one person: same first and last word, one with a middle name. */
const sameBearer = (a: Cluster, b: Cluster): boolean =>
  a.words.at(-1) === b.words.at(-1) &&
  (a.words[0] === b.words[0] || a.words[0]![0] === b.words[0]![0]) &&
  (a.words[0]!.length === 1 || b.words[0]!.length === 1 || a.words[0] === b.words[0]);
