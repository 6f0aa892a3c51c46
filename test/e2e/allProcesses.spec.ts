import { expect, hasReference, NO_REFERENCE, test } from './demos';
import { ProcessTreePanel } from './pages/processTreePanel';

const LOGGED = 22_979;
/** Processes on the longest chain, its unlogged first parent included. */
const DEPTH = 839;
/** A page of the tall panel holds more than 100 rows, so that all are walked in some two hundred steps. */
const MOST_STEPS = (LOGGED + 3_000) / 100;

test.skip(!hasReference, NO_REFERENCE);

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
