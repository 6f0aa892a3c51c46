import { expect, hasReference, NO_REFERENCE, test } from './demos';
import { exerciseTree } from './exerciseTree';
import { responsiveness, watchLongTasks } from './longTasks';
import { ProcessTreePanel } from './pages/processTreePanel';

const LOGGED = 22_979;
/** Processes on the longest chain, its unlogged first parent included. */
const DEPTH = 839;
/** A page of the tall panel holds more than 100 rows, so that all are walked in some two hundred steps. */
const MOST_STEPS = (LOGGED + 3_000) / 100;
/**
 * The bar is 200 ms, and `npm run bench -- stress` measures it on a quiet machine. A test also runs on a busy one,
 * where a task takes several times as long; this bound still catches work that grows with the square of the rows.
 */
const LONGEST_TASK_MS = 1_000;

test.skip(!hasReference, NO_REFERENCE);
// A trace pictures the page at every one of the key presses, which takes longer than the presses.
test.use({ trace: 'off' });

test('every one of 22,979 processes is reached by keyboard, down to the 839th of a chain', async ({ page, stress }) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 1440, height: 3_600 });
  await page.goto(`${stress.url}/d/stress-tall`);
  const tree = new ProcessTreePanel(page);
  await expect(tree.source).toBeVisible();
  const { nodes, preorder } = stress.forest;
  expect(nodes.filter(({ row }) => row !== null)).toHaveLength(LOGGED);
  const count = await tree.rowCount();
  expect(count).toBe(nodes.length);

  // The alert is about the last process of the longest chain, and the tree opens there.
  await expect(tree.active).toHaveAttribute('data-key', nodes[stress.deepest]!.key);
  await expect(tree.active).toHaveAttribute('aria-level', String(DEPTH));
  await expect(tree.source).toContainText(`${DEPTH}cmd.exe`);
  const start = new Date(nodes[stress.deepest]!.start!).toISOString();
  const time = tree.source.getByTitle(start);
  await expect(time).toHaveText(start.replace('T', ' ').replace('Z', ''));
  expect(await time.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);

  await tree.grid.focus();
  await tree.press('End');
  await expect(tree.active).toHaveAttribute('aria-rowindex', String(count));
  const found = new Map(await tree.press('Home'));
  await expect(tree.active).toHaveAttribute('aria-rowindex', '1');
  for (let steps = 0; steps < MOST_STEPS && !found.has(count); steps++) {
    (await tree.press('PageDown')).forEach((key, place) => found.set(place, key));
  }
  expect(found.size).toBe(count);
  const walked = [...found].sort(([one], [other]) => one - other).map(([, key]) => key);
  expect(walked).toEqual(preorder.map((index) => nodes[index]!.key));
});

test('folded, the 839 levels and the alert at their end fit on one screen, and every process is told of', async ({
  page,
  stress,
}) => {
  await page.goto(stress.dashboardUrl);
  const tree = new ProcessTreePanel(page);
  await expect(tree.source).toBeVisible();
  const all = await tree.rowCount();
  await expect(page.getByRole('button', { name: /^Fold [\d,]+ repeats$/ })).toBeVisible();

  await tree.choose('Fold', 'path');
  await expect(tree.source).toBeInViewport();
  await expect(tree.grid.locator('[data-fold=chain]')).toContainText('cmd.exe ⇄ powershell.exe × 833');
  await expect(tree.grid.locator('[data-fold=chain]')).toBeInViewport();
  expect(await tree.rowCount()).toBeLessThan(30);
  const [, hidden = ''] = /([\d,]+) processes in/.exec(
    await page.getByRole('button', { name: /in \d+ folds/ }).innerText()
  )!;
  const folds = await tree.folds.count();
  expect(Number(hidden.replaceAll(',', '')) + (await tree.rowCount()) - folds).toBe(all);

  await tree.grid.focus();
  await tree.press('f');
  await expect(tree.grid).toHaveAttribute('aria-rowcount', String(all));
  await expect(tree.active).toHaveAttribute('data-role', 'source');
  await tree.press('f');
  await expect(tree.folds.first()).toBeAttached();
  expect(await tree.rowCount()).toBeLessThan(all / 10);
});

test('the tree of 22,979 processes answers while it is scrolled, folded and selected', async ({ page, stress }) => {
  await watchLongTasks(page);
  await page.goto(stress.dashboardUrl);
  const tree = new ProcessTreePanel(page);
  await expect(tree.source).toBeVisible();
  await exerciseTree(page);
  await expect(tree.active).toHaveAttribute('data-role', 'source');
  const { firstPaintMs, longestAfterMs } = await responsiveness(page);
  expect(firstPaintMs).toBeGreaterThan(0);
  expect(longestAfterMs).toBeLessThan(LONGEST_TASK_MS);
});
