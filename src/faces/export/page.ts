import { html, raw } from 'hono/html';
import { pageStyle } from './page-style.ts';

/** A self-contained page: no script, nothing loaded from anywhere. `body` comes escaped from the `html` template. */
export function page(title: string, body: ReturnType<typeof html>): string {
  return String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title} – Stemma</title>
<style>${raw(pageStyle)}</style>
</head>
<body>
<header class="bar"><strong>Stemma</strong></header>
<main>${body}</main>
</body>
</html>
`);
}
