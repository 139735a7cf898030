import { hash } from 'node:crypto';

/** A report's id, from its content alone: twelve hexadecimal digits, enough for ten million reports without a clash in sight. */
export function reportId(
  outlet: string | null,
  published: string | null,
  headline: string | null,
  text: string,
): string {
  return hash('sha256', JSON.stringify([outlet, published, headline, text])).slice(0, 12);
}
