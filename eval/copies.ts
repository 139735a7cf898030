import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer } from './sets.ts';

/** A pair of reports of news_cluster, by the first characters of their files' names, labelled by reading both. */
interface LabelledPair {
  readonly a: string;
  readonly b: string;
  readonly label: 'verbatim' | 'edited' | 'passage' | 'common source' | 'independent';
}

interface TracedStory {
  readonly reports: readonly { readonly id: string; readonly key: string; readonly lineage: string }[];
  readonly lineages: readonly { readonly id: string; readonly origin: { readonly kind: 'report' | 'wire' } }[];
  readonly derivations: readonly { readonly from: string | null; readonly to: string }[];
}

/** How many characters of a file's name the labels give. */
const NAME = 12;

/**
 * Copies found against eval/copies.json: a pair is found when one report derives from the other, or both from one wire.
 * Pairs of a common source count neither way: what two reporters took from one statement is no copy and no proof of none.
 */
export async function scoreCopies(dossiersFile: string): Promise<Answer> {
  const pairs: LabelledPair[] = JSON.parse(await readFile(join(import.meta.dirname, 'copies.json'), 'utf8'));
  const stories: TracedStory[] = JSON.parse(await readFile(dossiersFile, 'utf8'));
  const found = new Set(stories.flatMap(copiesOf));
  let both = 0;
  let tooMany = 0;
  let missed = 0;
  for (const { a, b, label } of pairs) {
    if (label === 'common source') continue;
    const isFound = found.has(pairKey(a, b));
    if (label === 'independent') tooMany += Number(isFound);
    else if (isFound) both++;
    else missed++;
  }
  return { pairs: pairs.length, both, tooMany, missed, f1: (2 * both) / (2 * both + tooMany + missed) };
}

function copiesOf({ reports, lineages, derivations }: TracedStory): string[] {
  const nameOf = new Map(reports.map(({ id, key }) => [id, key.split('/').at(-1)!.slice(0, NAME)]));
  const wires = new Set(lineages.filter(({ origin }) => origin.kind === 'wire').map(({ id }) => id));
  const direct = derivations.flatMap(({ from, to }) =>
    from === null ? [] : pairKey(nameOf.get(from) ?? '', nameOf.get(to) ?? ''),
  );
  const byWire = reports.flatMap((report, index) =>
    reports
      .slice(index + 1)
      .filter(({ lineage }) => lineage === report.lineage && wires.has(lineage))
      .map((other) => pairKey(nameOf.get(report.id) ?? '', nameOf.get(other.id) ?? '')),
  );
  return [...direct, ...byWire];
}

const pairKey = (a: string, b: string): string => [a, b].sort().join(' ');
