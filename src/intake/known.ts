import type { KnownMetadata } from '../model/item.ts';

type Draft = { readonly [K in keyof KnownMetadata]: KnownMetadata[K] | null | undefined };

/** Metadata of what is really there: blank strings, empty lists and what is undefined are left out. */
export function known(draft: Draft): KnownMetadata {
  const entries = Object.entries(draft).flatMap(([name, value]) => {
    const trimmed = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value;
    const isNothing = trimmed === undefined || trimmed === null || trimmed === '';
    return isNothing || (Array.isArray(trimmed) && trimmed.length === 0) ? [] : [[name, trimmed] as const];
  });
  return Object.fromEntries(entries);
}
