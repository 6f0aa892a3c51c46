import { type Page } from '@playwright/test';
import { SIZES } from '../../src/panels/eventTimeline/sizes';
import { sampleCase } from '../../workspace/sample/sampleCase';
import { expect, test } from './demos';
import { rangeOf } from './pages/eventTimelinePanel';
import { ProcessTreePanel } from './pages/processTreePanel';
import { settled } from './settled';

const { story, tables } = sampleCase();
const [FROM, TO] = [Date.UTC(2026, 2, 10), Date.UTC(2026, 2, 11)];
const DAY = TO - FROM;
const HOUR = 3_600_000;
const SEVERITIES = ['High', 'Medium', 'Low', 'Informational'];

/** The alerts of a time in the latest state that it holds of them. */
const alertsBetween = (from: number, to: number) => [
  ...new Map(
    tables
      .find(({ name }) => name === 'SecurityAlert')!
      .rows.map(({ SystemAlertId, AlertSeverity, TimeGenerated }) => ({
        SystemAlertId,
        AlertSeverity,
        time: new Date(String(TimeGenerated)).getTime(),
      }))
      .filter(({ time }) => time >= from && time < to)
      .sort((one, other) => one.time - other.time)
      .map((row) => [row.SystemAlertId, row] as const)
  ).values(),
];

/** Read from four metres. */
const LEAST_FONT = 24;

/** Texts of the panels that are smaller than that, or cut. Those of the timeline's plot are painted, not written. */
const unreadable = (page: Page): Promise<readonly string[]> =>
  page.evaluate((least) => {
    const panels = [...document.querySelectorAll('section[data-testid^="data-testid Panel header"]')];
    const lines = panels
      .flatMap((panel) => [...panel.querySelectorAll<HTMLElement>('*')])
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== '')
      )
      .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }));
    const small = lines.filter((line) => parseFloat(getComputedStyle(line).fontSize) < least);
    const cut = lines.filter((line) => line.scrollWidth > line.clientWidth && line.clientWidth > 0);
    return panels.length < 9 || lines.length < 9
      ? ['there is no wall']
      : [...small, ...cut].map(({ textContent }) => textContent ?? '');
  }, LEAST_FONT);

test.use({ viewport: { width: 1920, height: 1080 } });

test('what the wall paints is large, too', () => {
  expect(Math.min(SIZES.wall.font, SIZES.wall.smallFont)).toBeGreaterThanOrEqual(LEAST_FONT);
});

test('the wall tells all without a hand, leads on, and is calm when nothing happens', async ({ page, sample }) => {
  await page.goto(`${sample.url}/d/casefile-wall?from=${FROM}&to=${TO}`);
  await settled(page);

  const [now, before] = [alertsBetween(FROM, TO), alertsBetween(FROM - DAY, FROM)];
  for (const severity of SEVERITIES) {
    const count = (alerts: typeof now) => alerts.filter(({ AlertSeverity }) => AlertSeverity === severity).length;
    const change = count(now) - count(before);
    const words = change > 0 ? '▲ from' : change < 0 ? '▼ from' : 'as before:';
    const number = page.getByText(`${severity} ${words} ${count(before)}`, { exact: true }).locator('..');
    await expect(number).toContainText(String(count(now)));
  }

  await expect(page.getByText(`${now.length} alerts between 2026-03-10 00:00:00`)).toBeVisible();

  const newest = now.filter(({ AlertSeverity }) => AlertSeverity === 'High').sort((a, b) => b.time - a.time)[0]!;
  const card = page.locator(`a[href*="/casefile-investigation"][href*="${newest.SystemAlertId}"]`).first();
  await card.click();
  await expect(page).toHaveURL(new RegExp(`var-alert=${newest.SystemAlertId}&var-host=\\w`));
  const [start, end] = rangeOf(page);
  expect(end - start).toBe(2 * HOUR);

  await page.goto(`${sample.url}/d/casefile-wall?from=${FROM - 400 * DAY}&to=${FROM - 399 * DAY}`);
  await expect(page.getByText(/^No alerts between/)).toBeVisible();
  await expect(page.getByText('High as before: 0')).toBeVisible();
  expect(await unreadable(page)).toEqual([]);
});

for (const { screen, use } of [
  { screen: '1920 x 1080', use: { viewport: { width: 1920, height: 1080 } } },
  { screen: '3840 x 2160 at 200 %', use: { viewport: { width: 1920, height: 1080 }, deviceScaleFactor: 2 } },
  { screen: '3840 x 2160', use: { viewport: { width: 3840, height: 2160 } } },
]) {
  test.describe(`on a screen of ${screen}`, () => {
    test.use(use);

    test('the wall needs no scrolling, and each word on it is large, whole and says of what it is', async ({
      page,
      sample,
    }) => {
      await page.goto(`${sample.url}/d/casefile-wall?kiosk&from=${FROM}&to=${TO}`);
      await settled(page);
      expect(
        await page.evaluate(() => [document.documentElement.scrollHeight <= innerHeight, scrollX + scrollY])
      ).toEqual([true, 0]);
      for (const words of [
        /^High ▲ from/,
        /alerts between .* UTC/,
        /^High · .* · /,
        /^Host /,
        /^Account /,
        /^Tactic /,
      ]) {
        await expect(page.getByText(words).first()).toBeInViewport({ ratio: 1 });
      }
      expect(await unreadable(page)).toEqual([]);
    });
  });
}

test('the fleet shows what few hosts ran, and leads to the host', async ({ page, sample }) => {
  await page.goto(
    `${sample.url}/d/casefile-fleet?from=${FROM}&to=${TO}&var-alert=${story.alertId}&var-host=${story.host}`
  );
  const rare = page.getByTestId('data-testid Panel header Rare processes: on 3 hosts or fewer').getByRole('grid');
  const service = rare.getByRole('row').filter({ hasText: 'hbsvc.exe' });
  await expect(service).toContainText('FIN-SRV-02');
  await service.getByRole('link', { name: 'FIN-SRV-02' }).click();
  await expect(page).toHaveURL(new RegExp(`casefile-host.*var-host=FIN-SRV-02&var-alert=${story.alertId}`));
  expect(rangeOf(page)).toEqual([FROM, TO]);
});

test('an alert is carried round fleet, wall and triage, which do not show it as a filter, and back', async ({
  page,
  sample,
}) => {
  const carried = new RegExp(`var-alert=${story.alertId}`);
  await page.goto(
    `${sample.url}/d/casefile-host?from=${FROM}&to=${TO}&var-alert=${story.alertId}&var-host=${story.host}`
  );
  for (const name of ['Fleet', 'Wall', 'Triage', 'Fleet', 'Investigation']) {
    await settled(page);
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/d/casefile-${name.toLowerCase()}\\?`));
    await expect(page).toHaveURL(carried);
    expect(rangeOf(page)).toEqual([FROM, TO]);
    await expect(page.getByLabel('Alert', { exact: true })).toHaveCount(name === 'Investigation' ? 1 : 0);
  }
  await expect(page).toHaveURL(new RegExp(`var-host=${story.host}`));
  await expect(new ProcessTreePanel(page).source).toBeVisible();
});
