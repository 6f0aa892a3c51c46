import { type Page } from '@playwright/test';

const STEPS = 200;
/** Pixels: one notch of a wheel for each frame. */
const NOTCH = 120;

/** How long the main thread worked for each step while the process tree of a page was scrolled, in milliseconds. */
export async function scrollWork(page: Page): Promise<readonly number[]> {
  const devtools = await page.context().newCDPSession(page);
  // Time of the thread itself: a busy machine makes tasks longer, not more work.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async (): Promise<number> => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1_000;
  };
  const works: number[] = [];
  for (let step = 0; step < STEPS; step++) {
    const before = await worked();
    await page.evaluate(async (notch) => {
      document.querySelector('[role=treegrid]')!.parentElement!.scrollTop += notch;
      // Two frames: one for the scroll event, one for the rows that it draws.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
    }, NOTCH);
    works.push((await worked()) - before);
  }
  await devtools.detach();
  return works;
}
