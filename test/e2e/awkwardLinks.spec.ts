import { type Locator, type Page } from '@playwright/test';
import { type RunningDemo } from '../../scripts/demoEnvironment';
import { awkward } from './awkwardCase';
import { expect, test } from './demos';
import { DashboardPanel } from './pages/dashboardPanel';

test.use({ viewport: { width: 1600, height: 2_200 } });

const CHOSEN = { 'var-host': awkward.host, 'var-alert': awkward.alertId };
/** Stand before and after the values in every link of the dashboard. */
const [FIRST, LAST] = [{ first: '1' }, { last: '2' }];

async function open(page: Page, demo: RunningDemo, title: string): Promise<Locator> {
  const chosen = new URLSearchParams({ ...CHOSEN, from: String(awkward.from), to: String(awkward.to) });
  await page.goto(`${demo.url}/d/awkward-links?${chosen}`);
  const { panel } = new DashboardPanel(page, title);
  await panel.getByRole('application').or(panel.getByRole('gridcell').first()).first().waitFor();
  return panel;
}

/** What a link says, parameter by parameter; a value that ended one of them, or the query, would be missed here. */
async function parametersOf(link: Locator): Promise<Readonly<Record<string, string>>> {
  const { searchParams, hash, pathname } = new URL((await link.getAttribute('href'))!, 'http://here');
  expect([pathname, hash]).toEqual(['/d/awkward-links', '']);
  const entries = [...searchParams];
  const parameters = Object.fromEntries(entries);
  expect(Object.keys(parameters)).toHaveLength(entries.length);
  return parameters;
}

test('of the process tree say what its fields say', async ({ page, awkwardNames }) => {
  const panel = await open(page, awkwardNames, 'Tree');
  await panel.getByRole('textbox', { name: 'Search processes' }).fill('--out=');
  await page.keyboard.press('Enter');
  const link = panel.locator('[role=row][aria-selected=true]').getByRole('link');
  await expect(link).toHaveCount(1);
  expect(await parametersOf(link)).toEqual({
    ...FIRST,
    'var-host': awkward.host,
    'var-user': awkward.user,
    'var-command': awkward.commandLine,
    'var-path': awkward.path,
    'var-image': awkward.image,
    ...LAST,
  });

  // Followed, they are the variables of the page, as they were.
  await link.click();
  await expect(page).toHaveURL(/first=1/);
  const { searchParams } = new URL(page.url());
  expect([searchParams.get('var-host'), searchParams.get('var-command')]).toEqual([awkward.host, awkward.commandLine]);
});

test('of the entity graph say what its fields say', async ({ page, awkwardNames }) => {
  const panel = await open(page, awkwardNames, 'Graph');
  const link = page.getByTestId('fact-card').getByRole('link');
  for (const [kind, found, title] of [
    ['Alert', 'Alert&', awkward.alertName],
    ['Host', 'HOST&', awkward.host],
    ['Account', 'dana&', awkward.user],
    ['Process', '[256]', `${awkward.path} [256]`],
  ] as const) {
    await panel.getByRole('textbox', { name: 'Search entities' }).fill(found);
    await page.keyboard.press('Enter');
    await expect(panel.locator('[aria-live]')).toContainText(new RegExp(`^${kind}, `));
    // Back to the picture, where the card of what was found is.
    await page.keyboard.press('Escape');
    const { 'var-properties': properties, ...parameters } = await parametersOf(link);
    expect(parameters).toEqual({ ...FIRST, 'var-title': title, 'var-kind': kind, ...LAST });
    expect(JSON.parse(properties!)).toMatchObject(kind === 'Process' ? { CommandLine: awkward.commandLine } : {});
  }
});

test('of the event timeline say what its fields say', async ({ page, awkwardNames }) => {
  const panel = await open(page, awkwardNames, 'Timeline');
  await panel.getByRole('application').focus();
  const link = page.getByTestId('fact-card').getByRole('link');
  await page.keyboard.press('ArrowRight');
  expect(await parametersOf(link)).toEqual({
    ...FIRST,
    'var-name': awkward.alertName,
    'var-host': awkward.host,
    'var-account': awkward.user,
    ...LAST,
  });
  await page.keyboard.press('ArrowDown');
  await expect(panel.locator('[aria-live]')).toContainText('tool');
  await page.keyboard.press('Home');
  expect(await parametersOf(link)).toEqual({
    ...FIRST,
    'var-image': awkward.image,
    'var-user': awkward.user,
    'var-command': awkward.commandLine,
    'var-host': awkward.host,
    ...LAST,
  });
});

test('of the box plots say what their fields say', async ({ page, awkwardNames }) => {
  const panel = await open(page, awkwardNames, 'Boxes');
  await panel.getByRole('grid').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  expect(await parametersOf(page.getByTestId('fact-card').getByRole('link'))).toEqual({
    ...FIRST,
    'var-image': awkward.image,
    'var-command': awkward.commandLine,
    'var-user': awkward.user,
    'var-path': awkward.path,
    ...LAST,
  });
});

test('a click that sets a variable sets that one only, to what the field says', async ({ page, awkwardNames }) => {
  const panel = await open(page, awkwardNames, 'Boxes that set a variable');
  const before = new URL(page.url()).searchParams;
  await panel.locator('[data-place="0"] [data-outlier="0"]').click();
  await expect(page).toHaveURL(/var-process=tool/);
  const after = new URL(page.url()).searchParams;
  expect(after.get('var-process')).toBe(awkward.image);
  after.delete('var-process');
  before.delete('var-process');
  expect([...after]).toEqual([...before]);
});
