import { sameAgency } from './agency-name.ts';
import { type Descent, descentOf, names } from './direction.ts';
import type { Rewrite } from './rewrite.ts';
import { reversed, type SharedText, sharedText } from './shared-text.ts';
import type { Wording } from './wording.ts';

/** Two reports that share copied text, turned so that `to` is the one that took it (or came later by id). */
export interface Relation {
  readonly from: Wording;
  readonly to: Wording;
  readonly descent: Descent;
  /** Copied word for word in places, or told again in other words. */
  readonly manner: 'copy' | 'rewrite';
  /** Seen from `from` (as `a`) to `to` (as `b`). */
  readonly shared: SharedText;
  /** Whether the two rest on one text, so that they count once. */
  readonly oneText: boolean;
}

/**
 * From here on two reports rest on one text rather than on a passage in common: the share of each that stands in the
 * other, added. A brief wholly cut from a long report reaches it, and so do two reports with a quarter in common; a
 * long report that lets in a third of a short wire does not.
 */
const ONE_TEXT = 0.5;

export function relate(a: Wording, b: Wording): Relation | null {
  const shared = sharedText(a, b);
  const credited = creditedShare(a, b, shared) >= CREDITED;
  if (!shared.copied && !credited) return null;
  return turned(a, b, shared, 'copy', credited || restsOnOneText(a, b, shared));
}

/** Share of a report that stands in one it names, from which it is made out of that one, quotations and all. */
const CREDITED = 0.5;

/**
 * Quotations show nothing by themselves. They do when the one report names the other as its source: then they came
 * through it. The share of the report that names, 0 when neither does.
 */
function creditedShare(a: Wording, b: Wording, shared: SharedText): number {
  const [aNames, bNames] = [names(a, b), names(b, a)];
  if (aNames === bNames || !shared.passages.some(({ words }) => words >= LONG)) return 0;
  return aNames ? shared.shareOfA : shared.shareOfB;
}

/** Words of a passage that is no stock phrase. */
const LONG = 12;

/** A rewrite as a relation: its parallel sentences stand for passages. */
export function relateRewrite({ a, b, parallels, shareOfA, shareOfB, extent }: Rewrite): Relation {
  const passages = parallels.map(({ a: inA, b: inB }) => ({
    alignment: { aStart: inA.first, aEnd: inA.last, bStart: inB.first, bEnd: inB.last, runs: [] },
    words: 0,
    own: 0,
    fresh: 0,
    ofSentences: 0,
    weight: 0,
  }));
  const shares = { shareOfA, shareOfB, ownShareOfA: shareOfA, ownShareOfB: shareOfB };
  return turned(a, b, { ...shares, passages, copied: true }, 'rewrite', extent === 'text');
}

function turned(a: Wording, b: Wording, shared: SharedText, manner: Relation['manner'], oneText: boolean): Relation {
  const descent = descentOf(a, b, shared);
  return descent.from === 'a'
    ? { from: a, to: b, descent, manner, shared, oneText }
    : { from: b, to: a, descent, manner, shared: reversed(shared), oneText };
}

/**
 * One text: half in common between them, or copied passages in two reports that one agency signs as a
 * whole (a write-through keeps little of its first take, and is still that agency's word).
 */
function restsOnOneText(a: Wording, b: Wording, shared: SharedText): boolean {
  if (isCollection(a, shared.shareOfA) || isCollection(b, shared.shareOfB)) return false;
  if (shared.ownShareOfA + shared.ownShareOfB >= ONE_TEXT) return true;
  const signed = a.credits.filter(({ role }) => role === 'whole');
  return b.credits.some(
    ({ agency, role }) => role === 'whole' && signed.some((own) => sameAgency(own.agency, agency, a.language)),
  );
}

/** A live blog or an index holds many texts; it rests on one only when most of it does. */
const isCollection = ({ reading }: Wording, share: number): boolean =>
  (reading.report.kind === 'liveblog' || reading.report.kind === 'index') && share < CREDITED;
