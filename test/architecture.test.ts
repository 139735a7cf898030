import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { describe, it } from 'node:test';

const root = resolve(import.meta.dirname, '..');
const source = resolve(root, 'src');
const stages = ['intake', 'report', 'statements', 'story', 'derivation', 'reconcile', 'brief'];

interface Import {
  readonly from: string;
  /** Path below src/ for our own files, else the package or built-in as written. */
  readonly to: string;
  readonly own: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(resolve(source, file), 'utf8');
  const found: Import[] = [];
  for (const match of text.matchAll(/(?:^|\n)(?:import|export)\s[^;]*?from\s+'([^']+)'|import\('([^']+)'\)/g)) {
    const target = match[1] ?? match[2];
    if (target === undefined) continue;
    const own = target.startsWith('.');
    found.push({ from: file, to: own ? relative(source, resolve(source, dirname(file), target)) : target, own });
  }
  return found;
}

const files = globSync('**/*.ts', { cwd: source })
  .map((file) => file.replaceAll('\\', '/'))
  .sort();
const imports = files.flatMap(importsOf);
const folder = (path: string): string => path.split('/')[0]!;
const offenders = (rule: (entry: Import) => boolean): string[] =>
  imports.filter(rule).map(({ from, to }) => `${from} -> ${to}`);

/** Built-ins that touch the world outside. `node:zlib`, `node:crypto`, `node:util` and the like compute only. */
const worldly =
  /^(?:node:)?(?:fs|fs\/promises|net|http|https|http2|undici|dns|dns\/promises|tls|dgram|child_process|worker_threads|process|os)$/;
const mayTouchTheWorld = (from: string): boolean =>
  ['intake/node-effects.ts', 'intake/fetch/node-fetch.ts', 'intake/fetch/node-archive.ts', 'open.ts'].includes(from) ||
  /^(?:store|faces)\//.test(from);

describe('architecture', () => {
  it('finds the imports it judges', () => {
    assert.ok(files.length > 40 && imports.length > 100, `${files.length} files, ${imports.length} imports`);
    assert.ok(imports.some(({ from, to }) => from === 'desk.ts' && to === 'statements/extract.ts'));
  });

  it('lets model import nothing but model', () => {
    assert.deepEqual(
      offenders(({ from, to, own }) => folder(from) === 'model' && (!own || folder(to) !== 'model')),
      [],
    );
  });

  it('lets text import only model and text of our own files', () => {
    assert.deepEqual(
      offenders(({ from, to, own }) => folder(from) === 'text' && own && !['model', 'text'].includes(folder(to))),
      [],
    );
  });

  it('keeps every stage to model, text, the language interface and its own folder', () => {
    const allowed = (from: string, to: string): boolean =>
      ['model', 'text', folder(from)].includes(folder(to)) || /^lang\/[^/]+\.ts$/.test(to);
    assert.deepEqual(
      offenders(({ from, to, own }) => stages.includes(folder(from)) && own && !allowed(from, to)),
      [],
    );
  });

  it('keeps the store to model and text: stages are handed to it', () => {
    assert.deepEqual(
      offenders(
        ({ from, to, own }) => folder(from) === 'store' && own && !['model', 'text', 'store'].includes(folder(to)),
      ),
      [],
    );
  });

  it('keeps the watch to model, text and the interface of the store: fetching and reading are handed to it', () => {
    assert.deepEqual(
      offenders(
        ({ from, to, own }) =>
          folder(from) === 'watch' &&
          own &&
          !['model', 'text', 'watch'].includes(folder(to)) &&
          to !== 'store/store.ts',
      ),
      [],
    );
  });

  it('lets only the composition root know a language', () => {
    assert.deepEqual(
      offenders(({ from, to }) => /^lang\/[a-z]{2}\//.test(to) && !from.startsWith('lang/') && from !== 'open.ts'),
      [],
    );
  });

  it('lets a language know only the interfaces, model and text', () => {
    const allowed = (from: string, to: string): boolean =>
      ['model', 'text'].includes(folder(to)) || /^lang\/[^/]+\.ts$/.test(to) || dirname(to) === dirname(from);
    assert.deepEqual(
      offenders(({ from, to, own }) => from.startsWith('lang/') && own && !allowed(from, to)),
      [],
    );
  });

  it('joins the stages in desk.ts only', () => {
    assert.deepEqual(
      offenders(
        ({ from, to }) =>
          stages.includes(folder(to)) && folder(from) !== folder(to) && !['desk.ts', 'open.ts'].includes(from),
      ),
      [],
    );
  });

  it('lets faces use the library through index.ts only', () => {
    assert.deepEqual(
      offenders(({ from, to, own }) => folder(from) === 'faces' && own && folder(to) !== 'faces' && to !== 'index.ts'),
      [],
    );
  });

  it('lets faces share what stands beside them: none but the command line imports another', () => {
    const faceOf = (path: string): string => path.split('/')[1]!;
    const shared = ['source', 'export', 'ask'];
    assert.deepEqual(
      offenders(
        ({ from, to }) =>
          folder(from) === 'faces' &&
          folder(to) === 'faces' &&
          faceOf(from) !== 'cli' &&
          faceOf(from) !== faceOf(to) &&
          !shared.includes(faceOf(to)),
      ),
      [],
    );
  });

  it('touches files and network only where that is the job', () => {
    assert.deepEqual(
      offenders(({ from, to }) => worldly.test(to) && !mayTouchTheWorld(from)),
      [],
    );
  });

  it('asks for no word of a language outside of lang/', () => {
    const asksForWord = /\blower\b(?:\)|\s|\?|!)*[!=]==\s*["'][a-z']|\blower\??\.(?:ends|starts)With\(["'][a-z]/;
    // In reports, not in the format of a page: its tags and attributes are the format's.
    const speaks = files.filter((file) => stages.includes(folder(file)) && !/^(?:intake|report\/html)\//.test(file));
    assert.ok(speaks.length > 200, `${speaks.length} files`);
    const asking = speaks.filter((file) => asksForWord.test(readFileSync(resolve(source, file), 'utf8')));
    assert.deepEqual(asking, []);
    assert.match("token.lower === 'the'", asksForWord);
    assert.match("tokens[at]!.lower.endsWith('ly')", asksForWord);
  });

  it('has no clock and no randomness in a stage', () => {
    const impure = files.filter(
      (file) =>
        stages.includes(folder(file)) &&
        /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bgetRandomValues\b|\brandom(?:UUID|Bytes|Int)\b/.test(
          readFileSync(resolve(source, file), 'utf8'),
        ),
    );
    assert.deepEqual(impure, []);
  });

  it('has no cycles', () => {
    const edges = Map.groupBy(
      imports.filter(({ own }) => own),
      ({ from }) => from,
    );
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
        return;
      }
      state.set(file, 'open');
      for (const { to } of edges.get(file) ?? []) visit(to, [...path, file]);
      state.set(file, 'done');
    };
    for (const file of files) visit(file, []);
    assert.deepEqual(cycles, []);
  });
});
