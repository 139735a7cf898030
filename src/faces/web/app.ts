import { Hono } from 'hono';
import { missingPage } from './pages/missing.ts';
import { apiRoutes } from './routes/api.ts';
import { assetRoutes } from './routes/assets.ts';
import { compareRoutes } from './routes/compare.ts';
import { correctionRoutes } from './routes/corrections.ts';
import { dossierRoutes } from './routes/dossiers.ts';
import { exportRoutes } from './routes/exports.ts';
import { frontRoutes } from './routes/front.ts';
import { liveRoutes } from './routes/live.ts';
import { openRoutes } from './routes/open.ts';
import { reportRoutes } from './routes/report.ts';
import { settingRoutes } from './routes/settings.ts';
import { signInRoutes } from './routes/sign-in.ts';
import { storyRoutes } from './routes/story.ts';
import type { DeskParts, Routes } from './routes.ts';
import { ownFormsOnly } from './safety/forms.ts';
import { askForKey } from './safety/gate.ts';
import { answerOwnNamesOnly } from './safety/host.ts';
import { pagePolicy } from './safety/policy.ts';
import { formLimit, uploadLimit } from './safety/size.ts';
import type { DeskEnv } from './visit.ts';

/** In this order every request passes: who may be answered, who may look, how much may be sent, what may change something. */
export function deskApp(parts: DeskParts): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.use(pagePolicy);
  app.use(answerOwnNamesOnly(parts.names));
  app.use(askForKey(parts.sessions, parts.password));
  app.use((context, next) => (context.req.path === '/open' ? uploadLimit : formLimit)(context, next));
  app.use(ownFormsOnly(parts.sessions));
  for (const routes of subjects) routes(app, parts);
  app.notFound((context) =>
    context.html(missingPage('Not here', 'There is nothing at this address.', context.get('visit')), 404),
  );
  app.onError((error, context) => {
    process.stderr.write(`stemma desk: ${context.req.method} ${context.req.path}: ${error.message}\n`);
    const message = 'Something went wrong here; the terminal that started the desk says what.';
    return context.html(missingPage('An error', message, context.get('visit')), 500);
  });
  return app;
}

/** One file a subject; a new one (an API, exports) is one more line. */
const subjects: readonly Routes[] = [
  assetRoutes,
  signInRoutes,
  frontRoutes,
  storyRoutes,
  reportRoutes,
  compareRoutes,
  correctionRoutes,
  openRoutes,
  settingRoutes,
  liveRoutes,
  dossierRoutes,
  exportRoutes,
  apiRoutes,
];
