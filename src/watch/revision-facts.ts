import { type Anchor, anchorAt } from '../model/anchor.ts';
import type { Figure, Quotation, Reading } from '../model/statement.ts';

/** A fact that one revision of a report has and the other lacks. */
export interface FactChange {
  readonly kind: 'headline' | 'figure' | 'quotation' | 'name';
  /** In the report's words; null on the side that lacks it. */
  readonly before: string | null;
  readonly after: string | null;
  /** In the later revision, else in the earlier one. */
  readonly anchor: Anchor | null;
}

/**
 * What changed in fact between two revisions of a report: headline, figures, quotations, names. A figure that gave way to
 * another of the same topic is one change.
 */
export function factChanges(before: Reading, after: Reading): FactChange[] {
  return [...headline(before, after), ...figures(before, after), ...quotations(before, after), ...names(before, after)];
}

function headline({ report: a }: Reading, { report: b }: Reading): FactChange[] {
  if (a.headline === b.headline) return [];
  const anchor = b.headline === null ? null : anchorAt(b, 'headline', { start: 0, end: b.headline.length });
  return [{ kind: 'headline', before: a.headline, after: b.headline, anchor }];
}

const figureKey = ({ topic, unit, value, high, bound }: Figure): string => [topic, unit, value, high, bound].join(' ');

function figures(before: Reading, after: Reading): FactChange[] {
  const gone = missing(before.figures, after.figures, figureKey);
  const come = missing(after.figures, before.figures, figureKey);
  const changes: FactChange[] = [];
  for (const figure of come) {
    const at = gone.findIndex(({ topic, unit }) => topic === figure.topic && unit === figure.unit);
    const [old] = at < 0 ? [] : gone.splice(at, 1);
    const anchor = anchorAt(after.report, figure.field, figure);
    changes.push({ kind: 'figure', before: old?.exact ?? null, after: figure.exact, anchor });
  }
  for (const figure of gone)
    changes.push({
      kind: 'figure',
      before: figure.exact,
      after: null,
      anchor: anchorAt(before.report, figure.field, figure),
    });
  return changes;
}

const quotationKey = ({ exact }: Quotation): string =>
  exact
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

function quotations(before: Reading, after: Reading): FactChange[] {
  return [
    ...missing(before.quotations, after.quotations, quotationKey).map(
      (quotation): FactChange => ({
        kind: 'quotation',
        before: quotation.exact,
        after: null,
        anchor: anchorAt(before.report, quotation.field, quotation),
      }),
    ),
    ...missing(after.quotations, before.quotations, quotationKey).map(
      (quotation): FactChange => ({
        kind: 'quotation',
        before: null,
        after: quotation.exact,
        anchor: anchorAt(after.report, quotation.field, quotation),
      }),
    ),
  ];
}

function names(before: Reading, after: Reading): FactChange[] {
  const named = ({ names: all }: Reading) => all.filter(({ kind }) => kind === 'person' || kind === 'place');
  const key = ({ name }: { readonly name: string }): string => name.toLowerCase();
  return [
    ...missing(named(before), named(after), key).map(
      (name): FactChange => ({
        kind: 'name',
        before: name.name,
        after: null,
        anchor: anchorAt(before.report, name.field, name),
      }),
    ),
    ...missing(named(after), named(before), key).map(
      (name): FactChange => ({
        kind: 'name',
        before: null,
        after: name.name,
        anchor: anchorAt(after.report, name.field, name),
      }),
    ),
  ];
}

/** Those of one list whose key the other lacks, each key once. */
function missing<Value>(here: readonly Value[], there: readonly Value[], key: (value: Value) => string): Value[] {
  const known = new Set(there.map(key));
  return here.filter((value) => {
    const own = key(value);
    if (known.has(own)) return false;
    known.add(own);
    return true;
  });
}

/** One sentence: `killed: “four” became “six”; left out the quotation “...”`. */
export function changesText(changes: readonly FactChange[]): string {
  return changes
    .slice(0, CHANGES_TOLD)
    .map(({ kind, before, after }) =>
      before === null
        ? `${kind} added: “${clipped(after!)}”`
        : after === null
          ? `${kind} left out: “${clipped(before)}”`
          : `${kind} “${clipped(before)}” became “${clipped(after)}”`,
    )
    .concat(changes.length > CHANGES_TOLD ? [`${changes.length - CHANGES_TOLD} more`] : [])
    .join('; ');
}

const CHANGES_TOLD = 4;
const LONGEST_TOLD = 120;
const clipped = (words: string): string =>
  words.length > LONGEST_TOLD ? `${words.slice(0, LONGEST_TOLD).trimEnd()} …` : words;
