/** Pictures of the desk with the example, into docs/. usage: npm run screenshots [-- FOLDER] */
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { MemoryStories } from '../src/faces/source/memory.ts';
import { serveDesk } from '../src/faces/web/server.ts';
import { launchChromium } from '../test/chromium.ts';
import { readingsBelow } from '../test/desk-reports.ts';
import { inventedFront } from '../test/desk-stories.ts';

const root = resolve(import.meta.dirname, '..');
const folder = resolve(process.argv[2] ?? resolve(root, 'docs'));

interface Picture {
  readonly file: string;
  readonly path: (story: string, reports: readonly string[]) => string;
  readonly width: number;
  readonly height: number;
  readonly dark?: true;
  readonly before?: (page: Page) => Promise<void>;
  /** Only this element. */
  readonly only?: string;
  readonly whole?: true;
}

const pictures: readonly Picture[] = [
  { file: 'desk.png', path: () => '/', width: 1280, height: 860 },
  { file: 'desk-story.png', path: (story) => `/story/${story}`, width: 1280, height: 1000 },
  { file: 'desk-figures.png', path: (story) => `/story/${story}`, width: 1280, height: 900, only: '#figures' },
  { file: 'desk-tree.png', path: (story) => `/story/${story}`, width: 1280, height: 900, only: '#tree' },
  { file: 'desk-report.png', path: (_, [report]) => `/report/${report}`, width: 1280, height: 900 },
  { file: 'desk-compare.png', path: (_, [a, b]) => `/compare?a=${a}&b=${b}`, width: 1280, height: 900 },
  { file: 'desk-dark.png', path: (story) => `/story/${story}`, width: 1280, height: 1000, dark: true },
  { file: 'desk-phone.png', path: (story) => `/story/${story}`, width: 390, height: 844 },
];

const example = await readingsBelow([resolve(root, 'examples/ferry-fire')]);
const source = new MemoryStories({
  name: 'examples/ferry-fire and five more events',
  readings: [...example, ...inventedFront()],
});
await source.settled();
const { stories } = await source.list({ words: '', show: 'all', page: 1 });
const story = [...stories].sort((a, b) => b.reports - a.reports)[0]!.id;
const view = await source.story(story);
const reportCalled = (part: string): string =>
  view?.dossier.reports.find(({ key }) => key.includes(part))?.id ?? view!.dossier.reports[0]!.id;
const reports = [reportCalled('npa-wire.txt'), reportCalled('breezynow')];

const desk = await serveDesk({ source, port: 0 });
const browser = await launchChromium();
try {
  for (const { file, path, width, height, dark, before, only, whole } of pictures) {
    const context = await browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: width < 500 ? 2 : 1.5,
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      bypassCSP: true,
    });
    const page = await context.newPage();
    await page.goto(desk.address);
    await page.waitForSelector('.front-foot');
    await page.goto(new URL(path(story, reports), desk.address).href);
    await page.evaluate('document.fonts.ready');
    await before?.(page);
    const target = resolve(folder, file);
    if (only === undefined) await page.screenshot({ path: target, fullPage: whole === true });
    else await page.locator(only).screenshot({ path: target, style: '.bar { position: static !important }' });
    console.log(file);
    await context.close();
  }
} finally {
  await browser.close();
  await desk.close();
}
