import type { Language } from '../lang/language.ts';
import type { Change, Comparison } from '../model/comparison.ts';
import { type Excerpt, excerptOf, overlaps, type Span } from '../model/span.ts';
import type { Reading } from '../model/statement.ts';
import { factsOnlyIn, figureChanges } from './compare-facts.ts';
import { replacements } from './replacement.ts';
import { passageSpans, type SharedText, sharedText } from './shared-text.ts';
import { traceDerivations, wordingsOf } from './trace.ts';
import type { Wording } from './wording.ts';

/** Two reports side by side: what they share, what `b` left out and added, and what it changed within shared passages. */
export function compareReports(a: Reading, b: Reading, languages: readonly Language[]): Comparison {
  const wordings = wordingsOf([a, b], languages);
  const first = wordings.find(({ reading }) => reading === a)!;
  const second = wordings.find(({ reading }) => reading === b)!;
  const shared = sharedText(first, second);
  return {
    a: a.report.id,
    b: b.report.id,
    shareOfA: shared.shareOfA,
    shareOfB: shared.shareOfB,
    shared: passageSpans(shared, first, second),
    leftOut: unshared(first, shared, 0),
    added: unshared(second, shared, 1),
    changed: changesIn(shared, first, second),
    onlyInA: factsOnlyIn(a, b),
    onlyInB: factsOnlyIn(b, a),
    ...traceDerivations([a, b], languages),
  };
}

/** Stretches of a report outside the shared passages, sentence by sentence. */
function unshared(wording: Wording, shared: SharedText, side: 0 | 1): Excerpt[] {
  const { starts, ends, reading } = wording;
  const inside = new Uint8Array(starts.length);
  for (const { alignment } of shared.passages)
    if (side === 0) inside.fill(1, alignment.aStart, alignment.aEnd);
    else inside.fill(1, alignment.bStart, alignment.bEnd);
  const sentenceStarts = new Set(wording.sentences);
  const stretches: Excerpt[] = [];
  for (let i = 0; i < inside.length; i++) {
    if (inside[i] === 1) continue;
    const first = i;
    while (i + 1 < inside.length && inside[i + 1] === 0 && !sentenceStarts.has(i + 1)) i++;
    stretches.push(excerptOf(reading.report.text, { start: starts[first]!, end: ends[i]! }));
  }
  return stretches;
}

const RANK = { number: 0, name: 1, words: 2 } as const;

function changesIn(shared: SharedText, a: Wording, b: Wording): Change[] {
  const changes = shared.passages.flatMap(({ alignment }) =>
    replacements(alignment).map(({ a: inA, b: inB }): Change => {
      const left = spanOf(a, inA);
      const right = spanOf(b, inB);
      return {
        kind: kindOf(left, right, a.reading, b.reading),
        a: excerptOf(a.reading.report.text, left),
        b: excerptOf(b.reading.report.text, right),
      };
    }),
  );
  const known = (figure: Change): boolean =>
    changes.some((change) => overlaps(change.a, figure.a) || overlaps(change.b, figure.b));
  changes.push(...figureChanges(a.reading, b.reading).filter((figure) => !known(figure)));
  return changes.sort((x, y) => RANK[x.kind] - RANK[y.kind] || x.b.start - y.b.start);
}

const spanOf = ({ starts, ends }: Wording, [first, last]: readonly [number, number]): Span => ({
  start: starts[first]!,
  end: ends[last - 1]!,
});

const digits = /\p{Nd}/u;

function kindOf(left: Span, right: Span, a: Reading, b: Reading): Change['kind'] {
  const sides = [
    { span: left, reading: a },
    { span: right, reading: b },
  ];
  if (sides.some(({ span, reading }) => isNumber(span, reading))) return 'number';
  return sides.every(({ span, reading }) => isName(span, reading)) ? 'name' : 'words';
}

const isNumber = (span: Span, { report, figures }: Reading): boolean =>
  digits.test(report.text.slice(span.start, span.end)) ||
  figures.some((figure) => figure.field === 'text' && overlaps(figure, span));

const isName = (span: Span, { report, names }: Reading): boolean =>
  names.some((name) => name.field === 'text' && overlaps(name, span)) ||
  /^\p{Lu}/u.test(report.text.slice(span.start, span.end));
