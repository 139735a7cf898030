import { html } from 'hono/html';
import type { Anchor, Report } from '../../../index.ts';
import type { StoryView } from '../../source/story-source.ts';
import { missingPage } from '../pages/missing.ts';
import { type Place, reportPage } from '../pages/report.ts';
import { sentenceWith } from '../parts/excerpt.ts';
import { words } from '../parts/html.ts';
import { labelOf, storyContext } from '../parts/story-context.ts';
import { timeElement } from '../parts/time.ts';
import type { Routes } from '../routes.ts';

export const reportRoutes: Routes = (app, { source }) => {
  app.get('/report/:id', async (context) => {
    const visit = context.get('visit');
    const view = await source.report(context.req.param('id'));
    const story = view && (await source.story(view.story));
    if (view === null || story === null)
      return context.html(missingPage('No such report', 'There is no report of that name.', visit), 404);
    const known: StoryView = story;
    return context.html(
      reportPage(view, storyContext(known, visit), placeIn(view.reading.report, context.req.query('at'))),
    );
  });
  /** The sentence around a place, for the card that a hovering reader sees. */
  app.get('/cite/:id', async (context) => {
    const view = await source.report(context.req.param('id'));
    const story = view && (await source.story(view.story));
    const place = view && placeIn(view.reading.report, context.req.query('at'));
    if (view === null || story === null || place === null) return context.text('There is no such place.', 404);
    const { report } = view.reading;
    const anchor: Anchor = {
      ...place,
      report: report.id,
      exact: (place.field === 'text' ? report.text : (report.headline ?? '')).slice(place.start, place.end),
      prefix: '',
      suffix: '',
    };
    const shown = storyContext(story, context.get('visit'));
    const readings = new Map([[report.id, view.reading]]);
    return context.html(
      html`<p class="facts"><b>${words(labelOf(shown, report.id))}</b> · ${timeElement(report.published)}</p><p>${sentenceWith(anchor, { readings, visit: shown.visit })}</p>`,
    );
  });
};

/** `text-120-134` within the report; null when it is not. */
function placeIn(report: Report, given: string | undefined): Place | null {
  const [, field, start, end] = given?.match(/^(text|headline)-(\d{1,9})-(\d{1,9})$/) ?? [];
  if (field !== 'text' && field !== 'headline') return null;
  const length = (field === 'text' ? report.text : (report.headline ?? '')).length;
  const place = { field, start: Number(start), end: Math.min(Number(end), length) } as const;
  return place.start < place.end ? place : null;
}
