// Two reports chosen with c are compared; ticked boxes survive a live update.
import { tell } from './markup.js';

let chosen = null;

export function chooseReports() {
  chosen = null;
}

export function toggleChoice(report) {
  const row = document.querySelector(`[data-report="${CSS.escape(report)}"]`);
  if (chosen === null) {
    chosen = report;
    row?.classList.add('chosen');
    tell('Chosen. Press c on another report to compare the two.');
  } else if (chosen === report) {
    chosen = null;
    row?.classList.remove('chosen');
    tell('No longer chosen.');
  } else location.assign(`/compare?a=${encodeURIComponent(chosen)}&b=${encodeURIComponent(report)}`);
}
