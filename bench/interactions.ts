import { type Page } from '@playwright/test';
import { painted } from '../test/e2e/painted';

/** Shorter ones are not told by browsers, and count as this. */
const SHORTEST_MS = 16;

/** TypeScript's library does not know these parts of the API yet. */
interface Interaction extends PerformanceEntry {
  readonly interactionId: number;
}

interface Watch {
  /** Durations of the slow ones by their ids. */
  readonly slow: Map<number, number>;
  readonly observer: PerformanceObserver;
  /** How many there had been before. */
  readonly before: number;
}

declare global {
  interface Window {
    interactionWatch?: Watch;
  }
  interface Performance {
    readonly interactionCount: number;
  }
}

/**
 * How long each press and click of some work took until its next paint, in milliseconds (the Event Timing API). Throws
 * where there was none: then the work reached nothing.
 */
export async function interactionTimes(page: Page, work: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate((threshold) => {
    const slow = new Map<number, number>();
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { interactionId, duration } = entry as Interaction;
        if (interactionId > 0) {
          slow.set(interactionId, Math.max(duration, slow.get(interactionId) ?? 0));
        }
      }
    });
    observer.observe({ type: 'event', durationThreshold: threshold } as PerformanceObserverInit);
    window.interactionWatch = { slow, observer, before: performance.interactionCount };
  }, SHORTEST_MS);
  await work();
  await painted(page);
  const { slow, count } = await page.evaluate(() => {
    const { slow: found, observer, before } = window.interactionWatch!;
    observer.disconnect();
    return { slow: [...found.values()], count: performance.interactionCount - before };
  });
  if (count === 0) {
    throw new Error('nothing was pressed or clicked');
  }
  return [...slow, ...Array.from({ length: Math.max(0, count - slow.length) }, () => SHORTEST_MS)];
}
