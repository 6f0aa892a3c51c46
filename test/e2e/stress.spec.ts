import { readCsv } from '../csvTable';
import { expect, hasReference, NO_REFERENCE, test } from './demos';
import { exerciseTree } from './exerciseTree';
import { responsiveness, watchLongTasks } from './longTasks';
import { ProcessTreePanel } from './pages/processTreePanel';
import { rearrangeTree, searchTree } from './siftTree';
import { STRESS_FILE } from './stressDemo';

/**
 * The bar is 200 ms, and `npm run bench -- stress` measures it on a quiet machine. A test also runs on a busy one,
 * where a task takes several times as long; this bound still catches work that grows with the square of the rows.
 */
const LONGEST_TASK_MS = 1_000;

test.skip(!hasReference, NO_REFERENCE);

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

test('the tree of 22,979 processes answers while it is scrolled, searched, folded, sorted and drawn', async ({
  page,
  stress,
}) => {
  await watchLongTasks(page);
  await page.goto(stress.dashboardUrl);
  const tree = new ProcessTreePanel(page);
  await expect(tree.source).toBeVisible();
  await exerciseTree(page);
  await expect(tree.active).toHaveAttribute('data-role', 'source');
  await searchTree(page, 'powershell');
  await rearrangeTree(page);
  const { firstPaintMs, longestAfterMs } = await responsiveness(page);
  expect(firstPaintMs).toBeGreaterThan(0);
  expect(longestAfterMs).toBeLessThan(LONGEST_TASK_MS);
});

test('a search finds any process by its PID, in both bases', async ({ page, stress }) => {
  const rows = readCsv(STRESS_FILE);
  // What was started before the log began is in the tree as a parent, too.
  const unlogged = stress.forest.nodes.filter(({ row }) => row === null);
  /** How many processes have a PID, or a text in what is searched. */
  const expected = (pid: number, text: string): number =>
    rows.filter(
      ({ NewProcessId, NewProcessName, CommandLine, Account }) =>
        Number(NewProcessId) === pid || [NewProcessName, CommandLine, Account].some((each) => holds(each, text))
    ).length + unlogged.filter((node) => node.pid === pid || holds(node.path, text)).length;

  await page.goto(stress.dashboardUrl);
  const tree = new ProcessTreePanel(page);
  await expect(tree.source).toBeVisible();
  for (const { NewProcessId: hex = '' } of rows.filter((_, at) => at % EVERY === 0)) {
    for (const query of [hex, String(Number(hex))]) {
      const count = expected(Number(hex), query);
      await tree.search.fill(query);
      expect(count, query).toBeGreaterThan(0);
      const words = `${count.toLocaleString('en-US')} ${count === 1 ? 'match' : 'matches'}`;
      await expect(tree.matches, query).toHaveText(new RegExp(`^([\\d,]+ of )?${words}$`));
      await tree.search.press('Enter');
      await expect(tree.matches, query).toHaveText(/^[\d,]+ of /);
    }
  }
});

/** One of so many processes is searched for. */
const EVERY = 2_000;

const holds = (text: string | undefined, part: string): boolean => text?.toLowerCase().includes(part) === true;
