import { type Page } from '@playwright/test';
import { painted } from '../test/e2e/painted';

/** How long the main thread worked for each of some steps until what they changed is painted, in milliseconds. */
export async function frameWork(
  page: Page,
  steps: number,
  step: (index: number) => Promise<void>
): Promise<readonly number[]> {
  const devtools = await page.context().newCDPSession(page);
  // Time of the thread itself: a busy machine makes tasks longer, not more work.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async (): Promise<number> => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1_000;
  };
  const works: number[] = [];
  for (let index = 0; index < steps; index++) {
    const before = await worked();
    await step(index);
    await painted(page);
    works.push((await worked()) - before);
  }
  await devtools.detach();
  return works;
}

/** What scrolls is what holds the grid of a process tree. */
export const TREE_SCROLLER = ':has(> [role=treegrid])';

const STEPS = 200;
/** Pixels: one notch of a wheel. */
const NOTCH = 120;

/** The same for scrolling, a notch of the wheel a step; `scroller` is a CSS selector of what scrolls. */
export const scrollWork = (page: Page, scroller: string): Promise<readonly number[]> =>
  frameWork(page, STEPS, () =>
    page.evaluate(
      ([selector, notch]) => {
        document.querySelector(selector)!.scrollTop += notch;
      },
      [scroller, NOTCH] as const
    )
  );

/** Percentage of frames that came more than half a frame late while something scrolled for some seconds. */
export const droppedFrames = (page: Page, scroller: string): Promise<number> =>
  page.evaluate(
    async ([selector, frames, notch]) => {
      const scrolling = document.querySelector(selector)!;
      const times: number[] = [];
      while (times.length <= frames) {
        times.push(await new Promise<number>((resolve) => requestAnimationFrame(resolve)));
        scrolling.scrollTop += notch;
      }
      const gaps = times.slice(1).map((time, index) => time - times[index]!);
      const usual = [...gaps].sort((one, other) => one - other)[Math.floor(frames / 2)]!;
      return (gaps.filter((gap) => gap > 1.5 * usual).length * 100) / frames;
    },
    [scroller, STEPS, NOTCH] as const
  );
