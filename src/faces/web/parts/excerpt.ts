import { html } from 'hono/html';
import type { Anchor, Reading } from '../../../index.ts';
import { isGraphic, sentenceAt } from '../../source/sentence.ts';
import { graphicText } from './graphic.ts';
import { breakable, clipped, type Html, words } from './html.ts';
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
  const sentence = html`${breakable(before)}<mark>${breakable(exact)}</mark>${breakable(after)}`;
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

/** Words of a report that stand alone on a story's page, blurred where they are graphic. */
export function citedWords(text: string, anchor: Anchor | undefined, context: StoryContext): Html {
  const reading = anchor === undefined ? undefined : context.readings.get(anchor.report);
  return anchor !== undefined && reading !== undefined && isGraphic(anchor, reading)
    ? graphicText(clipped(text, LONGEST), context.visit)
    : words(text);
}
