import type { Language } from '../lang/language.ts';
import { anchorAt } from '../model/anchor.ts';
import { centralSentence } from './central-sentence.ts';
import { compose, textOf } from './compose.ts';
import type { LineContext, WeighedLine } from './line.ts';

/** The first line: the most central sentence of the story, word for word. */
export function ledeLine(context: LineContext, language: Language): WeighedLine | null {
  const central = centralSentence(context.readings, context.countLineages, language);
  if (central === null) return null;
  const anchor = anchorAt(central.reading.report, 'text', central.span);
  const parts = compose(context.wording.lede, { words: [{ kind: 'words', text: anchor.exact, anchor: 0 }] });
  if (parts === null) return null;
  return {
    weight: 1,
    line: { text: textOf(parts), parts, anchors: [anchor], about: 'lede', standing: 'single', lineages: 1 },
  };
}
