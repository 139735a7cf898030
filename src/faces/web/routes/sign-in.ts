import { signInPage } from '../pages/sign-in.ts';
import type { Routes } from '../routes.ts';
import { openSession } from '../safety/gate.ts';

const faults = {
  wrong: 'That is not the password.',
  wait: 'Too many wrong guesses: wait a minute and try again.',
} as const;

export const signInRoutes: Routes = (app, { sessions, password }) => {
  app.get('/sign-in', (context) => context.redirect('/', 303));
  app.post('/sign-in', async (context) => {
    if (password === null) return context.redirect('/', 303);
    const { password: given } = await context.req.parseBody();
    const admitted = await password.admits(typeof given === 'string' ? given : '');
    if (admitted === true) {
      openSession(context, sessions);
      return context.redirect('/', 303);
    }
    const fault = faults[admitted === 'wait' ? 'wait' : 'wrong'];
    return context.html(signInPage({ kind: 'password', fault }), admitted === 'wait' ? 429 : 401);
  });
};
