import { type Page } from '@playwright/test';
import { sampleCase } from '../../workspace/sample/sampleCase';
import { textContrasts } from './contrast';
import { expect, test } from './demos';
import { keysOfThePage } from './keysOfThePage';
import { DashboardPanel } from './pages/dashboardPanel';
import { EventTimelinePanel, rangeOf } from './pages/eventTimelinePanel';
import { keepRows, refreshAnew } from './refreshAnew';

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
  await expect(alerts.card).toContainText('Malware found and stopped · high');
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

test('a refresh that brings other events keeps zoom and selection, and only this panel has them', async ({
  page,
  trials,
}) => {
  const { alerts } = await openTimelines(page, trials.url);
  await alerts.plot.focus();
  await page.keyboard.press('ArrowRight');
  await expect(alerts.spoken).toContainText(/, \d+ of 76$/);
  const event = (await alerts.spoken.innerText()).replace(/, \d+ of 76$/, '');
  const time = / (\d\d:\d\d:\d\d)\.\d{3} UTC/.exec(event)![1]!;
  await alerts.zoomIn('Event log cleared', 0.5);
  const shown = page.getByText(/Shown: /);
  await expect(shown).toHaveCount(1);
  const words = await shown.innerText();

  await keepRows(page, (row, place) => row.includes(time) || place % 3 > 0);
  await refreshAnew(page);
  await expect(alerts.spoken).not.toContainText(/of 76$/);
  await expect(alerts.spoken).toContainText(event);
  await expect(shown).toHaveText(words);
  await page.setViewportSize({ width: 1200, height: 900 });
  await expect(shown).toHaveText(words);
  await expect(alerts.spoken).toContainText(event);
  expect(rangeOf(page)).toEqual([FROM, TO]);
  await page.getByRole('button', { name: 'Whole range' }).click();
  await expect(shown).toHaveCount(0);
});

test.describe('an answer without events', () => {
  test.use({ provoked: /status of 403/ });

  for (const [fault, words] of [
    ['empty', /No alerts|No events/],
    ['forbidden', /may not read this workspace/],
  ] as const) {
    test(`is told, and what was chosen is there again after it: ${fault}`, async ({ page, trials }) => {
      const { alerts } = await openTimelines(page, trials.url);
      await alerts.plot.focus();
      await page.keyboard.press('ArrowRight');
      await alerts.zoomIn('Event log cleared', 0.5);
      const event = await alerts.spoken.innerText();
      const shown = page.getByText(/Shown: /);
      const view = await shown.innerText();
      trials.workspace.fail(fault);
      try {
        await refreshAnew(page);
        await expect(page.getByText(words).first()).toBeVisible();
        await expect(page.getByRole('application')).toHaveCount(0);
      } finally {
        trials.workspace.heal();
      }
      await refreshAnew(page);
      await expect(alerts.spoken).toHaveText(event);
      await expect(shown).toHaveText(view);
    });
  }
});

test('the pointer may rest on a lane that a refresh takes away', async ({ page, trials }) => {
  await page.setViewportSize({ width: 1440, height: 1400 });
  const { host } = await openTimelines(page, trials.url);
  // Logons alone are drawn before the processes are there, and their lanes are not the last.
  await expect(host.plot).toHaveAccessibleName(/^82 logons of 12 accounts, 240 processes/);
  const lanes = host.plot.locator('[data-lane]');
  const last = (await lanes.last().getAttribute('data-lane'))!;
  const box = (await host.plot.boundingBox())!;
  const { y } = await host.pointOf(last, 0.5);
  // Wherever in the last lane an event is.
  for (let x = box.x + box.width - 5; x > box.x + 250; x -= 4) {
    await page.mouse.move(x, y);
    if (await host.card.isVisible()) {
      break;
    }
  }
  await expect(host.card).toBeVisible();
  await keepRows(page, (_, place) => place === 0);
  await refreshAnew(page);
  await expect(host.plot).toHaveAccessibleName(/^1 logon of 1 account, 1 process of 1 name/);
  await expect(lanes).toHaveCount(2);
  await expect(host.card).toBeHidden();
  await expect(page.getByText(/undefined|NaN|Invalid date/)).toHaveCount(0);
});

test('a key that the timeline acts on does not reach the page, any other does', async ({ page, trials }) => {
  const { alerts } = await openTimelines(page, trials.url);
  await alerts.plot.focus();
  const keys = await keysOfThePage(page);
  for (const key of ['ArrowRight', 'ArrowDown', 'End', 'Home', '+', '-', 'Shift+ArrowRight', '0', 'Enter', 'Escape']) {
    await page.keyboard.press(key);
  }
  expect(await keys()).toEqual([]);
  for (const key of ['Escape', 'x', 'Shift+Enter', 'Tab']) {
    await page.keyboard.press(key);
  }
  expect(await keys()).toEqual(['Escape', 'x', 'Enter', 'Tab']);
});

