import { html } from 'hono/html';
import type { Visit } from '../visit.ts';
import { graphicText } from './graphic.ts';
import { breakable, type Html } from './html.ts';
import type { Layered } from './layers.ts';

/**
 * A text with everything found in it marked; stretches may overlap, so that it is cut wherever one begins or ends.
 * Paragraphs are parted by blank lines.
 */
export function annotatedParagraphs(text: string, layered: readonly Layered[], visit: Visit): Html[] {
  const spans = [...layered].filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start || b.end - a.end);
  const paragraphs: Html[] = [];
  const told = new Set<string>();
  let next = 0;
  let active: Layered[] = [];
  for (const { start, end } of paragraphSpans(text)) {
    while (next < spans.length && spans[next]!.start < end) active.push(spans[next++]!);
    active = active.filter((span) => span.end > start);
    paragraphs.push(html`<p dir="auto">${segments(text, start, end, active, told, visit)}</p>`);
  }
  return paragraphs;
}

/** The same for a text of one line. */
export const annotatedLine = (text: string, layered: readonly Layered[], visit: Visit): Html =>
  html`<bdi>${segments(text, 0, text.length, layered, new Set(), visit)}</bdi>`;

function segments(
  text: string,
  from: number,
  to: number,
  spans: readonly Layered[],
  told: Set<string>,
  visit: Visit,
): Html[] {
  const cuts = new Set([from, to]);
  for (const { start, end } of spans) {
    if (start > from && start < to) cuts.add(start);
    if (end > from && end < to) cuts.add(end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  const pieces: Html[] = [];
  let hidden: Html[] = [];
  const reveal = (): void => {
    if (hidden.length > 0) pieces.push(graphicText(html`${hidden}`, visit));
    hidden = [];
  };
  for (const [index, start] of places.slice(0, -1).entries()) {
    const end = places[index + 1]!;
    const over = spans.filter((span) => span.start <= start && end <= span.end);
    const graphic = over.some(({ layer }) => layer === 'graphic');
    if (!graphic) reveal();
    (graphic ? hidden : pieces).push(segment(text.slice(start, end), over, told));
  }
  reveal();
  return pieces;
}

/** Ids go to the first piece of what they name: a piece may begin several. */
function segment(text: string, over: readonly Layered[], told: Set<string>): Html {
  const marks = over.filter(({ layer }) => layer !== 'graphic');
  if (marks.length === 0) return html`${breakable(text)}`;
  const starts: string[] = [];
  for (const { note, layer } of marks) {
    const id = layer === 'at' ? 'at' : note;
    if (id !== null && !told.has(id)) {
      told.add(id);
      starts.push(id);
    }
  }
  const classes = [...new Set(marks.flatMap(({ layer, also }) => (also === undefined ? [layer] : [layer, also])))].join(
    ' ',
  );
  const notes = [...new Set(marks.flatMap(({ note }) => note ?? []))].join(' ');
  const inner = marks.some(({ layer }) => layer === 'at')
    ? html`<mark>${breakable(text)}</mark>`
    : html`${breakable(text)}`;
  return html`${starts.slice(1).map((id) => html`<span class="here" id="${id}"></span>`)}<span class="m ${classes}"${starts[0] === undefined ? '' : html` id="${starts[0]}"`}${notes === '' ? '' : html` data-notes="${notes}"`}>${inner}</span>`;
}

function* paragraphSpans(text: string): Generator<{ readonly start: number; readonly end: number }> {
  let start = 0;
  while (start < text.length) {
    const blank = text.indexOf('\n\n', start);
    const end = blank < 0 ? text.length : blank;
    if (text.slice(start, end).trim() !== '') yield { start, end };
    start = end + 2;
  }
}
