// A card with the source's own sentence over every cited part that is hovered or focused.
import { fill } from './markup.js';

const WAIT = 120;
const known = new Map();
let card;
let anchor;
let timer;

export function showCitations() {
  const of = (event) => event.target.closest?.('a[data-cite]');
  document.addEventListener('pointerover', (event) => {
    const link = of(event);
    if (link) later(() => show(link));
    else if (card && !card.contains(event.target)) later(hide);
  });
  document.addEventListener('focusin', (event) => (of(event) ? show(of(event)) : hide()));
  document.addEventListener('keydown', (event) => event.key === 'Escape' && hide());
}

function later(act) {
  clearTimeout(timer);
  timer = setTimeout(act, WAIT);
}

async function show(link) {
  if (link === anchor) return;
  hide();
  anchor = link;
  const address = (link.getAttribute('href') ?? '').replace('/report/', '/cite/').replace(/#.*/, '');
  if (!known.has(address))
    known.set(
      address,
      fetch(address).then(
        (answer) => (answer.ok ? answer.text() : null),
        () => null,
      ),
    );
  const markup = await known.get(address);
  if (markup === null || anchor !== link || !link.isConnected) return;
  card = document.createElement('div');
  card.className = 'cite-card';
  card.id = 'cite-card';
  card.setAttribute('role', 'tooltip');
  fill(card, markup);
  document.body.append(card);
  if (!link.closest('svg')) link.setAttribute('aria-describedby', card.id);
  place(link.getClientRects()[0] ?? link.getBoundingClientRect());
}

/** Below the words, or above them where there is no room; never over the window's edge. */
function place({ left, top, bottom }) {
  const { width, height } = card.getBoundingClientRect();
  const x = Math.max(16, Math.min(left, document.documentElement.clientWidth - width - 16));
  const below = bottom + 8 + height < window.innerHeight || top < height + 8;
  card.style.left = `${x + window.scrollX}px`;
  card.style.top = `${(below ? bottom + 6 : top - height - 6) + window.scrollY}px`;
}

function hide() {
  clearTimeout(timer);
  anchor?.removeAttribute('aria-describedby');
  card?.remove();
  anchor = undefined;
  card = undefined;
}
