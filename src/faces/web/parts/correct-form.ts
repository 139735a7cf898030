import { html } from 'hono/html';
import type { FrontStory } from '../../source/story-source.ts';
import type { Visit } from '../visit.ts';
import type { Html } from './html.ts';
import { formKey } from './page.ts';

export const CORRECT_FORM = 'correct-form';

/** Corrects the grouping by hand: reports are ticked in their list, and every change says why. */
export const correctSection = (story: string, others: readonly FrontStory[], visit: Visit): Html =>
  html`<section id="correct" aria-labelledby="correct-title"><h2 id="correct-title">Correct the grouping</h2>
<form id="${CORRECT_FORM}" method="post" action="/corrections" class="correct">${formKey(visit)}<input type="hidden" name="story" value="${story}">
<p>Tick reports above, say why, then part them or move them. What is done by hand outranks the method, is listed under <a href="/corrections">Corrections</a>, and can be undone.</p>
<div class="fields"><label>Why <input name="reason" required maxlength="500" autocomplete="off" placeholder="another place and day"></label>
<label>Other story <input name="to" list="stories" autocomplete="off" placeholder="id of a story, to move or merge"></label></div>
<datalist id="stories">${others.map(({ id, title }) => html`<option value="${id}">${title}</option>`)}</datalist>
<div class="buttons"><button name="kind" value="split">Part the ticked reports</button><button name="kind" value="move">Move the ticked to the other story</button><button name="kind" value="merge">Merge this story with the other</button></div>
</form></section>`;
