import { KIND_GROUPS } from '../../src/datasource/kinds/kind';
import { KINDS } from '../../src/datasource/kinds/kinds';
import { sampleCase } from '../../workspace/sample/sampleCase';
import { expect, test } from './demos';

const { story } = sampleCase();

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

for (const group of KIND_GROUPS) {
  const kinds = KINDS.filter((kind) => kind.group === group);
  test(`the editors of the kinds "${group}" ask for their parameters and run without complaint`, async ({
    page,
    sample,
  }) => {
    for (const { kind, parameters } of kinds) {
      await test.step(kind, async () => {
        const given = { alert: story.alertId, alerts: [story.alertId], host: story.host, kql: 'SecurityEvent | count' };
        const query = encodeURIComponent(JSON.stringify({ refId: 'A', kind, version: 1, ...given }));
        const range = `from=${story.start - 3_600_000}&to=${story.start + 3_600_000}`;
        await page.goto(`${sample.url}/explore?query=${query}&${range}`);
        const editor = page.getByRole('group', { name: 'Query A' });
        for (const { label, input } of Object.values(parameters)) {
          if (input.type === 'text') {
            await expect(editor.getByRole('textbox', { name: label, exact: true })).toBeVisible();
          }
        }
        const results = page.getByRole('region', { name: 'Results' });
        await expect(results).toHaveAttribute('aria-busy', 'false');
        await page.getByRole('button', { name: 'Run query' }).click();
        await expect(results).toHaveAttribute('aria-busy', 'false');
        await expect(results.getByText('No data', { exact: true })).toHaveCount(0);
        await expect(editor.getByRole('alert')).toHaveCount(0);
      });
    }
  });
}
