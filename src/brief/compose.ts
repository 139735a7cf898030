import type { BriefPart } from '../model/dossier.ts';

/**
 * Fills a wording's `{slots}` with parts; what stands between them becomes `pattern` parts.
 * @returns null when the wording asks for a slot that is absent or empty: a sentence with a hole is not written.
 */
export function compose(wording: string, slots: Readonly<Record<string, readonly BriefPart[]>>): BriefPart[] | null {
  const parts: BriefPart[] = [];
  for (const [index, piece] of wording.split(/\{(\w{1,20})\}/).entries()) {
    if (index % 2 === 0) {
      if (piece !== '') parts.push({ kind: 'pattern', text: piece });
      continue;
    }
    const filling = slots[piece];
    if (filling === undefined || filling.length === 0) return null;
    parts.push(...filling);
  }
  return mergePatterns(parts);
}

export const textOf = (parts: readonly BriefPart[]): string => parts.map(({ text }) => text).join('');

function mergePatterns(parts: readonly BriefPart[]): BriefPart[] {
  const merged: BriefPart[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (part.kind === 'pattern' && last?.kind === 'pattern')
      merged[merged.length - 1] = { kind: 'pattern', text: last.text + part.text };
    else merged.push(part);
  }
  return merged;
}
