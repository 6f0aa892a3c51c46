import { type Page } from '@playwright/test';
import { sampleCase } from '../../workspace/sample/sampleCase';
import { textContrasts } from './contrast';
import { expect, test } from './demos';
import { EventTimelinePanel, rangeOf } from './pages/eventTimelinePanel';

const { story, tables } = sampleCase();
const FROM = Date.UTC(2026, 2, 7, 12);
const TO = Date.UTC(2026, 2, 11);

async function openTimelines(
  page: Page,
  url: string
): Promise<{ alerts: EventTimelinePanel; host: EventTimelinePanel }> {
  await page.goto(`${url}/d/timelines?from=${FROM}&to=${TO}`);
  const alerts = new EventTimelinePanel(page);
  const host = new EventTimelinePanel(page, 1);
  await alerts.plot.waitFor();
  await host.plot.waitFor();
  return { alerts, host };
}

/** Where in the range an alert of the sample lies, from 0 to 1. */
function shareOf(alertId: string): number {
  const rows = tables.find(({ name }) => name === 'SecurityAlert')!.rows;
  const row = rows.find(({ SystemAlertId }) => SystemAlertId === alertId)!;
  return (Date.parse(String(row['TimeGenerated'])) - FROM) / (TO - FROM);
}

test('says first what there is, and names bands, lanes and the alert', async ({ page, trials }) => {
  const { alerts, host } = await openTimelines(page, trials.url);
  await expect(alerts.plot).toHaveAccessibleName(/^76 alerts between .* Arrow keys move between events/);
  await expect(alerts.lane('Event log cleared')).toHaveText('Event log cleared2');
  await expect(page.getByRole('status').filter({ hasText: 'logons of 12 accounts, 240 processes' })).toBeVisible();
  await expect(page.getByText('high 9')).toBeVisible();
  await expect(host.plot.getByText('Started processes')).toBeVisible();
  await expect(host.plot.getByText('alert 08:52:00.000 UTC')).toBeVisible();
});

test('bands stand in the order of their queries, once each, whichever is answered first', async ({ page, trials }) => {
  const host = new EventTimelinePanel(page, 1);
  await page.route('**/query', async (route) => {
    // Logoffs are asked for with the logons only.
    if (/4634/.test(route.request().postData() ?? '')) {
      await host.lane('scan.exe').waitFor();
    }
    await route.continue();
  });
  await openTimelines(page, trials.url);
  await expect(host.lane('HARBOR\\\\scanner')).toBeVisible();
  await expect(host.plot).toHaveAccessibleName(/^82 logons of 12 accounts, 240 processes of 31 names, 2026/);
});

test('a brush sets the time range of the dashboard, and a double click takes it back', async ({ page, trials }) => {
  const { alerts } = await openTimelines(page, trials.url);
  await alerts.drag(0.25, 0.5, 'Event log cleared');
  await expect.poll(() => Math.abs(rangeOf(page)[0] - (FROM + (TO - FROM) / 4))).toBeLessThan(600_000);
  await expect.poll(() => Math.abs(rangeOf(page)[1] - (FROM + (TO - FROM) / 2))).toBeLessThan(600_000);
  await expect(alerts.plot).not.toHaveAccessibleName(/^76 alerts/);

  const still = await alerts.pointOf('Event log cleared', 0.9);
  await page.mouse.dblclick(still.x, still.y);
  await expect.poll(() => rangeOf(page)).toEqual([FROM, TO]);
  await expect(alerts.plot).toHaveAccessibleName(/^76 alerts/);
});

test('the pointer on an event shows everything known of it, and a click sets the variable', async ({
  page,
  trials,
}) => {
  const { alerts } = await openTimelines(page, trials.url);
  const point = await alerts.pointOf('Malware found and stopped', shareOf(alertIdOf('Malware found and stopped')));
  await page.mouse.move(point.x, point.y);
  await expect(alerts.card).toContainText('Malware found and stopped· high');
  await expect(alerts.card).toContainText('Time (UTC)2026-03-10T');
  await page.mouse.click(point.x, point.y);
  await expect(page).toHaveURL(new RegExp(`var-alert=${alertIdOf('Malware found and stopped')}`));
});

