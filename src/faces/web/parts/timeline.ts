import { html } from 'hono/html';
import type { TimelineEntry } from '../../../index.ts';
import { evidence } from './evidence.ts';
import { citedWords } from './excerpt.ts';
import type { Html } from './html.ts';
import type { StoryContext } from './story-context.ts';
import { timeElement } from './time.ts';
import { beginning, moreOf, type Window, within } from './window.ts';

/** Entries on the story's page. */
const MOST = 20;

export function timelineSection(context: StoryContext, window: Window = beginning(MOST)): Html | '' {
  const { timeline } = context.dossier;
  if (timeline.length === 0) return '';
  return html`<section id="timeline" aria-labelledby="timeline-title"><h2 id="timeline-title">Timeline</h2>
<ol class="timeline">${within(timeline, window).map((entry, index) => timelineRow(entry, window.from + index, context))}</ol>
${moreOf(timeline.length, window, 'timeline', 'times', context)}
</section>`;
}

const timelineRow = (entry: TimelineEntry, index: number, context: StoryContext): Html =>
  html`<li data-item><div class="when">${entry.when === null ? 'time unresolved' : timeElement(entry.when)}${entry.certainty === 'inferred' ? html` <i class="inferred">inferred</i>` : ''}</div><div><p>${citedWords(entry.text, entry.anchors[0], context)}</p>${evidence(entry.anchors, `time-${index}`, context)}</div></li>`;
