import * as XLSX from '@e965/xlsx';
import { readFileSync } from 'node:fs';
import { type Download, type Page } from '@playwright/test';
import { sampleCase } from '../../workspace/sample/sampleCase';
import { expect, test } from './demos';
import { storyParameters } from './projectPages';

const { story } = sampleCase();
const APP = '/a/casefile-investigation-app';
const ADDRESS = storyParameters();

/** What a case's own names look like in what is shared. */
const SECRETS = [story.host, story.alertId, 'corp.', '\\users\\'].map((text) => text.toLowerCase());

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

  await page.getByRole('switch', { name: 'Replace names by pseudonyms' }).check({ force: true });
  const json = readFileSync(await (await saved(page, 'JSON')).path(), 'utf8').toLowerCase();
  expect(json).toContain('host-1');
  SECRETS.forEach((secret) => expect(json).not.toContain(JSON.stringify(secret).slice(1, -1)));
});

test('an investigation is shared without names, and opened without the workspace', async ({ page, sample }) => {
  const posted: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/snapshots')) {
      posted.push((request.postData() ?? '').toLowerCase());
    }
  });
  await page.goto(`${sample.url}${APP}/share?${ADDRESS}`);
  await page.getByRole('button', { name: 'Prepare the snapshot' }).click();
  await expect(page.getByText(/^Hosts: \d/)).toBeVisible();
  await page.getByRole('button', { name: 'Store the snapshot' }).click();
  const address = (await page.getByRole('link', { name: /dashboard\/snapshot/ }).getAttribute('href'))!;
  expect(posted).toHaveLength(1);
  SECRETS.forEach((secret) => expect(posted[0]).not.toContain(JSON.stringify(secret).slice(1, -1)));
  expect(posted[0]).not.toContain('33333333-3333-3333-3333-333333333333');
  expect(posted[0]).not.toMatch(/securityalert\s*\\n|\| where /);

  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/datasources')) {
      asked.push(request.url());
    }
  });
  await page.setViewportSize({ width: 1440, height: 4600 });
  await page.goto(address);
  const source = page.getByRole('treegrid', { name: 'Process tree' }).locator('[role=row][data-role=source]');
  await expect(source).toContainText(String(story.pid));
  await expect(page.getByText('host-1').first()).toBeVisible();
  expect(asked).toEqual([]);
});