function alertIdOf(name: string): string {
  const rows = tables.find((table) => table.name === 'SecurityAlert')!.rows;
  return String(rows.find(({ AlertName }) => AlertName === name)!['SystemAlertId']);
}

test('events are walked by keyboard and told to a screen reader; Enter follows the data link', async ({
  page,
  trials,
}) => {
  const { host } = await openTimelines(page, trials.url);
  await host.plot.focus();
  await page.keyboard.press('ArrowRight');
  await expect(host.spoken).toContainText(/^HARBOR\\svc-inventory, failure, 2026-03-09 .* UTC, Logons, 1 of 82$/);
  await page.keyboard.press('End');
  await expect(host.spoken).toContainText('HARBOR\\svc-inventory, 2026-03-10');
  for (let step = 0; step < 9; step++) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('ArrowDown');
  await expect(host.spoken).toContainText('Started processes');
  await expect(host.card).toContainText('This process elsewhere');
  await page.keyboard.press('Escape');
  await expect(host.spoken).toBeEmpty();
  await expect(host.card).toBeHidden();

  for (let step = 0; step < 11; step++) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(host.spoken).toContainText('Started processes');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/var-alert=fin-wks-07/);

  await host.plot.focus();
  await page.keyboard.press('Tab');
  await expect(host.plot).not.toBeFocused();
});

test('a zoom is kept by a refresh, and only this panel has it', async ({ page, trials }) => {
  const { alerts } = await openTimelines(page, trials.url);
  const point = await alerts.pointOf('Event log cleared', 0.5);
  await page.mouse.move(point.x, point.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  const shown = page.getByText(/Shown: /);
  await expect(shown).toHaveCount(1);
  const words = await shown.innerText();

  await page.getByTestId('data-testid RefreshPicker run button').click();
  await page.setViewportSize({ width: 1200, height: 900 });
  await expect(shown).toHaveText(words);
  expect(rangeOf(page)).toEqual([FROM, TO]);
  await page.getByRole('button', { name: 'Whole range' }).click();
  await expect(shown).toHaveCount(0);
});

test('the same events can be read as a list', async ({ page, trials }) => {
  await openTimelines(page, trials.url);
  await page.getByRole('button', { name: 'List' }).nth(1).click();
  const list = page.getByRole('table', { name: 'Events' });
  await expect(list).toHaveAttribute('aria-rowcount', String(82 + 240 + 1));
  await expect(list.getByRole('row').nth(1)).toContainText('2026-03-09T');
  await list.getByRole('button').first().focus();
});

test.describe('a query that the workspace refuses', () => {
  test.use({ provoked: /status of 400/ });

  test('what cannot be drawn says why', async ({ page, trials }) => {
    await page.goto(`${trials.url}/d/troubled-timelines`);
    await expect(page.getByText('Kql has no time column, so it cannot be drawn as a timeline.')).toBeVisible();
    await expect(page.getByText('No process creations (event 4688) for NO-SUCH-HOST').first()).toBeVisible();
    await expect(page.getByText('The workspace refused the query').first()).toBeVisible();
    await expect(page.getByRole('application', { name: /^650 events of 5 kinds/ })).toBeVisible();
  });
});

for (const theme of ['dark', 'light']) {
  test(`every word can be told from what lies under it: ${theme}`, async ({ page, trials }) => {
    await page.goto(`${trials.url}/d/timelines?theme=${theme}`);
    for (const place of [0, 1]) {
      const { plot } = new EventTimelinePanel(page, place);
      await plot.waitFor();
      const faint = (await textContrasts(plot)).filter(({ ratio }) => ratio < 4.5);
      expect(faint).toEqual([]);
    }
  });
}

test('the story of the sample is in view', async ({ page, trials }) => {
  const { alerts } = await openTimelines(page, trials.url);
  const names = await alerts.plot.locator('[data-lane]').evaluateAll((all) => all.map((lane) => lane.textContent));
  const rows = tables.find(({ name }) => name === 'SecurityAlert')!.rows;
  const own = rows.find(({ SystemAlertId }) => SystemAlertId === story.alertId)!;
  expect(names.join('\n')).toContain(String(own['AlertName']));
});
