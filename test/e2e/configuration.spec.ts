import AxeBuilder from '@axe-core/playwright';
import { sampleCase } from '../../workspace/sample/sampleCase';
import { expect, test } from './demos';
import { recordPolicyViolations } from './policyViolations';

const { story } = sampleCase();
const HOUR_MS = 3_600_000;
const ADDRESS =
  '/plugins/casefile-investigation-app?page=configuration' +
  `&from=${story.start - 24 * HOUR_MS}&to=${story.start + HOUR_MS}`;

// Dashboards that are not there or in the way, and what the workspace is told to refuse.
test.use({ provoked: /status of (403|404|412)/, permissions: ['clipboard-read', 'clipboard-write'] });

test('an installation is checked, each part on its own, and its dashboards are imported', async ({ page, trials }) => {
  const violations = await recordPolicyViolations(page);
  const check = (name: string) =>
    page.getByRole('table', { name: 'Checks' }).getByRole('row').filter({ hasText: name });
  const dashboard = (name: string) =>
    page.getByRole('table', { name: 'Dashboards of this version' }).getByRole('row').filter({ hasText: name });

  // What never answers keeps nothing else waiting.
  trials.workspace.fail('hang', 1, 'WithCommandLine');
  await page.goto(trials.url + ADDRESS);
  await expect(page.getByRole('status').filter({ hasText: /checks done/ })).toHaveText(/^(\d+) of \d+ checks done/);
  for (const name of ['Plugins', 'Data source', 'Connection', 'Rights', 'Time-out', 'Snapshots']) {
    await expect(check(name).first()).toContainText(/^\s*OK/);
  }
  await expect(check('Table SecurityAlert')).toContainText(/OK.*\d+ rows of alerts; the last is .+ old\./);
  await expect(check('Table SecurityEvent')).toContainText(/OK.*[\d,]+ rows of Windows security log/);
  await expect(check('Table Syslog')).toContainText('Not used');
  await expect(check('Command lines (4688)')).toContainText('Checking');

  // What is refused says why, and is tried again.
  trials.workspace.fail('forbidden', undefined, 'WithCommandLine');
  await page.goto(`${trials.url}${ADDRESS}&theme=light`);
  await expect(check('Command lines (4688)')).toContainText('The application may not read this workspace (403');
  await expect(page.getByRole('status').filter({ hasText: '1 that could not be checked' })).toBeVisible();
  const { violations: obstacles } = await new AxeBuilder({ page })
    .include('main')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .setLegacyMode()
    .analyze();
  expect(obstacles.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  trials.workspace.heal();
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(check('Command lines (4688)')).toContainText(/% of [\d,]+ process creations tell their command line/);
  await page.getByRole('button', { name: 'Copy list the rights' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^az role assignment list .*2222$/);

  await dashboard('Casefile: wall').getByRole('button', { name: 'Import' }).click();
  await expect(dashboard('Casefile: wall')).toContainText('In the folder Casefile.');
  // What somebody has stored meanwhile is not replaced unasked.
  const mine = { uid: 'casefile-fleet', title: 'Mine' };
  await page.request.post(`${trials.url}/api/dashboards/db`, { data: { dashboard: mine, folderUid: 'casefile' } });
  await page.getByRole('button', { name: 'Import what is missing (5)' }).click();
  await expect(dashboard('In the folder Casefile.')).toHaveCount(5);
  await expect(dashboard('Casefile: fleet')).toContainText(
    'Casefile: fleet was not imported. Grafana answered 412: The dashboard has been changed by someone else.'
  );
  await dashboard('Casefile: wall').getByRole('button', { name: 'Replace …' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Replace' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const version = async (): Promise<unknown> => {
    const stored = await page.request.get(`${trials.url}/api/dashboards/uid/casefile-wall`);
    return ((await stored.json()) as { readonly meta: { readonly version: number } }).meta.version;
  };
  await expect.poll(version).toBe(2);
  await dashboard('Casefile: wall').getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Casefile: wall');
  expect(violations).toEqual([]);
});
