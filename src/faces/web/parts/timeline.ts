import { html } from 'hono/html';
import type { TimelineEntry } from '../../../index.ts';
import { evidence } from './evidence.ts';
import { citedWords } from './excerpt.ts';
import type { Html } from './html.ts';
import type { StoryContext } from './story-context.ts';
import { timeElement } from './time.ts';

/** Entries in view; the rest is folded. */
const MOST = 20;

export function timelineSection(context: StoryContext): Html | '' {
  const { timeline } = context.dossier;
  if (timeline.length === 0) return '';
  const rows = timeline.map((entry, index) => timelineRow(entry, index, context));
  return html`<section id="timeline" aria-labelledby="timeline-title"><h2 id="timeline-title">Timeline</h2>
<ol class="timeline">${rows.slice(0, MOST)}</ol>
${rows.length > MOST ? html`<details class="rest"><summary>${rows.length - MOST} more</summary><ol class="timeline">${rows.slice(MOST)}</ol></details>` : ''}
</section>`;
}

const timelineRow = (entry: TimelineEntry, index: number, context: StoryContext): Html =>
  html`<li data-item><div class="when">${entry.when === null ? 'time unresolved' : timeElement(entry.when)}${entry.certainty === 'inferred' ? html` <i class="inferred">inferred</i>` : ''}</div><div><p>${citedWords(entry.text, entry.anchors[0], context)}</p>${evidence(entry.anchors, `time-${index}`, context)}</div></li>`;
