import { sampleCase } from '../../workspace/sample/sampleCase';
import { expect, test } from './demos';
import { ProcessTreePanel } from './pages/processTreePanel';
import { treeEditAddress } from './projectPages';

const { story } = sampleCase();

test('panel edit shows the options and the query of a tree, and draws what the changed query gives', async ({
  page,
  sample,
}) => {
  await page.goto(`${sample.url}${treeEditAddress()}`);
  const tree = new ProcessTreePanel(page);
  await expect(tree.source).toBeVisible();

  const options = page.getByRole('complementary', { name: 'Panel options' });
  await expect(options.getByRole('heading', { name: 'Panel: Process tree' })).toBeVisible();
  await options.getByRole('textbox', { name: 'Title' }).fill('Who started whom');
  await expect(page.getByRole('heading', { name: 'Who started whom' })).toBeVisible();

  const query = page.getByRole('group', { name: 'Query A' });
  await expect(query.getByRole('combobox', { name: 'Show' })).toHaveValue('Process tree');
  const { host: other } = story.links.find(({ host }) => host !== story.host)!;
  const host = query.getByRole('textbox', { name: 'Host', exact: true });
  await expect(host).toHaveValue('$host');
  await host.fill(other);
  await host.press('Tab');
  await page.getByRole('button', { name: 'Run query' }).click();
  const rows = tree.grid.locator('[role=row][data-key]');
  await expect(rows.first()).toHaveAttribute('data-key', new RegExp(`^${other.toLowerCase()}/`));
  await expect(tree.source).toHaveCount(0);

  await host.fill('$host');
  await host.press('Tab');
  await page.getByRole('button', { name: 'Run query' }).click();
  await expect(tree.source).toBeVisible();
});
