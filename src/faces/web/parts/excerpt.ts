import { html } from 'hono/html';
import type { Anchor, Reading } from '../../../index.ts';
import { graphicText } from './graphic.ts';
import { type Html, words } from './html.ts';
import type { StoryContext } from './story-context.ts';

/** Characters shown on either side of the words, where their sentence is longer. */
const MOST = 160;

/** Longest stretch of cited words that is shown in a list; the report has all. */
const LONGEST = 600;

/** The source's own sentence with the cited words marked. */
export function sentenceWith(anchor: Anchor, { readings, visit }: Pick<StoryContext, 'readings' | 'visit'>): Html {
  const reading = readings.get(anchor.report);
  const [before, after] = reading === undefined ? [anchor.prefix, anchor.suffix] : surroundings(anchor, reading);
  const exact = clipped(anchor.exact, LONGEST);
  const sentence = html`${before}<mark>${exact}</mark>${after}`;
  const graphic = reading !== undefined && isGraphic(anchor, reading);
  return html`<q class="sentence"><bdi>${graphic ? graphicText(sentence, visit) : sentence}</bdi></q>`;
}

function surroundings(anchor: Anchor, { report, sentences }: Reading): [string, string] {
  if (anchor.field === 'headline') {
    const headline = report.headline ?? '';
    return [headline.slice(0, anchor.start), headline.slice(anchor.end)];
  }
  const sentence = sentenceAt(sentences, anchor.start);
  const start = sentence?.start ?? anchor.start;
  const end = Math.max(sentence?.end ?? anchor.end, anchor.end);
  const before = report.text.slice(Math.max(start, anchor.start - MOST), anchor.start);
  const after = report.text.slice(anchor.end, Math.min(end, anchor.end + MOST));
  return [anchor.start - start > MOST ? `…${before}` : before, end - anchor.end > MOST ? `${after}…` : after];
}

/** By halving: a report may have thousands of sentences, a page hundreds of anchors. */
function sentenceAt(sentences: Reading['sentences'], at: number): Reading['sentences'][number] | undefined {
  let [low, high] = [0, sentences.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle]!;
    if (sentence.end <= at) low = middle + 1;
    else if (sentence.start > at) high = middle - 1;
    else return sentence;
  }
  return undefined;
}

/** Whether the sentence that holds these words describes wounds or bodies. */
export function isGraphic(anchor: Pick<Anchor, 'field' | 'start' | 'end'>, { graphic, sentences }: Reading): boolean {
  if (anchor.field !== 'text' || graphic.length === 0) return false;
  const start = sentenceAt(sentences, anchor.start)?.start ?? anchor.start;
  const end = sentenceAt(sentences, Math.max(anchor.start, anchor.end - 1))?.end ?? anchor.end;
  return graphic.some((span) => span.start < end && start < span.end);
}

export const clipped = (text: string, most: number): string =>
  text.length > most
    ? `${text.slice(0, text.lastIndexOf(' ', most) > most / 2 ? text.lastIndexOf(' ', most) : most)}…`
    : text;

/** Words of a report that stand alone on a story's page, blurred where they are graphic. */
export function citedWords(text: string, anchor: Anchor | undefined, context: StoryContext): Html {
  const reading = anchor === undefined ? undefined : context.readings.get(anchor.report);
  return anchor !== undefined && reading !== undefined && isGraphic(anchor, reading)
    ? graphicText(text, context.visit)
    : words(text);
}