test('the axis is moved by keyboard, and what is shown becomes the range of the dashboard', async ({
  page,
  trials,
}) => {
  const { alerts } = await openTimelines(page, trials.url);
  const shown = page.getByText(/Shown: /);
  await alerts.plot.focus();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect(shown).toHaveText('Shown: 2026-03-08 19:30\u20132026-03-09 16:30 UTC');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(shown).toHaveText('Shown: 00:45\u201321:45 UTC');
  await page.keyboard.press('Shift+Enter');
  await expect.poll(() => rangeOf(page)).toEqual([Date.UTC(2026, 2, 9, 0, 45), Date.UTC(2026, 2, 9, 21, 45)]);
  await expect(shown).toHaveCount(0);
  await alerts.plot.focus();
  await page.keyboard.press('0');
  await expect.poll(() => rangeOf(page)).toEqual([FROM, TO]);
  // However far out, there is a date on the axis.
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('-');
  }
  await expect(shown).toHaveText('Shown: 0001-01-01 00:00\u20139999-12-31 23:59 UTC');
});

test('a brush over a stretch without events can be taken back', async ({ page, trials }) => {
  const { alerts } = await openTimelines(page, trials.url);
  const [from, to] = longestGap();
  await alerts.drag(from + (to - from) * 0.3, from + (to - from) * 0.7, 'Event log cleared');
  const back = page.getByRole('button', { name: 'Back to the range before' });
  await expect(back).toHaveCount(1);
  expect(rangeOf(page)).not.toEqual([FROM, TO]);
  await back.click();
  await expect.poll(() => rangeOf(page)).toEqual([FROM, TO]);
  await expect(alerts.plot).toHaveAccessibleName(/^76 alerts/);
  await expect(back).toHaveCount(0);
});

/** Where in the range no alert of the sample lies for longest, from 0 to 1. */
function longestGap(): readonly [from: number, to: number] {
  const rows = tables.find(({ name }) => name === 'SecurityAlert')!.rows;
  const times = rows.map((row) => Date.parse(String(row['TimeGenerated']))).sort((one, other) => one - other);
  const gaps = times.slice(1).map((time, place) => [times[place]!, time] as const);
  const [from, to] = gaps.reduce((longest, gap) => (gap[1] - gap[0] > longest[1] - longest[0] ? gap : longest));
  return [(from - FROM) / (TO - FROM), (to - FROM) / (TO - FROM)];
}

for (const [shared, name] of [
  [1, 'is where the pointer is on another panel'],
  [0, 'stays on its own panel where the dashboard does not share it'],
] as const) {
  test(`the crosshair ${name}`, async ({ page, trials }) => {
    await page.route('**/api/dashboards/uid/timelines', async (route) => {
      const response = await route.fetch();
      const answer = (await response.json()) as { readonly dashboard: object };
      await route.fulfill({ response, json: { ...answer, dashboard: { ...answer.dashboard, graphTooltip: shared } } });
    });
    const { alerts, host } = await openTimelines(page, trials.url);
    const { x, y } = await alerts.pointOf('Event log cleared', 0.5);
    await page.mouse.move(x, y);
    await expect(alerts.crosshair).toBeVisible();
    await expect(host.crosshair).toHaveCount(shared);
    if (shared === 1) {
      expect(Math.abs((await host.crosshair.boundingBox())!.x - x)).toBeLessThan(2);
      await page.mouse.move(x, 0);
      await expect(host.crosshair).toBeHidden();
    }
  });
}

test('a card says how much more there is, and where a text was cut', async ({ page, trials }) => {
  const { plot, card } = new EventTimelinePanel(page);
  await page.goto(`${trials.url}/gallery?scene=timeline-long-texts`);
  await plot.focus();
  await page.keyboard.press('ArrowRight');
  await expect(card).toContainText(/… · high/);
  await page.goto(`${trials.url}/gallery?scene=timeline-many-columns`);
  await plot.focus();
  await page.keyboard.press('ArrowRight');
  await expect(card).toContainText(/\d+ more: see the table of the query\./);
});

test('bars tell the severity of what is in them without colour', async ({ page, trials }) => {
  await page.goto(`${trials.url}/gallery?scene=timeline-dense`);
  const { plot } = new EventTimelinePanel(page);
  await plot.waitFor();
  const lanes = await plot
    .locator('[data-lane]')
    .evaluateAll((labels) =>
      labels.map((label) => ({ top: (label as HTMLElement).offsetTop, height: (label as HTMLElement).offsetHeight }))
    );
  /** Where a stretch of bars is drawn, without its colour. */
  const inks = await plot.locator('canvas').evaluate((canvas, places) => {
    const { width } = canvas as HTMLCanvasElement;
    const context = (canvas as HTMLCanvasElement).getContext('2d')!;
    return places.map(({ top, height }) => {
      const { data } = context.getImageData(width * 0.2, top, width * 0.05, height - 1);
      const pixels = Array.from({ length: data.length / 4 }, (_, place) => [
        ...data.subarray(4 * place, 4 * place + 3),
      ]);
      return pixels.map((rgb) => (rgb.reduce((sum, part) => sum + part, 0) > 150 ? 1 : 0)).join('');
    });
  }, lanes);
  expect(inks[0]).toContain('1');
  expect(new Set(inks).size).toBe(4);
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
    const { panel } = new DashboardPanel(page, 'One of two');
    await expect(panel.getByRole('application', { name: /^\d+ alerts/ })).toBeVisible();
    await expect(panel).toContainText('The workspace refused the query');
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
