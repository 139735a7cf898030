// Files and folders dropped anywhere on the desk are read.
import { parsePage, tell } from './markup.js';

/** What the server takes at once; asked here so that nobody waits for a refusal. */
const LARGEST = 64 * 1024 * 1024;
const MOST = 10_000;

export function takeDrops() {
  let depth = 0;
  const carriesFiles = (event) => event.dataTransfer?.types.includes('Files');
  const mark = (on) => document.body.classList.toggle('dropping', on);
  document.addEventListener('dragenter', (event) => {
    if (carriesFiles(event) && ++depth === 1) mark(true);
  });
  document.addEventListener('dragleave', (event) => {
    if (carriesFiles(event) && --depth <= 0) mark(false);
  });
  document.addEventListener('dragover', (event) => carriesFiles(event) && event.preventDefault());
  document.addEventListener('drop', async (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    depth = 0;
    mark(false);
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    await send(
      entries.length > 0 ? await filesOf(entries) : [...event.dataTransfer.files].map((file) => [file.name, file]),
    );
  });
}

/** Files of folders within folders, each with its path. */
async function filesOf(entries) {
  const found = [];
  const open = [...entries];
  while (open.length > 0 && found.length <= MOST) {
    const entry = open.shift();
    if (entry.isFile)
      found.push([entry.fullPath.replace(/^\//, ''), await new Promise((done, failed) => entry.file(done, failed))]);
    else {
      const reader = entry.createReader();
      // A reader gives a hundred at a time, and nothing at the end.
      let some;
      do {
        some = await new Promise((done, failed) => reader.readEntries(done, failed));
        open.push(...some);
      } while (some.length > 0);
    }
  }
  return found;
}

async function send(files) {
  const size = files.reduce((sum, [, file]) => sum + file.size, 0);
  if (files.length === 0) return;
  if (files.length > MOST || size > LARGEST) {
    tell('That is more than 64 MB or 10,000 files: open it in parts.');
    return;
  }
  tell(files.length === 1 ? 'Reading one file…' : `Reading ${files.length} files…`);
  const form = new FormData();
  for (const [name, file] of files) form.append('files', file, name);
  const answer = await fetch('/open', {
    method: 'POST',
    body: form,
    headers: { 'x-form-key': document.body.dataset.formKey },
  });
  const page = parsePage(await answer.text());
  document.querySelector('main').replaceWith(page.querySelector('main') ?? document.createElement('main'));
  document.title = page.title;
  history.pushState(null, '', '/open');
}

addEventListener('popstate', () => location.reload());
