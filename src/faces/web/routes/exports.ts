import { dossierFormats, exchangeFormats } from '../../export/formats.ts';
import type { Routes } from '../routes.ts';

/** A story as a file to keep: the dossier itself, and the formats of other tools. */
export const exportRoutes: Routes = (app, { source }) => {
  const dossiers = Object.entries(dossierFormats).map(
    ([format, { write, ...rest }]) => [format, { ...rest, write: (dossier) => write([dossier]) }] as const,
  ) satisfies [string, (typeof exchangeFormats)['csv']][];
  for (const [format, { ending, mediaType, write }] of [...dossiers, ...Object.entries(exchangeFormats)])
    app.get(`/story/:id/export/${format}`, async (context) => {
      const view = await source.story(context.req.param('id'));
      if (view === null) return context.json({ message: 'There is no story of that name.' }, 404);
      context.header('Content-Type', `${mediaType}; charset=utf-8`);
      context.header('Content-Disposition', `attachment; filename="${view.dossier.story.id}.${ending}"`);
      return context.body(`${write(view.dossier)}\n`);
    });
};
