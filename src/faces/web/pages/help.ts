import { html } from 'hono/html';
import { deskPage } from '../parts/page.ts';
import { standingLegend } from '../parts/standing.ts';
import type { Visit } from '../visit.ts';

const keys: readonly (readonly [string, string])[] = [
  ['j', 'next story, line, figure or report'],
  ['k', 'the one before'],
  ['o', 'open it, or stand in front of its words'],
  ['/', 'search stories'],
  ['c', 'choose a report to compare; on a second report, compare the two'],
  ['Esc', 'close what is open'],
  ['?', 'this page'],
];

export const helpPage = (visit: Visit): string =>
  deskPage(
    {
      title: 'Help',
      body: html`<header class="page-head"><h1>Help</h1></header>
<div class="help"><section><h2>The four signs</h2>${standingLegend}</section>
<section><h2>Keys</h2><dl class="keys">${keys.map(([key, does]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)}</dl></section>
<section><h2>Words</h2><dl class="words">
<div><dt>independent line</dt><dd>reports that rest on one text; they count once, however many outlets printed it</dd></div>
<div><dt>chain</dt><dd>on whose word, outermost first: outlet ← agency ← official</dd></div>
<div><dt>ladder</dt><dd>one question answered with figures, every value kept, with who gives it</dd></div>
<div><dt><i class="inferred">inferred</i></dt><dd>worked out, not written there: a speaker behind “he”, a wire behind an uncredited copy</dd></div>
<div><dt>graphic</dt><dd>a description of wounds or bodies; hidden until asked for, one by one or, with “Graphic text” above, all at once</dd></div>
</dl></section></div>`,
      section: 'help',
    },
    visit,
  );
