import { type Page } from '@playwright/test';
import { ANSWER_LIFETIME_MS } from '../../src/datasource/client/rememberAnswers';

/**
 * Refreshes a dashboard when its answers are no longer given from memory: in a minute, by the page's clock. Pointer and
 * keyboard stay where they are, as when the dashboard refreshes itself.
 */
export async function refreshAnew(page: Page): Promise<void> {
  const now = await page.evaluate(() => Date.now());
  await page.clock.setFixedTime(now + ANSWER_LIFETIME_MS + 1_000);
  await page.getByTestId('data-testid RefreshPicker run button').dispatchEvent('click');
}

/** From now on answers of several rows keep only some of them, each given as JSON. */
export async function keepRows(page: Page, isKept: (row: string, place: number) => boolean): Promise<void> {
  await page.route('**/query', async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as { readonly tables?: ReadonlyArray<{ rows: readonly unknown[] }> };
    for (const table of answer.tables ?? []) {
      if (table.rows.length > 1) {
        table.rows = table.rows.filter((row, place) => isKept(JSON.stringify(row), place));
      }
    }
    await route.fulfill({ response, json: answer });
  });
}
