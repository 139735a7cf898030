import { createHash } from 'node:crypto';

/** A report's id, from its content alone: twelve hexadecimal digits, enough for ten million reports without a clash in sight. */
export function reportId(
  outlet: string | null,
  published: string | null,
  headline: string | null,
  text: string,
): string {
  return createHash('sha256')
    .update(JSON.stringify([outlet, published, headline, text]))
    .digest('hex')
    .slice(0, 12);
}
