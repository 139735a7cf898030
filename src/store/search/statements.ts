import { anchorAt } from '../../model/anchor.ts';
import { FIELDS, type Field } from '../../model/report.ts';
import type { Span } from '../../model/span.ts';
import type { Reading } from '../../model/statement.ts';
import type { StatementHit } from '../store.ts';
import type { Expression } from './expression.ts';
import { figureFacets, reportFacets } from './facets.ts';
import { fits, type Terms } from './fits.ts';
import { BREAK, placedTerms, type TermRulesByLanguage, termsOf } from './terms.ts';

type Statement = StatementHit['statement'];

/** What is judged, and what is shown of it if it fits. */
interface Candidate {
  readonly field: Field;
  readonly span: Span;
  readonly speakers: readonly string[];
  readonly facets: () => readonly string[];
  readonly shown: () => Statement;
}

/** The statements of a report that a query holds of by themselves, in reading order: in their sentence, by their speaker. */
export function fittingStatements(reading: Reading, expression: Expression, rules: TermRulesByLanguage): Statement[] {
  const { report } = reading;
  const words = sentenceTerms(reading, rules);
  const outlet = termsOf(report.outlet ?? '', report.language, rules);
  const ofReport = reportFacets({ ...reading, figures: [] });
  const named = remembered((name) => [...termsOf(name, report.language, rules), BREAK]);
  return candidatesOf(reading)
    .filter(({ field, span, speakers, facets }) => {
      // A query that asks for other things first seldom comes to the words.
      const terms: Terms = {
        get words() {
          return words(field, span);
        },
        get speaker() {
          return speakers.flatMap(named);
        },
        outlet,
        get facet() {
          return [...ofReport, ...facets()];
        },
      };
      return fits(expression, terms);
    })
    .sort((a, b) => FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field) || a.span.start - b.span.start)
    .map(({ shown }) => shown());
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

/** Terms of the sentences that a statement stands in; a headline is one. The text is parted once. */
function sentenceTerms(
  { report, sentences }: Reading,
  rules: TermRulesByLanguage,
): (field: Field, span: Span) => string[] {
  const headline = once(() => termsOf(report.headline ?? '', report.language, rules));
  const text = once(() => placedTerms(report.text, report.language, rules));
  const within = remembered((key) => {
    const [start, end] = key.split('-').map(Number) as [number, number];
    return text()
      .filter((term) => term.start >= start && term.end <= end)
      .map(({ term }) => term);
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
