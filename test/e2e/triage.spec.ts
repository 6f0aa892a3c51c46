import { sampleCase } from '../../workspace/sample/sampleCase';
import { expect, test } from './demos';
import { EventTimelinePanel, rangeOf } from './pages/eventTimelinePanel';
import { ProcessTreePanel } from './pages/processTreePanel';
import { TriagePage } from './pages/triagePage';

const { story, tables } = sampleCase();
const FROM = Date.UTC(2026, 2, 7, 12);
const TO = Date.UTC(2026, 2, 11);
const triageAt = (url: string, more = ''): string => `${url}/d/casefile-triage?from=${FROM}&to=${TO}${more}`;

/** The alerts of the sample in their latest state. */
const alerts = [
  ...new Map(
    tables.find(({ name }) => name === 'SecurityAlert')!.rows.map((row) => [row.SystemAlertId, row] as const)
  ).values(),
];
const bySeverity = (severity: string, name = ''): number =>
  alerts.filter((row) => row.AlertSeverity === severity && row.AlertName!.toLowerCase().includes(name)).length;
const countNamed = (name: string): number =>
  alerts.filter(({ AlertName }) => AlertName!.toLowerCase().includes(name)).length;

test('filters narrow counts, types, timeline and list together, and a click on a type is one', async ({
  page,
  sample,
}) => {
  const triage = new TriagePage(page, sample.url);
  await page.goto(triageAt(sample.url));
  const rows = (count: number) => String(count + 1);
  await expect(triage.alerts).toHaveAttribute('aria-rowcount', rows(alerts.length));
  await expect(triage.severity('High')).toContainText(String(bySeverity('High')));
  const timeline = new EventTimelinePanel(page);
  await expect(timeline.plot).toHaveAccessibleName(new RegExp(`^${alerts.length} alerts`));

  // Any part of a name, in any case.
  await page.getByLabel('Name holds').fill('POWERSHELL');
  await page.getByLabel('Name holds').press('Enter');
  const narrowed = countNamed('powershell');
  await expect(triage.alerts).toHaveAttribute('aria-rowcount', rows(narrowed));
  await expect(triage.types).toHaveAttribute('aria-rowcount', rows(1));
  await expect(triage.severity('Medium')).toContainText(String(bySeverity('Medium', 'powershell')));
  await expect(triage.severity('High')).toContainText('0');
  await expect(timeline.plot).toHaveAccessibleName(new RegExp(`^${narrowed} alerts`));

  await page.goto(triageAt(sample.url, '&var-severity=High&var-severity=Low'));
  const severe = bySeverity('High') + bySeverity('Low');
  await expect(triage.alerts).toHaveAttribute('aria-rowcount', rows(severe));
  await expect(triage.severity('Medium')).toContainText('0');

  // The click keeps the other filters and the time range.
  await triage.types.getByRole('link', { name: 'Event log cleared' }).click();
  await expect(page).toHaveURL(/var-name=Event%20log%20cleared.*var-severity=High&var-severity=Low/);
  await expect(triage.alerts).toHaveAttribute('aria-rowcount', rows(countNamed('event log cleared')));
  expect(rangeOf(page)).toEqual([FROM, TO]);

  const exfiltrating = alerts.filter(({ Tactics = '' }) => Tactics.includes('Exfiltration')).length;
  await page.goto(triageAt(sample.url, '&var-tactic=Exfiltration&var-provider=Harbor%20Detection'));
  await expect(triage.alerts).toHaveAttribute('aria-rowcount', rows(exfiltrating));
  await page.goto(triageAt(sample.url, '&var-name=no-such-name'));
  await expect(page.getByText('No alert passes the filters. Clear one, or widen the time range.')).toBeVisible();
  await expect(page.getByText(/^No alerts pass the filters between /)).toBeVisible();
});

