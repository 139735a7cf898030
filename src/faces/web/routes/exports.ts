import { exchangeFormats } from '../../export/formats.ts';
import type { Routes } from '../routes.ts';

/** A story in the formats of other tools, as files to keep. */
export const exportRoutes: Routes = (app, { source }) => {
  for (const [format, { ending, mediaType, write }] of Object.entries(exchangeFormats))
    app.get(`/story/:id/export/${format}`, async (context) => {
      const view = await source.story(context.req.param('id'));
      if (view === null) return context.json({ message: 'There is no story of that name.' }, 404);
      context.header('Content-Type', `${mediaType}; charset=utf-8`);
      context.header('Content-Disposition', `attachment; filename="${view.dossier.story.id}.${ending}"`);
      return context.body(`${write(view.dossier)}\n`);
    });
};
