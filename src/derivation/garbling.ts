import type { Language } from '../lang/language.ts';
import { anchorAt, byAnchor } from '../model/anchor.ts';
import type { Derivation } from '../model/derivation.ts';
import type { Notice } from '../model/dossier.ts';
import type { Reading } from '../model/statement.ts';
import { label } from './direction.ts';
import { garbledCopies } from './garbled-copy.ts';
import { type Mention, mentionsIn, standsInPlaceOf } from './mention.ts';

/** Reports that must have the other word: one may be the one that errs. */
const WITNESSES = 2;
/** Anchors shown for the other word. */
const SHOWN = 3;

/**
 * Words that copying or rewriting spoilt: a kind of thing that one report alone names where its relatives, in the same
 * place of the same statement, name another (`attack on the courthouse` against `attack on the theatre`); a name or a
 * number inside copied text that no relative has. Precise rather than complete: a word that any other report of the
 * story supports is a conflict, not a slip, and is left to reconciliation.
 */
export function findGarbling(
  readings: readonly Reading[],
  derivations: readonly Derivation[],
  languages: readonly Language[],
): Notice[] {
  if (readings.length <= WITNESSES) return [];
  const notices = [...garbledKinds(readings, languages), ...garbledCopies(readings, derivations, languages)];
  return notices.sort((a, b) => byAnchor(a.anchors[0]!, b.anchors[0]!));
}

function garbledKinds(readings: readonly Reading[], languages: readonly Language[]): Notice[] {
  const mentions = readings.flatMap((reading) =>
    mentionsIn(reading, languages.find(({ code }) => code === reading.report.language) ?? languages[0]!),
  );
  const notices: Notice[] = [];
  for (const group of Map.groupBy(mentions, (mention) => mention.group).values()) {
    const kinds = Map.groupBy(group, ({ kind }) => kind);
    for (const [kind, own] of kinds) {
      if (new Set(own.map(({ reading }) => reading)).size > 1) continue;
      const slip = own
        .map((mention) => ({ mention, others: witnesses(mention, group, kind) }))
        .find(({ others }) => others.length >= WITNESSES);
      if (slip !== undefined) notices.push(notice(slip.mention, slip.others));
    }
  }
  return notices;
}

/** One mention for every report that has the likeliest other kind in the place of `mention`. */
function witnesses(mention: Mention, group: readonly Mention[], kind: string): Mention[] {
  const inPlace = group.filter((other) => other.kind !== kind && standsInPlaceOf(other, mention));
  const byKind = [...Map.groupBy(inPlace, (other) => other.kind).values()].map(onePerReport);
  return byKind.sort((a, b) => b.length - a.length || (a[0]!.kind < b[0]!.kind ? -1 : 1))[0] ?? [];
}

const onePerReport = (mentions: readonly Mention[]): Mention[] => [
  ...new Map(mentions.toReversed().map((mention) => [mention.reading, mention])).values(),
];

function notice(mention: Mention, others: readonly Mention[]): Notice {
  const anchor = ({ reading, field, start, end }: Mention) => anchorAt(reading.report, field, { start, end });
  const slip = anchor(mention);
  const shown = others
    .map(anchor)
    .sort((a, b) => (a.report < b.report ? -1 : 1))
    .slice(0, SHOWN);
  return {
    kind: 'garbling',
    message: `${label(mention.reading.report)} alone has “${slip.exact}” where ${others.length} other reports have “${shown[0]!.exact}”`,
    anchors: [slip, ...shown],
  };
}