test('selecting an alert shows it below, and opening its investigation is a second action, by keyboard', async ({
  page,
  sample,
}) => {
  const triage = new TriagePage(page, sample.url);
  await page.setViewportSize({ width: 1600, height: 1900 });
  await page.goto(triageAt(sample.url, '&var-severity=High'));
  const selected = triage.panel('Selected alert');
  await expect(selected).toContainText('Select an alert in the list to read it here');
  await expect(triage.panel('Its entities')).toContainText('Select an alert in the list to read it here');

  const row = triage.alerts.getByRole('row', { name: /2026-03-10 09:15:26/ });
  const name = row.getByRole('link', { name: 'Executable started from a temporary folder' });
  await name.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`var-alert=${story.alertId}`));
  await expect(page).toHaveURL(/var-severity=High/);
  expect(rangeOf(page)).toEqual([FROM, TO]);
  await expect(selected).toContainText(story.alertId);
  await expect(selected).toContainText('FIN-WKS-07');
  await expect(triage.panel('Its extended properties')).toContainText('Suspicious Process Id');
  await expect(triage.panel('Its entities')).toContainText('hostlogonsession');
  await expect(page.getByRole('textbox', { name: 'Selected alert' })).toHaveValue(story.alertId);
  await expect(triage.alerts).toHaveAttribute('aria-rowcount', String(bySeverity('High') + 1));

  // The incident's other alerts are read in the same place.
  const incident = triage.panel('Incident of the selected alert');
  await expect(incident.getByRole('row')).toHaveCount(7);
  await expect(incident.getByRole('link', { name: 'Memory of the logon service written to a file' })).toHaveAttribute(
    'href',
    new RegExp(`/d/casefile-triage.*var-alert=${story.alerts.withoutProcessId}`)
  );

  // From the name the keyboard goes on to the second action of the same row.
  await triage.investigate(story.alertId).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(
    new RegExp(`/d/casefile-investigation.*var-alert=${story.alertId}.*var-host=FIN-WKS-07`)
  );
  const [from, to] = rangeOf(page);
  expect([from <= story.start, to >= story.start, to - from]).toEqual([true, true, 7_200_000]);
  await expect(new ProcessTreePanel(page).source).toBeVisible();
  await page.goBack();
  await expect(selected).toContainText(story.alertId);
});

test('an investigation asks seven times in all, and its host is shown in numbers with its alerts marked in time', async ({
  page,
  sample,
}) => {
  await page.setViewportSize({ width: 1600, height: 3600 });
  const before = sample.workspace.queries.length;
  const { start } = story;
  await page.goto(
    `${sample.url}/d/casefile-investigation?var-alert=${story.alertId}&var-host=${story.host}&from=${start - 3_600_000}&to=${start + 3_600_000}`
  );
  await new ProcessTreePanel(page).source.waitFor();
  await expect(page.getByText('HARBOR\\maren.voss logged on')).toBeVisible();
  expect(sample.workspace.queries.length - before).toBeLessThanOrEqual(7);

  await page.getByRole('link', { name: 'Host', exact: true }).click();
  const numbers = page.getByTestId('data-testid Panel header The host in numbers');
  await expect(numbers.getByText('Failed logons').locator('..')).toContainText(/\d/);
  await expect(numbers.getByText('Alerts', { exact: true }).locator('..')).toContainText(/[1-9]/);
  // Alerts on the host are marks through the lanes; one without room for its name has it all the same.
  const marked = alerts.filter(({ Entities = '' }) => Entities.includes(story.host)).map(({ AlertName }) => AlertName!);
  const lanes = page.getByRole('application').first();
  await expect(
    lanes.getByRole('img', { name: new RegExp(marked.map((one) => one.slice(0, 20).replace(/\W/g, '.')).join('|')) })
  ).not.toHaveCount(0);
  await page.getByRole('link', { name: 'HARBOR\\maren.voss' }).first().click();
  await expect(page).toHaveURL(
    new RegExp(`var-host=FIN-WKS-07&var-account=HARBOR%5Cmaren.voss&var-alert=${story.alertId}`)
  );
  const logons = page.getByTestId('data-testid Panel header Logons').getByRole('row');
  await expect(logons.filter({ hasText: 'jonas.adler' })).toHaveCount(0);
  await expect(logons.filter({ hasText: 'maren.voss' }).first()).toBeVisible();
});

test('the alert of an investigation is found by typing a part of its label', async ({ page, sample }) => {
  await page.goto(`${sample.url}/d/casefile-investigation?from=${FROM}&to=${TO}`);
  const box = page.getByLabel('Alert', { exact: true }).first();
  await box.click();
  await page.keyboard.type('TEMPORARY FOLDER');
  // What is typed is offered as it stands, too.
  const options = page.getByRole('option').filter({ hasText: ' · ' });
  await expect(options).toHaveCount(2);
  await options.filter({ hasText: 'FIN-WKS-07' }).click();
  await expect(page).toHaveURL(new RegExp(`var-alert=${story.alertId}`));
});
