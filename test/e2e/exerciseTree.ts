import { type Page } from '@playwright/test';
import { ProcessTreePanel } from './pages/processTreePanel';

const PAGES = 12;

/** What an analyst does with a large tree: jumps, scrolls, folds, expands, selects and goes back to the alert. */
export async function exerciseTree(page: Page): Promise<void> {
  const tree = new ProcessTreePanel(page);
  await tree.grid.focus();
  await tree.press('End');
  await tree.press('Home');
  for (let turn = 0; turn < PAGES; turn++) {
    await tree.press('PageDown');
  }
  for (let turn = 0; turn < PAGES; turn++) {
    await tree.press('ArrowDown');
  }
  await tree.press('Home');
  // Folds the first root, then every root is opened again.
  await tree.press('ArrowLeft');
  await tree.press('*');
  await tree.press('g');
  await tree.press('ArrowUp');
  await tree.press('*');
  await tree.grid.locator('[role=row][data-key]').nth(3).click();
  await tree.press('Enter');
  await tree.press('Escape');
  await tree.press('g');
}
