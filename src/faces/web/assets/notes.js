// A note beside a report's text and the words it speaks of light up together.
export function linkNotes() {
  const light = (ids) => {
    for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit');
    for (const id of ids)
      for (const piece of document.querySelectorAll(`[data-notes~="${CSS.escape(id)}"]`)) piece.classList.add('lit');
  };
  for (const kind of ['pointerover', 'focusin'])
    document.addEventListener(kind, ({ target }) => {
      const note = target.closest?.('a[data-note]');
      if (note) light([note.dataset.note]);
      else if (document.querySelector('.lit')) light([]);
    });
}
