/** A paragraph that is reporting by its shape: long enough, few links, and with the marks of sentences. */
const PROSE = { least: 60, links: 0.4 };

/** How much prose a text of this tag holds, in characters outside links; 0 for what is not prose by its shape. */
export function proseWeight(text: string, tag: string, linkDensity: number): number {
  if (text.length < PROSE.least || linkDensity > PROSE.links || isHeading(tag)) return 0;
  return /[.!?,;:”"。]/.test(text) ? text.length * (1 - linkDensity) : 0;
}

export const isHeading = (tag: string): boolean => /^h[1-6]$/.test(tag);
