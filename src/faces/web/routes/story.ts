import { html } from 'hono/html';
import { summaryOf } from '../../source/summary.ts';
import { undoForm } from '../pages/corrections.ts';
import { missingPage } from '../pages/missing.ts';
import { storyListPage, storyLists, storyPage, treePage } from '../pages/story.ts';
import { wordsPage } from '../pages/words.ts';
import { familyTree } from '../parts/family-tree.ts';
import { storyContext, storyPath } from '../parts/story-context.ts';
import { layOutTree } from '../parts/tree-layout.ts';
import { pageOf } from '../parts/window.ts';
import type { Routes } from '../routes.ts';
import { pageNumber } from './front.ts';

/** Rows of a whole family tree. */
const MOST_ROWS = 1000;

export const storyRoutes: Routes = (app, { source }) => {
  const missing = 'There is no story of that name: it may have been merged or parted since.';
  app.get('/story/:id', async (context) => {
    const visit = context.get('visit');
    const view = await source.story(context.req.param('id'));
    if (view === null) return context.html(missingPage('No such story', missing, visit), 404);
    const { id } = view.dossier.story;
    if (id !== context.req.param('id')) return context.redirect(storyPath(id), 303);
    const done = context.req.query('done');
    const told = done !== undefined && /^[\w-]{1,60}$/.test(done);
    const banner = told
      ? html`<div class="done" role="status"><p>Done and recorded as ${done}.</p>${undoForm(done, visit)}</div>`
      : '';
    const { stories } = await source.list({ words: '', show: 'all', page: 1 });
    const others = stories.filter((story) => story.id !== id);
    return context.html(storyPage(storyContext(view, visit), summaryOf(view), others, banner));
  });
  app.get('/story/:id/tree', async (context) => {
    const view = await source.story(context.req.param('id'));
    if (view === null) return context.html(missingPage('No such story', missing, context.get('visit')), 404);
    const story = storyContext(view, context.get('visit'));
    return context.html(treePage(story, familyTree(layOutTree(view.dossier, MOST_ROWS), story)));
  });
  app.get('/story/:id/list/:section', async (context) => {
    const visit = context.get('visit');
    const { id, section } = context.req.param();
    const view = Object.hasOwn(storyLists, section) ? await source.story(id) : null;
    if (view === null) return context.html(missingPage('Not here', missing, visit), 404);
    const story = storyContext(view, visit);
    return context.html(
      storyListPage(story, storyLists[section]!(story, pageOf(pageNumber(context.req.query('page'))))),
    );
  });
  app.get('/story/:id/words', async (context) => {
    const visit = context.get('visit');
    const view = await source.story(context.req.param('id'));
    const page =
      view &&
      wordsPage(storyContext(view, visit), context.req.query('of') ?? '', pageNumber(context.req.query('page')));
    return page === null ? context.html(missingPage('Not here', missing, visit), 404) : context.html(page);
  });
};
