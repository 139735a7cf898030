import type { InputProblem } from '../model/item.ts';
import type { InputEffects } from './effects.ts';
import { DEEPEST_FOLDER } from './limits.ts';
import { problem, reasonOf } from './problem.ts';

/** Something to read. `path` is as given, a folder's joined with the path below it: the key of what it holds. */
export type FoundInput =
  /** `given`: named by the user, not found in a folder. */
  | { readonly kind: 'file'; readonly path: string; readonly given: boolean }
  | { readonly kind: 'address'; readonly url: string };

/** What stands beside reports in a saved page's folder and is never one itself. */
const notReports = new Set(
  (
    'png jpg jpeg gif webp avif svg ico bmp tif tiff css js mjs map woff woff2 ttf otf eot mp3 mp4 m4a mov avi webm ogg wav ' +
    'md5 sha256 db sqlite lock log ds_store'
  ).split(' '),
);

const extensionOf = (path: string): string => /\.([a-z0-9_]{1,8})$/i.exec(path)?.[1]?.toLowerCase() ?? '';

/** Paths, folders, patterns and addresses -> inputs, in order of their paths, each once; `-` stands for standard input. */
export async function listInputs(
  paths: readonly string[],
  effects: InputEffects,
): Promise<readonly (FoundInput | InputProblem)[]> {
  const found: (FoundInput | InputProblem)[] = [];
  for (const path of paths) found.push(...(await expand(path, effects)));
  const seen = new Set<string>();
  const once: (FoundInput | InputProblem)[] = [];
  for (const entry of found.sort(byPath)) {
    const identity = await identityOf(entry, effects);
    if (seen.has(identity)) continue;
    seen.add(identity);
    once.push(entry);
  }
  return once;
}

const pathOf = (entry: FoundInput | InputProblem): string =>
  entry.kind === 'file' ? entry.path : entry.kind === 'address' ? entry.url : entry.input;
const byPath = (a: FoundInput | InputProblem, b: FoundInput | InputProblem): number =>
  pathOf(a) < pathOf(b) ? -1 : pathOf(a) > pathOf(b) ? 1 : 0;

async function identityOf(entry: FoundInput | InputProblem, effects: InputEffects): Promise<string> {
  if (entry.kind === 'file') return identify(entry.path, effects);
  return entry.kind === 'address' ? entry.url : `${entry.input}\n${entry.message}`;
}

async function identify(path: string, effects: InputEffects): Promise<string> {
  if (path === '-') return path;
  return effects.realPath(path).catch(() => path);
}

async function expand(path: string, effects: InputEffects): Promise<(FoundInput | InputProblem)[]> {
  if (path === '-') return [{ kind: 'file', path, given: true }];
  if (/^https?:\/\//i.test(path)) return [{ kind: 'address', url: path }];
  try {
    const kind = await effects.stat(path);
    if (kind === 'file') return [{ kind, path, given: true }];
    if (kind === 'folder') return await expandFolder(path, effects);
    if (kind === 'other') return [problem(path, 'is neither a file nor a folder')];
    if (!/[*?[{]/.test(path)) return [problem(path, 'does not exist: check the path')];
    return await expandPattern(path, effects);
  } catch (error) {
    return [problem(path, reasonOf(error))];
  }
}

async function expandPattern(pattern: string, effects: InputEffects): Promise<(FoundInput | InputProblem)[]> {
  const found: FoundInput[] = [];
  for (const path of await effects.glob(pattern))
    if ((await effects.stat(path)) === 'file' && !isPassedOver(path)) found.push({ kind: 'file', path, given: true });
  return found.length > 0 ? found : [problem(pattern, 'no file fits this pattern: check it')];
}

async function expandFolder(top: string, effects: InputEffects): Promise<(FoundInput | InputProblem)[]> {
  const found: (FoundInput | InputProblem)[] = [];
  const visited = new Set<string>();
  const walk = async (folder: string, depth: number): Promise<void> => {
    const identity = await identify(folder, effects);
    if (visited.has(identity)) return;
    visited.add(identity);
    if (depth > DEEPEST_FOLDER) {
      found.push(problem(folder, `lies more than ${DEEPEST_FOLDER} folders deep: give it by itself`));
      return;
    }
    let names: readonly string[];
    try {
      names = await effects.list(folder);
    } catch (error) {
      found.push(problem(folder, reasonOf(error)));
      return;
    }
    for (const name of [...names].sort()) {
      if (isPassedOver(name)) continue;
      const path = `${folder.replace(/\/$/, '')}/${name}`;
      try {
        const kind = await effects.stat(path);
        if (kind === 'file') found.push({ kind, path, given: false });
        else if (kind === 'folder') await walk(path, depth + 1);
        else if (kind === null)
          found.push(problem(path, 'is a link that leads nowhere: restore what it points to, or remove it'));
      } catch (error) {
        found.push(problem(path, reasonOf(error)));
      }
    }
  };
  await walk(top, 0);
  return found.length > 0 ? found : [problem(top, 'holds no reports: give a folder with text, HTML or JSON files')];
}

/** Hidden, or of a kind that no report is. */
export function isPassedOver(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.startsWith('.') || notReports.has(extensionOf(name));
}
