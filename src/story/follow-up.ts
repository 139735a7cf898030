import type { Profile } from './profile.ts';

/** Trials, inquiries and anniversaries come weeks after the event; sooner, they are part of the running story. */
const AFTER_DAYS = 14;

/**
 * Whether `a` follows up the event that `b` tells of: its headline speaks of a trial, an inquiry or an anniversary
 * and that of `b` does not, and weeks lie between them. Both must be dated: the words alone tell too little, for a
 * running story has hearings too.
 */
export function followsUp(a: Profile, b: Profile): boolean {
  if (a.aftermath === null || b.aftermath !== null || a.day === null || b.day === null) return false;
  return a.day - b.day >= AFTER_DAYS;
}
