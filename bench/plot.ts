export interface Panel {
  readonly title: string;
  readonly unit: string;
  /** `y` of each series at every `x`; null where it was not measured. */
  readonly series: readonly { readonly name: string; readonly ys: readonly (number | null)[] }[];
}

const PANEL = { width: 380, height: 250, left: 58, right: 14, top: 40, bottom: 46 } as const;
const COLOURS = ['#0b5c8a', '#b3541e', '#4d7a35'];

/** Panels side by side as SVG, over one axis of powers of ten, with no parts that need a browser's script or fonts. */
export function plot(panels: readonly Panel[], xs: readonly number[], xTitle: string): string {
  const width = PANEL.width * panels.length;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${PANEL.height}" viewBox="0 0 ${width} ${PANEL.height}" font-family="sans-serif" font-size="11" fill="#222">
<title>${panels.map(({ title, unit }) => `${title}, ${unit}`).join('; ')}</title>
<rect width="${width}" height="${PANEL.height}" fill="#fff"/>
${panels.map((panel, at) => `<g transform="translate(${at * PANEL.width} 0)">\n${drawn(panel, xs, xTitle)}\n</g>`).join('\n')}
</svg>
`;
}

function drawn({ title, unit, series }: Panel, xs: readonly number[], xTitle: string): string {
  const values = series.flatMap(({ ys }) => ys.filter((y) => y !== null));
  const top = roundUp(Math.max(...values));
  const [first, last] = [Math.log10(xs[0]!), Math.log10(xs.at(-1)!)];
  const inner = { width: PANEL.width - PANEL.left - PANEL.right, height: PANEL.height - PANEL.top - PANEL.bottom };
  const x = (value: number): string =>
    (PANEL.left + ((Math.log10(value) - first) / (last - first || 1)) * inner.width).toFixed(1);
  const y = (value: number): string => (PANEL.top + (1 - value / top) * inner.height).toFixed(1);
  const lines = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const value = share * top;
    return `<line x1="${PANEL.left}" x2="${PANEL.width - PANEL.right}" y1="${y(value)}" y2="${y(value)}" stroke="#ddd"/><text x="${PANEL.left - 6}" y="${y(value)}" dy="4" text-anchor="end">${Number(value.toPrecision(3))}</text>`;
  });
  const ticks = xs.map(
    (value) =>
      `<text x="${x(value)}" y="${PANEL.height - PANEL.bottom + 16}" text-anchor="middle">10<tspan dy="-4" font-size="8">${Math.log10(value)}</tspan></text>`,
  );
  const curves = series.map(({ name, ys }, at) => {
    const points = ys.flatMap((value, i) => (value === null ? [] : [[x(xs[i]!), y(value)]]));
    const path = points.map(([px, py], i) => `${i === 0 ? 'M' : 'L'}${px} ${py}`).join(' ');
    const dots = points.map(([px, py]) => `<circle cx="${px}" cy="${py}" r="3" fill="${COLOURS[at]}"/>`).join('');
    const label = `<text x="${PANEL.left + 8 + at * 150}" y="${PANEL.top - 6}" fill="${COLOURS[at]}">${name}</text>`;
    return `<path d="${path}" fill="none" stroke="${COLOURS[at]}" stroke-width="2"/>${dots}${label}`;
  });
  return [
    `<text x="${PANEL.left}" y="18" font-size="13" font-weight="bold">${title}, ${unit}</text>`,
    ...lines,
    ...ticks,
    `<text x="${PANEL.left + inner.width / 2}" y="${PANEL.height - 8}" text-anchor="middle">${xTitle}</text>`,
    ...curves,
  ].join('\n');
}

/** The next of 1, 2, 4, 8 times a power of ten: quarters of it are short numbers. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 4, 8, 10].map((step) => step * power).find((bound) => bound >= value)!;
}
