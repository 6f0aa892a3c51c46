import { startDemo } from '../scripts/demoEnvironment';
import { settled } from '../test/e2e/settled';
import { heapMb, withBrowser } from './browser';
import { type Suite } from './suite';

/** Until then, what is loaded and cached once is. */
const FIRST = 200;
const MORE = 1_000;
const BAR_PERCENT = 5;

/** How the heap of a wall that hangs for most of a day grows: one refresh a minute makes a thousand in 17 hours. */
export const refreshesSuite: Suite = async () => {
  const demo = await startDemo({ port: 0, workspacePort: 0 });
  try {
    const { first, last } = await withBrowser(async (browser) => {
      const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
      await page.goto(`${demo.url}/d/casefile-wall?from=now-7d&to=now`);
      await settled(page);
      const refresh = async (times: number): Promise<number> => {
        const button = page.getByTestId('data-testid RefreshPicker run button');
        for (let turn = 0; turn < times; turn++) {
          await button.click();
          await page.getByLabel('Panel loading bar').first().waitFor({ state: 'detached' });
        }
        await settled(page);
        return heapMb(page);
      };
      const first = await refresh(FIRST);
      return { first, last: await refresh(MORE) };
    });
    return [
      {
        what: `growth of the heap of a wall in ${MORE.toLocaleString('en-US')} refreshes, from ${first.toFixed(1)} MB`,
        bar: BAR_PERCENT,
        measured: (100 * (last - first)) / first,
        unit: '%',
      },
    ];
  } finally {
    await demo.close();
  }
};
