import type { Reading } from '../../index.ts';
import type { StorySource } from '../source/story-source.ts';
import type { Place } from './passage.ts';

export interface StatementFound extends Place {
  readonly kind: 'figure' | 'attribution' | 'quotation';
  readonly story: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly exact: string;
  /** The sentence it stands in. */
  readonly sentence: string;
  /** On whose word, outermost first. */
  readonly chain: readonly string[];
  /** Of a figure: its value, unit and topic. */
  readonly value?: number;
  readonly unit?: string;
  readonly topic?: string;
}

/** Stories looked through for a search that names none. */
const MOST_STORIES = 25;

/**
 * Statements whose sentence (with its source) holds all the words.
 * @param story searched alone when given; else the stories that hold all the words
 */
export async function searchStatements(
  source: StorySource,
  words: string,
  story: string | null,
  limit: number,
): Promise<readonly StatementFound[]> {
  const terms = words.toLowerCase().split(/\s+/).filter(Boolean);
  const stories =
    story === null
      ? (await source.list({ words, show: 'all', page: 1 })).stories.slice(0, MOST_STORIES).map(({ id }) => id)
      : [story];
  const found: StatementFound[] = [];
  for (const id of stories) {
    const view = await source.story(id);
    for (const reading of view?.readings.values() ?? [])
      for (const statement of statementsOf(reading, id)) {
        const said = `${statement.sentence} ${statement.chain.join(' ')}`.toLowerCase();
        if (!terms.every((term) => said.includes(term))) continue;
        found.push(statement);
        if (found.length >= limit) return found;
      }
  }
  return found;
}

function* statementsOf(
  { report, sentences, figures, attributions, quotations }: Reading,
  story: string,
): Generator<StatementFound> {
  const at = (field: 'text' | 'headline', { start, end, exact }: { start: number; end: number; exact: string }) => {
    const sentence = field === 'text' ? sentences.find((each) => each.start <= start && start < each.end) : undefined;
    return {
      story,
      report: report.id,
      outlet: report.outlet,
      published: report.published,
      field,
      start,
      end,
      exact,
      sentence: sentence === undefined ? (report.headline ?? exact) : report.text.slice(sentence.start, sentence.end),
    };
  };
  for (const figure of figures)
    yield {
      kind: 'figure',
      ...at(figure.field, figure),
      chain: figure.chain.map(({ name }) => name),
      value: figure.value,
      unit: figure.unit,
      topic: figure.topic,
    };
  for (const { field, content, chain } of attributions)
    yield { kind: 'attribution', ...at(field, content), chain: chain.map(({ name }) => name) };
  for (const quotation of quotations)
    yield {
      kind: 'quotation',
      ...at(quotation.field, quotation),
      chain: quotation.speaker === null ? [] : [quotation.speaker.name],
    };
}
