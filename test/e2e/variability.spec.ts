import { type Locator, type Page } from '@playwright/test';
import { textContrasts } from './contrast';
import { expect, test } from './demos';
import { keysOfThePage } from './keysOfThePage';
import { keepRows, refreshAnew } from './refreshAnew';

const panelOf = (page: Page, title: string): Locator =>
  page.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) });

test('boxes are sorted, walked by keyboard, and lead to the events of their outliers', async ({ page, trials }) => {
  await page.goto(`${trials.url}/d/variability`);
  const panel = panelOf(page, 'Command lines');
  const grid = panel.getByRole('grid', { name: 'Delimiters in the command line by process' });
  await expect(grid).toHaveAttribute('aria-rowcount', '3001');
  await expect(panel.getByRole('status')).toContainText('3,000 processes in 3,000 boxes, 600 outliers.');
  const row = (place: number): Locator => grid.locator(`[data-place="${place}"]`);
  await expect(row(0)).toContainText('half from 10 to 59');
  await panel.getByRole('radio', { name: 'Name' }).click();
  await expect(row(0)).toContainText('p1.exe');
  await panel.getByRole('radio', { name: 'Count' }).click();
  await expect(row(0)).toContainText('p3000.exe');
  await expect(row(0)).toContainText('System');

  await panel.getByRole('radio', { name: 'Name' }).click();
  await grid.focus();
  await page.keyboard.press('End');
  await expect(grid.locator('[aria-selected=true]')).toContainText('p999.exe');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  const card = page.getByTestId('fact-card');
  await expect(card).toContainText('p1.exe · Other, outlier');
  await expect(card).toContainText('run --job 0');
  await expect(card).toContainText('Time (UTC)2026-03-10T08:00:00.000Z');
  await expect(card).toContainText('Outlier 1 of 2. Enter: This process in the tree.');
  await panel.getByRole('radio', { name: 'Count' }).click();
  await grid.focus();
  // Another order keeps what is chosen.
  await expect(card).toContainText('run --job 0');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/var-process=k0/);
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await page.keyboard.press('Tab');
  await expect(grid).not.toBeFocused();
});

test('a pointer on a dot tells its outlier, and a click sets the chosen variable', async ({ page, trials }) => {
  await page.goto(`${trials.url}/d/variability`);
  const grid = panelOf(page, 'Click sets a variable').getByRole('grid');
  const dot = grid.locator('[data-place="0"] [data-outlier="1"]');
  await dot.hover();
  await expect(page.getByTestId('fact-card')).toContainText('run --job 1');
  await dot.click();
  await expect(page).toHaveURL(/var-process=p1\.exe/);
});

test('a chosen outlier is the same one after a refresh, and none where it is gone', async ({ page, trials }) => {
  await page.goto(`${trials.url}/d/variability`);
  const panel = panelOf(page, 'Command lines');
  const grid = panel.getByRole('grid');
  const card = page.getByTestId('fact-card');
  await panel.getByRole('radio', { name: 'Name' }).click();
  await grid.focus();
  for (const key of ['Home', 'ArrowRight', 'ArrowRight']) {
    await page.keyboard.press(key);
  }
  await expect(card).toContainText('run --job 1');
  await keepRows(page, (row) => !row.includes('run --job 0"'));
  await refreshAnew(page);
  await expect(grid.locator('[data-place="0"]')).toContainText('2 outliers: 180');
  await grid.focus();
  await expect(card).toContainText('Outlier 1 of 1.');
  await expect(card).toContainText('run --job 1');

  await page.unrouteAll();
  await keepRows(page, (row) => !row.includes('run --job 1"'));
  await refreshAnew(page);
  await expect(grid.locator('[data-place="0"]')).toContainText('2 outliers: 120');
  await grid.focus();
  await expect(card).toContainText('Quartiles');
  await expect(card).not.toContainText('run --job');
  await expect(card).toContainText('p1.exe');
});

