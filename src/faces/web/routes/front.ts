import type { StoryQuery } from '../../source/story-source.ts';
import { frontPage } from '../pages/front.ts';
import { helpPage } from '../pages/help.ts';
import type { Routes } from '../routes.ts';

const shows: readonly StoryQuery['show'][] = ['all', 'moved', 'disputed', 'firm', 'single'];

/** Longest search, in characters. */
const LONGEST = 200;

export const frontRoutes: Routes = (app, { source }) => {
  app.get('/', async (context) => {
    const query: StoryQuery = {
      words: (context.req.query('q') ?? '').slice(0, LONGEST).trim(),
      show: shows.find((show) => show === context.req.query('show')) ?? 'all',
      page: pageNumber(context.req.query('page')),
    };
    return context.html(frontPage(await source.list(query), query, source.name, context.get('visit')));
  });
  app.get('/help', (context) => context.html(helpPage(context.get('visit'))));
};

export const pageNumber = (given: string | undefined): number =>
  given !== undefined && /^[1-9]\d{0,5}$/.test(given) ? Number(given) : 1;
