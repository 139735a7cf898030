import { html, raw } from 'hono/html';
import { brandMark, head } from '../parts/page.ts';

export type SignIn =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'key' }
  | { readonly kind: 'password'; readonly fault: string | null };

const titles: Readonly<Record<SignIn['kind'], string>> = {
  welcome: 'Opening the desk',
  key: 'This desk is locked',
  password: 'Sign in',
};

/** The page before the desk: it tells nothing of what the desk holds. */
export const signInPage = (ask: SignIn): string =>
  String(html`<!doctype html>
<html lang="en" data-theme="auto">
<head>${head(titles[ask.kind])}</head>
<body class="door"><main>
<p class="brand">${raw(brandMark)}<span>Stemma</span></p>
<h1>${titles[ask.kind]}</h1>
${
  ask.kind === 'welcome'
    ? html`<p><a href="/">Go on to the stories</a></p>`
    : ask.kind === 'key'
      ? html`<p>Open the whole address that <code>stemma desk</code> printed when it started: it ends in a key.</p>`
      : html`${ask.fault === null ? '' : html`<p class="fault" role="alert">${ask.fault}</p>`}
<form method="post" action="/sign-in"><label for="password">Password</label>
<input id="password" type="password" name="password" required autocomplete="current-password">
<button class="primary">Sign in</button></form>`
}
</main></body>
</html>
`);
