import bundled from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** What a browser on a server needs and one that is tested must not have: one process for all, no checks of origin. */
const unwanted =
  /^--(?:single-process|no-zygote|disable-web-security|allow-running-insecure-content|disable-features|headless)/;

/** A real Chromium: the one that npm brings on Linux x64, the installed Chrome elsewhere. */
export const launchChromium = async (): Promise<Browser> =>
  process.platform === 'linux' && process.arch === 'x64'
    ? chromium.launch({
        args: bundled.args.filter((flag) => !unwanted.test(flag)),
        executablePath: await bundled.executablePath(),
      })
    : chromium.launch({ channel: 'chrome' });
