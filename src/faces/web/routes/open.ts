import type { UploadedFile } from '../../source/story-source.ts';
import { openPage } from '../pages/open.ts';
import type { Routes } from '../routes.ts';
import { UPLOAD_LIMIT } from '../safety/size.ts';

const MOST_FILES = 10_000;

export const openRoutes: Routes = (app, { source }) => {
  app.get('/open', (context) => context.html(openPage(null, null, UPLOAD_LIMIT, context.get('visit'))));
  app.post('/open', async (context) => {
    const { files } = await context.req.parseBody({ all: true });
    const given = (Array.isArray(files) ? files : [files]).filter((file) => file instanceof File);
    const visit = context.get('visit');
    if (given.length === 0) return context.html(openPage(null, 'No file was given.', UPLOAD_LIMIT, visit), 400);
    if (given.length > MOST_FILES)
      return context.html(
        openPage(null, `More than ${MOST_FILES} files: open them in parts.`, UPLOAD_LIMIT, visit),
        413,
      );
    const uploaded: UploadedFile[] = [];
    for (const file of given) uploaded.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    const outcome = await source.add(uploaded);
    return context.html(openPage(outcome, null, UPLOAD_LIMIT, visit));
  });
};
