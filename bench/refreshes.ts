import { type Page } from '@playwright/test';
import { startDemo } from '../scripts/demoEnvironment';
import { settled } from '../test/e2e/settled';
import { caseSpan } from '../workspace/sample/sampleTime';
import { heapMb, withBrowser } from './browser';
import { type Suite } from './suite';

/** Until then, what is loaded and cached once is. */
const FIRST = 200;
const MORE = 1_000;
const BAR_PERCENT = 5;
/** Longer than an answer is given again, and than the step by which a moving range is rounded: every refresh asks. */
const STEP_MS = 61_000;
/** So far after the case that a week holds all of it from the first refresh to the last. */
const START = caseSpan.to + 3_600_000;

/** How the heap of a wall that hangs for most of a day grows: one refresh a minute makes a thousand in 17 hours. */
export const refreshesSuite: Suite = async () => {
  const demo = await startDemo({ port: 0, workspacePort: 0 });
  try {
    const { first, last } = await withBrowser(async (browser) => {
      const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
      await page.clock.setFixedTime(START);
      await page.goto(`${demo.url}/d/casefile-wall?from=now-7d&to=now`);
      await full(page);
      let now = START;
      const refresh = async (times: number): Promise<number> => {
        const button = page.getByTestId('data-testid RefreshPicker run button');
        for (let turn = 0; turn < times; turn++) {
          now += STEP_MS;
          await page.clock.setFixedTime(now);
          // A refresh that is answered from memory would wait here in vain.
          await Promise.all([page.waitForResponse(/\/query$/), button.click()]);
          await page.getByLabel('Panel loading bar').first().waitFor({ state: 'detached' });
        }
        await full(page);
        return heapMb(page);
      };
      const first = await refresh(FIRST);
      return { first, last: await refresh(MORE) };
    });
    return [
      {
        what: `growth of the heap of a full wall in ${MORE.toLocaleString('en-US')} refreshes, from ${first.toFixed(1)} MB`,
        bar: BAR_PERCENT,
        measured: (100 * (last - first)) / first,
        unit: '%',
      },
    ];
  } finally {
    await demo.close();
  }
};

/** Waits until the wall is at rest and shows the case: numbers, and the timeline with the alerts in words. */
async function full(page: Page): Promise<void> {
  await settled(page);
  await page.getByText(/^\d+ alerts between /).waitFor();
}
