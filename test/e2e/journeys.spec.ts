import { type Page } from '@playwright/test';
import { type RunningDemo } from '../../scripts/demoEnvironment';
import { sampleCase } from '../../workspace/sample/sampleCase';
import { readCsv } from '../csvTable';
import { referenceFile } from '../reference';
import { expect, hasReference, NO_REFERENCE, test } from './demos';
import { rangeOf } from './pages/eventTimelinePanel';
import { ProcessTreePanel } from './pages/processTreePanel';
import { TablePanel } from './pages/tablePanel';
import { TriagePage } from './pages/triagePage';
import { settled } from './settled';

// Panels are drawn when they come into view.
test.use({ viewport: { width: 1920, height: 4_600 } });

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const { story } = sampleCase();

/** The values of the variables in a page's address. */
const variables = (page: Page): Readonly<Record<string, string>> =>
  Object.fromEntries([...new URL(page.url()).searchParams].filter(([name]) => name.startsWith('var-')));

/** From the tree of an investigation to the host, by its own link back, and again by the browser's: all is kept. */
async function toHostAndBack(page: Page, host: RegExp): Promise<void> {
  const tree = new ProcessTreePanel(page);
  await tree.source.waitFor();
  const [kept, range] = [variables(page), rangeOf(page)];
  await tree.source.click();
  await tree.grid.press('Enter');
  await tree.details.getByRole('link', { name: 'Investigate this host' }).click();
  await expect(page).toHaveURL(/\/d\/casefile-host\?/);
  expect(variables(page)['var-alert']).toBe(kept['var-alert']);
  expect(variables(page)['var-host']).toMatch(host);
  expect(rangeOf(page)).toEqual(range);
  await expect(new TablePanel(page, 'Clusters of processes').row(0)).toContainText('alert');

  await page.getByRole('link', { name: 'Investigation', exact: true }).click();
  await expect(page).toHaveURL(/\/d\/casefile-investigation\?/);
  await tree.source.waitFor();
  expect([variables(page)['var-alert'], rangeOf(page)]).toEqual([kept['var-alert'], range]);
  await page.goBack();
  // A dashboard that is left while its variables are being searched still writes them into the next one's address.
  await settled(page);
  await page.goBack();
  await expect(page).toHaveURL(/\/d\/casefile-investigation\?/);
  await tree.source.waitFor();
  expect([variables(page), rangeOf(page)]).toEqual([kept, range]);
}

