import { type Page } from '@playwright/test';

/** A stretch of the main thread without a pause, in milliseconds since the page was opened; shorter than 50 ms: none. */
interface LongTask {
  readonly start: number;
  readonly duration: number;
}

interface Watch {
  readonly tasks: LongTask[];
  readonly observer: PerformanceObserver;
  firstPaint: number;
}

declare global {
  interface Window {
    longTaskWatch?: Watch;
  }
}

/** Records, from the next page on, every long task and when the first row of a tree was painted. */
export async function watchLongTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const tasks: LongTask[] = [];
    const observer = new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ startTime, duration }) => ({ start: startTime, duration })));
    });
    observer.observe({ type: 'longtask', buffered: true });
    const watch: Watch = { tasks, observer, firstPaint: NaN };
    window.longTaskWatch = watch;

    const rows = new MutationObserver(() => {
      if (document.querySelector('[role=row][data-key]') !== null) {
        rows.disconnect();
        // The task after the frame: by then the row is on screen.
        requestAnimationFrame(() => setTimeout(() => (watch.firstPaint = performance.now())));
      }
    });
    rows.observe(document, { childList: true, subtree: true });
  });
}

export interface Responsiveness {
  /** When the first row was painted, milliseconds since the page was opened. */
  readonly firstPaintMs: number;
  /** The longest task that began before that: reading the answer and deriving the tree from it. */
  readonly longestBeforeMs: number;
  /** The longest task that began after it; 0 where none took 50 ms. */
  readonly longestAfterMs: number;
}

/** What was recorded since the page was opened. */
export async function responsiveness(page: Page): Promise<Responsiveness> {
  const { tasks, firstPaint } = await page.evaluate(async () => {
    // Entries arrive in a task of their own, after the task that they describe.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const watch = window.longTaskWatch!;
    const late = watch.observer.takeRecords().map(({ startTime, duration }) => ({ start: startTime, duration }));
    return { tasks: [...watch.tasks, ...late], firstPaint: watch.firstPaint };
  });
  const longest = (some: readonly LongTask[]): number => Math.max(0, ...some.map(({ duration }) => duration));
  return {
    firstPaintMs: firstPaint,
    longestBeforeMs: longest(tasks.filter(({ start }) => start < firstPaint)),
    longestAfterMs: longest(tasks.filter(({ start }) => start >= firstPaint)),
  };
}

/** The longest task that began after a moment of the page's own clock; 0 where none took 50 ms. */
export async function longestTaskSince(page: Page, moment: number): Promise<number> {
  return page.evaluate(async (since) => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const watch = window.longTaskWatch!;
    const late = watch.observer.takeRecords().map(({ startTime, duration }) => ({ start: startTime, duration }));
    const tasks = [...watch.tasks, ...late].filter(({ start }) => start >= since);
    return Math.max(0, ...tasks.map(({ duration }) => duration));
  }, moment);
}
