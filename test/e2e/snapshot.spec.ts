import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startDemo } from '../../scripts/demoEnvironment';
import { expect, test } from './demos';
import { dashboardUids, storyParameters } from './projectPages';
import { panelDrawings, panelTexts, settled } from './settled';

/** KQL, and the ids of the workspace and of its tenant (workspace/http/credentials.ts). */
const ASKED =
  /\|\s*(?:where|project|extend|summarize)\b|executedQueryString|3{8}-3{4}-3{4}-3{4}-3{12}|1{8}-1{4}-1{4}-1{4}-1{12}/;

test('snapshots show the same after the workspace is gone, and ask nothing', async ({ page }) => {
  test.setTimeout(240_000);
  const snapshots = mkdtempSync(path.join(tmpdir(), 'casefile-snapshots-'));
  await page.setViewportSize({ width: 1440, height: 4600 });
  const live = await startDemo({ port: 0, workspacePort: 0, snapshots });
  const kept: Array<{
    readonly uid: string;
    readonly key: string;
    readonly texts: readonly string[];
    readonly drawings: readonly string[];
  }> = [];
  for (const uid of dashboardUids()) {
    await page.goto(`${live.url}/d/${uid}?${storyParameters()}`);
    await settled(page);
    const texts = await panelTexts(page);
    const drawings = await panelDrawings(page);
    await page.getByRole('button', { name: 'Share snapshot' }).click();
    const address = (await page.getByRole('link', { name: 'Snapshot' }).getAttribute('href'))!;
    kept.push({ uid, key: address.slice(address.lastIndexOf('/') + 1), texts, drawings });
  }
  await live.close();
  expect(kept.flatMap(({ drawings }) => drawings).length).toBeGreaterThan(3);

  // Who reads the stored files learns neither what was asked nor where.
  const files = readdirSync(snapshots).map((file) => readFileSync(path.join(snapshots, file), 'utf8'));
  expect(files.length).toBeGreaterThanOrEqual(kept.length);
  expect(files.join('')).toContain('FIN-WKS-07');
  files.forEach((file) => expect(file).not.toMatch(ASKED));

  const later = await startDemo({ port: 0, workspacePort: 0, snapshots });
  await later.workspace.close();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/datasources')) {
      asked.push(request.url());
    }
  });
  for (const { uid, key, texts, drawings } of kept) {
    await page.goto(`${later.url}/dashboard/snapshot/${key}`);
    await expect(page.locator('[data-viz-panel-key]')).toHaveCount(texts.length);
    await expect.poll(() => panelTexts(page), { message: uid }).toEqual(texts);
    await expect.poll(() => panelDrawings(page), { message: `drawings of ${uid}` }).toEqual(drawings);
  }
  expect(asked).toEqual([]);
  await later.close();
  rmSync(snapshots, { recursive: true });
});
