import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { dossiersPage } from '../src/faces/export/dossier-html.ts';
import { dossiersMarkdown } from '../src/faces/export/dossier-markdown.ts';
import type { Dossier } from '../src/index.ts';
import { runStemma } from './run-stemma.ts';

describe('a dossier of a story that follows up another', async () => {
  const reports = resolve(import.meta.dirname, 'golden/depot-trial/reports.jsonl');
  const dossiers: Dossier[] = JSON.parse((await runStemma(['dossier', reports, '--format', 'json'])).stdout);
  const trial = dossiers.find(({ story }) => story.parent !== undefined)!;
  const fire = dossiers.find(({ story }) => story.id === trial.story.parent?.story)!;

  it('leads to it where the page holds it', () => {
    const page = dossiersPage(dossiers);
    assert.match(
      page,
      new RegExp(`Follows up <a href="#${fire.story.id}">${fire.story.title}</a>: shares .*; trial, `),
    );
    assert.ok(page.includes(`id="${fire.story.id}"`));
    assert.equal(page.split('Follows up').length, 2, 'the story it goes back to follows up none');
  });

  it('names it where the page does not', () => {
    assert.match(dossiersPage([trial]), new RegExp(`Follows up ${fire.story.id}: shares `));
    assert.match(dossiersMarkdown([trial]), new RegExp(`^Follows up ${fire.story.id}: shares `, 'm'));
  });

  it('has a number of its own for every note of a document', () => {
    const defined = [...dossiersMarkdown(dossiers).matchAll(/^\[\^[\d-]+\]:/gm)].map(([note]) => note);
    assert.ok(defined.length > 4);
    assert.equal(new Set(defined).size, defined.length);
  });
});
