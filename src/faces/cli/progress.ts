import { clearLine, cursorTo } from 'node:readline';
import { SingleBar } from 'cli-progress';
import type { InputProgress } from '../../index.ts';
import { countText } from '../export/quantity.ts';

/** Milliseconds of work before a bar is worth showing. */
const PATIENCE = 1000;
/** Drawings a second. */
const REDRAWN = 10;
const WIDTH = 24;

export interface Progress {
  /** How much of the inputs has been read. */
  readonly read: (input: InputProgress) => void;
  /** How many reports are done. */
  readonly count: (reports: number) => void;
  /** Makes room for a line that is about to be printed. */
  readonly clear: () => void;
  readonly end: () => void;
}

/**
 * A bar on a terminal's standard error: how much is read, how many reports, how many a second, the time left. Nothing
 * elsewhere, nothing for quick work.
 */
export function startProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  if (stream.isTTY !== true) return { read() {}, count() {}, clear() {}, end() {} };
  const started = performance.now();
  const bar = new SingleBar({
    stream,
    fps: REDRAWN,
    clearOnComplete: true,
    hideCursor: null,
    forceRedraw: true,
    format: (_options, { progress }, { reports, total }: { readonly reports: number; readonly total: number | null }) =>
      line(progress, total === null, reports, (performance.now() - started) / 1000),
  });
  let state = { done: 0, total: 0 as number | null, reports: 0 };
  const draw = (): void => {
    if (performance.now() - started < PATIENCE) return;
    const { done, total, reports } = state;
    if (!bar.isActive) bar.start(total ?? 0, done, { reports, total });
    bar.setTotal(total ?? 0);
    bar.update(done, { reports, total });
  };
  return {
    read({ done, total }) {
      state = { ...state, done, total };
      draw();
    },
    count(reports) {
      state = { ...state, reports };
      draw();
    },
    clear() {
      if (!bar.isActive) return;
      cursorTo(stream, 0);
      clearLine(stream, 0);
    },
    end() {
      if (bar.isActive) bar.stop();
    },
  };
}

/** What is being read is a little ahead of what is done; the time left is that of the reading. */
function line(share: number, isEndless: boolean, reports: number, seconds: number): string {
  const told = `${countText(reports, 'report')} · ${Math.round(reports / seconds)}/s`;
  if (isEndless) return `${told} · ${clock(seconds)}`;
  const filled = Math.round(share * WIDTH);
  const left = share > 0 ? ` · ${clock(seconds * (1 / share - 1))} left` : '';
  return `[${'='.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${Math.floor(share * 100)}% · ${told}${left}`;
}

/** `1:05`, `2:03:00`. */
function clock(seconds: number): string {
  const [whole, minutes] = [Math.round(seconds), Math.floor(Math.round(seconds) / 60)];
  const parts = minutes < 60 ? [minutes] : [Math.floor(minutes / 60), minutes % 60];
  return [...parts, whole % 60].map((part, i) => (i === 0 ? `${part}` : String(part).padStart(2, '0'))).join(':');
}
