import { curveStepAfter, line } from 'd3-shape';
import { html } from 'hono/html';
import type { Ladder, Rung } from '../../../index.ts';
import { rungText } from '../../export/labels.ts';
import { byAppearance } from '../../source/summary.ts';
import { clipped, type Html } from './html.ts';
import { type Mark, marksOf, type RungMarks } from './ladder-marks.ts';
import { timeScale, valueScale } from './ladder-scale.ts';
import { anchorPath, labelOf, type StoryContext } from './story-context.ts';

/** In the picture's own units, near to pixels on a phone. */
const WIDTH = 420;
const SIDE = { left: 10, right: 128, undated: 64 };
const TOP = 14;
const FOOT = 26;
const LABEL_GAP = 27;

interface Placed extends Mark {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

interface Row {
  readonly rung: Rung;
  readonly marks: readonly Placed[];
}

/**
 * A ladder over time: a mark a report, filled for the first of a line and sized by how many lines give the value, hollow for
 * a copy; bounds as bars, a conflict as a band. The table beside says the same, so that the picture is hidden from
 * screen readers.
 */
export function ladderPicture(ladder: Ladder, context: StoryContext): Html {
  const rungs = marksOf(ladder, context.dossier.reports);
  const height = TOP + FOOT + (rungs.length === 1 ? 46 : Math.min(240, 52 + rungs.length * 34));
  const times = rungs.flatMap(({ marks }) => marks.flatMap(({ at }) => (at === null ? [] : [at])));
  const undated = rungs.some(({ marks }) => marks.some(({ at }) => at === null));
  const plot = {
    left: SIDE.left + (undated ? SIDE.undated : 0),
    right: WIDTH - SIDE.right,
    top: TOP,
    bottom: height - FOOT,
  };
  const x = timeScale(times.length > 0 ? times : [0], [plot.left, plot.right]);
  const y = valueScale(ladder, [plot.bottom - 6, plot.top + 6]);
  const placed = rungs.map((rung) => placeMarks(rung, x, y, undated ? SIDE.left + 8 : plot.left));
  const labels = spread(
    ladder.rungs.map((rung) => y(rung.high === null ? rung.value : (rung.value + rung.high) / 2)),
    plot.top + 4,
    plot.bottom,
  );
  return html`<svg class="ladder-picture" viewBox="0 0 ${WIDTH} ${height}" aria-hidden="true" focusable="false">
${ladder.relation === 'conflicting' ? band(ladder, y, plot) : ''}
${undated ? html`<text class="tick" x="${SIDE.left}" y="${height - 9}">undated</text><path class="axis" d="M${plot.left - 8} ${plot.top}V${plot.bottom}"/>` : ''}
<path class="axis" d="M${plot.left} ${plot.bottom}H${plot.right}"/>
${times.length === 0 ? '' : x.ticks.map(({ at, label }) => html`<path class="axis" d="M${round(x(at))} ${plot.bottom}v4"/><text class="tick" x="${round(x(at))}" y="${height - 9}" text-anchor="middle">${label}</text>`)}
${ladder.rungs.map((rung, index) => html`<path class="rung" d="M${plot.left} ${round(y(rung.value))}H${plot.right}L${plot.right + 8} ${round(labels[index]!)}"/>`)}
${ladder.relation === 'updated' ? course(ladder, placed, plot.right) : ''}
${placed.map(({ rung, marks }) => boundBars(rung, marks, y, plot))}
${placed.map(({ rung, marks }) => marks.map((mark) => dot(mark, rung, ladder, context)))}
${ladder.rungs.map(
  (rung, index) =>
    html`<text class="value" x="${plot.right + 12}" y="${round(labels[index]! + 1)}">${clipped(rungText(rung, ladder), 17)}</text><text class="lines" x="${plot.right + 12}" y="${round(labels[index]! + 13)}">${rung.lineages === 1 ? '1 line' : `${rung.lineages} lines`}${rung.reports.length > rung.lineages ? ` · ${rung.reports.length} reports` : ''}</text>`,
)}
</svg>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Side by side where reports came at one time; what is moved is moved to the right. */
function placeMarks(
  { rung, marks }: RungMarks,
  x: (at: number) => number,
  y: (value: number) => number,
  undatedAt: number,
): Row {
  let edge = -Infinity;
  let undatedEdge = -Infinity;
  const big = 3.4 + 1.5 * Math.sqrt(rung.lineages);
  const placed = marks.map((mark): Placed => {
    const r = mark.opens ? big : 3;
    if (mark.at === null) {
      const at = Math.max(undatedAt, undatedEdge + r + 1);
      undatedEdge = at + r;
      return { ...mark, x: at, y: y(rung.value), r };
    }
    const at = Math.max(x(mark.at), edge + r + 1);
    edge = at + r;
    return { ...mark, x: at, y: y(rung.value), r };
  });
  return { rung, marks: placed };
}

function dot({ anchor, x, y, r, opens }: Placed, rung: Rung, ladder: Ladder, context: StoryContext): Html {
  return html`<a href="${anchorPath(anchor)}" tabindex="-1" data-cite><circle class="${opens ? 'opens' : 'copy'}" cx="${round(x)}" cy="${round(y)}" r="${round(r)}"><title>${labelOf(context, anchor.report)}: ${rungText(rung, ladder)}</title></circle></a>`;
}

/** Where the figure went: a step at the first report of each value, on to the right edge; never back in time. */
function course(ladder: Ladder, placed: readonly Row[], right: number): Html | '' {
  const order = byAppearance(ladder);
  const points: [number, number][] = [];
  for (const { marks } of [...placed].sort((a, b) => order.indexOf(a.rung) - order.indexOf(b.rung))) {
    const first = marks.find(({ at }) => at !== null);
    if (first !== undefined) points.push([Math.max(first.x, points.at(-1)?.[0] ?? 0), first.y]);
  }
  const last = points.at(-1);
  if (last === undefined || points.length < 2) return '';
  return html`<path class="course" d="${line().curve(curveStepAfter)([...points, [right, last[1]]]) ?? ''}"/>`;
}

interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Between the lowest and the highest of values that exclude each other. */
function band({ rungs }: Ladder, y: (value: number) => number, { left, right }: Plot): Html {
  const ends = rungs.flatMap(({ value, high }) => [y(value), y(high ?? value)]);
  const [top, bottom] = [Math.min(...ends), Math.max(...ends)];
  return html`<rect class="band" x="${left}" y="${round(top)}" width="${right - left}" height="${round(Math.max(2, bottom - top))}"/><text class="band-word" x="${left + 6}" y="${round((top + bottom) / 2 + 4)}">conflict</text>`;
}

/** "At least" reaches up, "up to" and "less than" down, a range from end to end, "about" a little both ways. */
function boundBars(rung: Rung, marks: readonly Placed[], y: (value: number) => number, { top, bottom }: Plot): Html[] {
  const { value, high, bound } = rung;
  const at = y(value);
  const ends: readonly [number, number] | null =
    high !== null
      ? [at, y(high)]
      : bound === 'at least' || bound === 'more than'
        ? [at, Math.max(top, at - 34)]
        : bound === 'up to' || bound === 'less than'
          ? [at, Math.min(bottom, at + 34)]
          : bound === 'about'
            ? [at - 9, at + 9]
            : null;
  if (ends === null) return [];
  const open = high === null && bound !== 'about';
  return marks
    .filter(({ opens }) => opens)
    .map(({ x }) => {
      const tip = ends[1] < ends[0] ? 4 : -4;
      const arrow = open
        ? `M${round(x - 3.5)} ${round(ends[1] + tip)}L${round(x)} ${round(ends[1])}L${round(x + 3.5)} ${round(ends[1] + tip)}`
        : `M${round(x - 3.5)} ${round(ends[0])}h7M${round(x - 3.5)} ${round(ends[1])}h7`;
      return html`<path class="bound" d="M${round(x)} ${round(ends[0])}V${round(ends[1])}${arrow}"/>`;
    });
}

/** Places near the wished ones, at least a line apart: labels of near values must not cover each other. */
function spread(wished: readonly number[], top: number, bottom: number): number[] {
  const order = wished.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at);
  let edge = top;
  for (const item of order) {
    item.at = Math.max(item.at, edge);
    edge = item.at + LABEL_GAP;
  }
  let floor = bottom - 4;
  for (const item of order.toReversed()) {
    item.at = Math.min(item.at, floor);
    floor = item.at - LABEL_GAP;
  }
  const places: number[] = [];
  for (const { at, index } of order) places[index] = at;
  return places;
}
