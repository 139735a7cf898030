import { anchorAt } from '../../model/anchor.ts';
import { FIELDS, type Field } from '../../model/report.ts';
import type { Span } from '../../model/span.ts';
import type { Reading } from '../../model/statement.ts';
import type { StatementHit } from '../store.ts';
import type { Expression } from './expression.ts';
import { figureFacets, reportFacets } from './facets.ts';
import { fits, type Terms } from './fits.ts';
import { BREAK, type TermRulesByLanguage, termsOf } from './terms.ts';

type Statement = StatementHit['statement'];

/** What is judged, and what is shown of it if it fits. */
interface Candidate {
  readonly field: Field;
  readonly span: Span;
  readonly speakers: readonly string[];
  readonly facets: () => readonly string[];
  readonly shown: () => Statement;
}

/** Terms of names, which recur from report to report; a search has its own. */
export type NameTerms = (name: string, language: string) => readonly string[];

export const nameTerms = (rules: TermRulesByLanguage): NameTerms => {
  const known = remembered((key) => {
    const at = key.indexOf(' ');
    return [...termsOf(key.slice(at + 1), key.slice(0, at), rules), BREAK];
  });
  return (name, language) => known(`${language} ${name}`);
};

/**
 * The statements of a report that a query holds of by themselves, in reading order: in their sentence, by their speaker.
 * @param expression its cheapest parts first: see `wordsLast`
 */
export function fittingStatements(
  reading: Reading,
  expression: Expression,
  rules: TermRulesByLanguage,
  named: NameTerms,
): Statement[] {
  const { report } = reading;
  const words = sentenceTerms(reading, rules);
  const ofReport = once(() => reportFacets({ ...reading, figures: [] }));
  return candidatesOf(reading)
    .filter(({ field, span, speakers, facets }) => {
      const speaker = once(() => speakers.flatMap((name) => named(name, report.language)));
      const terms: Terms = {
        in: (asked) =>
          asked === 'words'
            ? words(field, span)
            : asked === 'speaker'
              ? speaker()
              : named(report.outlet ?? '', report.language),
        facets: once(() => new Set([...ofReport(), ...facets()])),
      };
      return fits(expression, terms);
    })
    .sort((a, b) => FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field) || a.span.start - b.span.start)
    .map(({ shown }) => shown());
}

/** The same expression with what asks for words behind what asks for speakers, outlets and facets: words cost most. */
export function wordsLast(expression: Expression): Expression {
  if (expression.kind === 'not') return { ...expression, part: wordsLast(expression.part) };
  if (expression.kind === 'terms') return expression;
  const parts = expression.parts.map(wordsLast);
  const [costly, cheap] = [parts.filter(asksForWords), parts.filter((part) => !asksForWords(part))];
  return { ...expression, parts: [...cheap, ...costly] };
}

function asksForWords(expression: Expression): boolean {
  if (expression.kind === 'not') return asksForWords(expression.part);
  return expression.kind === 'terms' ? expression.field === 'words' : expression.parts.some(asksForWords);
}

function candidatesOf({ report, figures, attributions, quotations }: Reading): Candidate[] {
  return [
    ...figures.map((figure): Candidate => {
      const { field, value, unit, topic, chain } = figure;
      return {
        field,
        span: figure,
        speakers: chain.map(({ name }) => name),
        facets: () => figureFacets(figure),
        shown: () => ({ kind: 'figure', anchor: anchorAt(report, field, figure), value, unit, topic }),
      };
    }),
    ...attributions.map(({ field, content, source, chain }): Candidate => {
      const speaker = source?.name ?? null;
      return {
        field,
        span: content,
        speakers: [...(speaker === null ? [] : [speaker]), ...chain.map(({ name }) => name)],
        facets: () => [],
        shown: () => ({ kind: 'attribution', anchor: anchorAt(report, field, content), speaker }),
      };
    }),
    ...quotations.map((quotation): Candidate => {
      const { field } = quotation;
      const speaker = quotation.speaker?.name ?? null;
      return {
        field,
        span: quotation,
        speakers: speaker === null ? [] : [speaker],
        facets: () => [],
        shown: () => ({ kind: 'quotation', anchor: anchorAt(report, field, quotation), speaker }),
      };
    }),
  ];
}

/** Terms of the sentences that a statement stands in; a headline is one. */
function sentenceTerms(
  { report, sentences }: Reading,
  rules: TermRulesByLanguage,
): (field: Field, span: Span) => string[] {
  const headline = once(() => termsOf(report.headline ?? '', report.language, rules));
  const within = remembered((key) => {
    const [start, end] = key.split('-').map(Number) as [number, number];
    return termsOf(report.text.slice(start, end), report.language, rules);
  });
  return (field, span) => {
    if (field === 'headline') return headline();
    const around = sentences.filter(({ start, end }) => start < span.end && span.start < end);
    const [start, end] = around.length === 0 ? [span.start, span.end] : [around[0]!.start, around.at(-1)!.end];
    return within(`${start}-${end}`);
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function remembered<Value>(make: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = make(key);
      known.set(key, value);
    }
    return value;
  };
}
