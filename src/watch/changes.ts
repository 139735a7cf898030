import { createHash } from 'node:crypto';
import type { Anchor } from '../model/anchor.ts';
import type { Dossier } from '../model/dossier.ts';
import type { Ladder, Rung } from '../model/ladder.ts';
import type { Alert } from '../store/store.ts';
import { factsOf, isCorrection, rungKey, type ToldFacts } from './facts.ts';

/** How numbers are printed in a sentence. */
export type UnitName = (unit: string, value: number) => string;

type Draft = Pick<Alert, 'kind' | 'message' | 'anchors'> & { readonly key: string };

/** Independent lines from which on a story is told at all. */
const WORTH_TELLING = 2;

/**
 * What changed in fact since a story was last told: one alert for each fact. A story is told when it has two independent
 * lines; its first alert stands for all it says then.
 */
export function changesOf(told: ToldFacts, dossier: Dossier, at: string, unitName: UnitName): Alert[] {
  const { story } = dossier;
  if (story.lineages < WORTH_TELLING) return corrections(told, dossier).map((draft) => alertOf(draft, dossier, at));
  const drafts =
    told.lineages < WORTH_TELLING
      ? [newStory(dossier), ...corrections(told, dossier)]
      : [
          ...dossier.ladders.flatMap((ladder) => ladderChanges(told, ladder, unitName)),
          ...denials(told, dossier),
          ...corrections(told, dossier),
        ];
  return drafts.map((draft) => alertOf(draft, dossier, at));
}

/** The facts to remember once these changes are told; of a story not worth telling, what is told of it already. */
export function toldAfter(told: ToldFacts, dossier: Dossier): ToldFacts {
  const now = factsOf(dossier);
  if (now.lineages >= WORTH_TELLING)
    // A story that lost a line, by a revision or a copy found out, is not told anew when it gets another.
    return {
      ...now,
      lineages: Math.max(now.lineages, told.lineages),
      confirmed: [...new Set([...told.confirmed, ...now.confirmed])],
      rungs: [...new Set([...told.rungs, ...now.rungs])],
      denials: [...new Set([...told.denials, ...now.denials])],
    };
  return { ...told, corrections: [...new Set([...told.corrections, ...now.corrections])] };
}

function newStory({ story, brief }: Dossier): Draft {
  const lede = brief[0];
  return {
    kind: 'story',
    key: 'story',
    message: `A story on ${story.lineages} independent lines: ${story.title}`,
    anchors: lede?.anchors ?? [],
  };
}

function ladderChanges(told: ToldFacts, ladder: Ladder, unitName: UnitName): Draft[] {
  const drafts: Draft[] = [];
  const isNew = !ladder.rungs.some((rung) => told.rungs.includes(rungKey(ladder.id, rung)));
  for (const rung of ladder.rungs) {
    const key = rungKey(ladder.id, rung);
    const value = valueText(rung, ladder.unit, unitName);
    if (!told.rungs.includes(key)) {
      const among = isNew ? '' : ` beside ${otherValues(ladder, rung, unitName)}`;
      drafts.push({
        kind: 'rung',
        key,
        message: `${ladder.question} ${value}${among} (${linesText(rung.lineages)})`,
        anchors: rung.anchors,
      });
    } else if (rung.lineages > 1 && !told.confirmed.includes(key))
      drafts.push({
        kind: 'lineage',
        key,
        message: `${ladder.question} ${value}: now on ${linesText(rung.lineages)}`,
        anchors: rung.anchors,
      });
  }
  const values = ladder.rungs.map((rung) => valueText(rung, ladder.unit, unitName)).join(' against ');
  const anchors = ladder.rungs.flatMap((rung) => rung.anchors.slice(0, 1));
  const conflicted = told.conflicts.includes(ladder.id);
  const key = `${ladder.id} ${ladder.rungs.map((rung) => rungKey('', rung)).join(',')}`;
  if (ladder.relation === 'conflicting' && !conflicted)
    drafts.push({ kind: 'conflict', key, message: `${ladder.question} Accounts conflict: ${values}`, anchors });
  if (ladder.relation !== 'conflicting' && conflicted)
    drafts.push({ kind: 'settled', key, message: `${ladder.question} No longer in conflict: ${ladder.why}`, anchors });
  return drafts;
}

function denials(told: ToldFacts, { claims }: Dossier): Draft[] {
  return claims
    .filter(({ id, denied }) => denied.length > 0 && !told.denials.includes(id))
    .map(({ id, text, denied, asserted }) => ({
      kind: 'denial' as const,
      key: id,
      message: `Denied: “${text}” – by ${denied[0]!.chain.at(-1)?.name ?? 'a report'}`,
      anchors: [...denied, ...asserted].map(({ anchor }) => anchor),
    }));
}

function corrections(told: ToldFacts, { notices }: Dossier): Draft[] {
  return notices
    .filter(({ kind, message }) => isCorrection(kind) && !told.corrections.includes(message))
    .map(({ kind, message, anchors }) => ({ kind: kind as 'correction' | 'kill', key: message, message, anchors }));
}

function alertOf({ kind, key, message, anchors }: Draft, { story }: Dossier, at: string): Alert {
  return {
    id: alertId(kind, story.id, key),
    kind,
    story: story.id,
    title: story.title,
    message,
    anchors: distinct(anchors),
    at,
  };
}

/** The same change of the same story has the same id, whenever it is found. */
export const alertId = (kind: Alert['kind'], story: string, key: string): string =>
  `a-${createHash('sha256')
    .update(JSON.stringify([kind, story, key]))
    .digest('hex')
    .slice(0, 16)}`;

/** Enough to look a fact up; the dossier has all. */
const ANCHORS_SHOWN = 8;

const distinct = (anchors: readonly Anchor[]): Anchor[] =>
  [...new Map(anchors.map((anchor) => [`${anchor.report} ${anchor.field} ${anchor.start}`, anchor])).values()].slice(
    0,
    ANCHORS_SHOWN,
  );

function valueText({ value, high, bound, vague }: Rung, unit: string, unitName: UnitName): string {
  if (vague) return `an unspecified number of ${unitName(unit, 2)}`;
  const size = `${value.toLocaleString('en')}${high === null ? '' : `-${high.toLocaleString('en')}`}`;
  return `${bound === 'exactly' ? '' : `${bound} `}${size} ${unitName(unit, high ?? value)}`;
}

const otherValues = ({ rungs, unit }: Ladder, rung: Rung, unitName: UnitName): string =>
  rungs
    .filter((other) => other !== rung)
    .map((other) => valueText(other, unit, unitName))
    .join(', ');

const linesText = (lines: number): string => `${lines} independent ${lines === 1 ? 'line' : 'lines'}`;
