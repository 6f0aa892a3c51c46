import { type Page } from '@playwright/test';
import { ProcessTreePanel } from '../test/e2e/pages/processTreePanel';

/** How long the last letter of a typed search of a tree takes until its count has changed, in milliseconds. */
export async function searchTime(page: Page, text: string): Promise<number> {
  const { search, matches } = new ProcessTreePanel(page);
  await search.fill(text.slice(0, -1));
  await matches.getByText(/match/).waitFor();
  await search.press('End');
  await page.evaluate(() => {
    const input = document.activeElement!;
    const count = document.querySelector('[aria-label=Matches]')!;
    let began = NaN;
    input.addEventListener('input', () => (began = performance.now()), { capture: true });
    new MutationObserver(() => (window.searchMs = performance.now() - began)).observe(count, {
      characterData: true,
      childList: true,
      subtree: true,
    });
  });
  await search.press(text.slice(-1));
  await page.waitForFunction(() => window.searchMs !== undefined);
  return page.evaluate(() => window.searchMs!);
}

declare global {
  interface Window {
    searchMs?: number;
  }
}
