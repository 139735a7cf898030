import type { Dossier, Reading, Span } from '../../../index.ts';
import { chainText, formatNumber } from '../../export/labels.ts';

/** What can be marked in a report's text. */
export const LAYERS = ['attribution', 'figure', 'time', 'name', 'shared'] as const;
export type Layer = (typeof LAYERS)[number] | 'graphic' | 'at';

/** A stretch of a report's text with what was found there. */
export interface Layered extends Span {
  readonly layer: Layer;
  /** Of the note beside the text; null when it has none. */
  readonly note: string | null;
  /** Further classes. */
  readonly also?: string;
}

/** One finding, as the notes beside the text tell it. */
export interface Note {
  readonly id: string;
  readonly layer: Layer;
  readonly exact: string;
  readonly says: string;
  readonly chain: string;
  readonly inferred: boolean;
}

/** Everything found in one field of a report. */
export function layersOf(reading: Reading, field: 'text' | 'headline'): { layered: Layered[]; notes: Note[] } {
  const layered: Layered[] = [];
  const notes: Note[] = [];
  const add = (
    layer: Layer,
    span: Span & { readonly exact: string },
    says: string,
    chain: string,
    inferred = false,
  ): string => {
    const id = `${layer}-${field === 'headline' ? 'h' : ''}${notes.length + 1}`;
    layered.push({ layer, start: span.start, end: span.end, note: id });
    notes.push({ id, layer, exact: span.exact, says, chain, inferred });
    return id;
  };
  for (const { field: at, content, cue, source, chain, kind, stance } of reading.attributions) {
    if (at !== field) continue;
    const says = `${kind}${stance === 'asserts' ? '' : `, ${stance}`}`;
    const id = add(
      'attribution',
      content,
      says,
      chainText(chain) || (source?.name ?? 'source not named'),
      source?.certainty === 'inferred',
    );
    if (cue !== null) layered.push({ layer: 'attribution', start: cue.start, end: cue.end, note: id, also: 'cue' });
    if (source !== null)
      layered.push({ layer: 'attribution', start: source.start, end: source.end, note: id, also: 'source' });
  }
  for (const figure of reading.figures.filter((one) => one.field === field)) {
    const range =
      figure.high === null ? formatNumber(figure.value) : `${formatNumber(figure.value)}–${formatNumber(figure.high)}`;
    const bound = figure.bound === 'exactly' ? '' : `${figure.bound} `;
    const scope = figure.scope === 'event' ? '' : figure.scope === 'part' ? ', a part' : ', of another event';
    add(
      'figure',
      figure,
      `${figure.vague ? 'no number given' : `${bound}${range}`} ${figure.unit} – ${figure.topic.replace(/^other:/, '')}${scope}${figure.asOf === 'earlier' ? ', as put earlier' : ''}`,
      chainText(figure.chain),
    );
  }
  for (const time of reading.times.filter((one) => one.field === field))
    add('time', time, time.value ?? 'unresolved', time.basis ?? '', time.certainty === 'inferred');
  for (const name of reading.names.filter((one) => one.field === field))
    add('name', name, `${name.kind}${name.name === name.exact ? '' : `: ${name.name}`}`, '');
  if (field === 'text') for (const span of reading.graphic) layered.push({ ...span, layer: 'graphic', note: null });
  return { layered, notes };
}

/** A passage of this report that stands in others, with who has it. */
export interface SharedPassage extends Span {
  /** Report ids. */
  readonly others: readonly string[];
}

/**
 * The stretches of a report that stand in other reports of its story, cut where the set of the others changes.
 * Spans of this report's text.
 */
export function sharedPassages({ derivations }: Dossier, report: string): SharedPassage[] {
  const spans: { readonly start: number; readonly end: number; readonly other: string }[] = [];
  for (const { from, to, witness, passages } of derivations) {
    const above = from ?? witness;
    if (above === undefined || above === to) continue;
    for (const passage of passages) {
      if (to === report) spans.push({ start: passage.to[0], end: passage.to[1], other: above });
      if (above === report) spans.push({ start: passage.from[0], end: passage.from[1], other: to });
    }
  }
  const cuts = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const pieces: { start: number; end: number; others: string[] }[] = [];
  for (const [index, start] of cuts.slice(0, -1).entries()) {
    const end = cuts[index + 1]!;
    const others = [
      ...new Set(spans.filter((span) => span.start <= start && end <= span.end).map(({ other }) => other)),
    ].sort();
    if (others.length === 0) continue;
    const last = pieces.at(-1);
    if (last !== undefined && last.end === start && last.others.join() === others.join()) last.end = end;
    else pieces.push({ start, end, others });
  }
  return pieces;
}
