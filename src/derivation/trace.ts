import type { Language } from '../lang/language.ts';
import type { Derivation, Lineage } from '../model/derivation.ts';
import type { Reading } from '../model/statement.ts';
import { candidatePairs } from './candidates.ts';
import { acrossLines, withinLine } from './derive.ts';
import { type Line, linesOf } from './lineage.ts';
import { markPublicWords } from './public-words.ts';
import { type Relation, relate, relateRewrite } from './relation.ts';
import { findRewrites } from './rewrite.ts';
import { emptyVocabulary, type Wording, wordingOf } from './wording.ts';

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

/** Copies first; what is told again in other words is sought only where nothing was copied. */
function relationsOf(wordings: readonly Wording[]): Relation[] {
  const copies = candidatePairs(wordings)
    .map(([a, b]) => relate(wordings[a]!, wordings[b]!))
    .filter((relation) => relation !== null);
  const known = new Set(copies.flatMap(({ from, to }) => [pairKey(from, to), pairKey(to, from)]));
  const rewrites = findRewrites(wordings, (a, b) => known.has(pairKey(a, b)));
  return [...copies, ...rewrites.filter(({ extent }) => extent !== 'facts').map(relateRewrite)];
}

const pairKey = (a: Wording, b: Wording): string => `${a.reading.report.id}\u0000${b.reading.report.id}`;

/** Oldest first, undated last, then by id: the order in which candidates are sought. */
export function wordingsOf(readings: readonly Reading[], languages: readonly Language[]): Wording[] {
  const vocabulary = emptyVocabulary();
  const wordings = [...readings].sort(byAge).map((reading) => {
    const language = languages.find(({ code }) => code === reading.report.language) ?? languages[0]!;
    return wordingOf(reading, language, vocabulary);
  });
  markPublicWords(wordings);
  return wordings;
}

const byAge = ({ report: a }: Reading, { report: b }: Reading): number =>
  compare(a.published ?? UNDATED, b.published ?? UNDATED) || compare(a.id, b.id);

/** After every date. */
const UNDATED = '~';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byReport = (a: Derivation, b: Derivation): number =>
  compare(a.to, b.to) || b.share - a.share || compare(a.from ?? '', b.from ?? '');
