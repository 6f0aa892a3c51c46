import { type Page } from '@playwright/test';
import { expect } from './demos';

/** What a person reads on each panel of a page, without the controls above the panels. */
export const panelTexts = (page: Page): Promise<readonly string[]> =>
  page.locator('[data-viz-panel-key]').allInnerTexts();

/** What is drawn on canvases on the panels of a page, as data. */
export const panelDrawings = (page: Page): Promise<readonly string[]> =>
  page
    .locator('[data-viz-panel-key] canvas')
    .evaluateAll((canvases) => canvases.map((canvas) => (canvas as HTMLCanvasElement).toDataURL()));

/** Waits until a page has its heading, no panel is loading, and what the panels say stays as it is for a second. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  let last = '';
  let same = 0;
  await expect
    .poll(
      async () => {
        const loading = await page.getByLabel('Panel loading bar').count();
        const texts = JSON.stringify(await panelTexts(page));
        same = loading === 0 && texts === last ? same + 1 : 0;
        last = texts;
        return same;
      },
      { intervals: [250], timeout: 45_000, message: 'the panels of the page do not come to rest' }
    )
    .toBeGreaterThanOrEqual(4);
}
