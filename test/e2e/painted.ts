import { type Page } from '@playwright/test';

/** Waits two frames: one for an event, one for what is drawn because of it. */
export const painted = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))))
  );
