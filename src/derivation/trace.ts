import type { Language } from '../lang/language.ts';
import type { Derivation, Lineage } from '../model/derivation.ts';
import type { Reading } from '../model/statement.ts';
import { candidatePairs } from './candidates.ts';
import { acrossLines, kindOf, withinLine } from './derive.ts';
import { type Line, linesOf } from './lineage.ts';
import { markPublicWords } from './public-words.ts';
import { type Relation, relate, relateRewrite } from './relation.ts';
import { findRewrites, type Rewrite } from './rewrite.ts';
import { markStockWords } from './stock-words.ts';
import { type Wording, wordingOf } from './wording.ts';

export interface Stemma {
  readonly derivations: readonly Derivation[];
  readonly lineages: readonly Lineage[];
}

/**
 * Readings of one story -> who copied whom. Derivations stand by report, the best source of each first; every report
 * is in exactly one lineage. The order of `readings` does not matter.
 */
export function traceDerivations(readings: readonly Reading[], languages: readonly Language[]): Stemma {
  const wordings = wordingsOf(readings, languages);
  const relations = relationsOf(wordings);
  const lines = linesOf(wordings, relations);
  const lineOf = new Map<Wording, Line>(lines.flatMap((line) => line.members.map((member) => [member, line])));
  const inside = new Map<Line, Relation[]>(lines.map((line) => [line, []]));
  const derivations: Derivation[] = [];
  for (const relation of relations) {
    const [line, other] = [lineOf.get(relation.from)!, lineOf.get(relation.to)!];
    if (line === other) inside.get(line)!.push(relation);
    else derivations.push(acrossLines(relation, line, other));
  }
  for (const [line, own] of inside) derivations.push(...withinLine(line, own));
  return {
    derivations: derivations.sort(byReport),
    lineages: lines.map(({ lineage }) => lineage).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/**
 * Copies first. What is told again in other words is sought among the rest, and among the copies of which little is
 * word for word: there it says how the copy was made.
 */
function relationsOf(wordings: readonly Wording[]): Relation[] {
  if (wordings.length < 2) return [];
  const numbers = new Map(wordings.map((wording, at) => [wording, at] as const));
  const pairOf = (a: Wording, b: Wording): number => numbers.get(a)! * wordings.length + numbers.get(b)!;
  const copies = new Map<number, Relation>();
  for (const [a, b] of candidatePairs(wordings)) {
    const relation = relate(wordings[a]!, wordings[b]!);
    if (relation !== null) copies.set(pairOf(relation.from, relation.to), relation);
  }
  const copyOf = (a: Wording, b: Wording): Relation | undefined => copies.get(pairOf(a, b)) ?? copies.get(pairOf(b, a));
  const rewrites = findRewrites(wordings, (a, b) => isMostlyVerbatim(copyOf(a, b)));
  for (const rewrite of rewrites) {
    const copy = copyOf(rewrite.a, rewrite.b);
    if (copy === undefined) {
      const relation = relateRewrite(rewrite);
      copies.set(pairOf(relation.from, relation.to), relation);
    } else if (rewrite.extent === 'text' && Math.min(rewrite.shareOfA, rewrite.shareOfB) >= BOTH_TOLD)
      copies.set(pairOf(copy.from, copy.to), { ...copy, manner: mannerOf(copy, rewrite), oneText: true });
  }
  return [...copies.values()];
}

/** Share of either report that must be told in the other before the words they share are one text told again. */
const BOTH_TOLD = 0.25;

/** How a copy was made of which the rest is told in other words: whichever says more of it. */
function mannerOf({ to, shared }: Relation, { a, shareOfA, shareOfB }: Rewrite): Relation['manner'] {
  return (to === a ? shareOfA : shareOfB) > shared.shareOfB ? 'rewrite' : 'copy';
}

const isMostlyVerbatim = (copy: Relation | undefined): boolean =>
  copy !== undefined && kindOf(Math.max(copy.shared.shareOfA, copy.shared.shareOfB)) !== 'passage';

/** Oldest first, undated last, then by id: the order in which candidates are sought. */
export function wordingsOf(readings: readonly Reading[], languages: readonly Language[]): Wording[] {
  const wordings = [...readings].sort(byAge).map((reading) => {
    const language = languages.find(({ code }) => code === reading.report.language) ?? languages[0]!;
    return wordingOf(reading, language);
  });
  if (wordings.length > 1) {
    markPublicWords(wordings);
    markStockWords(wordings);
  }
  return wordings;
}

const byAge = ({ report: a }: Reading, { report: b }: Reading): number =>
  compare(a.published ?? UNDATED, b.published ?? UNDATED) || compare(a.id, b.id);

/** After every date. */
const UNDATED = '~';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By report; of its sources the one it credits first, then those with another ground, then by what they gave. */
const byReport = (a: Derivation, b: Derivation): number =>
  compare(a.to, b.to) ||
  GROUND[b.direction] - GROUND[a.direction] ||
  b.share - a.share ||
  compare(a.from ?? '', b.from ?? '');

const GROUND = { credited: 2, dated: 1, inferred: 1, unknown: 0 } as const;
