import { type Descent, descentOf } from './direction.ts';
import { reversed, type SharedText, sharedText } from './shared-text.ts';
import type { Wording } from './wording.ts';

/** Two reports that share copied text, turned so that `to` is the one that took it (or came later by id). */
export interface Relation {
  readonly from: Wording;
  readonly to: Wording;
  readonly descent: Descent;
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
  if (!shared.copied) return null;
  const descent = descentOf(a, b, shared);
  const oneText = restsOnOneText(a, b, shared);
  return descent.from === 'a'
    ? { from: a, to: b, descent, shared, oneText }
    : { from: b, to: a, descent, shared: reversed(shared), oneText };
}

/**
 * One text: half in common between them, or copied passages in two reports that one agency signs as a
 * whole (a write-through keeps little of its first take, and is still that agency's word).
 */
function restsOnOneText(a: Wording, b: Wording, shared: SharedText): boolean {
  if (shared.ownShareOfA + shared.ownShareOfB >= ONE_TEXT) return true;
  const signed = new Set(a.credits.filter(({ role }) => role === 'whole').map(({ agency }) => agency));
  return b.credits.some(({ agency, role }) => role === 'whole' && signed.has(agency));
}
