import { type Page } from '@playwright/test';
import { painted } from './painted';
import { ProcessTreePanel } from './pages/processTreePanel';

/** What an analyst searches a large tree for: letter by letter, then from match to match. */
export async function searchTree(page: Page, text: string): Promise<void> {
  const tree = new ProcessTreePanel(page);
  await tree.grid.focus();
  await pressAll(page, ['/', ...text, 'Enter', 'Enter', 'Enter', 'Shift+Enter', 'Escape', 'n', 'N']);
  await page.keyboard.press('Escape');
}

/** Every way to fold, to order and to show a large tree, chosen by keyboard as by hand, and the first one again. */
export async function rearrangeTree(page: Page): Promise<void> {
  const tree = new ProcessTreePanel(page);
  for (const choice of ['Fold', 'Sort siblings']) {
    await page.getByRole('combobox', { name: choice }).focus();
    await pressAll(page, ['ArrowDown', 'ArrowDown', 'Home']);
  }
  const view = page.getByRole('combobox', { name: 'Show as' });
  await view.focus();
  await pressAll(page, ['ArrowDown']);
  await tree.diagram.focus();
  await pressAll(page, ['ArrowLeft', 'ArrowRight', 'ArrowDown', 'ArrowUp', '+', '-', '0']);
  await view.focus();
  await pressAll(page, ['Home']);
  await tree.grid.focus();
  await pressAll(page, ['f', 'f']);
}

/** Presses keys one after the other, each when what the one before changed is painted. */
export async function pressAll(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await painted(page);
  }
}
