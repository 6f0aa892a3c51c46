import { type Page } from '@playwright/test';

/** Which keys reach the page's own listeners from now on, where Grafana has its shortcuts; Shift alone is no key. */
export async function keysOfThePage(page: Page): Promise<() => Promise<readonly string[]>> {
  const keys = await page.evaluateHandle(() => {
    const heard: string[] = [];
    document.addEventListener('keydown', ({ key }) => key !== 'Shift' && heard.push(key));
    return heard;
  });
  return () => keys.jsonValue();
}
