import type { Language } from '../lang/language.ts';
import type { RetractionLexicon } from '../lang/retraction-lexicon.ts';
import { type Anchor, anchorAt } from '../model/anchor.ts';
import type { Derivation, Lineage } from '../model/derivation.ts';
import type { BriefLine, Claim, Notice } from '../model/dossier.ts';
import type { Ladder } from '../model/ladder.ts';
import { FIELDS, fieldText, type Report } from '../model/report.ts';
import type { Retracted, Retraction, RetractionKind } from '../model/retraction.ts';
import type { Reading } from '../model/statement.ts';
import { tokenise } from '../text/tokens.ts';

/** A slug stands among the first words: `AP-CORRECTION`, `BULLETIN KILL`. */
const SLUG_TOKENS = 6;
/** Fewer words of a headline are found in any text. */
const HEADLINE_WORDS = 4;
const LONGEST_REASON = 200;

interface Descent {
  readonly derivations: readonly Derivation[];
  readonly lineages: readonly Lineage[];
}

/**
 * Corrections and kills among the reports of a story. A report that corrects itself reaches those that copied it and do
 * not carry the correction; a message reaches the report whose headline it gives, else those of its outlet and text; what was
 * taken back reaches itself and all that copied it.
 * @param withdrawn report id -> why, for reports that who published them took down
 */
export function findRetractions(
  readings: readonly Reading[],
  descent: Descent,
  withdrawn: ReadonlyMap<string, string>,
  { retractions: lexicon }: Language,
): Retraction[] {
  const said = readings.flatMap((reading) => saidIn(reading, lexicon));
  const speaking = new Set(said.map(({ report }) => report));
  const copies = copiesOf(descent.derivations);
  const taken = readings.flatMap(({ report }): Retraction[] => {
    const reason = withdrawn.get(report.id);
    if (reason === undefined) return [];
    const anchors = [openingOf(report)];
    return [{ kind: 'kill', report: report.id, reason, anchors, reaches: [report.id, ...copies(report.id)] }];
  });
  const spoken = said.map(({ kind, report, anchor, isMessage }): Retraction => {
    const reached = isMessage ? targetsOf(report, readings, descent.lineages) : copies(report);
    const own = kind === 'kill' && !isMessage ? [report] : [];
    const reaches = [...new Set([...own, ...reached.flatMap((id) => [id, ...copies(id)])])].filter(
      (id) => own.includes(id) || !speaking.has(id),
    );
    return { kind, report, reason: clipped(anchor.exact), anchors: [anchor], reaches };
  });
  return [...taken, ...spoken];
}

/** The words by which a report is known. */
const openingOf = (report: Report): Anchor =>
  report.headline !== null && report.headline !== ''
    ? anchorAt(report, 'headline', { start: 0, end: report.headline.length })
    : anchorAt(report, 'text', { start: 0, end: Math.min(report.text.length, LONGEST_REASON) });

interface Said {
  readonly kind: RetractionKind;
  readonly report: string;
  readonly anchor: Anchor;
  /** A message of its own about another report, rather than a line of the report. */
  readonly isMessage: boolean;
}

function saidIn(reading: Reading, lexicon: RetractionLexicon): Said[] {
  const { report } = reading;
  for (const field of FIELDS) {
    const text = fieldText(report, field);
    for (const token of tokenise(text.slice(0, 80)).slice(0, SLUG_TOKENS)) {
      const kind = lexicon.killSlugs.has(token.text)
        ? 'kill'
        : lexicon.correctionSlugs.has(token.text)
          ? 'correction'
          : null;
      if (kind === null) continue;
      const end = field === 'headline' ? text.length : (reading.sentences[0]?.end ?? token.end);
      return [{ kind, report: report.id, anchor: anchorAt(report, field, { start: 0, end }), isMessage: true }];
    }
  }
  for (const sentence of reading.sentences) {
    const words = report.text.slice(sentence.start, sentence.end).toLowerCase();
    const says = (wordings: readonly string[]): boolean => wordings.some((wording) => words.includes(wording));
    const kind = says(lexicon.killWordings) ? 'kill' : says(lexicon.correctionWordings) ? 'correction' : null;
    if (kind !== null)
      return [{ kind, report: report.id, anchor: anchorAt(report, 'text', sentence), isMessage: false }];
  }
  return [];
}

