import { readCsv } from '../csvTable';
import { referenceFile } from '../reference';
import { sampleCase } from '../../workspace/sample/sampleCase';
import { expect, hasReference, NO_REFERENCE, test } from './demos';
import { TablePanel } from './pages/tablePanel';

const { story } = sampleCase();
const hour = `from=${story.start - 3_600_000}&to=${story.start + 3_600_000}`;

// Panels are drawn when they come into view.
test.use({ viewport: { width: 1600, height: 2_400 } });

test('suchost.exe is in sight among the clusters of its host, and a click on a cluster lists its members', async ({
  page,
  jan15,
}) => {
  test.skip(!hasReference, NO_REFERENCE);
  const alert = readCsv(referenceFile('jan15', 'alertlist.csv'))[76]!;
  const id = encodeURIComponent(alert['SystemAlertId']!);
  const address = `${jan15.url}/d/casefile-host?var-host=MSTICAlertsWin1&var-alert=${id}&from=1547525700000&to=1547529900000`;
  await page.goto(address);
  const clusters = new TablePanel(page, 'Clusters of processes');
  await expect(clusters.row(0)).toContainText('suchost.exe');
  await expect(clusters.row(0)).toContainText('alert');
  // The notebook's distance puts it in one cluster with cmd.exe, and would tell it by that name.
  await expect(clusters.row(0)).toContainText('Mixed: 2 programs, 50% the most common.');
  await expect(page.getByRole('listitem').filter({ hasText: 'cscript.exe' }).first()).toBeVisible();

  const members = new TablePanel(page, 'Members of clusters');
  await expect.poll(() => members.rowCount()).toBe(363);
  await clusters.row(0).getByRole('link', { name: '8', exact: true }).click();
  await expect.poll(() => members.rowCount()).toBe(2);
  await expect(members.grid).toContainText('suchost.exe');
  await expect(members.grid).toContainText('cmd.exe');
  await expect(page).toHaveURL(/var-cluster=8/);
  expect(new URL(page.url()).searchParams.get('var-alert')).toBe(alert['SystemAlertId']);

  await clusters.row(0).getByRole('link', { name: 'suchost.exe' }).click();
  await expect.poll(() => members.rowCount()).toBe(1);

  // What is alike, and how many of it, is chosen above; programs are never mixed by their delimiters.
  await page.goto(`${address}&var-mode=pattern&var-minPoints=400`);
  await expect.poll(() => clusters.rowCount()).toBe(363);
  await page.getByLabel('Fewest').fill('2');
  await page.getByLabel('Fewest').press('Enter');
  await expect.poll(() => clusters.rowCount()).toBeLessThan(363);
  await expect(clusters.row(0)).toContainText('suchost.exe');
  await expect(clusters.row(0)).not.toContainText('Mixed');
});

test('what an attacker encoded is decoded, its indicators are found, and both lead to their process and back', async ({
  page,
  sample,
}) => {
  await page.goto(`${sample.url}/d/casefile-investigation?var-alert=${story.alertId}&var-host=${story.host}&${hour}`);
  const decoded = new TablePanel(page, 'Decoded in the process tree');
  const indicators = new TablePanel(page, 'Indicators in the process tree');
  await expect(decoded.row(0)).toContainText('utf-16le');
  await expect(indicators.row(0)).toContainText('hXXp://cdn[.]example[.]net/stage.ps1');
  await expect(indicators.row(0)).toContainText('decoded');
  await indicators.row(0).getByRole('link').click();

  await expect(page).toHaveURL(new RegExp(`/d/casefile-indicators.*var-alert=${story.alertId}`));
  const all = new TablePanel(page, 'Indicators');
  await expect(all.grid).toContainText('203[.]0[.]113[.]45');
  await expect(new TablePanel(page, 'Decoded items').row(0)).toContainText('http://cdn.example.net/stage.ps1');
  await all.row(0).getByRole('link', { name: 'cmd.exe' }).click();

  await expect(page).toHaveURL(/\/d\/casefile-host.*var-process=cmd\.exe/);
  await expect(new TablePanel(page, 'Clusters of processes').row(0)).toContainText('alert');
  await expect(new TablePanel(page, 'Members of clusters').row(0)).toContainText('cmd.exe');
});

test('steps are added, moved and removed in the editor of a query, and work on free KQL', async ({ page, sample }) => {
  const query = {
    refId: 'A',
    kind: 'kql',
    kql: 'SecurityEvent\n| where CommandLine has "-enc"\n| project TimeGenerated, Computer, CommandLine',
    steps: [{ step: 'indicators' }],
  };
  await page.goto(`${sample.url}/explore?query=${encodeURIComponent(JSON.stringify(query))}&${hour}`);
  const editor = page.getByRole('group', { name: 'Query A' });
  await editor.getByRole('combobox', { name: 'Add a step' }).click();
  await page.getByRole('option', { name: /^Decode/ }).click();
  await editor.getByRole('button', { name: 'Move Step 2: Decode up' }).click();
  await expect(editor.getByRole('group', { name: 'Step 1: Decode' })).toBeVisible();
  await editor.getByRole('group', { name: 'Step 1: Decode' }).getByRole('textbox', { name: 'Column' }).fill('Line');
  await page.getByRole('button', { name: 'Run query' }).click();
  await expect(
    editor.getByText('Step 1: There is no column "Line". Known are TimeGenerated, Computer').first()
  ).toBeVisible();

  await editor
    .getByRole('group', { name: 'Step 1: Decode' })
    .getByRole('textbox', { name: 'Column' })
    .fill('CommandLine');
  await page.getByRole('button', { name: 'Run query' }).click();
  const results = page.getByRole('region', { name: 'Results' });
  await expect(results).toContainText('hXXp://cdn[.]example[.]net/stage.ps1');
  await editor.getByRole('button', { name: 'Remove Step 2: Find indicators' }).click();
  await page.getByRole('button', { name: 'Run query' }).click();
  await expect(results).toContainText('decoded_string');
  await expect(editor.getByRole('group', { name: /^Step 2/ })).toHaveCount(0);
});
