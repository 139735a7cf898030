import type { Alert } from '../../index.ts';
import type { Paint } from './paint.ts';
import { wrap } from './wrap.ts';

/** What a kind of alert is called. */
export const alertKinds: Readonly<Record<Alert['kind'], string>> = {
  story: 'new story',
  rung: 'new figure',
  conflict: 'conflict',
  settled: 'settled',
  lineage: 'second source',
  denial: 'denial',
  correction: 'correction',
  kill: 'withdrawn',
  edit: 'silent edit',
};

const ANCHORS = 3;

/** An alert in a terminal: when, what, where it is written. */
export function alertText({ kind, story, title, message, anchors, at }: Alert, width: number, paint: Paint): string {
  const quoted = anchors.slice(0, ANCHORS).map(({ report, exact }) => `${report}: “${exact.replaceAll(/\s+/g, ' ')}”`);
  return [
    `${at.slice(0, 16).replace('T', ' ')}  ${paint.bold(alertKinds[kind])}  ${paint.dim(`${story} ${title}`)}`,
    ...wrap(message, width - 2).map((line) => `  ${line}`),
    ...quoted.flatMap((line) => wrap(line, width - 4)).map((line) => `    ${paint.dim(line)}`),
  ].join('\n');
}
