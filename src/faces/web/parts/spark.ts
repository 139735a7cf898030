import { html } from 'hono/html';
import type { FrontStory } from '../../source/story-source.ts';
import type { Html } from './html.ts';
import { timeScale } from './ladder-scale.ts';

const WIDTH = 180;
const HEIGHT = 26;

/** When reports came: a long stroke for the first of a line, a short one for a copy. */
export function sparkline(times: FrontStory['times']): Html | '' {
  if (times.length < 2) return '';
  const x = timeScale(
    times.map(({ at }) => at),
    [2, WIDTH - 2],
  );
  const strokes = (opens: boolean, top: number): string =>
    times
      .filter((time) => time.opens === opens)
      .map(({ at }) => `M${Math.round(x(at) * 10) / 10} ${top}V${HEIGHT - 3}`)
      .join('');
  return html`<svg class="spark" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true"><path class="axis" d="M0 ${HEIGHT - 2.5}H${WIDTH}"/><path class="copies" d="${strokes(false, 14)}"/><path class="opens" d="${strokes(true, 4)}"/></svg>`;
}
