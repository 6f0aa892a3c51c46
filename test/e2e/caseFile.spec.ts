import * as XLSX from '@e965/xlsx';
import { readFileSync } from 'node:fs';
import { type Download, type Page } from '@playwright/test';
import { sampleCase } from '../../workspace/sample/sampleCase';
import { SAMPLE_SECRETS } from '../sampleSecrets';
import { secretsIn } from '../secretForms';
import { expect, test } from './demos';
import { storyParameters } from './projectPages';
import { panelTexts } from './settled';

const { story, tables: sampleTables } = sampleCase();
const APP = '/a/casefile-investigation-app';
const ADDRESS = storyParameters();
const RANGE = ADDRESS.slice(ADDRESS.indexOf('from='));

const leaked = (text: string): readonly string[] => secretsIn(text, SAMPLE_SECRETS);

interface SavedTable {
  readonly name: string;
  readonly title: string;
  readonly rows: ReadonlyArray<Readonly<Record<string, unknown>>>;
}
const tablesOf = (json: string): readonly SavedTable[] =>
  (JSON.parse(json) as { tables: readonly SavedTable[] }).tables;

async function saved(page: Page, button: string): Promise<Download> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return download;
}

test('a case is gathered, listed, and saved as a workbook, as a report, and without names', async ({
  page,
  sample,
}) => {
  await page.goto(`${sample.url}${APP}/case?${ADDRESS}`);
  await page.getByRole('button', { name: 'Gather the case' }).click();
  const tables = page.getByRole('table', { name: 'Tables of the case' });
  await expect(tables.getByRole('row').filter({ hasText: 'Process tree' }).first()).toBeVisible();
  await expect(tables.getByText('undefined')).toHaveCount(0);
  const titles = await tables
    .getByRole('checkbox')
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).closest('label')?.textContent ?? ''));
  expect(new Set(titles).size).toBe(titles.length);
  for (const title of ['Related alerts', 'Decoded items', 'Indicators', 'Reputation', 'Processes round the alert']) {
    expect(titles).toContain(title);
  }

  // A table that is left out is not in the file.
  await tables.getByRole('checkbox', { name: 'Related alerts by type' }).uncheck({ force: true });
  const workbook = await saved(page, 'Excel workbook');
  expect(workbook.suggestedFilename()).toContain(story.alertId);
  const { SheetNames, Sheets } = XLSX.read(readFileSync(await workbook.path()), { cellDates: true, UTC: true });
  expect(SheetNames[0]).toBe('Case');
  expect(SheetNames).toContain('processTree');
  expect(XLSX.utils.sheet_to_json(Sheets['incident']!)).toHaveLength(6);
  expect(SheetNames).not.toContain('relatedAlertCounts');
  const tree = XLSX.utils.sheet_to_json<Record<string, unknown>>(Sheets['processTree']!);
  const listed = await tables
    .getByRole('row')
    .filter({ hasText: 'Process tree' })
    .first()
    .getByRole('cell')
    .nth(1)
    .innerText();
  expect(tree.length).toBe(Number(listed.replaceAll(',', '')));
  expect(tree.find(({ role }) => role === 'source')).toMatchObject({ pid: story.pid });

  const report = readFileSync(await (await saved(page, 'Report (Markdown)')).path(), 'utf8');
  expect(report).toContain('(the alert’s process)');
  expect(report).toContain(story.alertId);
  expect(report).toContain('## Indicators');
  expect(report).toContain('203[.]0[.]113[.]45');
  expect(leaked(report).length).toBeGreaterThan(5);

  await page.getByRole('switch', { name: 'Replace names by pseudonyms' }).check({ force: true });
  const json = readFileSync(await (await saved(page, 'JSON')).path(), 'utf8');
  expect(json).toContain('host-1');
  expect(leaked(json)).toEqual([]);
});

/** An alert on another host than the story's, which a dashboard that offers all hosts offers first. */
const ELSEWHERE = { name: 'Service installed from another computer', host: 'FIN-SRV-02' };

test('without a host the tables are of the host that the alert names', async ({ page, sample }) => {
  const alerts = sampleTables.find(({ name }) => name === 'SecurityAlert')!.rows;
  const { SystemAlertId: alert } = alerts.find(({ AlertName }) => AlertName === ELSEWHERE.name)!;
  await page.goto(`${sample.url}${APP}/case?var-alert=${String(alert)}&${RANGE}`);
  await page.getByRole('button', { name: 'Gather the case' }).click();
  await expect(page.getByRole('table', { name: 'Tables of the case' })).toBeVisible();
  const json = readFileSync(await (await saved(page, 'JSON')).path(), 'utf8');
  const hosts = tablesOf(json)
    .filter(({ name }) => ['processes', 'processTree', 'logons', 'hostSummary', 'decodedCommandLines'].includes(name))
    .flatMap(({ rows }) => rows.map(({ host }) => host));
  expect(hosts.length).toBeGreaterThan(100);
  expect(new Set(hosts)).toEqual(new Set([ELSEWHERE.host]));
});

