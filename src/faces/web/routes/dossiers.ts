import type { Routes } from '../routes.ts';

export const dossierRoutes: Routes = (app, { source }) => {
  app.get('/story/:id/dossier.json', async (context) => {
    const view = await source.story(context.req.param('id'));
    return view === null
      ? context.json({ message: 'There is no story of that name.' }, 404)
      : context.json(view.dossier);
  });
};
