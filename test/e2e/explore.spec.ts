import { expect, test } from './demos';

test('Explore edits a query, shows its KQL and runs it', async ({ page, sample }) => {
  const query = encodeURIComponent(
    JSON.stringify({ refId: 'A', kind: 'processTree', host: 'FIN-WKS-07', window: 'dashboard' })
  );
  await page.goto(`${sample.url}/explore?query=${query}&from=1773129600000&to=1773136800000`);
  const editor = page.getByRole('group', { name: 'Query A' });
  await editor.getByText('Generated KQL').click();
  await expect(editor.getByText(/EventID in .* and .Computer =~ "FIN-WKS-07".*TimeGenerated asc/s)).toBeVisible();
  await page.getByRole('button', { name: 'Run query' }).click();
  await expect(page.getByRole('treegrid', { name: 'Process tree' })).toBeVisible();
});
