import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { DEMO_CREDENTIALS } from '../../scripts/credentials';
import { emptyWorkspaceId } from '../../workspace/http/otherWorkspaces';
import { sampleCase } from '../../workspace/sample/sampleCase';
import { expect, test as base } from './demos';
import { recordPolicyViolations } from './policyViolations';

const { story } = sampleCase();
const range = `from=${story.start - 3_600_000}&to=${story.start + 3_600_000}`;
const RESOURCE =
  '/subscriptions/1a2b3c4d-0000-4000-8000-1234567890ab/resourceGroups/soc/providers/Microsoft.OperationalInsights/workspaces/soc-logs';

/** A demo whose data source has all of its optional settings, and the settings put back. */
const test = base.extend<{ readonly address: string }>({
  address: async ({ page, trials: demo }, use) => {
    const settings = `${demo.url}/api/datasources/uid/casefile-loganalytics`;
    const before = (await (await page.request.get(settings)).json()) as { readonly jsonData: object };
    const secureJsonData = { clientSecret: DEMO_CREDENTIALS.clientSecret };
    const jsonData = {
      ...before.jsonData,
      workspaceResourceId: RESOURCE,
      additionalWorkspaces: [{ name: 'Branch', id: emptyWorkspaceId }],
    };
    await page.request.put(settings, { data: { ...before, jsonData, secureJsonData } });
    await use(demo.url);
    await page.request.put(settings, { data: { ...before, secureJsonData } });
    demo.workspace.heal();
  },
});

test('KQL is completed from what the workspace holds, and run', async ({ page, address }) => {
  const violations = await recordPolicyViolations(page);
  const query = encodeURIComponent(JSON.stringify({ refId: 'A', kind: 'kql', kql: '' }));
  await page.goto(`${address}/explore?query=${query}&${range}`);
  const editor = page.getByRole('group', { name: 'Query A' });
  await expect(editor.getByText('Ctrl+Space completes')).toBeVisible();
  const kql = editor.getByRole('textbox', { name: 'KQL' });
  const option = (name: RegExp) => page.getByRole('option', { name });
  await kql.focus();
  await page.keyboard.type('Sec');
  await expect(option(/^SecurityEvent/)).toBeVisible();
  await expect(option(/^SecurityAlert/)).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('\n| whe');
  await expect(option(/^where/)).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('AlertN');
  await expect(option(/^AlertName$/)).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type(' has "folder" and $__timeF');
  await expect(option(/^\$__timeFilter/)).toBeVisible();
  await page.keyboard.press('Enter');
  const sent = page.waitForRequest(/\/query$/);
  await page.keyboard.press('Shift+Enter');
  const { query: asked, workspaces } = (await sent).postDataJSON() as Readonly<Record<string, unknown>>;
  expect(asked).toMatch(
    /^SecurityAlert\n\| where AlertName has "folder" and TimeGenerated >= datetime\(.*\) and TimeGenerated <= datetime\(.*\)$/
  );
  expect(workspaces).toEqual([emptyWorkspaceId]);
  await expect(
    page.getByRole('region', { name: 'Results' }).getByText('from a temporary folder').first()
  ).toBeVisible();

  await editor.getByRole('button', { name: 'Data source help' }).click();
  await editor.getByRole('button', { name: 'All of a host' }).click();
  await expect(editor.getByRole('combobox', { name: 'Show' })).toHaveValue('Process tree');
  await editor.getByRole('textbox', { name: 'Host', exact: true }).fill(story.host);
  await editor.getByRole('textbox', { name: 'Host', exact: true }).press('Enter');
  await expect(editor.getByText('Read from SecurityEvent')).toBeVisible();
  await editor.getByText('Generated KQL').click();
  await expect(editor.getByRole('link', { name: 'Open in Azure portal' }).last()).toHaveAttribute(
    'href',
    new RegExp(`^https://portal\\.azure\\.com/#@${DEMO_CREDENTIALS.tenantId}/blade/.*/q/H4sI`)
  );
  await editor.getByRole('button', { name: 'Convert to KQL' }).click();
  await expect(editor.locator('.view-lines')).toContainText('$__timeFilter()');
  expect(violations).toEqual([]);
});

test.describe('of a table that is searched', () => {
  test.use({ provoked: /status of 400/ });

  test('a table on the plan Basic is searched once that is chosen, in one workspace', async ({ page, address }) => {
    const kql = 'Heartbeat | summarize Beats = count()';
    const query = encodeURIComponent(JSON.stringify({ refId: 'A', kind: 'kql', kql }));
    await page.goto(`${address}/explore?query=${query}&${range}`);
    const results = page.getByRole('region', { name: 'Results' });
    const editor = page.getByRole('group', { name: 'Query A' });
    await expect(editor.getByRole('alert')).toContainText(
      'Ask it by a query of the kind KQL with the table plan Basic'
    );
    await expect(editor.getByRole('note')).toHaveCount(0);
    const sent = page.waitForRequest(/\/search$/);
    await editor.getByRole('radio', { name: 'Basic and Auxiliary' }).check({ force: true });
    expect((await sent).postDataJSON()).toEqual({
      query: kql,
      timespan: expect.stringMatching(/^2026-.*Z\/2026-.*Z$/),
    });
    await expect(editor.getByRole('note')).toContainText('Azure charges every search by the data that it scans');
    await expect(results.getByText('Beats')).toBeVisible();
    await expect(page.getByText("the data source's own workspace only. Rows of the further")).toBeVisible();
  });
});

const PAGE_FOLDER = path.resolve(__dirname, '../../preview/dist');
/** The code editor is the largest part of the preview's page by far, and comes in a file of its own. */
const CODE_EDITOR = readdirSync(PAGE_FOLDER).filter(
  (file) =>
    file.endsWith('.js') && !file.startsWith('bootstrap') && statSync(path.join(PAGE_FOLDER, file)).size > 2_000_000
);

test.describe('without its helpers', () => {
  test.use({ provoked: /status of 502|ERR_FAILED|ChunkLoadError/ });

  test('KQL can be written where neither the code editor nor the names of tables can be had', async ({
    page,
    address,
  }) => {
    await page.route(
      ({ pathname }) => CODE_EDITOR.some((file) => pathname.endsWith(`/${file}`)),
      (route) => route.abort()
    );
    await page.route('**/metadata', (route) => route.fulfill({ status: 502, body: '' }));
    const query = encodeURIComponent(JSON.stringify({ refId: 'A', kind: 'kql', kql: 'SecurityAlert | count' }));
    await page.goto(`${address}/explore?query=${query}&${range}`);
    const editor = page.getByRole('group', { name: 'Query A' });
    await expect(editor.getByText('Tables and columns are not completed: Grafana could not reach')).toBeVisible();
    await expect(editor.getByText('A plain field, until')).toBeVisible();
    const kql = editor.getByRole('textbox', { name: 'KQL' });
    await kql.fill('SecurityAlert | summarize Plain = count()');
    await kql.press('Shift+Enter');
    await expect(page.getByRole('region', { name: 'Results' }).getByText('Plain')).toBeVisible();
  });
});
