/** A change of mind of the method: reports that came to another story than the one they were put in. */
export interface Revision {
  /** `merge`: the story they left is gone; `split`: the story they came to is new; `move`: both go on. */
  readonly kind: 'merge' | 'split' | 'move';
  readonly from: string;
  readonly to: string;
  /** Report ids, in the order in which they came. */
  readonly reports: readonly string[];
  /** A report that stayed in the story they left; null when none did. */
  readonly stayed: string | null;
  readonly why: string;
}
