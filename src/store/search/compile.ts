import { QueryError } from '../store.ts';
import { type Expression, everything } from './expression.ts';
import { dayExpression, figureExpression, languageFacet, topicFacet } from './facets.ts';
import type { IndexField } from './index-entry.ts';
import type { Query } from './query.ts';
import { type TermRulesByLanguage, termVariants } from './terms.ts';

/** A query for an index: the stories it is narrowed to, and the rest. */
export interface CompiledQuery {
  readonly expression: Expression;
  readonly stories: readonly string[];
}

const nothing: Expression = { kind: 'terms', field: 'facet', terms: ['none'], prefix: false };

/**
 * A query as the index can answer it. Words are looked for in every form that a language gives them. Figures beside topics
 * are figures of these topics.
 * @throws {QueryError} where a story stands beside OR or under NOT: stories change, so the index does not hold them
 */
export function compileQuery(query: Query, rules: TermRulesByLanguage): CompiledQuery {
  const parts = query.kind === 'and' ? query.parts : [query];
  const stories = parts.flatMap((part) => (part.kind === 'story' ? [part.text] : []));
  const rest = parts.filter(({ kind }) => kind !== 'story');
  return { expression: rest.length === 0 ? everything : both(rest, rules), stories };
}

function both(parts: readonly Query[], rules: TermRulesByLanguage): Expression {
  const topics = parts.flatMap((part) => (part.kind === 'topic' ? [part.text] : []));
  return {
    kind: 'and',
    parts: parts.map((part) =>
      part.kind === 'figure'
        ? either(
            (topics.length === 0 ? [null] : topics).map((topic) =>
              figureExpression(part.comparison, part.value, topic),
            ),
          )
        : expressionOf(part, rules),
    ),
  };
}

function expressionOf(query: Query, rules: TermRulesByLanguage): Expression {
  switch (query.kind) {
    case 'and':
      return both(query.parts, rules);
    case 'or':
      return { kind: 'or', parts: query.parts.map((part) => expressionOf(part, rules)) };
    case 'not':
      return { kind: 'not', part: expressionOf(query.part, rules) };
    case 'words':
      return words('words', query.text, query.prefix, rules);
    case 'outlet':
    case 'speaker':
      return words(query.kind, query.text, false, rules);
    case 'topic':
      return facet(topicFacet(query.text));
    case 'language':
      return facet(languageFacet(query.text));
    case 'date':
      return either([dayExpression(query.from, query.to)]);
    case 'figure':
      return figureExpression(query.comparison, query.value, null);
    case 'story':
      throw new QueryError('story: narrows the whole query; it cannot stand beside OR or under NOT');
  }
}

/** A word or phrase, in every form. The beginning of a word is looked for as it is written. */
function words(field: IndexField, text: string, prefix: boolean, rules: TermRulesByLanguage): Expression {
  const variants = prefix ? termVariants(text, new Map()) : termVariants(text, rules);
  return either(variants.map((terms) => ({ kind: 'terms', field, terms, prefix })));
}

const facet = (term: string): Expression => ({ kind: 'terms', field: 'facet', terms: [term], prefix: false });

function either(parts: readonly Expression[]): Expression {
  const given = parts.filter((part) => part.kind !== 'or' || part.parts.length > 0);
  return given.length === 0 ? nothing : given.length === 1 ? given[0]! : { kind: 'or', parts: given };
}
