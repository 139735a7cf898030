import { createRoute, OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi';
import { passageAt } from '../../ask/passage.ts';
import { searchStatements } from '../../ask/statements.ts';
import type { StorySource } from '../../source/story-source.ts';
import { dossier, passage, reading, refusal, statements, storyList } from '../api/schemas.ts';
import type { Routes } from '../routes.ts';

const words = z.string().max(200);
const id = z.object({ id: z.string().min(1).max(200) });
const place = z.coerce.number().int().min(0).max(100_000_000);

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  content: { 'application/json': { schema } },
  description,
});

const get = <Path extends string, Request extends NonNullable<RouteConfig['request']>, Answer extends z.ZodType>(
  path: Path,
  summary: string,
  request: Request,
  schema: Answer,
) =>
  createRoute({
    method: 'get',
    path,
    summary,
    request,
    responses: {
      200: json(schema, summary),
      400: json(refusal, 'What is wrong'),
      404: json(refusal, 'What is missing'),
    },
  });

const storiesRoute = get(
  '/stories',
  'Stories, the one that moved last first',
  {
    query: z.object({
      q: words.default('').openapi({ description: 'Words that must all stand in the story' }),
      show: z.enum(['all', 'moved', 'disputed', 'firm', 'single']).default('all'),
      page: z.coerce.number().int().min(1).max(100_000).default(1),
    }),
  },
  storyList,
);
const storyRoute = get('/stories/{id}', 'The dossier of a story, named by its id or a report', { params: id }, dossier);
const reportRoute = get('/reports/{id}', 'A report and what it says', { params: id }, reading);
const passageRoute = get(
  '/reports/{id}/passage',
  'The words at a place of a report, in the sentences around them',
  { params: id, query: z.object({ field: z.enum(['text', 'headline']).default('text'), start: place, end: place }) },
  passage,
);
const statementsRoute = get(
  '/statements',
  'Figures, attributions and quotations whose sentence holds all the words',
  {
    query: z.object({
      q: words.min(1),
      story: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(40),
    }),
  },
  statements,
);

/** The desk as JSON, under `/api`, with its OpenAPI description at `/api/openapi.json`. */
export const apiRoutes: Routes = (app, { source }) => {
  app.route('/api', api(source));
};

function api(source: StorySource): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, context) =>
      result.success
        ? undefined
        : context.json(
            { message: result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ') },
            400,
          ),
  });
  const missing = (what: string): { message: string } => ({ message: `There is no ${what} of that name.` });
  app.openapi(storiesRoute, async (context) => {
    const { q, show, page } = context.req.valid('query');
    return context.json(shape<typeof storyList>(await source.list({ words: q, show, page })), 200);
  });
  app.openapi(storyRoute, async (context) => {
    const view = await source.story(context.req.valid('param').id);
    return view === null ? context.json(missing('story'), 404) : context.json(shape<typeof dossier>(view.dossier), 200);
  });
  app.openapi(reportRoute, async (context) => {
    const view = await source.report(context.req.valid('param').id);
    return view === null
      ? context.json(missing('report'), 404)
      : context.json(shape<typeof reading>(view.reading), 200);
  });
  app.openapi(passageRoute, async (context) => {
    const [{ id: report }, { field, start, end }] = [context.req.valid('param'), context.req.valid('query')];
    const view = await source.report(report);
    if (view === null) return context.json(missing('report'), 404);
    const found = passageAt(view.reading, { report, field, start, end });
    return found === null
      ? context.json({ message: `${start}-${end} is not within that ${field}.` }, 400)
      : context.json(found, 200);
  });
  app.openapi(statementsRoute, async (context) => {
    const { q, story, limit } = context.req.valid('query');
    return context.json(shape<typeof statements>(await searchStatements(source, q, story ?? null, limit)), 200);
  });
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Stemma',
      version: '1',
      description:
        'What is reported, on whose word, by how many independent lines. Read only; the key of the desk goes in `Authorization: Bearer`.',
    },
    servers: [{ url: '/api' }],
    security: [{ key: [] }],
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'key', { type: 'http', scheme: 'bearer' });
  return app;
}

/** Our data is readonly throughout; the types that a schema gives are not, and nothing here writes to it. */
const shape = <Schema extends z.ZodType>(value: unknown): z.output<Schema> => value as z.output<Schema>;
