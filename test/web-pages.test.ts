import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Reading } from '../src/index.ts';
import { launchChromium } from './chromium.ts';
import { openDesk, readingsBelow, readingsOf } from './desk-reports.ts';
import { inventedFront } from './desk-stories.ts';

const root = resolve(import.meta.dirname, '..');
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type OpenDesk = Awaited<ReturnType<typeof openDesk>>;
interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the console said that it should not, and what was asked of other hosts. */
  readonly faults: string[];
}

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

/** A browser of its own that was let in; the page's faults are collected from the first moment. */
async function visit(desk: OpenDesk, options: Parameters<Browser['newContext']>[0] = {}): Promise<Visit> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  // A busy machine takes half a minute for what a quiet one does at once.
  page.setDefaultTimeout(90_000);
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('dialog', async (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('request', (request) => {
    if (new URL(request.url()).host !== new URL(desk.address).host) faults.push(`asked elsewhere: ${request.url()}`);
  });
  await page.goto(desk.address);
  await page.waitForSelector('.bar');
  return { page, context, faults };
}

const go = async (page: Page, desk: OpenDesk, path: string): Promise<void> => {
  const answer = await page.goto(new URL(path, desk.address).href);
  assert.equal(answer?.status(), 200, path);
};

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

/** @param only rules of one kind; colours alone differ between light and dark */
async function violations(page: Page, only: 'all' | 'color-contrast' = 'all'): Promise<string[]> {
  await page.evaluate(`${axeSource}; void 0`);
  const found = (await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'], ${only === 'all' ? '' : `runOnly: { type: 'rule', values: ['${only}'] }`} }).then(({ violations }) => violations)`,
  )) as Violation[];
  return found.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`),
  );
}

const overflow = (page: Page): Promise<unknown> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** The pages' policy forbids Playwright's own waiting, which evaluates text in the page. */
async function until(page: Page, condition: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await page.evaluate(condition)) return;
    await page.waitForTimeout(50);
  }
  assert.fail(condition);
}

/** Every kind of page of a desk, by path. */
async function pathsOf({ source }: OpenDesk): Promise<string[]> {
  const { stories } = await source.list({ words: '', show: 'all', page: 1 });
  const largest = [...stories].sort((a, b) => b.reports - a.reports)[0]!;
  const view = (await source.story(largest.id))!;
  const [a, b] = [...view.readings.keys()];
  const withNotes = [...view.readings.values()].sort((x, y) => y.report.removed.length - x.report.removed.length)[0]!;
  return [
    '/',
    '/?q=nothing+like+this',
    `/story/${largest.id}`,
    `/story/${largest.id}/tree`,
    `/story/${largest.id}/words?of=brief-0`,
    `/report/${withNotes.report.id}`,
    ...(b === undefined ? [] : [`/compare?a=${a}&b=${b}`]),
    `/compare?a=${a}`,
    '/corrections',
    '/open',
    '/help',
  ];
}

describe('every page', () => {
  let desk: OpenDesk;
  before(async () => {
    desk = await openDesk([...(await readingsBelow([resolve(root, 'examples/ferry-fire')])), ...inventedFront()]);
  });
  after(() => desk.close());

  for (const colorScheme of ['light', 'dark'] as const)
    it(`has nothing that axe finds wrong, says no error and asks no other host, ${colorScheme}`, async () => {
      const { page, context, faults } = await visit(desk, { colorScheme });
      for (const path of await pathsOf(desk)) {
        await go(page, desk, path);
        await page.evaluate(`for (const fold of document.querySelectorAll('details')) fold.open = true`);
        assert.deepEqual(await violations(page, colorScheme === 'light' ? 'all' : 'color-contrast'), [], path);
      }
      assert.deepEqual(faults, []);
      await context.close();
    });

  it('fits a phone, text at 200 % and a wall', async () => {
    const { page, context } = await visit(desk);
    for (const path of await pathsOf(desk)) {
      await go(page, desk, path);
      for (const width of [320, 640, 3840]) {
        await page.setViewportSize({ width, height: 800 });
        assert.equal(await overflow(page), 0, `${path} at ${width}`);
      }
    }
    await context.close();
  });

  it('can be walked without script, from the front to the words', async () => {
    const { page, context, faults } = await visit(desk, { javaScriptEnabled: false });
    await page
      .getByRole('link', { name: /ferry fire/i })
      .first()
      .click();
    await page.locator('.glance .conflicting .values a').first().click();
    assert.match((await page.locator('mark').textContent()) ?? '', /^196 /);
    await page.getByRole('link', { name: 'Compare with another report' }).click();
    await page.locator('.reports a.headline').first().click();
    assert.equal(await page.locator('.compare [data-side]').count(), 2);
    await page.getByRole('button', { name: /colours; change/ }).click();
    assert.equal(await page.locator('html').getAttribute('data-theme'), 'light');
    assert.match(page.url(), /\/compare\?a=/);
    await go(page, desk, '/');
    await page.getByRole('searchbox').fill('asteroid');
    await page.getByRole('button', { name: 'Search' }).click();
    assert.equal(await page.locator('.card').count(), 1);
    await page.getByRole('link', { name: 'Just moved' }).click();
    assert.match(
      (await page.locator('.empty').textContent()) ?? '',
      /None of 6 stories holds “asteroid” and fits the filter/,
    );
    assert.deepEqual(faults, []);
    await context.close();
  });

  it('goes by keys', async () => {
    const { page, context, faults } = await visit(desk);
    // Keys are dropped until a first frame is drawn, which takes its time on a busy machine.
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
    const focused = (): Promise<unknown> => page.evaluate('document.activeElement.textContent');
    await page.keyboard.press('j');
    const first = await focused();
    await page.keyboard.press('j');
    assert.notEqual(await focused(), first);
    await page.keyboard.press('k');
    assert.equal(await focused(), first);
    await page.keyboard.press('o');
    await page.waitForURL('**/story/*');
    await page.keyboard.press('?');
    await page.waitForURL('**/help');
    await page.goBack();
    await page.keyboard.press('/');
    await page.waitForURL('**/?q=');
    await page.keyboard.press('/');
    await page.keyboard.type('ferry');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/?q=ferry');
    await page.locator('.card h2 a').first().click();
    const rows = page.locator('[data-report]');
    for (const row of [0, 1]) {
      const name = await rows.nth(row).getAttribute('data-report');
      for (let step = 0; step < 90; step++) {
        await page.keyboard.press('j');
        if ((await page.locator('.current').getAttribute('data-report')) === name) break;
      }
      await page.keyboard.press('c');
    }
    await page.waitForURL('**/compare?a=*&b=*');
    assert.deepEqual(faults, []);
    await context.close();
  });

  it('puts what matters first in the order of focus', async () => {
    const { page, context } = await visit(desk);
    const order: unknown[] = [];
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Tab');
      order.push(
        await page.evaluate(
          `(document.activeElement.getAttribute('aria-label') || document.activeElement.textContent || document.activeElement.name).trim()`,
        ),
      );
    }
    assert.deepEqual(order.slice(0, 6), [
      'Skip to the content',
      'Stemma',
      'Stories',
      'Compare',
      'Corrections',
      'Open files',
    ]);
    await page.goto(page.url());
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate('document.activeElement.type'), 'search');
    await context.close();
  });

  it('shows the source’s own sentence over what is hovered or focused', async () => {
    const { page, context, faults } = await visit(desk);
    await go(page, desk, (await pathsOf(desk))[2]!);
    const value = page.locator('.brief .part.value').first();
    await value.hover();
    const card = page.getByRole('tooltip');
    await card.waitFor();
    assert.match((await card.textContent()) ?? '', /at least two people had died on the Lady Corrin/);
    await page.keyboard.press('Escape');
    assert.equal(await card.count(), 0);
    await page.mouse.move(0, 0);
    await value.focus();
    await card.waitFor();
    assert.equal(await value.getAttribute('aria-describedby'), 'cite-card');
    await value.click();
    await page.waitForURL('**#at');
    assert.equal(await page.locator('mark').textContent(), 'at least two people');
    await until(
      page,
      `{ const { top } = document.querySelector('mark').getBoundingClientRect(); top >= 0 && top < innerHeight }`,
    );
    assert.deepEqual(faults, []);
    await context.close();
  });

  it('ties what two reports share and scrolls them together', async () => {
    const { page, context, faults } = await visit(desk, { viewport: { width: 1200, height: 520 } });
    await go(page, desk, (await pathsOf(desk)).find((path) => path.includes('&b='))!);
    assert.ok((await page.locator('.ties path').count()) > 0);
    const left = page.locator('[data-side=a]');
    await left.hover();
    await page.mouse.wheel(0, 4000);
    await until(page, `document.querySelector('[data-side=b]').scrollTop > 20`);
    assert.deepEqual(faults, []);
    await context.close();
  });

  it('prints the account without the desk around it', async () => {
    const { page, context } = await visit(desk);
    await go(page, desk, (await pathsOf(desk))[2]!);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('.bar').isVisible(), false);
    assert.equal(await page.locator('#correct').isVisible(), false);
    assert.ok(await page.locator('#brief').isVisible());
    assert.ok(await page.locator('#figures svg').first().isVisible());
    await context.close();
  });

  it('brings less than 25 KB of script, compressed', async () => {
    const { gzipSync } = await import('node:zlib');
    const scripts = globSync('src/faces/web/assets/*.js', { cwd: root });
    assert.ok(scripts.length > 4);
    const bytes = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(resolve(root, file))).length, 0);
    assert.ok(bytes < 25_000, `${bytes} bytes`);
  });
});

describe('what is done on the desk', () => {
  let desk: OpenDesk;
  before(async () => {
    desk = await openDesk(inventedFront());
  });
  after(() => desk.close());

  it('parts a report from its story, moves it, merges, and undoes', async () => {
    const { page, context, faults } = await visit(desk);
    const count = async (): Promise<number> => (await desk.source.list({ words: '', show: 'all', page: 1 })).total;
    const all = await count();
    await page.getByRole('link', { name: /tram/i }).first().click();
    const story = page.url();
    const part = page.getByRole('button', { name: 'Part the ticked reports' });
    await part.click();
    assert.equal(page.url(), story, 'a reason is required');
    await page.locator('.reports input').nth(2).check();
    await page.getByLabel('Why').fill('another tram');
    await part.click();
    await page.getByText('Done and recorded as').waitFor();
    assert.equal(await count(), all + 1);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.waitForURL('**/corrections');
    assert.equal(await count(), all);
    assert.equal(await page.locator('.corrections li').count(), 2);
    assert.equal(await page.locator('.corrections .undone').count(), 1);

    const other = (await desk.source.list({ words: 'asteroid', show: 'all', page: 1 })).stories[0]!.id;
    await page.goto(story);
    await page.getByLabel('Why').fill('they are one');
    await page.getByLabel('Other story').fill(other);
    await page.getByRole('button', { name: 'Merge this story' }).click();
    await page.getByText('Done and recorded as').waitFor();
    assert.equal(await count(), all - 1);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.waitForURL('**/corrections');
    assert.equal(await count(), all);

    await page.goto(story);
    await page.locator('.reports input').first().check();
    await page.getByLabel('Why').fill('belongs there');
    await page.getByLabel('Other story').fill('no such story');
    await page.getByRole('button', { name: 'Move the ticked' }).click();
    assert.match((await page.getByRole('alert').textContent()) ?? '', /no report or story is called no such story/);
    faults.splice(0, faults.length, ...faults.filter((fault) => !/status of 400/.test(fault)));
    await page.goto(story);
    await page.locator('.reports input').first().check();
    await page.getByLabel('Why').fill('belongs there');
    await page.getByLabel('Other story').fill(other);
    await page.getByRole('button', { name: 'Move the ticked' }).click();
    await page.getByText('Done and recorded as').waitFor();
    assert.match(page.url(), new RegExp(other));
    assert.deepEqual(faults, []);
    await context.close();
  });

  it('reads files that are dropped, and other open pages hear of them', async () => {
    const watching = await visit(desk);
    const { page, context, faults } = await visit(desk);
    const before = await watching.page.locator('.card').count();
    await page.evaluate(`{
      const carried = new DataTransfer();
      carried.items.add(new File(['Bridge closed in Hallvik\\n\\nThe bridge in Hallvik was closed on Friday, the mayor, Tove Lund, said.'], 'bridge.txt'));
      carried.items.add(new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])], 'picture.png'));
      document.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: carried }));
    }`);
    await page.getByText('1 report read.').waitFor();
    assert.match((await page.locator('.outcome').textContent()) ?? '', /picture\.png/);
    await until(watching.page, `document.querySelectorAll('.card').length === ${before + 1}`);
    assert.equal(await watching.page.locator('#tell').textContent(), 'Updated.');
    assert.deepEqual([...faults, ...watching.faults], []);
    await watching.context.close();
    await context.close();
  });

  it('reads files that are chosen, without script', async () => {
    const { page, context } = await visit(desk, { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Open files' }).click();
    await page.locator('input[type=file]').setInputFiles({
      name: 'mine.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(
        'Mine closes at Dunhollow\n\nThe mine at Dunhollow will close in June, its owner said on Monday.',
      ),
    });
    await page.getByRole('button', { name: 'Read them' }).click();
    await page.getByRole('link', { name: 'To the stories' }).click();
    assert.equal(await page.getByText('Mine closes at Dunhollow').count(), 1);
    await context.close();
  });
});

describe('hostile reports', () => {
  const long = 'A'.repeat(10_000);
  const attack = `<script>alert(1)</script><img src=https://evil.example/x.png onerror=alert(2)>"><svg onload=alert(3)> \u202egnitirw sdrawkcab\u2066 ${long}`;
  let desk: OpenDesk;
  before(async () => {
    const text = `${attack}\n\n${attack} The mayor, Ada Quill, said at least 12 people were killed in Ostwick on Monday. “${attack}” said ${attack}.`;
    const known = {
      url: 'javascript:alert(4)',
      outlet: attack,
      headline: attack,
      byline: [attack],
      published: '2024-05-14T10:00:00Z',
    };
    desk = await openDesk(
      readingsOf(
        [text, text.replace('12', '19'), text.replace('Ada', 'Eve')],
        [known, { ...known, url: 'https://news.example/"onmouseover="alert(5)' }, known],
      ),
    );
  });
  after(() => desk.close());

  it('do no harm on any page', async () => {
    const { page, context, faults } = await visit(desk, { viewport: { width: 390, height: 800 } });
    for (const path of await pathsOf(desk)) {
      await go(page, desk, path);
      assert.equal(
        await page
          .locator('main script, main img, main [onload], main [onerror], main [onmouseover], a[href^="javascript" i]')
          .count(),
        0,
        path,
      );
      assert.equal(await overflow(page), 0, path);
    }
    assert.deepEqual(faults, []);
    await context.close();
  });
});

