import { html } from 'hono/html';
import { deskPage } from '../parts/page.ts';
import type { Visit } from '../visit.ts';

/** Where nothing is, or something went wrong: what, and what to do. */
export const missingPage = (title: string, message: string, visit: Visit): string =>
  deskPage(
    {
      title,
      body: html`<header class="page-head"><h1>${title}</h1></header><div class="empty"><p>${message} <a href="/">To the stories</a></p></div>`,
    },
    visit,
  );