/** Pastes an id that the time range of the dashboard does not hold, where an alert is chosen. */
async function pasteOutsideTheRange(
  page: Page,
  demo: RunningDemo,
  { alert, host, start }: { readonly alert: string; readonly host: string; readonly start: number }
): Promise<void> {
  const later = `from=${start + 40 * DAY}&to=${start + 41 * DAY}`;
  await page.goto(`${demo.url}/d/casefile-investigation?${later}`);
  // A variable that is still being filled forgets what is chosen meanwhile.
  await settled(page);
  await page.getByLabel('Alert', { exact: true }).first().click();
  await page.keyboard.insertText(alert);
  await page.getByRole('option').filter({ hasText: alert }).first().click();
  await expect(page).toHaveURL(new RegExp(`var-alert=${alert}&.*var-host=${host}`, 'i'));
  await expect(new ProcessTreePanel(page).source).toContainText(/alert/i);
  // The links follow what was chosen, too.
  await page.getByRole('link', { name: 'Host', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/d/casefile-host.*var-alert=${alert}&.*var-host=${host}`, 'i'));
}

test('the guided tour of the sample case reaches its conclusion by clicks', async ({ page, sample }) => {
  const day = Date.UTC(2026, 2, 10);
  await page.goto(`${sample.url}/d/casefile-wall?from=${day}&to=${day + DAY}`);

  // 1. The wall says that something is wrong.
  await expect(page.getByText('High ▲ from 1').locator('..')).toContainText('7');
  await page.locator('a[href*="var-severity=High"]').first().click();

  // 2. The list, and the incident of the alert to begin with.
  const triage = new TriagePage(page, sample.url);
  await expect(triage.alerts).toHaveAttribute('aria-rowcount', '8');
  const first = triage.alerts.getByRole('row', { name: /2026-03-10 09:15:26/ });
  await first.getByRole('link', { name: 'Executable started from a temporary folder' }).click();
  await expect(triage.panel('Incident of the selected alert').getByRole('row')).toHaveCount(7);
  await triage.investigate(story.alertId).click();

  // 3. The tree: how it came, and what it did.
  const tree = new ProcessTreePanel(page);
  await expect(tree.source).toContainText('1504');
  const names = (await tree.readAll()).map(({ text }) => text);
  expect(names).toHaveLength(17);
  for (const [at, name] of ['OUTLOOK.EXE', 'WINWORD.EXE', 'cmd.exe', 'powershell.exe'].entries()) {
    expect(names[at + 3]).toContain(name);
  }
  await toHostAndBack(page, /^FIN-WKS-07$/);

  // 4. What was hidden; 5. whose session it was; 6. where else the tool ran.
  await expect(new TablePanel(page, 'Decoded in the process tree').row(0)).toContainText('cdn.example.net/stage.ps1');
  const indicators = new TablePanel(page, 'Indicators in the process tree');
  await expect.poll(() => indicators.rowCount()).toBe(8);
  await expect(page.getByText('HARBOR\\maren.voss logged on interactively').first()).toBeVisible();
  const others = new TablePanel(page, 'The command line on other hosts');
  await expect(others.row(0)).toContainText('FIN-WKS-11');
  await expect(others.row(1)).toContainText('FIN-WKS-03');

  // 7. A related alert leads to the server.
  const related = new TablePanel(page, 'Related alerts');
  await expect.poll(() => related.rowCount()).toBe(35);
  await related.grid.getByRole('link', { name: 'Many files copied over the network' }).click();
  await expect(page).toHaveURL(/var-host=FIN-SRV-02/);
  await expect(tree.source).toContainText('Robocopy.exe');
  await expect(tree.grid).toContainText('hbsvc.exe');
  await expect(page.getByText('HARBOR\\svc-backup logged on').first()).toBeVisible();

  // 8. A failed logon leads to its source, and to what else came from there.
  const failed = new TablePanel(page, 'Failed logons');
  await expect.poll(() => failed.rowCount()).toBe(17);
  await failed.grid.getByRole('link', { name: '192.0.2.37' }).last().click();
  await expect(page).toHaveURL(/\/d\/casefile-host.*var-host=FIN-SRV-02.*var-source=192\.0\.2\.37/);
  const logons = new TablePanel(page, 'Logons');
  await expect.poll(() => logons.rowCount()).toBe(16);
  await expect.poll(() => failed.rowCount()).toBe(13);
  await logons.grid.hover();
  await page.mouse.wheel(0, 2_000);
  const success = logons.grid.getByRole('row').filter({ hasText: '09:32:58' });
  await expect(success).toContainText('svc-backup');

  // 9. An indicator leads to its process, and the source to the computer where it began.
  await page.getByRole('link', { name: 'Indicators', exact: true }).click();
  const all = new TablePanel(page, 'Indicators');
  await expect.poll(() => all.rowCount()).toBe(10);
  await all.grid
    .getByRole('row')
    .filter({ hasText: '203[.]0[.]113[.]45' })
    .getByRole('link', { name: 'powershell.exe' })
    .click();
  await expect(page).toHaveURL(/\/d\/casefile-host.*var-host=FIN-SRV-02.*var-process=powershell\.exe/);
  await expect(new TablePanel(page, 'Processes').row(0)).toContainText('svc-backup');
  await failed.grid.getByRole('link', { name: 'FIN-WKS-07' }).last().click();
  await expect(page).toHaveURL(/\/d\/casefile-host\?var-host=FIN-WKS-07/);
  // The tree of another host starts afresh, so what is typed before it is there is gone.
  await settled(page);
  await tree.search.fill('update-svc.exe');
  await tree.search.press('Enter');
  await expect(tree.active).toContainText('--beacon 203.0.113.45:8443');
});

test('an id is pasted where the sample case has nothing', async ({ page, sample }) => {
  await pasteOutsideTheRange(page, sample, { alert: story.alertId, host: story.host, start: story.start });
});

test.describe('in the case of 2019-01-15', () => {
  test.skip(!hasReference, NO_REFERENCE);
  const start = Date.UTC(2019, 0, 15, 5, 15, 20);
  const alerts = () => readCsv(referenceFile('jan15', 'alertlist.csv'));
  const ftp = () => alerts()[101]!['SystemAlertId']!;

  test('the wall leads to an alert, its tree, its host, and back', async ({ page, jan15 }) => {
    await page.goto(`${jan15.url}/d/casefile-wall?from=${start - HOUR}&to=${start + 60_000}`);
    const cards = page.locator('a[href*="/casefile-investigation"]').filter({ hasText: 'MSTICALERTSWIN1' });
    await cards.first().click();
    await expect(page).toHaveURL(/var-alert=[\w-]+&var-host=MSTICALERTSWIN1/);
    const [from, to] = rangeOf(page);
    expect([from < start, to > start, to - from]).toEqual([true, true, 2 * HOUR]);
    await toHostAndBack(page, /^MSTICAlertsWin1$/i);
    await page.goBack();
    await expect(page).toHaveURL(/\/d\/casefile-wall/);
  });

  test('a part of a name filters and counts, and an id is pasted outside the time range', async ({ page, jan15 }) => {
    const triage = new TriagePage(page, jan15.url);
    await triage.open();
    await page.getByLabel('Name holds').fill('suspicious');
    await page.getByLabel('Name holds').press('Enter');
    const named = alerts().filter((row) => row['AlertName']!.toLowerCase().includes('suspicious'));
    await expect.poll(() => triage.alertCount()).toBe(named.length);
    const types = new Set(named.map((row) => row['AlertName']));
    await expect(triage.types).toHaveAttribute('aria-rowcount', String(types.size + 1));

    await pasteOutsideTheRange(page, jan15, { alert: ftp(), host: 'MSTICAlertsWin1', start });
  });

  test('an indicator leads to its process, and no failed logon is told as such', async ({ page, jan15 }) => {
    await page.goto(
      `${jan15.url}/d/casefile-investigation?var-alert=${ftp()}&var-host=MSTICAlertsWin1&from=${start - HOUR}&to=${start + HOUR}`
    );
    await expect(new TablePanel(page, 'Failed logons').grid).toContainText('No failed logons.');
    const indicators = new TablePanel(page, 'Indicators in the process tree');
    await indicators.row(0).getByRole('link', { name: 'hXXp://badguyserver/pwnme' }).click();
    await expect(page).toHaveURL(/\/d\/casefile-indicators/);
    const all = new TablePanel(page, 'Indicators');
    const row = all.grid.getByRole('row').filter({ hasText: 'hXXp://badguyserver/pwnme' }).first();
    await row.getByRole('link', { name: 'cmd.exe' }).click();
    await expect(page).toHaveURL(/\/d\/casefile-host.*var-process=cmd\.exe/);
    await expect(new ProcessTreePanel(page).grid).toBeVisible();
    await expect(new TablePanel(page, 'Processes').grid).toContainText('cmd.exe');
  });
});
