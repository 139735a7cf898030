import type { Relation } from '../model/ladder.ts';
import type { Bound } from '../model/statement.ts';

/** One wording for one, another for more; `{n}` is the number. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}

/**
 * The fixed wording of brief lines, with `{slots}` for what is anchored. No wording may hold a numeral or a name: all
 * that a reader could take for a fact comes through a slot.
 */
export interface BriefWording {
  /** `{value}` is one figure. */
  readonly bounds: Readonly<Record<Bound, string>>;
  /** `{low}`, `{high}`. */
  readonly range: string;
  /** `{value}`, `{unit}`: standard units only. */
  readonly withUnit: string;
  readonly reports: Plural;
  readonly lineages: Plural;
  /** `{value}` with `{support}`, and `{who}` where the text says on whose word. */
  readonly rung: { readonly attributed: string; readonly bare: string };
  /** `{question}`, `{rungs}`. */
  readonly ladder: Readonly<Record<Relation, string>>;
  /** What stands between rungs, by relation; the last pair may be joined otherwise. */
  readonly between: Readonly<Record<Relation, string>>;
  readonly more: string;
  /** `{asserted}`, `{denied}`: excerpts; `{assertedBy}`, `{deniedBy}`: names. */
  readonly claim: { readonly attributed: string; readonly bare: string; readonly reported: string };
  readonly and: string;
  /** `{speaker}`, `{quote}`, `{support}`. */
  readonly quote: { readonly attributed: string; readonly bare: string; readonly drifted: string };
  /** `{words}`, `{support}`. */
  readonly time: string;
  readonly lede: string;
}
