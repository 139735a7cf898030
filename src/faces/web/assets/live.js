// When the stories change, the page is read again in place: what was unfolded, ticked and focused stays so.
import { parsePage, tell } from './markup.js';

export function stayLive() {
  if (!('live' in document.body.dataset)) return;
  let version = null;
  const events = new EventSource('/live');
  events.addEventListener('stories', ({ data }) => {
    if (version !== null && data !== version && !leaving) refresh();
    version = data;
  });
  // What is done by a form may end the story whose page this is: the answer to the form is the next page.
  addEventListener('submit', (event) => {
    leaving = !event.defaultPrevented;
  });
  addEventListener('pageshow', () => {
    leaving = false;
  });
  addEventListener('pagehide', () => events.close());
}

let leaving = false;
let reading = false;
let again = false;

async function refresh() {
  if (reading) {
    again = true;
    return;
  }
  reading = true;
  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
    if (answer.ok) put(parsePage(await answer.text()));
  } catch {
    // The desk was ended; the page stays as it is.
  }
  reading = false;
  if (again) {
    again = false;
    refresh();
  }
}

function put(page) {
  const [old, fresh] = [document.querySelector('main'), page.querySelector('main')];
  if (!fresh || old.innerHTML === fresh.innerHTML) return;
  const typing =
    document.activeElement?.matches('input:not([type=checkbox]), textarea') && old.contains(document.activeElement);
  if (typing) return;
  const kept = keep(old);
  old.replaceWith(fresh);
  restore(kept);
  tell('Updated.');
}

const pathOf = (root, element) => {
  const path = [];
  for (let at = element; at && at !== root; at = at.parentElement) {
    if (at.id) return `#${CSS.escape(at.id)} ${path.join('')}`.trim();
    path.unshift(`>:nth-child(${[...at.parentElement.children].indexOf(at) + 1})`);
  }
  return `main${path.join('')}`;
};

function keep(main) {
  return {
    open: [...main.querySelectorAll('details')].map((fold) => [pathOf(main, fold), fold.open]),
    ticked: [...main.querySelectorAll('input[type=checkbox]:checked')].map((box) => pathOf(main, box)),
    typed: [...main.querySelectorAll('input[name]:not([type=hidden], [type=checkbox], [type=file])')].map((field) => [
      pathOf(main, field),
      field.value,
    ]),
    focus: main.contains(document.activeElement) ? pathOf(main, document.activeElement) : null,
    current: main.querySelector('.current') && pathOf(main, main.querySelector('.current')),
    scroll: scrollY,
  };
}

function restore({ open, ticked, typed, focus, current, scroll }) {
  const find = (path) => path && document.querySelector(path.startsWith('main') ? path : `main ${path}`);
  for (const [path, isOpen] of open) find(path)?.toggleAttribute('open', isOpen);
  for (const path of ticked) if (find(path)) find(path).checked = true;
  for (const [path, value] of typed) if (find(path)) find(path).value = value;
  find(current)?.classList.add('current');
  find(focus)?.focus({ preventScroll: true });
  scrollTo({ top: scroll, behavior: 'instant' });
}
