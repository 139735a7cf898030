import type { Standing } from '../../index.ts';

/** How a text view marks what matters; plain marks always, colour only where the reader's terminal shows it. */
export interface Paint {
  readonly title: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly warn: (text: string) => string;
  /** A one-character mark of a standing; never told by colour alone. */
  readonly mark: (standing: Standing) => string;
  readonly standing: (standing: Standing) => string;
}

export const marks: Readonly<Record<Standing, string>> = { agreed: '=', single: '·', updated: '↑', conflicting: '≠' };

const same = (text: string): string => text;

export const plainPaint: Paint = {
  title: same,
  bold: same,
  dim: same,
  warn: same,
  mark: (standing) => marks[standing],
  standing: (standing) => `[${standing}]`,
};
