import { sampleCase } from '../../workspace/sample/sampleCase';
import { expect, test } from './demos';
import { ProcessTreePanel } from './pages/processTreePanel';
import { TriagePage } from './pages/triagePage';

const { story, tables } = sampleCase();
const investigation = (url: string, alert: string, host = ''): string =>
  `${url}/d/casefile-investigation?var-alert=${alert}&var-host=${host}&from=1773129600000&to=1773140400000`;
const keyOf = (pid: number, start: number): string =>
  `${story.host.toLowerCase()}/${pid}/${new Date(start).toISOString()}`;

test('an analyst goes from the alert list to the processes round an alert, and back', async ({ page, sample }) => {
  const triage = new TriagePage(page, sample.url);
  await triage.open();
  const ids = tables.find(({ name }) => name === 'SecurityAlert')!.rows.map(({ SystemAlertId }) => SystemAlertId);
  expect(await triage.alertCount()).toBe(new Set(ids).size);

  await triage.openAlert(story.alertId);
  const tree = new ProcessTreePanel(page);
  await expect(tree.source).toHaveAttribute('data-key', keyOf(story.pid, story.start));
  await expect(page.getByText('0x8a41f3').first()).toBeVisible();

  // Who started whom, by the story that was written before the log.
  const shown = await tree.readAll();
  const parents = new Map(
    shown.map((row, at) => [row.key, shown.slice(0, at).findLast(({ depth }) => depth < row.depth)])
  );
  const links = story.links.filter(({ host, pid, start }) => host === story.host && parents.has(keyOf(pid, start)));
  expect(links.length).toBeGreaterThan(12);
  for (const { key, pid, start, parentPid, parentStart } of links) {
    const parent = parents.get(keyOf(pid, start));
    const expected =
      parentStart === undefined ? `${story.host.toLowerCase()}/${parentPid}/unlogged` : keyOf(parentPid, parentStart);
    expect(parent?.key, `parent of ${key}`).toBe(expected);
  }

  await page.goBack();
  await expect(triage.alerts).toBeVisible();
});

test('an alert whose process has no pid of its own is found by its extended properties', async ({ page, sample }) => {
  await page.goto(investigation(sample.url, story.alerts.withoutProcessId));
  await expect(new ProcessTreePanel(page).source).toContainText('rundll32.exe');
});

test('what an attacker wrote is shown as text', async ({ page, sample }) => {
  await page.goto(investigation(sample.url, story.alerts.hostile));
  const tree = new ProcessTreePanel(page);
  await expect(tree.source).toContainText('<img src=x onerror=');
  await tree.grid.focus();
  await page.keyboard.press('Enter');
  const details = page.getByRole('complementary', { name: 'Process details' });
  await expect(details).toContainText('[U+202E]');
  expect(await page.locator('img[src=x]').count()).toBe(0);
});

test('an alert without a host, and an id that nobody has, are answered in words', async ({ page, sample }) => {
  await page.goto(investigation(sample.url, story.alerts.withoutHost));
  await expect(page.getByText('This alert names no host, so there is no process')).toBeVisible();
  await page.goto(investigation(sample.url, 'no-such-alert'));
  await expect(page.getByText('No alert has the id "no-such-alert"').first()).toBeVisible();
});

test('the tree is worked by keyboard alone', async ({ page, sample }) => {
  await page.goto(investigation(sample.url, story.alertId, story.host));
  const tree = new ProcessTreePanel(page);
  await tree.source.waitFor();
  await tree.grid.focus();
  const before = Number(await tree.grid.getAttribute('aria-rowcount'));

  await page.keyboard.press('ArrowLeft');
  await expect(tree.source).toHaveAttribute('aria-expanded', 'false');
  expect(Number(await tree.grid.getAttribute('aria-rowcount'))).toBeLessThan(before);
  await page.keyboard.press('ArrowRight');
  await expect(tree.source).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Home');
  await expect(tree.active).toHaveAttribute('aria-level', '1');
  await page.keyboard.press('ArrowDown');
  await expect(tree.active).toHaveAttribute('aria-level', '2');
  await page.keyboard.press('g');
  await expect(tree.active).toHaveAttribute('data-role', 'source');
  expect(await tree.grid.getAttribute('aria-activedescendant')).toBe(await tree.active.getAttribute('id'));

  const details = page.getByRole('complementary', { name: 'Process details' });
  await page.keyboard.press('Enter');
  await expect(details).toContainText('Parent matched by PID and image name');
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();
  await page.keyboard.press('Tab');
  await expect(tree.grid).not.toBeFocused();
});

