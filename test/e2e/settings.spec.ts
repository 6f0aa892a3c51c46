import { type Page } from '@playwright/test';
import { DEMO_CREDENTIALS, DEMO_VIRUSTOTAL_KEY } from '../../scripts/credentials';
import { CLOUDS } from '../../src/datasource/editors/config/clouds';
import { emptyWorkspaceId } from '../../workspace/http/otherWorkspaces';
import { expect, test as base } from './demos';
import { SettingsPage } from './pages/settingsPage';

/** The settings page of a demo, and the settings put back when a test has changed them. */
const test = base.extend<{ readonly settings: SettingsPage }>({
  settings: async ({ page, trials: demo }, use) => {
    const address = `${demo.url}/api/datasources/uid/casefile-loganalytics`;
    const before: unknown = await (await page.request.get(address)).json();
    const settings = new SettingsPage(page, demo.url);
    await settings.open();
    await use(settings);
    const { clientSecret } = DEMO_CREDENTIALS;
    await page.request.put(address, { data: { ...(before as object), secureJsonData: { clientSecret } } });
    demo.workspace.heal();
  },
});
/** A GUID that is no workspace. */
const strangeId = DEMO_CREDENTIALS.clientId;

test.use({ provoked: /status of (4|5)\d\d/ });

/** Keeps a health check from asking the real Azure: Grafana's answer when it cannot reach a service. */
const cutOff = (page: Page): Promise<unknown> =>
  page.route('**/api/datasources/proxy/**', (route) => route.fulfill({ status: 502, body: '' }));

test('the settings are tried, and what is missing or refused is said', async ({ settings }) => {
  await expect(settings.field('Workspace ID')).toHaveValue(DEMO_CREDENTIALS.workspaceId);
  await settings.save();
  await expect(settings.health('The workspace answers')).toBeVisible();

  await settings.fill('Client ID', '');
  await settings.save();
  await expect(settings.health('The settings lack the client ID.')).toBeVisible();

  await settings.fill('Client ID', '99999999-9999-9999-9999-999999999999');
  await settings.save();
  await expect(settings.health('did not accept the sign-in')).toBeVisible();
});

test("a notebook's config.json fills in tenant and workspace", async ({ settings }) => {
  const tenantId = '77777777-7777-7777-7777-777777777777';
  const workspaceId = '88888888-8888-8888-8888-888888888888';
  await settings.fill('From a notebook', JSON.stringify({ tenant_id: tenantId, workspace_id: workspaceId }));
  await expect(settings.field('Workspace ID')).toHaveValue(workspaceId);
  await expect(settings.field('Tenant ID')).toHaveValue(tenantId);

  await settings.fill('From a notebook', '{');
  await expect(settings.problem('This is not JSON.')).toBeVisible();
  await settings.fill('From a notebook', '{"tenant_id": "x"}');
  await expect(settings.problem('This config.json has no workspace_id.')).toBeVisible();
  await expect(settings.field('Workspace ID')).toHaveValue(workspaceId);
});

for (const { label, endpoint, authority } of CLOUDS) {
  test(`the cloud ${label} is saved with its addresses, and still chosen later`, async ({ page, settings }) => {
    await cutOff(page);
    await expect(settings.cloud).toHaveValue('Custom addresses');
    await settings.chooseCloud(label);
    await expect(settings.field('Query address')).toBeHidden();
    const { sent } = await settings.save();
    expect([sent.jsonData.endpoint, sent.jsonData.authority]).toEqual([endpoint, authority]);
    await expect(settings.health('could not reach the workspace service (502)')).toBeVisible();

    await settings.open();
    await expect(settings.cloud).toHaveValue(label);
  });
}

test('custom addresses are checked in place, saved and used', async ({ page, trials: demo, settings }) => {
  await cutOff(page);
  await settings.chooseCloud('Azure US Government');
  await settings.save();
  await settings.open();
  await settings.chooseCloud('Custom addresses');
  for (const [address, problem] of [
    ['http://logs.example', 'must begin with https://'],
    ['logs.example', 'This is not an address.'],
    ['https://logs.example/v1', 'Leave out what follows the name of the service'],
  ] as const) {
    await settings.fill('Query address', address);
    await expect(settings.problem(problem)).toBeVisible();
    await expect(settings.field('Query address')).toHaveValue(address);
  }
  await settings.fill('Query address', demo.workspace.url);
  await settings.fill('Sign-in address', demo.workspace.url);
  await expect(page.getByRole('alert')).toHaveCount(0);

  await page.unrouteAll();
  await settings.save();
  await expect(settings.health('The workspace answers')).toBeVisible();
  await settings.open();
  await expect(settings.cloud).toHaveValue('Custom addresses');
  await expect(settings.field('Query address')).toHaveValue(demo.workspace.url);
  await expect(settings.field('Sign-in address')).toHaveValue(demo.workspace.url);
});