test('gathering is cancelled, and may be started again', async ({ page, sample }) => {
  await page.goto(`${sample.url}${APP}/case?${ADDRESS}`);
  const held: Array<() => void> = [];
  await page.route('**/api/datasources/proxy/**', async (route) => {
    await new Promise<void>((resolve) => held.push(resolve));
    await route.continue().catch(() => undefined);
  });
  await page.getByRole('button', { name: 'Gather the case' }).click();
  await expect(page.getByRole('progressbar', { name: 'Gathered' })).toBeVisible();
  await expect.poll(() => held.length).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('status')).toHaveCount(0);
  await expect(page.getByRole('table', { name: 'Tables of the case' })).toHaveCount(0);
  held.forEach((goOn) => goOn());
  await page.unroute('**/api/datasources/proxy/**');
  await page.getByRole('button', { name: 'Gather the case' }).click();
  await expect(page.getByRole('table', { name: 'Tables of the case' })).toBeVisible();
});

test.describe('where a dashboard is missing', () => {
  test.use({ provoked: /404/ });

  test('the tables of the others are saved', async ({ page, sample }) => {
    await page.route('**/api/dashboards/uid/casefile-indicators', (route) => route.fulfill({ status: 404, json: {} }));
    await page.goto(`${sample.url}${APP}/case?${ADDRESS}`);
    await page.getByRole('button', { name: 'Gather the case' }).click();
    const tables = page.getByRole('table', { name: 'Tables of the case' });
    await expect(tables.getByText('The dashboard casefile-indicators could not be loaded.')).toBeVisible();
    await expect(tables.getByRole('row').filter({ hasText: 'Process tree' }).first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'JSON' })).toBeEnabled();
  });
});

const DASHBOARDS = ['Indicators', 'Host', 'Triage', 'Wall', 'Fleet', 'Investigation'];

test('dashboards are shared without names, and opened without the workspace', async ({ page, sample }) => {
  test.setTimeout(180_000);
  const posted: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/snapshots')) {
      posted.push(request.postData() ?? '');
    }
  });
  const addresses: string[] = [];
  await page.goto(`${sample.url}${APP}/share?${ADDRESS}`);
  const preview = page.getByRole('region', { name: 'Snapshot' });
  for (const name of DASHBOARDS) {
    await page.getByRole('radio', { name, exact: true }).check({ force: true });
    // What was prepared of another dashboard cannot be stored as this one.
    await expect(preview).toHaveCount(0);
    await page.getByRole('button', { name: 'Prepare the snapshot' }).click();
    await expect(preview.getByText(/^Hosts: \d/)).toBeVisible();
    await preview.getByRole('button', { name: 'Store the snapshot' }).click();
    addresses.push((await preview.getByRole('link', { name: /dashboard\/snapshot/ }).getAttribute('href'))!);
  }
  // The last is the investigation: what it says is shown, is shown.
  const shown = preview.getByRole('listitem');
  await expect(shown.filter({ hasText: /^Process tree: \d+ rows$/ })).toBeVisible();
  await expect(shown.filter({ hasText: /^Related alerts: \d+ rows$/ })).toBeVisible();
  await expect(shown.filter({ hasText: 'file hashes' })).toBeVisible();
  expect(posted).toHaveLength(DASHBOARDS.length);
  expect(posted.map(leaked)).toEqual(DASHBOARDS.map(() => []));

  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/datasources')) {
      asked.push(request.url());
    }
  });
  await page.setViewportSize({ width: 1440, height: 4600 });
  for (const [at, address] of addresses.entries()) {
    await page.goto(address);
    const { dashboard } = JSON.parse(posted[at]!) as { readonly dashboard: { readonly panels: readonly unknown[] } };
    await expect(page.locator('[data-viz-panel-key]'), DASHBOARDS[at]).toHaveCount(dashboard.panels.length);
    await expect(page.getByText(/host-\d/).first(), DASHBOARDS[at]).toBeVisible();
    expect(leaked((await panelTexts(page)).join('\n')), DASHBOARDS[at]).toEqual([]);
    await expect(page.getByText(/undefined|\[object|cannot be drawn/), DASHBOARDS[at]).toHaveCount(0);
  }
  // The investigation: the tree has its alert's process, and the times have the marks of annotations.
  const source = page.getByRole('treegrid', { name: 'Process tree' }).locator('[role=row][data-role=source]');
  await expect(source).toContainText(String(story.pid));
  expect(asked).toEqual([]);
});
