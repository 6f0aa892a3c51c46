import { type Page } from '@playwright/test';

/** Shorter ones are not told by browsers, and count as this. */
const SHORTEST_MS = 16;

/** TypeScript's library does not know these parts of the API yet. */
interface Interaction extends PerformanceEntry {
  readonly interactionId: number;
}

declare global {
  interface Window {
    interactions?: Map<number, number>;
  }
}

/** Records, from now on, how long each press and click took until its next paint (the Event Timing API). */
export const watchInteractions = (page: Page): Promise<void> =>
  page.evaluate((threshold) => {
    const found = new Map<number, number>();
    window.interactions = found;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { interactionId, duration } = entry as Interaction;
        if (interactionId > 0) {
          found.set(interactionId, Math.max(duration, found.get(interactionId) ?? 0));
        }
      }
    }).observe({ type: 'event', durationThreshold: threshold } as PerformanceObserverInit);
  }, SHORTEST_MS);

/** What was recorded, in milliseconds, of so many interactions. */
export async function interactionTimes(page: Page, count: number): Promise<readonly number[]> {
  const slow = await page.evaluate(() => [...window.interactions!.values()]);
  return [...slow, ...Array.from({ length: Math.max(0, count - slow.length) }, () => SHORTEST_MS)];
}
