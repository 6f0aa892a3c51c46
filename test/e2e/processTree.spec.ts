import { sampleCase } from '../../workspace/sample/sampleCase';
import { expect, test } from './demos';
import { ProcessTreePanel } from './pages/processTreePanel';

const { story, tables } = sampleCase();

test('data links of a field are followed, whatever the command line holds', async ({ page, trials }) => {
  await page.goto(`${trials.url}/d/linked-tree`);
  const tree = new ProcessTreePanel(page);
  await tree.grid.focus();
  await page.keyboard.press('End');
  const shell = story.links.find(({ key }) => key === 'hostile')!;
  const link = tree
    .row(`${story.host.toLowerCase()}/${shell.pid}/${new Date(shell.start).toISOString()}`)
    .getByRole('link');
  await expect(async () => {
    await page.keyboard.press('PageUp');
    await expect(link).toHaveCount(1, { timeout: 500 });
  }).toPass();
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

  test('is drawn from any frame that has its columns', async ({ page, trials }) => {
    await page.goto(`${trials.url}/d/troubled-trees`);
    await expect(new ProcessTreePanel(page).grid.locator('[role=row][data-key]')).toHaveCount(3);
  });
});
