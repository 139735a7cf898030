import type { CorrectionRequest } from '../../../index.ts';
import { correctionsPage } from '../pages/corrections.ts';
import { storyPath } from '../parts/story-context.ts';
import type { Routes } from '../routes.ts';

/** Of a reason, and of names given, in characters. */
const LONGEST = 500;

type Form = Readonly<Record<string, string | readonly string[]>>;

export const correctionRoutes: Routes = (app, { source }) => {
  app.get('/corrections', async (context) =>
    context.html(correctionsPage(await source.corrections(), null, context.get('visit'))),
  );
  app.post('/corrections', async (context) => {
    const form = (await context.req.parseBody({ all: true })) as Form;
    const refuse = async (fault: string): Promise<Response> =>
      context.html(correctionsPage(await source.corrections(), fault, context.get('visit')), 400);
    const request = requestFrom(form);
    if ('message' in request) return refuse(request.message);
    const reason = one(form, 'reason').trim() || (request.kind === 'undo' ? 'undone on the desk' : '');
    if (reason === '') return refuse('Say why in a few words.');
    const made = await source.correct(request, { by: null, reason });
    if ('message' in made) return refuse(made.message);
    const story = request.kind === 'undo' ? null : await source.story(target(request));
    return context.redirect(
      story === null ? '/corrections' : `${storyPath(story.dossier.story.id)}?done=${made.id}`,
      303,
    );
  });
};

const one = (form: Form, name: string): string => {
  const value = form[name];
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).slice(0, LONGEST);
};

const many = (form: Form, name: string): readonly string[] => {
  const value = form[name];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
};

/** What a form asks for, or in one line what is missing. */
function requestFrom(form: Form): CorrectionRequest | { readonly message: string } {
  const [kind, to, reports] = [one(form, 'kind'), one(form, 'to').trim(), many(form, 'report')];
  if (kind === 'undo') return { kind, correction: one(form, 'correction') };
  if (kind === 'merge')
    return to === '' ? { message: 'Say which other story: give its id.' } : { kind, stories: [one(form, 'story'), to] };
  if (reports.length === 0) return { message: 'Tick the reports that are meant.' };
  if (kind === 'split') return { kind, reports };
  if (kind === 'move') return to === '' ? { message: 'Say which other story: give its id.' } : { kind, reports, to };
  return { message: 'Nothing was asked for: part, move, merge or undo.' };
}

/** A report or story that leads to where the change can be seen. */
const target = (request: Exclude<CorrectionRequest, { kind: 'undo' }>): string =>
  request.kind === 'merge' ? request.stories[0]! : request.reports[0]!;