test('a managed identity needs the workspace only, and has a route of its own', async ({ page, settings }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await settings.chooseSignIn('Managed identity');
  await expect(settings.field('Tenant ID')).toBeHidden();
  await expect(settings.cloud).toBeHidden();
  await expect(page.getByText('managed_identity_enabled')).toBeVisible();
  await settings.save();
  // The preview signs in with secrets only, and says which route it was asked for.
  await expect(settings.health("authType 'azure' (route 'identity/query')")).toBeVisible();
  expect(asked).toContain('/api/datasources/proxy/uid/casefile-loganalytics/identity/query');

  await settings.open();
  await expect(page.getByRole('radio', { name: 'Managed identity' })).toBeChecked();
  await settings.chooseSignIn('Client secret');
  await expect(settings.field('Tenant ID')).toHaveValue(DEMO_CREDENTIALS.tenantId);
  await settings.save();
  await expect(settings.health('The workspace answers')).toBeVisible();
});

test('a time-out that is none stays in its field, and the saved one stays in force', async ({ settings }) => {
  await expect(settings.field('Time-out in seconds')).toHaveValue('120');
  for (const wrong of ['0', 'abc', '601', '12.5']) {
    await settings.fill('Time-out in seconds', wrong);
    await expect(settings.problem('Enter a whole number of seconds from 10 to 600.')).toBeVisible();
    await expect(settings.field('Time-out in seconds')).toHaveValue(wrong);
  }
  expect((await settings.save()).sent.jsonData.timeout).toBe(120);
  await expect(settings.field('Time-out in seconds')).toHaveValue('12.5');

  await settings.fill('Time-out in seconds', ' 45 ');
  await expect(settings.problem('Enter a whole number')).toBeHidden();
  expect((await settings.save()).sent.jsonData.timeout).toBe(45);
  await settings.open();
  await expect(settings.field('Time-out in seconds')).toHaveValue('45');
});

test('the secret goes to the server only, and can be removed and set again', async ({
  page,
  trials: demo,
  settings,
}) => {
  const secret = page.getByRole('textbox', { name: 'Client secret' });
  // Read on the way: the browser forgets an answer that was navigated away from.
  const bodies: string[] = [];
  await page.route('**', async (route, request) => {
    if (!['document', 'xhr', 'fetch'].includes(request.resourceType())) {
      return route.fallback();
    }
    const response = await route.fetch();
    bodies.push(await response.text());
    return route.fulfill({ response });
  });
  await expect(secret).toBeDisabled();
  expect((await settings.save()).sent.secureJsonData).toBeUndefined();
  await expect(settings.health('The workspace answers')).toBeVisible();

  await page.getByRole('button', { name: 'Reset' }).first().click();
  await expect(secret).toBeEditable();
  await settings.save();
  await expect(settings.health('did not accept the sign-in')).toBeVisible();

  await settings.fill('Client secret', DEMO_CREDENTIALS.clientId);
  await expect(settings.problem('This looks like the ID of a secret. Enter its value.')).toBeVisible();
  await settings.fill('Client secret', DEMO_CREDENTIALS.clientSecret);
  await settings.save();
  await expect(settings.health('The workspace answers')).toBeVisible();
  await expect(secret).toBeDisabled();
  await settings.open();
  await expect(secret).toHaveValue('configured');

  await page.goto(`${demo.url}/api/datasources/uid/casefile-loganalytics`);
  await page.goto(`${demo.url}/api/frontend/settings`);
  expect(bodies.length).toBeGreaterThan(6);
  expect(bodies.filter((body) => body.includes(DEMO_CREDENTIALS.clientSecret))).toEqual([]);
});

