import * as XLSX from '@e965/xlsx';
import { readFileSync } from 'node:fs';
import { type Download, type Page } from '@playwright/test';
import { sampleCase } from '../../workspace/sample/sampleCase';
import { expect, test } from './demos';
import { storyParameters } from './projectPages';

const { story, tables } = sampleCase();
const APP = '/a/casefile-investigation-app';
const ADDRESS = storyParameters();

const ofEvents = (column: string): readonly string[] => [
  ...new Set(
    tables
      .find(({ name }) => name === 'SecurityEvent')!
      .rows.flatMap((row) => [String(row[column] ?? '').toLowerCase()])
  ),
];

/** A case's own names as they could stand in what is shared: hosts, users, addresses, paths, domains, ids and KQL. */
const SECRETS = [
  ...ofEvents('Computer'),
  ...ofEvents('TargetUserName').filter((name) => /^[a-z]+[.-][a-z]+$/.test(name)),
  ...ofEvents('IpAddress').filter((address) => /^192\.0\.2\./.test(address)),
  ...['203.0.113.45', '198.51.100.23', 'cdn.example.net', 'collect.example.org', 'harbor.example', 'harbor\\'],
  ...['\\users\\', 'maren', 'd:\\ledger', 'q1.xlsx', story.alertId, '0x8a41f3', '0xb7720c', 's-1-5-21-1004336348'],
  ...['33333333-3333-3333-3333-333333333333', '11111111-1111-1111-1111-111111111111', '| where ', '| project '],
].map((text) => JSON.stringify(text.toLowerCase()).slice(1, -1));

/** Those that a text holds, byte for byte. */
const secretsIn = (text: string): readonly string[] => SECRETS.filter((secret) => text.toLowerCase().includes(secret));

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
  expect(secretsIn(report).length).toBeGreaterThan(5);

  await page.getByRole('switch', { name: 'Replace names by pseudonyms' }).check({ force: true });
  const json = readFileSync(await (await saved(page, 'JSON')).path(), 'utf8');
  expect(json).toContain('host-1');
  expect(secretsIn(json)).toEqual([]);
});

test('dashboards are shared without names, and opened without the workspace', async ({ page, sample }) => {
  const posted: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/snapshots')) {
      posted.push(request.postData() ?? '');
    }
  });
  const addresses: string[] = [];
  await page.goto(`${sample.url}${APP}/share?${ADDRESS}`);
  for (const name of ['Indicators', 'Host', 'Investigation']) {
    await page.getByRole('radio', { name, exact: true }).check({ force: true });
    await page.getByRole('button', { name: 'Prepare the snapshot' }).click();
    await expect(page.getByText(/^Hosts: \d/)).toBeVisible();
    await page.getByRole('button', { name: 'Store the snapshot' }).click();
    addresses.push((await page.getByRole('link', { name: /dashboard\/snapshot/ }).getAttribute('href'))!);
  }
  expect(posted).toHaveLength(3);
  expect(posted.map(secretsIn)).toEqual([[], [], []]);

  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/datasources')) {
      asked.push(request.url());
    }
  });
  await page.setViewportSize({ width: 1440, height: 4600 });
  await page.goto(addresses[2]!);
  const source = page.getByRole('treegrid', { name: 'Process tree' }).locator('[role=row][data-role=source]');
  await expect(source).toContainText(String(story.pid));
  await expect(page.getByText('host-1').first()).toBeVisible();
  expect(asked).toEqual([]);
});
