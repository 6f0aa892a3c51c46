import { type Browser, chromium, type Page } from '@playwright/test';
import { provideChromium } from '../scripts/chromium';
import { buildWhatIsStale } from '../scripts/staleBuilds';

/** Builds what is stale, then lends a browser and closes it. */
export async function withBrowser<Result>(work: (browser: Browser) => Promise<Result>): Promise<Result> {
  const say = (line: string): void => console.error(line);
  await buildWhatIsStale(say);
  const browser = await chromium.launch({
    executablePath: provideChromium(say),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** Bytes of living JavaScript objects on a page, in MB. */
export async function heapMb(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  return usedSize / 1e6;
}
