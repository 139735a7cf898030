import type { Certainty } from './report.ts';

export type DerivationKind = 'verbatim' | 'edited' | 'passage' | 'rewrite';

/** On what ground the direction of a derivation rests. `unknown`: the two share text, and which is older cannot be told. */
export type Direction = 'credited' | 'dated' | 'inferred' | 'unknown';

/** The same words in two reports: `[start, end]` spans of their texts (UTF-16, half open). */
export interface Passage {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** Report `to` took text from report `from`, or from an agency's wire that is not in the collection (`from: null`). */
export interface Derivation {
  readonly from: string | null;
  readonly to: string;
  /** For a wire that is not in the collection: the report that shows its text. `passages[].from` are spans of it. */
  readonly witness?: string;
  readonly kind: DerivationKind;
  /** Share of the words of `to` that stand in `from`, 0 to 1. */
  readonly share: number;
  readonly agency: string | null;
  readonly direction: Direction;
  readonly passages: readonly Passage[];
  /** Spans of `to` that are not in `from`. */
  readonly added: readonly (readonly [number, number])[];
  readonly why: string;
}

/** Reports that rest on one text; they count once. */
export interface Lineage {
  readonly id: string;
  readonly reports: readonly string[];
  readonly origin: {
    readonly kind: 'report' | 'wire';
    readonly agency: string | null;
    readonly report: string | null;
    readonly certainty: Certainty;
    readonly why: string;
    /**
     * Of a wire, reports that show one of its texts each, oldest first: an agency writes a story through and sends it
     * again, and that is still one origin. Absent for a report.
     */
    readonly versions?: readonly string[];
  };
}
