import { type Page } from '@playwright/test';

const FRAMES = 200;
/** Pixels for each frame: most rows are new. */
const STRIDE = 500;

/**
 * Scrolls the process tree of a page, and gives for each frame how long the main thread worked for it, in milliseconds:
 * from its scroll event to the first task after it was painted.
 */
export function scrollWork(page: Page): Promise<readonly number[]> {
  return page.evaluate(
    async ({ frames, stride }) => {
      const scroller = document.querySelector('[role=treegrid]')!.parentElement!;
      scroller.scrollTop = 0;
      const works: number[] = [];
      let began = NaN;
      scroller.addEventListener('scroll', () => (began = performance.now()), { capture: true });
      for (let frame = 0; frame < frames; frame++) {
        await new Promise<void>((resolve) =>
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            const start = began;
            port1.onmessage = () => {
              works.push(performance.now() - start);
              resolve();
            };
            port2.postMessage(undefined);
            scroller.scrollTop += stride;
          })
        );
      }
      return works.filter((work) => !Number.isNaN(work));
    },
    { frames: FRAMES, stride: STRIDE }
  );
}
