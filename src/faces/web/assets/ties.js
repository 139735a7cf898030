// Two reports side by side scroll together, and ribbons tie what they share.
export function tieColumns() {
  const room = document.querySelector('[data-compare]');
  if (!room) return;
  const picture = room.querySelector('[data-ties]');
  const [a, b] = ['a', 'b'].map((side) => room.querySelector(`[data-side=${side}]`));
  const piecesOf = (side, number) => [...side.querySelectorAll(`[data-notes~="${side.dataset.side}-${number}"]`)];
  const pairs = [];
  for (let number = 1; ; number++) {
    const [left, right] = [piecesOf(a, number), piecesOf(b, number)];
    if (left.length === 0 && right.length === 0) break;
    if (left.length > 0 && right.length > 0) pairs.push({ number, left, right });
  }
  if (pairs.length === 0 || getComputedStyle(picture).display === 'none') return;

  const boxOf = (pieces) => {
    const first = pieces[0].getBoundingClientRect();
    const last = pieces.at(-1).getBoundingClientRect();
    return { top: first.top, bottom: last.bottom };
  };
  const draw = () => {
    const frame = picture.getBoundingClientRect();
    const view = a.getBoundingClientRect();
    const within = (y) => Math.max(view.top, Math.min(view.bottom, y)) - frame.top;
    picture.replaceChildren(
      ...pairs.flatMap(({ number, left, right }) => {
        const [l, r] = [boxOf(left), boxOf(right)];
        const hidden = [l, r].every(({ top, bottom }) => bottom < view.top || top > view.bottom);
        if (hidden) return [];
        const [lt, lb, rt, rb] = [l.top, l.bottom, r.top, r.bottom].map(within);
        const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
        const w = frame.width;
        path.setAttribute(
          'd',
          `M0 ${lt}C${w / 2} ${lt} ${w / 2} ${rt} ${w} ${rt}V${rb}C${w / 2} ${rb} ${w / 2} ${lb} 0 ${lb}Z`,
        );
        path.setAttribute('class', `tie-${(number - 1) % 6}`);
        return [path];
      }),
    );
  };

  // Each column's place is turned into the other's through the passages they share.
  let led = null;
  const follow = (from, to, own, other) => {
    if (led && led !== from) return;
    led = from;
    clearTimeout(follow.timer);
    follow.timer = setTimeout(() => {
      led = null;
    }, 150);
    const middle = from.scrollTop + from.clientHeight / 3;
    const place = (side, pieces) =>
      pieces[0].getBoundingClientRect().top - side.getBoundingClientRect().top + side.scrollTop;
    const marks = [
      [0, 0],
      ...pairs.map((pair) => [place(from, pair[own]), place(to, pair[other])]).sort((x, y) => x[0] - y[0]),
      [from.scrollHeight, to.scrollHeight],
    ];
    const next = Math.max(
      1,
      marks.findIndex(([at]) => at > middle),
    );
    const [[x0, y0], [x1, y1]] = [marks[next - 1], marks[next]];
    to.scrollTop = y0 + ((middle - x0) / Math.max(1, x1 - x0)) * (y1 - y0) - to.clientHeight / 3;
    requestAnimationFrame(draw);
  };
  a.addEventListener('scroll', () => follow(a, b, 'left', 'right'), { passive: true });
  b.addEventListener('scroll', () => follow(b, a, 'right', 'left'), { passive: true });
  addEventListener('resize', draw);
  document.fonts?.ready.then(draw);
  draw();
}