describe('graphic passages', () => {
  it('are hidden from eyes and readers until asked for, one by one or by a setting', async () => {
    const desk = await openDesk(
      readingsOf([
        'Blast in Ostwick\n\nPolice said 12 people were killed in Ostwick on Monday. His severed hand lay in a pool of blood beside the mutilated bodies. The market was closed.',
      ]),
    );
    const { page, context, faults } = await visit(desk);
    const [reading] = await firstReadings(desk);
    assert.ok(reading!.graphic.length > 0, 'the case is graphic');
    await go(page, desk, `/report/${reading!.report.id}`);
    const passage = page.locator('.blurred > span').first();
    assert.equal(await passage.isVisible(), false);
    await page.locator('.graphic input').first().focus();
    await page.keyboard.press('Space');
    assert.equal(await passage.isVisible(), true);
    await page.getByRole('button', { name: 'Graphic text' }).click();
    assert.equal(await page.locator('.blurred').count(), 0);
    assert.ok(await page.locator('.graphic.open').first().isVisible());
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(faults, []);
    await context.close();
    await desk.close();
  });
});

const firstReadings = async ({ source }: OpenDesk): Promise<Reading[]> => {
  const [story] = (await source.list({ words: '', show: 'all', page: 1 })).stories;
  return [...(await source.story(story!.id))!.readings.values()];
};

const cluster = globSync(resolve(process.env.STEMMA_DATA ?? resolve(root, '../shared/data'), 'news_cluster/68_*'))[0];

describe('an event of the development data', {
  skip: cluster === undefined || !existsSync(cluster) ? 'the data is not here' : false,
}, () => {
  it('stands on every page without fault', async () => {
    const desk = await openDesk(await readingsBelow([cluster!]));
    const { page, context, faults } = await visit(desk);
    for (const path of (await pathsOf(desk)).filter((one) => /\/(?:story|report)\/[^/]*$|&b=/.test(one))) {
      await go(page, desk, path);
      assert.deepEqual(await violations(page), [], path);
      assert.equal(await overflow(page), 0, path);
    }
    assert.deepEqual(faults, []);
    await context.close();
    await desk.close();
  });
});