test('a process is found, read, copied and its host opened, by keyboard alone', async ({ page, sample, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(investigation(sample.url, story.alertId, story.host));
  const tree = new ProcessTreePanel(page);
  await tree.source.waitFor();
  await expect(tree.grid.getByText('1 alert, high')).toBeVisible();
  await tree.grid.focus();
  // What is found is hidden at first.
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('/');
  await expect(tree.search).toBeFocused();
  await page.keyboard.type('minidump');
  await page.keyboard.press('Enter');
  await expect(tree.active).toContainText('rundll32.exe');
  await expect(tree.matches).toHaveText('1 of 1 match');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('/^powershell.* -enc [a-z0-9+=]+$/');
  await page.keyboard.press('Shift+Enter');
  await expect(tree.active).toContainText('powershell.exe');
  await page.keyboard.press('Escape');
  await expect(tree.grid).toBeFocused();

  await page.keyboard.press('c');
  await expect(page.getByText('Command line copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^powershell.* -enc /);
  await page.keyboard.press('Enter');
  await expect(tree.details.getByRole('region', { name: 'Decoded part 1' })).toContainText('base64, utf-16le');
  await expect(tree.details.getByRole('region', { name: 'Indicators' })).toContainText('hXXp');
  await expect(tree.details.locator('a[href*="http"]:not([href*="/d/"])')).toHaveCount(0);

  const addressOf = async (title: string) =>
    new URL((await tree.details.getByRole('link', { name: title }).getAttribute('href'))!, sample.url);
  const elsewhere = await addressOf('This command line on all hosts');
  expect(elsewhere.searchParams.get('var-command')).toBe(copied);
  const logons = await addressOf('Logons of this account on this host');
  expect(logons.searchParams.get('var-account')).toMatch(/^HARBOR\\./);

  const link = page.getByRole('link', { name: 'Investigate this host' });
  for (let stops = 0; stops < 20 && !(await link.evaluate((each) => each === document.activeElement)); stops++) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/d/casefile-host.*var-host=${story.host}`));

  await page.goto(elsewhere.href);
  const hosts = page.getByTestId('data-testid Panel header Where a command line was run').getByRole('grid');
  await expect(hosts.getByRole('row').nth(1)).toContainText(story.host);
});

test('processes outside the time range of the dashboard are dimmed, and counted', async ({ page, sample }) => {
  const minute = `from=${story.start - 60_000}&to=${story.start + 60_000}`;
  await page.goto(`${sample.url}/d/casefile-investigation?var-alert=${story.alertId}&var-host=${story.host}&${minute}`);
  const tree = new ProcessTreePanel(page);
  await expect(page.getByText(/^\d+ processes outside the range$/)).toBeVisible();
  const style = (row: ReturnType<typeof tree.row>) => row.evaluate((each) => getComputedStyle(each).fontStyle);
  expect(await style(tree.source)).toBe('normal');
  expect(await style(tree.grid.getByRole('row').filter({ hasText: 'explorer.exe' }).first())).toBe('italic');
});

test('opening an investigation asks the workspace at most seven times, without a token in the browser', async ({
  page,
  sample,
}) => {
  const before = sample.workspace.queries.length;
  const authorised: string[] = [];
  page.on('request', (request) => {
    if ('authorization' in request.headers()) {
      authorised.push(request.url());
    }
  });
  await page.goto(investigation(sample.url, story.alertId, story.host));
  await new ProcessTreePanel(page).source.waitFor();
  await expect(page.getByText('Suspicious Process Id')).toBeVisible();
  expect(sample.workspace.queries.length - before).toBeLessThanOrEqual(7);
  expect(authorised).toEqual([]);
  expect(await page.content()).not.toContain('casefile-demo');
});
