import type { Certainty, Field, Report } from './report.ts';
import type { Excerpt, Span } from './span.ts';

/** Every statement says which of the report's texts it stands in. */
export interface Located extends Excerpt {
  readonly field: Field;
}

export type SourceKind =
  | 'outlet'
  | 'agency'
  | 'person'
  | 'official'
  | 'organisation'
  | 'witness'
  | 'monitor'
  | 'channel'
  | 'document'
  | 'anonymous';

/** One link of a chain: on whose word. */
export interface SourceLink {
  readonly name: string;
  readonly kind: SourceKind;
}

/** Outermost first: `[CNN, TASS, Investigative Committee]`. Empty: on the report's own word. */
export type Chain = readonly SourceLink[];

/** Who an attribution rests on: the words at this place, and the fullest form of the name. */
export interface Source extends Excerpt {
  /** The full name or description as the report gives it somewhere ("Ada Quill" for "she"). */
  readonly name: string;
  readonly kind: SourceKind;
  /** `inferred` when the words here (a pronoun, a role) were resolved to a mention elsewhere. */
  readonly certainty: Certainty;
  /** Why this name was inferred; null when written. */
  readonly why: string | null;
}

/** How the source stands to the content. */
export type Stance = 'asserts' | 'denies' | 'doubts';

export interface Attribution {
  readonly field: Field;
  readonly kind: 'direct' | 'indirect' | 'mixed';
  /** What is said, with its quotation marks and its "that". */
  readonly content: Excerpt;
  readonly cue: Excerpt | null;
  readonly source: Source | null;
  readonly chain: Chain;
  readonly stance: Stance;
}

/** Words in quotation marks that someone says or writes. `exact` is without the marks. */
export interface Quotation extends Located {
  readonly speaker: Source | null;
  readonly chain: Chain;
}

export type Bound = 'exactly' | 'at least' | 'about' | 'more than' | 'up to' | 'less than';

export interface Figure extends Located {
  readonly value: number;
  /** Upper end of a range, else null. */
  readonly high: number | null;
  readonly bound: Bound;
  readonly trend: 'up' | 'down' | null;
  /** A plural without a number ("dozens"): `value` is the least it can mean. */
  readonly vague: boolean;
  /** Singular English name of a standard unit (`dollar`, `mile per hour`), else the head noun counted (`passenger`). */
  readonly unit: string;
  /** What is counted, in the text's words. */
  readonly of: string;
  /** From the closed list of lang/en, or `other:<head noun>`. */
  readonly topic: string;
  /** The event's own total, a part of it, or another event's. */
  readonly scope: 'event' | 'part' | 'other';
  /** For the reader and for reconciliation: was this value given as superseded ("earlier put at 30")? */
  readonly asOf: 'now' | 'earlier';
  readonly chain: Chain;
}

export interface TimeMention extends Located {
  /** ISO 8601 date, date-time, or interval (`2014-11/2014-12`); as precise as is known, no more. */
  readonly value: string | null;
  readonly certainty: Certainty | 'unresolved';
  /** What the value was worked out from (`published 2024-03-25`); null when written. */
  readonly basis: string | null;
  /** Of an unresolved time, what its words alone give, truncated as ISO 8601:2000 has it: `T18:54`, `--03-07`, `-W-5`. */
  readonly partial?: string;
}

export interface Name extends Located {
  /** The fullest form of the name in the report. */
  readonly name: string;
  readonly kind: 'person' | 'organisation' | 'place' | 'other';
}

export interface Statements {
  /** Of the text (not the headline). */
  readonly sentences: readonly Span[];
  readonly attributions: readonly Attribution[];
  readonly quotations: readonly Quotation[];
  readonly figures: readonly Figure[];
  readonly times: readonly TimeMention[];
  readonly names: readonly Name[];
  /** Descriptions of wounds and bodies, to be blurred on request. */
  readonly graphic: readonly Span[];
}

/** What one report says. */
export interface Reading extends Statements {
  readonly report: Report;
}
