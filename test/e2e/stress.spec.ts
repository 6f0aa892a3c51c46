import { expect, hasReference, NO_REFERENCE, test } from './demos';
import { exerciseTree } from './exerciseTree';
import { responsiveness, watchLongTasks } from './longTasks';
import { ProcessTreePanel } from './pages/processTreePanel';

const LOGGED = 22_979;
/** Processes on the longest chain, its unlogged first parent included. */
const DEPTH = 839;
/**
 * The bar is 200 ms, and `npm run bench -- stress` measures it on a quiet machine. A test also runs on a busy one,
 * where a task takes several times as long; this bound still catches work that grows with the square of the rows.
 */
const LONGEST_TASK_MS = 1_000;

test.skip(!hasReference, NO_REFERENCE);
// A high window, so that a walk through all rows takes few steps.
test.use({ viewport: { width: 1440, height: 2400 } });

test('every one of 22,979 processes is reached by keyboard, down to the 839th of a chain', async ({ page, stress }) => {
  test.setTimeout(300_000);
  await page.goto(stress.dashboardUrl);
  const tree = new ProcessTreePanel(page);
  await expect(tree.source).toBeVisible();
  const { nodes, preorder } = stress.forest;
  expect(nodes.filter(({ row }) => row !== null)).toHaveLength(LOGGED);
  const count = await tree.rowCount();
  expect(count).toBe(nodes.length);

  // The alert is about the last process of the longest chain, and the tree opens there.
  await expect(tree.active).toHaveAttribute('data-key', nodes[stress.deepest]!.key);
  await expect(tree.active).toHaveAttribute('aria-level', String(DEPTH));
  await expect(tree.source).toContainText('alert');

  await tree.grid.focus();
  await tree.press('End');
  await expect(tree.active).toHaveAttribute('aria-rowindex', String(count));
  await tree.press('Home');
  await expect(tree.active).toHaveAttribute('aria-rowindex', '1');

  const found = new Map(await tree.drawnRows());
  const onScreen = found.size;
  for (let steps = 0; steps < (4 * count) / onScreen && found.size < count; steps++) {
    await tree.press('PageDown');
    (await tree.drawnRows()).forEach((key, place) => found.set(place, key));
  }
  expect(found.size).toBe(count);
  await expect(tree.active).toBeVisible();
  const walked = [...found].sort(([one], [other]) => one - other).map(([, key]) => key);
  expect(walked).toEqual(preorder.map((index) => nodes[index]!.key));
});

test('the tree of 22,979 processes answers while it is scrolled, folded and selected', async ({ page, stress }) => {
  await watchLongTasks(page);
  await page.goto(stress.dashboardUrl);
  await expect(new ProcessTreePanel(page).source).toBeVisible();
  await exerciseTree(page);
  await expect(new ProcessTreePanel(page).active).toHaveAttribute('data-role', 'source');
  const { firstPaintMs, longestAfterMs } = await responsiveness(page);
  expect(firstPaintMs).toBeGreaterThan(0);
  expect(longestAfterMs).toBeLessThan(LONGEST_TASK_MS);
});
