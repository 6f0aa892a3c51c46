import { startDemo } from '../../scripts/demoEnvironment';
import { DEMO_CREDENTIALS } from '../../scripts/credentials';
import { expect, test } from './demos';

test.use({ provoked: /status of (4|5)\d\d/ });

test('the settings are filled in, saved and tried', async ({ page }) => {
  const demo = await startDemo({ port: 0, workspacePort: 0 });
  try {
    await page.goto(`${demo.url}/datasources/edit/casefile-loganalytics`);
    const field = (name: string) => page.getByRole('textbox', { name, exact: true });
    const saveAndTest = page.getByRole('button', { name: 'Save & test', exact: true });
    await expect(field('Workspace ID')).toHaveValue(DEMO_CREDENTIALS.workspaceId);

    await saveAndTest.click();
    await expect(page.getByRole('status').filter({ hasText: 'The workspace answers' })).toBeVisible();

    await field('Client ID').fill('');
    await saveAndTest.click();
    await expect(page.getByRole('alert').filter({ hasText: 'The settings lack the client ID.' })).toBeVisible();

    await field('Client ID').fill('99999999-9999-9999-9999-999999999999');
    await saveAndTest.click();
    await expect(page.getByRole('alert').filter({ hasText: 'did not accept the sign-in' })).toBeVisible();

    await field('From a notebook').fill(
      JSON.stringify({ tenant_id: DEMO_CREDENTIALS.tenantId, workspace_id: 'nowhere' })
    );
    await expect(field('Workspace ID')).toHaveValue('nowhere');
    await field('From a notebook').fill('{');
    await expect(page.getByText('This is not JSON.')).toBeVisible();
  } finally {
    await demo.close();
  }
});

test('the health check names a missing table', async ({ page }) => {
  const demo = await startDemo({ port: 0, workspacePort: 0 });
  try {
    demo.workspace.fail('missing-table=SecurityEvent');
    await page.goto(`${demo.url}/datasources/edit/casefile-loganalytics`);
    await page.getByRole('button', { name: 'Test', exact: true }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'The workspace has no table SecurityEvent' })).toBeVisible();
  } finally {
    await demo.close();
  }
});

test('Explore edits a query, shows its KQL and runs it', async ({ page, sample }) => {
  const query = encodeURIComponent(
    JSON.stringify({ refId: 'A', kind: 'processTree', host: 'FIN-WKS-07', window: 'dashboard' })
  );
  await page.goto(`${sample.url}/explore?query=${query}&from=1773129600000&to=1773136800000`);
  const editor = page.getByRole('group', { name: 'Query A' });
  await editor.getByText('Generated KQL').click();
  await expect(editor.getByText('Computer =~ "FIN-WKS-07"')).toBeVisible();
  await page.getByRole('button', { name: 'Run query' }).click();
  await expect(page.getByRole('treegrid', { name: 'Process tree' })).toBeVisible();
});
