import { sampleCase } from '../../workspace/sample/sampleCase';
import { expect, test } from './demos';
import { ProcessTreePanel } from './pages/processTreePanel';

const { story, tables } = sampleCase();

test('data links of a field are followed, whatever the command line holds', async ({ page, trials }) => {
  await page.goto(`${trials.url}/d/linked-tree`);
  const tree = new ProcessTreePanel(page);
  const shell = story.links.find(({ key }) => key === 'hostile')!;
  const link = tree
    .row(`${story.host.toLowerCase()}/${shell.pid}/${new Date(shell.start).toISOString()}`)
    .getByRole('link');
  await tree.search.fill('onerror=');
  await tree.search.press('Enter');
  await expect(link).toHaveCount(1);
  const target = new URL((await link.getAttribute('href'))!, trials.url);
  const events = tables.find(({ name }) => name === 'SecurityEvent')!.rows;
  const { CommandLine: commandLine } = events.find(
    ({ NewProcessId, CommandLine }) => Number(NewProcessId) === shell.pid && CommandLine!.includes('<img')
  )!;
  expect([...target.searchParams.keys()]).toEqual(['var-command']);
  expect(target.searchParams.get('var-command')).toBe(commandLine);
  expect(target.hash).toBe('');
});

test.describe('a tree that cannot be drawn', () => {
  test.use({ provoked: /status of 400/ });

  test('says why in its panel', async ({ page, trials }) => {
    await page.goto(`${trials.url}/d/troubled-trees`);
    const panel = (title: string) => page.locator('section', { hasText: title });

    const wrong = panel('Wrong columns').getByRole('alert');
    await expect(wrong).toContainText('This data cannot be drawn as a process tree:');
    await expect(wrong).toContainText('The column "key" must be of type string, and is number.');
    await expect(wrong).toContainText('The column "parentKey" is missing.');
    await expect(wrong).toContainText('The column "targetLogonId" is missing.');

    await expect(panel('Refused query').getByRole('status')).toContainText('The workspace refused the query:');
    await expect(panel('Refused query').getByRole('status')).toContainText('ParentProces');
    await expect(panel('Newer query').getByRole('status')).toContainText(
      'saved by a newer Casefile (query version 99)'
    );
    await expect(page.getByText(/undefined|\[object Object\]/)).toHaveCount(0);
  });

  test('is drawn from any frame that has its columns, and tells which other query failed', async ({ page, trials }) => {
    await page.goto(`${trials.url}/d/troubled-trees`);
    await expect(new ProcessTreePanel(page).grid.locator('[role=row][data-key]')).toHaveCount(3);
    await expect(page.getByText(/^The workspace refused the query: .*'AlertNam'/)).toBeVisible();
  });
});

test('folds, order, selection and place outlive a refresh and a resize; the diagram shows the same', async ({
  page,
  trials,
}) => {
  await page.goto(`${trials.url}/d/linked-tree`);
  const tree = new ProcessTreePanel(page);
  await tree.grid.focus();
  const all = await tree.rowCount();

  await page.keyboard.press('f');
  await expect(tree.folds.first()).toBeVisible();
  const folded = await tree.rowCount();
  expect(folded).toBeLessThan(all);
  await tree.folds.first().click();
  const opened = await tree.rowCount();
  expect(opened).toBeGreaterThan(folded);

  await tree.choose('Sort siblings', 'rarity');
  expect(await tree.rowCount()).toBe(opened);
  await tree.grid.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('PageUp');
  const key = await tree.active.getAttribute('data-key');
  const place = (await tree.active.boundingBox())!.y;
  await page.getByTestId('data-testid RefreshPicker run button').click();
  await page.setViewportSize({ width: 1100, height: 900 });
  await expect(tree.active).toHaveAttribute('data-key', key!);
  expect(await tree.rowCount()).toBe(opened);
  expect((await tree.active.boundingBox())!.y).toBe(place);

  await tree.choose('Show as', 'diagram');
  await tree.diagram.focus();
  const name = (await tree.spoken.innerText()).split(',')[0]!;
  await page.keyboard.press('ArrowLeft');
  await expect(tree.spoken).not.toContainText(name);
  await page.keyboard.press('ArrowRight');
  await expect(tree.spoken).toHaveText(/, PID \d+ \(0x[0-9a-f]+\), level \d+, \d+ children$/);
  await page.keyboard.press('Enter');
  await expect(tree.details).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tree.details).toBeHidden();
  for (const press of ['0', '+', '-']) {
    await page.keyboard.press(press);
  }
  const spoken = await tree.spoken.innerText();
  await tree.choose('Show as', 'list');
  await expect(tree.active).toContainText(spoken.split(',')[0]!);
  await tree.grid.focus();
  await page.keyboard.press('f');
  await expect(tree.grid).toHaveAttribute('aria-rowcount', String(all));
});
