import { type DataFrameDTO } from '@grafana/data';
import { type Locator, type Page } from '@playwright/test';
import { expect, hasReference, NO_REFERENCE, test } from './demos';
import { type HostSubject, ofJan15, ofSample, openHostPanel, valuesOf } from './hostSubject';

// Panels are drawn when they come into view.
test.use({ viewport: { width: 1600, height: 4_600 } });

for (const [subject, is] of [
  ['N22 clusters stand above all processes of the host', showsClusters],
  ['N31 clusters of logons stand above all logons', showsLogons],
  ["N32 clusters of logons stand above the session of the alert's process", showsSession],
] as const) {
  test(`${subject}: sample`, ({ page, sample }) => is(page, ofSample(sample)));

  test(`${subject}: jan15`, async ({ page, jan15 }) => {
    test.skip(!hasReference, NO_REFERENCE);
    await is(page, ofJan15(jan15));
  });
}

async function showsClusters(page: Page, subject: HostSubject): Promise<void> {
  const { plot, frames } = await openTimeline(page, subject, 'Clusters and processes in time');
  await showsBands(plot, frames, [
    ['Clusters', 'TimeGenerated', 'processName'],
    ['Processes', 'start', 'processName'],
  ]);
  await showsAlert(plot, frames[1]!, subject);
}

async function showsLogons(page: Page, subject: HostSubject): Promise<void> {
  const { plot, frames } = await openTimeline(page, subject, 'Logons and processes in time');
  await showsBands(plot, frames, [
    ['Clusters of logons', 'TimeGenerated', 'account'],
    ['Logons', 'time', 'account'],
    ['Processes', 'start', 'processName'],
  ]);
  await showsAlert(plot, frames[2]!, subject);
}

async function showsSession(page: Page, subject: HostSubject): Promise<void> {
  const { plot, frames } = await openTimeline(page, subject, 'Logons and processes in time');
  await showsAlert(plot, frames[2]!, subject);
  // The logon that the alert's session began with is above the alert's process: in a lane of its own, and before it.
  const [clusters, logons, processes] = frames;
  const logon = rowWith(clusters!, 'alertSession', true);
  const process = rowWith(processes!, 'isAlertProcess', true);
  const above = plot.locator(`[data-lane=${JSON.stringify(logon['account'])}]`).first();
  const below = plot.locator(`[data-lane=${JSON.stringify(process['processName'])}]`).first();
  expect(await topOf(above)).toBeLessThan(await topOf(headOf(plot, 'Logons')));
  expect(await topOf(below)).toBeGreaterThan(await topOf(headOf(plot, 'Processes')));
  expect(Number(logon['TimeGenerated'])).toBeLessThan(Number(process['start']));
  // It is no other cluster than the one that holds the logon whose id the process bears.
  const { account, time } = rowWith(logons!, 'logonId', process['subjectLogonId']);
  expect(logon['members']).toContain(account);
  expect(Number(time)).toBeGreaterThanOrEqual(Number(logon['TimeGenerated']));
  expect(Number(time)).toBeLessThanOrEqual(Number(logon['LastEventTime']));
}

async function openTimeline(
  page: Page,
  subject: HostSubject,
  title: string
): Promise<{ readonly plot: Locator; readonly frames: readonly DataFrameDTO[] }> {
  const { panel, frames } = await openHostPanel(page, subject, title);
  const plot = panel.getByRole('application');
  await plot.waitFor();
  return { plot, frames };
}

/** Every band stands below the one before it, and says how many events, of how many lanes, its frame holds. */
async function showsBands(
  plot: Locator,
  frames: readonly DataFrameDTO[],
  bands: ReadonlyArray<readonly [title: string, time: string, lane: string]>
): Promise<void> {
  const counts = bands.map(([, time, lane], place) => [
    valuesOf(frames[place]!, time).filter((value) => value !== null).length,
    new Set(valuesOf(frames[place]!, lane)).size,
  ]);
  expect(counts.flat()).not.toContain(0);
  await expect
    .poll(async () =>
      [...(await nameOf(plot)).matchAll(/([\d,]+) [a-z ]+ of ([\d,]+) [a-z]+[,.]/g)].map(([, ...found]) =>
        found.map((count) => Number(count.replaceAll(',', '')))
      )
    )
    .toEqual(counts);
  const heads = bands.map(([title]) => headOf(plot, title));
  const tops = await Promise.all(heads.map(topOf));
  expect(tops).toEqual([...tops].sort((one, other) => one - other));
  await Promise.all(
    heads.map((head, place) => expect(head).toContainText(`${counts[place]![0]!.toLocaleString('en-US')} `))
  );
}

/** The alert's line is named once, with the time of its process, over the place of that time. */
async function showsAlert(plot: Locator, processes: DataFrameDTO, { from, to }: HostSubject): Promise<void> {
  const { start } = rowWith(processes, 'isAlertProcess', true);
  const flag = plot.getByRole('img', { name: /^alert / });
  await expect(flag).toHaveAccessibleName(`alert ${new Date(Number(start)).toISOString().slice(11, -1)} UTC`);
  const [box, canvas] = await Promise.all([flag.boundingBox(), plot.locator('canvas').boundingBox()]);
  const line = canvas!.x + (canvas!.width * (Number(start) - from)) / (to - from);
  expect([box!.x < line, line < box!.x + box!.width]).toEqual([true, true]);
}

const nameOf = async (plot: Locator): Promise<string> => (await plot.getAttribute('aria-label')) ?? '';

const headOf = (plot: Locator, title: string): Locator => plot.getByText(new RegExp(`^${title} · `));

const topOf = async (place: Locator): Promise<number> => (await place.boundingBox())!.y;

/** The one row of a frame that has a value in a column. */
function rowWith(frame: DataFrameDTO, column: string, value: unknown): Readonly<Record<string, unknown>> {
  const rows = valuesOf(frame, column).flatMap((each, row) => (each === value ? [row] : []));
  expect(rows).toHaveLength(1);
  return Object.fromEntries(frame.fields.map(({ name }) => [name, valuesOf(frame, name)[rows[0]!]]));
}
