import { type Page } from '@playwright/test';
import { pressAll } from '../test/e2e/siftTree';

const times = (count: number, key: string): readonly string[] => Array.from({ length: count }, () => key);

/** What an analyst does with a large graph: steps, zooms, searches, clicks, groups, and reads the list. */
export async function useGraph(page: Page): Promise<void> {
  const plot = page.getByRole('application');
  await plot.focus();
  await pressAll(page, [...times(10, 'ArrowRight'), ...times(5, 'ArrowDown'), '+', '-', '0', 'p', 'p']);
  await pressAll(page, ['/', ...'10.0.7', 'Enter', 'Escape', 'n', 'N', 'Escape']);
  await clickMiddle(page);
  await clickAll(page, ['Group by kind', 'Group by kind', 'List', 'List']);
}

/** The same with a large timeline. */
export async function useTimeline(page: Page): Promise<void> {
  await page.getByRole('application').focus();
  await pressAll(page, [...times(10, 'ArrowRight'), ...times(10, 'ArrowDown'), 'End', 'Home', '+', '+', '-', '0']);
  await pressAll(page, ['Escape']);
  await clickMiddle(page);
  await clickAll(page, ['List', 'List']);
}

/** The same with many box plots. */
export async function useBoxes(page: Page): Promise<void> {
  await page.getByRole('grid').focus();
  await pressAll(page, [...times(10, 'ArrowDown'), 'End', 'Home', ...times(5, 'PageDown'), 'ArrowRight', 'Escape']);
  for (const order of ['Name', 'Count', 'Spread']) {
    await page.getByRole('radio', { name: order }).click();
  }
}

async function clickMiddle(page: Page): Promise<void> {
  const box = (await page.getByRole('application').boundingBox())!;
  await page.mouse.click(box.x + box.width * 0.6, box.y + box.height / 2);
}

async function clickAll(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await page.getByRole('button', { name, exact: true }).click();
  }
}