test('look-ups tell what leaves the house, and keep a key and limits of their own', async ({ page, settings }) => {
  const lookUp = page.getByRole('switch', { name: 'Look up indicators' });
  await expect(lookUp).toBeChecked();
  await expect(page.getByRole('note').filter({ hasText: 'All viewers use this key' })).toBeVisible();
  await settings.fill('Requests a minute', '0');
  await expect(settings.problem('Enter a whole number from 1 on.')).toBeVisible();
  await settings.fill('Requests a minute', '30');
  await page.getByRole('button', { name: 'Reset' }).last().click();
  await settings.fill('API key', DEMO_VIRUSTOTAL_KEY);
  const { sent } = await settings.save();
  expect(sent.jsonData.virusTotalPerMinute).toBe(30);
  expect(sent.secureJsonData).toEqual({ virusTotalKey: DEMO_VIRUSTOTAL_KEY });
  await expect(settings.health('The workspace answers')).toBeVisible();

  await lookUp.uncheck({ force: true });
  await expect(settings.field('API key')).toBeHidden();
  expect((await settings.save()).sent.jsonData.virusTotal).toBe(false);
  await settings.open();
  await expect(lookUp).not.toBeChecked();
});

test('an id that is none is said in place, and nothing that was typed is lost', async ({ page, settings }) => {
  await settings.fill('Tenant ID', 'my own tenant');
  await expect(settings.problem('This is neither a tenant ID nor a domain of the tenant')).toBeVisible();
  await settings.fill('Client ID', 'my-app');
  await settings.fill('Workspace ID', 'SOC workspace');
  await expect(settings.problem('This is not an ID.')).toHaveCount(2);
  await expect(settings.field('Tenant ID')).toHaveAttribute('aria-invalid', 'true');
  await cutOff(page);
  await settings.save();
  await settings.open();
  await expect(settings.field('Tenant ID')).toHaveValue('my own tenant');
  await expect(settings.field('Client ID')).toHaveValue('my-app');
  await expect(settings.field('Workspace ID')).toHaveValue('SOC workspace');
  await expect(settings.problem('This is not an ID.')).toHaveCount(2);

  await settings.fill('Tenant ID', ' contoso.onmicrosoft.com ');
  await expect(settings.field('Tenant ID')).toHaveValue('contoso.onmicrosoft.com');
  await expect(settings.problem('This is neither')).toBeHidden();
});

test('further workspaces, the resource ID and the kept KQL are checked in place, saved and asked', async ({
  page,
  trials: demo,
  settings,
}) => {
  await settings.fill('Workspace resource ID', 'soc-logs');
  await expect(settings.problem('This is not the resource ID of a workspace.')).toBeVisible();
  const workspaceResourceId = `/subscriptions/${strangeId}/resourceGroups/soc/providers/Microsoft.OperationalInsights/workspaces/soc`;
  await settings.fill('Workspace resource ID', workspaceResourceId);
  await expect(page.getByRole('alert')).toHaveCount(0);

  const add = page.getByRole('button', { name: 'Add workspace' });
  await add.click();
  await settings.fill('ID of workspace 1', 'branch');
  await expect(settings.problem('This is not an ID.')).toBeVisible();
  await settings.fill('ID of workspace 1', DEMO_CREDENTIALS.workspaceId);
  await expect(settings.problem('This workspace is asked already.')).toBeVisible();
  await settings.fill('Name of workspace 1', 'Gone');
  await settings.fill('ID of workspace 1', strangeId);
  await add.click();
  await settings.fill('Name of workspace 2', 'Branch');
  await settings.fill('ID of workspace 2', emptyWorkspaceId);
  await page.getByRole('switch', { name: 'Keep the KQL in query results' }).check({ force: true });
  await settings.save();
  await expect(settings.health('Check the further workspaces in the data source settings.')).toBeVisible();

  await page.getByRole('button', { name: 'Remove workspace 1' }).click();
  const { sent } = await settings.save();
  expect(sent.jsonData).toMatchObject({
    workspaceResourceId,
    additionalWorkspaces: [{ name: 'Branch', id: emptyWorkspaceId }],
    keepKql: true,
  });
  await expect(settings.health('The workspace answers')).toBeVisible();
  await settings.open();
  await expect(settings.field('Name of workspace 1')).toHaveValue('Branch');
  await expect(page.getByRole('switch', { name: 'Keep the KQL in query results' })).toBeChecked();
  expect(demo.workspace.queries.at(-1)?.status).toBe(200);
});

test('the health check names a missing table', async ({ page, trials: demo, settings }) => {
  demo.workspace.fail('missing-table=SecurityEvent');
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await expect(settings.health('The workspace has no table SecurityEvent')).toBeVisible();
});
