import { html, raw } from 'hono/html';
import { THEMES, type Visit } from '../visit.ts';
import { assetPath } from './asset-path.ts';
import { clipped, type Html } from './html.ts';
import { standingSprite } from './standing.ts';

export interface Page {
  readonly title: string;
  readonly body: Html;
  /** Which entry of the navigation this is. */
  readonly section?: 'stories' | 'compare' | 'corrections' | 'open' | 'help';
  /** Read again when the stories change. */
  readonly live?: boolean;
}

/** The frame of every page. All text passes through the template's escaping. */
export const deskPage = ({ title, body, section, live = false }: Page, visit: Visit): string =>
  String(html`<!doctype html>
<html lang="en" data-theme="${visit.theme}">
<head>${head(title)}
<script type="module" src="${assetPath('desk.js')}"></script>
</head>
<body data-form-key="${visit.formKey}"${live ? raw(' data-live') : ''}>
${standingSprite}
<a class="skip" href="#main">Skip to the content</a>
<header class="bar">
<a class="brand" href="/">${raw(brandMark)}<span>Stemma</span></a>
<nav aria-label="Desk"><ul>
${entry('/', 'Stories', section === 'stories')}
${entry('/compare', 'Compare', section === 'compare')}
${entry('/corrections', 'Corrections', section === 'corrections')}
${entry('/open', 'Open files', section === 'open')}
</ul></nav>
<div class="settings">
<a class="key-help" href="/help"${section === 'help' ? raw(' aria-current="page"') : ''}><kbd aria-hidden="true">?</kbd><span>Help</span></a>
<form method="post" action="/settings" class="switches">${formKey(visit)}
<button name="graphic" value="${visit.graphic ? 'blur' : 'open'}" aria-pressed="${String(visit.graphic)}" title="Descriptions of wounds and bodies are blurred until asked for">Graphic text</button>
<button name="theme" value="${nextTheme(visit)}" title="Colours: ${visit.theme}">${visit.theme === 'auto' ? 'Auto' : visit.theme === 'light' ? 'Light' : 'Dark'}<span class="unseen"> colours; change</span></button>
</form></div>
</header>
<main id="main" tabindex="-1">${body}</main>
<div id="tell" class="tell" role="status" aria-live="polite"></div>
</body>
</html>
`);

export const head = (title: string): Html => html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${clipped(title, 160)} – Stemma</title>
<link rel="icon" href="${assetPath('mark.svg')}" type="image/svg+xml">
${styles.map((file) => html`<link rel="stylesheet" href="${assetPath(file)}">`)}`;

const styles = [
  'fonts.css',
  'tokens.css',
  'frame.css',
  'front.css',
  'story.css',
  'pictures.css',
  'report.css',
  'print.css',
];

/** Goes into every form that changes something. */
export const formKey = (visit: Visit): Html =>
  html`<input type="hidden" name="form" value="${visit.formKey}"><input type="hidden" name="back" value="${visit.here}">`;

const entry = (path: string, name: string, current: boolean): Html =>
  html`<li><a href="${path}"${current ? raw(' aria-current="page"') : ''}>${name}</a></li>`;

const nextTheme = ({ theme }: Visit): string => THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]!;

/** A family tree of three: the mark of the desk. */
export const brandMark =
  '<svg class="brand-mark" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><path d="M4 10h5M9 10c3 0 2-6 6-6M9 10c3 0 2 6 6 6" fill="none" stroke="currentColor" stroke-width="1.8"/><circle cx="3.5" cy="10" r="2.6" fill="currentColor"/><circle cx="16" cy="4" r="2.3" fill="currentColor"/><circle cx="16" cy="16" r="2.3" fill="none" stroke="currentColor" stroke-width="1.6"/></svg>';
