import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startDemo } from '../../scripts/demoEnvironment';
import { expect, test } from './demos';
import { dashboardUids, storyParameters } from './projectPages';
import { panelTexts, settled } from './settled';

test('snapshots show the same after the workspace is gone, and ask nothing', async ({ page }) => {
  test.setTimeout(240_000);
  const snapshots = mkdtempSync(path.join(tmpdir(), 'casefile-snapshots-'));
  await page.setViewportSize({ width: 1440, height: 4600 });
  const live = await startDemo({ port: 0, workspacePort: 0, snapshots });
  const kept: Array<{ readonly uid: string; readonly key: string; readonly texts: readonly string[] }> = [];
  for (const uid of dashboardUids()) {
    await page.goto(`${live.url}/d/${uid}?${storyParameters()}`);
    await settled(page);
    const texts = await panelTexts(page);
    await page.getByRole('button', { name: 'Share snapshot' }).click();
    const address = (await page.getByRole('link', { name: 'Snapshot' }).getAttribute('href'))!;
    kept.push({ uid, key: address.slice(address.lastIndexOf('/') + 1), texts });
  }
  await live.close();

  const later = await startDemo({ port: 0, workspacePort: 0, snapshots });
  await later.workspace.close();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/datasources')) {
      asked.push(request.url());
    }
  });
  for (const { uid, key, texts } of kept) {
    await page.goto(`${later.url}/dashboard/snapshot/${key}`);
    await expect(page.locator('[data-viz-panel-key]')).toHaveCount(texts.length);
    await expect.poll(() => panelTexts(page), { message: uid }).toEqual(texts);
  }
  expect(asked).toEqual([]);
  await later.close();
  rmSync(snapshots, { recursive: true });
});
