import { html } from 'hono/html';
import type { Html } from './html.ts';
import { type StoryContext, storyPath } from './story-context.ts';

/** The part of a long list that is shown: its beginning on the story's page, a page of it where the list stands alone. */
export interface Window {
  readonly from: number;
  readonly most: number;
  readonly alone: boolean;
}

/** Entries of a list that stands alone, on one page. */
const PAGE = 100;

export const beginning = (most: number): Window => ({ from: 0, most, alone: false });
export const pageOf = (page: number): Window => ({ from: (page - 1) * PAGE, most: PAGE, alone: true });

export const within = <Entry>(entries: readonly Entry[], { from, most }: Window): readonly Entry[] =>
  entries.slice(from, from + most);

/**
 * The way to what is not shown.
 * @param section of the address, `/story/ID/list/SECTION`
 * @param names of what is listed, in the plural
 */
export function moreOf(
  total: number,
  window: Window,
  section: string,
  names: string,
  context: StoryContext,
): Html | '' {
  const { from, most, alone } = window;
  const path = `${storyPath(context.dossier.story.id)}/list/${section}`;
  if (!alone) return total > most ? html`<p class="more"><a href="${path}">${total - most} more ${names}</a></p>` : '';
  if (total <= most) return '';
  const page = from / most + 1;
  return html`<nav class="pages" aria-label="Pages">${page > 1 ? html`<a rel="prev" href="${path}?page=${page - 1}">Before</a>` : ''}<span>${page} of ${Math.ceil(total / most)}</span>${from + most < total ? html`<a rel="next" href="${path}?page=${page + 1}">Next</a>` : ''}</nav>`;
}