test('while one of two queries is answered, what was drawn stays, and nothing is called wrong', async ({
  page,
  trials,
}) => {
  let release = (): void => undefined;
  /** Holds the answer with the boxes back, so that outliers come first. */
  const holdBoxes = async (): Promise<void> => {
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/query', async (route) => {
      if (route.request().postData()?.includes('median = 10') === true) {
        await held;
      }
      await route.continue();
    });
  };
  await holdBoxes();
  await page.goto(`${trials.url}/d/variability`);
  const panel = panelOf(page, 'Command lines');
  const grid = panel.getByRole('grid');
  await expect(panel).toContainText('Loading processes…');
  await page.waitForTimeout(1_500);
  await expect(panel).toContainText('Loading processes…');
  release();
  await grid.focus();
  await page.keyboard.press('End');

  await page.unrouteAll();
  await holdBoxes();
  const answered = page.waitForResponse((response) => response.url().endsWith('/query'));
  await refreshAnew(page);
  await answered;
  await page.waitForTimeout(500);
  await expect(grid).toBeFocused();
  await expect(grid.locator('[aria-selected=true]')).toBeVisible();
  await expect(panel.getByRole('alert')).toHaveCount(0);
  release();
  await expect(grid).toBeFocused();
});

test.describe('an answer without boxes', () => {
  test.use({ provoked: /status of 403/ });

  for (const [fault, words] of [
    ['empty', /cannot be drawn as a box plot/],
    ['forbidden', /may not read this workspace/],
  ] as const) {
    test(`is told, and what was chosen is there again after it: ${fault}`, async ({ page, trials }) => {
      await page.goto(`${trials.url}/d/variability`);
      const panel = panelOf(page, 'Command lines');
      const grid = panel.getByRole('grid');
      await panel.getByRole('radio', { name: 'Name' }).click();
      await grid.focus();
      await page.keyboard.press('End');
      const chosen = grid.locator('[aria-selected=true]');
      await expect(chosen).toContainText('p999.exe');
      trials.workspace.fail(fault);
      try {
        await refreshAnew(page);
        await expect(panel).toContainText(words);
        await expect(grid).toHaveCount(0);
      } finally {
        trials.workspace.heal();
      }
      await refreshAnew(page);
      await expect(panel.getByRole('radio', { name: 'Name' })).toBeChecked();
      await expect(chosen).toContainText('p999.exe');
      await expect(chosen).toBeInViewport();
    });
  }
});

test('a key that the box plots act on does not reach the page, any other does', async ({ page, trials }) => {
  await page.goto(`${trials.url}/d/variability`);
  const grid = panelOf(page, 'Command lines').getByRole('grid');
  await grid.focus();
  const keys = await keysOfThePage(page);
  for (const key of ['ArrowDown', 'PageDown', 'Home', 'ArrowRight', 'c', 'Enter', 'Escape']) {
    await page.keyboard.press(key);
  }
  expect(await keys()).toEqual([]);
  for (const key of ['Escape', 'x', 'Tab']) {
    await page.keyboard.press(key);
  }
  expect(await keys()).toEqual(['Escape', 'x', 'Tab']);
});

test('without a clipboard, as where the address is not secure, copying says so', async ({ page, trials }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto(`${trials.url}/d/variability`);
  const panel = panelOf(page, 'Command lines');
  await panel.getByRole('grid').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('c');
  await expect(panel.getByRole('status')).toContainText('The browser refused to copy.');
});

for (const theme of ['dark', 'light']) {
  test(`every word of the box plots can be told from what lies under it: ${theme}`, async ({ page, trials }) => {
    await page.goto(`${trials.url}/d/variability?theme=${theme}`);
    const panel = panelOf(page, 'Command lines');
    await panel.getByRole('grid').waitFor();
    expect((await textContrasts(panel)).filter(({ ratio }) => ratio < 4.5)).toEqual([]);
  });
}