/** Reports that took text from a report, directly or through others. */
function copiesOf(derivations: readonly Derivation[]): (report: string) => string[] {
  const taken = Map.groupBy(
    derivations.filter(({ from }) => from !== null),
    ({ from }) => from,
  );
  return (report) => {
    const found = new Set<string>();
    const open = [report];
    for (let next = open.pop(); next !== undefined; next = open.pop())
      for (const { to } of taken.get(next) ?? []) {
        if (found.has(to) || to === report) continue;
        found.add(to);
        open.push(to);
      }
    return [...found];
  };
}

/** What a message is about, with its lineage: reports whose headline it gives, else those of its own outlet and text. */
function targetsOf(message: string, readings: readonly Reading[], lineages: readonly Lineage[]): string[] {
  const { report } = readings.find((reading) => reading.report.id === message)!;
  const words = plainWords(`${report.headline ?? ''} ${report.text}`);
  const named = readings.filter(({ report: { id, headline } }) => {
    const title = plainWords(headline ?? '');
    return id !== message && title.split(' ').length >= HEADLINE_WORDS && words.includes(title);
  });
  const own = readings.filter(({ report: { outlet } }) => outlet !== null && outlet === report.outlet);
  const heads = (named.length > 0 ? named : own).map(({ report: { id } }) => id);
  const asked = new Set(named.length > 0 ? heads : [message, ...heads]);
  return lineages
    .filter(({ reports }) => reports.some((id) => asked.has(id)))
    .flatMap(({ reports }) => reports)
    .filter((id) => id !== message);
}

const plainWords = (text: string): string =>
  tokenise(text)
    .filter(({ kind }) => kind !== 'punctuation')
    .map(({ lower }) => lower)
    .join(' ');

/** What a story's reader is told of its corrections and kills. */
export function retractionNotices(
  retractions: readonly Retraction[],
  readings: readonly Reading[],
  { retractions: lexicon }: Language,
): Notice[] {
  const keyOf = new Map(readings.map(({ report }) => [report.id, report.key]));
  return retractions.map(({ kind, report, reason, anchors, reaches }) => {
    const others = reaches.filter((id) => id !== report).length;
    const isOwn = reaches.includes(report);
    const wording = kind === 'correction' ? lexicon.corrected : isOwn ? lexicon.killed : lexicon.killing;
    const resting = others === 0 ? '' : others === 1 ? lexicon.copy : lexicon.copies.replace('{count}', `${others}`);
    const told = wording.replace('{key}', keyOf.get(report)!).replace(/\{(?:words|reason)\}/, () => reason);
    return { kind, message: told + resting, anchors };
  });
}

/** Marks every rung, claim and brief line that rests on what was corrected or taken back. */
export function markRetracted<
  Part extends {
    readonly ladders: readonly Ladder[];
    readonly claims: readonly Claim[];
    readonly brief: readonly BriefLine[];
  },
>(
  { ladders, claims, brief }: Part,
  retractions: readonly Retraction[],
): { readonly ladders: readonly Ladder[]; readonly claims: readonly Claim[]; readonly brief: readonly BriefLine[] } {
  const reached = new Map<string, RetractionKind>();
  for (const { kind, reaches } of retractions)
    for (const report of reaches) if (kind === 'kill' || !reached.has(report)) reached.set(report, kind);
  if (reached.size === 0) return { ladders, claims, brief };
  const marked = <Value extends object>(value: Value, reports: readonly string[]): Value => {
    const retracted: Retracted[] = [...new Set(reports)].flatMap((report) => {
      const kind = reached.get(report);
      return kind === undefined ? [] : [{ report, kind }];
    });
    return retracted.length === 0 ? value : { ...value, retracted };
  };
  const reportsOf = (anchors: readonly Anchor[]): string[] => anchors.map(({ report }) => report);
  return {
    ladders: ladders.map((ladder) => ({ ...ladder, rungs: ladder.rungs.map((rung) => marked(rung, rung.reports)) })),
    claims: claims.map((claim) =>
      marked(claim, reportsOf([...claim.asserted, ...claim.denied].map(({ anchor }) => anchor))),
    ),
    brief: brief.map((line) => marked(line, reportsOf(line.anchors))),
  };
}

const clipped = (words: string): string => {
  const plain = words.replaceAll(/\s+/g, ' ');
  return plain.length > LONGEST_REASON ? `${plain.slice(0, LONGEST_REASON).trimEnd()} …` : plain;
};
