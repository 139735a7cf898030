import { compareReports } from '../../../index.ts';
import { choosePage, compareHelpPage, comparePage } from '../pages/compare.ts';
import { missingPage } from '../pages/missing.ts';
import { storyContext } from '../parts/story-context.ts';
import type { Routes } from '../routes.ts';

export const compareRoutes: Routes = (app, { source }) => {
  app.get('/compare', async (context) => {
    const visit = context.get('visit');
    const { a, b } = context.req.query();
    if (a === undefined || a === '') return context.html(compareHelpPage(visit));
    const [left, right] = await Promise.all([source.report(a), b === undefined ? null : source.report(b)]);
    if (left === null || (b !== undefined && right === null))
      return context.html(missingPage('No such report', 'There is no report of that name.', visit), 404);
    if (right === null) {
      const story = await source.story(left.story);
      if (story === null) return context.html(missingPage('No such story', 'The story is gone.', visit), 404);
      return context.html(choosePage(storyContext(story, visit), left.reading.report.id));
    }
    const story = left.story === right.story ? left.story : null;
    const comparison = compareReports(left.reading, right.reading);
    return context.html(comparePage(comparison, left.reading, right.reading, story, visit));
  });
};
