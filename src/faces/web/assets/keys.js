// j and k go from item to item, o opens, / searches, c compares, ? helps.
import { toggleChoice } from './choose.js';

const items = () => [...document.querySelectorAll('[data-item]')].filter((item) => item.checkVisibility());
const current = () => document.querySelector('[data-item].current');

export function listenToKeys() {
  // Not every browser moves the focus with the place.
  document.querySelector('.skip')?.addEventListener('click', (event) => {
    event.preventDefault();
    document.getElementById('main').focus();
  });
  document.addEventListener('keydown', (event) => {
    if (
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      event.target.closest('input, textarea, select, [contenteditable]')
    )
      return;
    const act = acts[event.key];
    if (act && act() !== false) event.preventDefault();
  });
}

const acts = {
  j: () => step(1),
  k: () => step(-1),
  o: () => open(),
  c: () => (current()?.dataset.report ? toggleChoice(current().dataset.report) : false),
  '/': () => {
    const search = document.querySelector('[data-search]');
    if (search) search.focus();
    else location.assign('/?q=');
  },
  '?': () => location.assign('/help'),
};

function step(by) {
  const all = items();
  if (all.length === 0) return;
  const at = all.indexOf(current());
  const from = at < 0 ? (by > 0 ? -1 : all.length) : at;
  const next = all[Math.max(0, Math.min(all.length - 1, from + by))];
  current()?.classList.remove('current');
  next.classList.add('current');
  const target = entrance(next) ?? next;
  if (target === next) next.tabIndex = -1;
  target.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}

/** Where an item leads: its story, its report, or the first words it rests on. */
const entrance = (item) =>
  item?.querySelector(
    'a[data-open], a.headline, a[data-note], .said a[data-cite], tbody a[data-cite], a[data-cite]:not([tabindex="-1"]), summary',
  );

function open() {
  const target = entrance(current());
  if (!target) return false;
  target.click();
}
