/** Milliseconds of work before a bar is worth showing, and between two drawings. */
const PATIENCE = 1000;
const REDRAW = 100;

export interface Progress {
  readonly step: (what: string, done: number) => void;
  readonly end: () => void;
}

/** One line on a terminal's standard error that tells what is being done; nothing elsewhere, nothing for quick work. */
export function startProgress(): Progress {
  const shown = process.stderr.isTTY === true;
  const started = performance.now();
  let drawn = 0;
  let visible = false;
  return {
    step(what, done) {
      const now = performance.now();
      if (!shown || now - started < PATIENCE || now - drawn < REDRAW) return;
      drawn = now;
      visible = true;
      const seconds = ((now - started) / 1000).toFixed(0);
      process.stderr.write(`\r\u001b[K${bar(now - started)} ${what}: ${done} (${seconds} s)`);
    },
    end() {
      if (visible) process.stderr.write('\r\u001b[K');
    },
  };
}

/** How much is to come is not known while paths are still being walked: the bar runs instead of filling. */
function bar(elapsed: number): string {
  const width = 12;
  const at = Math.floor(elapsed / REDRAW) % width;
  return `[${' '.repeat(at)}=${' '.repeat(width - 1 - at)}]`;
}
