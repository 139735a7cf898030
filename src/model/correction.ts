/**
 * Corrections of the grouping by hand. A record is never changed or removed: a later one that names it undoes it.
 * Stories are named by the reports that were in them, so that a record holds when reports are grouped anew.
 */
export type Correction = Merge | Split | Move | Undo;

/** Who corrected, when and why, as the caller gives it. */
export interface Hand {
  readonly by: string | null;
  /** ISO 8601. */
  readonly at: string | null;
  readonly reason: string;
}

interface Recorded extends Hand {
  /** One of a kind among the records it is kept with. */
  readonly id: string;
}

/** These stories are one. */
export interface Merge extends Recorded {
  readonly kind: 'merge';
  /** Report ids of each story; the first story goes on under its name. */
  readonly stories: readonly (readonly string[])[];
}

/** These reports are a story of their own. */
export interface Split extends Recorded {
  readonly kind: 'split';
  readonly reports: readonly string[];
  /** The reports that stay, judged with the rest; null when whoever corrected could not say. */
  readonly from: readonly string[] | null;
}

/** These reports belong to that story. */
export interface Move extends Recorded {
  readonly kind: 'move';
  readonly reports: readonly string[];
  readonly from: readonly string[] | null;
  readonly to: readonly string[];
}

/** That correction no longer holds. An undo can be undone. */
export interface Undo extends Recorded {
  readonly kind: 'undo';
  /** Id of an earlier record. */
  readonly correction: string;
}

/** The corrections that hold, in their order: those that no later record in force undoes, without the undoing ones. */
export function correctionsInForce(corrections: readonly Correction[]): Exclude<Correction, Undo>[] {
  const undone = new Set<string>();
  const inForce: Exclude<Correction, Undo>[] = [];
  for (const correction of corrections.toReversed()) {
    if (undone.has(correction.id)) continue;
    if (correction.kind === 'undo') undone.add(correction.correction);
    else inForce.push(correction);
  }
  return inForce.reverse();
}

/** A correction out of parsed JSON, or what is wrong with it. */
export function correctionFrom(value: unknown): Correction | { readonly message: string } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong('is not an object');
  const record = value as Readonly<Record<string, unknown>>;
  const { kind, id, reason, by = null, at = null, reports, from = null, to, stories, correction } = record;
  if (!isName(id)) return wrong('has no "id"');
  if (typeof reason !== 'string') return wrong('has no "reason"');
  if (by !== null && typeof by !== 'string') return wrong('has a "by" that is no text');
  if (at !== null && typeof at !== 'string') return wrong('has an "at" that is no text');
  const recorded = { id, by, at, reason };
  switch (kind) {
    case 'merge':
      if (!Array.isArray(stories) || stories.length < 2 || !stories.every(isNames))
        return wrong('needs "stories": two or more lists of report ids');
      return { kind, ...recorded, stories };
    case 'split':
    case 'move':
      if (!isNames(reports)) return wrong('needs "reports": a list of report ids');
      if (from !== null && !(Array.isArray(from) && from.every(isName)))
        return wrong('has a "from" that is neither null nor a list of report ids');
      if (kind === 'split') return { kind, ...recorded, reports, from };
      if (!isNames(to)) return wrong('needs "to": a list of report ids');
      return { kind, ...recorded, reports, from, to };
    case 'undo':
      if (!isName(correction)) return wrong('needs "correction": the id of a record');
      return { kind, ...recorded, correction };
    default:
      return wrong('needs "kind": merge, split, move or undo');
  }
}

const wrong = (message: string): { readonly message: string } => ({ message });
const isName = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isNames = (value: unknown): value is string[] => Array.isArray(value) && value.length > 0 && value.every(isName);
