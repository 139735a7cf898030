import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { runStemma } from './run-stemma.ts';

const root = resolve(import.meta.dirname, '..');
const readme = readFileSync(resolve(root, 'README.md'), 'utf8');

/** Sub-commands with their long flags, as `--help` tells them. */
async function commandsAndFlags(): Promise<Map<string, string[]>> {
  const { stdout } = await runStemma(['--help']);
  const names = [...stdout.matchAll(/^ {2}([a-z]+) (?:\[options\] )?[<[]/gm)]
    .map(([, name]) => name!)
    .filter((name) => name !== 'help');
  const flags = new Map<string, string[]>();
  for (const name of names) {
    const help = await runStemma([name, '--help']);
    flags.set(
      name,
      [...help.stdout.matchAll(/(--[a-z-]+)/g)].map(([flag]) => flag).filter((flag) => flag !== '--help'),
    );
  }
  return flags;
}

describe('README', () => {
  it('names every command and every flag', async () => {
    const commands = await commandsAndFlags();
    assert.ok(commands.size >= 5, [...commands.keys()].join(' '));
    for (const [name, flags] of commands) {
      assert.match(readme, new RegExp(`stemma ${name}\\b`), name);
      for (const flag of flags) assert.ok(readme.includes(flag), `${name} ${flag}`);
    }
  });

  it('shows commands that exist', async () => {
    const commands = await commandsAndFlags();
    for (const [, name] of readme.matchAll(/^(?:npx )?stemma ([a-z]+)/gm))
      assert.ok(commands.has(name!), `stemma ${name}`);
  });

  it('runs its own examples', async () => {
    const shown = [...readme.matchAll(/^npx stemma (.+)$/gm)]
      .map(([, rest]) => rest!)
      .filter((rest) => !rest.startsWith('desk'));
    assert.ok(shown.length >= 3);
    for (const line of shown) {
      const { code, stdout, stderr } = await runStemma(line.split(/\s+/), { cwd: root });
      assert.equal(code, 0, `${line}\n${stderr}`);
      assert.notEqual(stdout.trim(), '', line);
    }
  });

  it('tells its story in the words that the command prints', async () => {
    const { stdout } = await runStemma(['dossier', 'examples/ferry-fire'], { cwd: root });
    const printed = new Set(stdout.split('\n'));
    const story = readme.slice(readme.indexOf('## One story'), readme.indexOf('## Commands'));
    const shown = [...story.matchAll(/```\n([\s\S]*?)```/g)].flatMap(([, block]) => block!.trimEnd().split('\n'));
    const lines = shown.filter((line) => line.startsWith('  '));
    assert.ok(lines.length > 15);
    for (const line of lines) assert.ok(printed.has(line), line);
  });

  it('quotes the figures that were recorded', () => {
    const baseline: Record<string, Record<string, number>> = JSON.parse(
      readFileSync(resolve(root, 'eval/baseline.json'), 'utf8'),
    );
    const rows = [...readme.matchAll(/^\| ([\w-]+) \| ([^|]+) \| ([\d.]+) \|/gm)];
    assert.ok(rows.length >= 12);
    for (const [, set, metric, figure] of rows)
      assert.equal(Number(figure), baseline[set!]?.[metric!], `${set} ${metric}`);
  });

  it('links to pages that exist', () => {
    for (const [, target] of readme.matchAll(/\]\(([^)#:]+)\)/g)) assert.ok(existsSync(resolve(root, target!)), target);
  });
});
