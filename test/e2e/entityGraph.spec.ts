import { type Page } from '@playwright/test';
import { sampleCase } from '../../workspace/sample/sampleCase';
import { textContrasts } from './contrast';
import { expect, test } from './demos';
import { EntityGraphPanel } from './pages/entityGraphPanel';

const { story } = sampleCase();

async function openGraph(page: Page, url: string, theme = 'dark'): Promise<EntityGraphPanel> {
  await page.goto(`${url}/d/graphs?var-alert=${story.alertId}&theme=${theme}`);
  const graph = new EntityGraphPanel(page, 'Alert');
  await graph.plot.waitFor();
  return graph;
}

test('the graph is read, searched, unfolded, pinned and followed by keyboard alone', async ({ page, trials }) => {
  const graph = await openGraph(page, trials.url);
  await expect(graph.plot).toHaveAccessibleName(/^10 entities of 1 alert .*34 related alerts of 23 types\. 4 folded/);
  await graph.plot.focus();
  await page.keyboard.press('ArrowRight');
  await expect(graph.spoken).toContainText(/^Alert, Executable started from a temporary folder, High, .*, 1 of \d+$/);
  await expect(page.getByTestId('fact-card')).toContainText('Enter: Investigate this alert.');
  await page.keyboard.press('ArrowLeft');
  await expect(graph.spoken).not.toContainText('Executable started from a temporary folder, High');

  await page.keyboard.press('/');
  await expect(graph.search).toBeFocused();
  await page.keyboard.type('fin-wks');
  await expect(graph.panel.getByText(/^\d+ found$/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(graph.spoken).toContainText(/^Host/);
  await page.keyboard.press('Escape');
  await expect(graph.plot).toBeFocused();
  await expect(graph.search).toHaveValue('');

  // A pin outlives a new layout, and goes with its key.
  await page.keyboard.press('p');
  await expect(graph.spoken).toContainText('pinned');
  await expect(graph.button('Unpin all')).toBeVisible();
  await page.keyboard.press('p');
  await expect(graph.button('Unpin all')).toBeHidden();

  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/var-host=FIN-WKS-07/);
  await graph.plot.focus();
  await page.keyboard.press('Escape');
  await expect(graph.spoken).toBeEmpty();
  await page.keyboard.press('Tab');
  await expect(graph.plot).not.toBeFocused();
});

test('the legend filters, kinds are grouped, and what is folded opens', async ({ page, trials }) => {
  const graph = await openGraph(page, trials.url);
  const whole = await graph.picture();
  await graph.button(/^Related alerts 23$/).click();
  await expect(graph.button(/^Related alerts 23$/)).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(() => graph.picture()).not.toBe(whole);
  await graph.button(/^Related alerts 23$/).click();
  await expect.poll(() => graph.picture()).toBe(whole);

  await graph.button('Group by kind').click();
  await expect(graph.status).toContainText(/\d+ folded in \d+ groups?\./);
  await graph.search.fill('Rare domain contacted');
  await graph.search.press('Enter');
  await expect(graph.spoken).toContainText(/^Related alerts, Rare domain contacted/);
  await graph.button('Fold').click();
  await expect(graph.spoken).toBeEmpty();
});

test('zoom, pins and selection outlive a refresh and another size', async ({ page, trials }) => {
  const graph = await openGraph(page, trials.url);
  await graph.plot.focus();
  await page.keyboard.press('ArrowRight');
  const box = (await graph.plot.boundingBox())!;
  const before = await graph.picture();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await page.mouse.move(0, 0);
  await expect.poll(() => graph.picture()).not.toBe(before);
  const zoomed = await graph.picture();
  await page.getByTestId('data-testid RefreshPicker run button').click();
  await expect(graph.spoken).toContainText('Executable started');
  expect(await graph.picture()).toBe(zoomed);
  await page.setViewportSize({ width: 1200, height: 900 });
  await expect(graph.spoken).toContainText('Executable started');
  await graph.button('Fit').click();
  await expect.poll(() => graph.picture()).not.toBe(zoomed);
});

test('the same content is a list, which leads where the picture leads', async ({ page, trials }) => {
  const graph = await openGraph(page, trials.url);
  await graph.button('List').click();
  const list = graph.panel.getByRole('table', { name: 'Entities' });
  await expect(list).toHaveAttribute('aria-rowcount', String(34 + 1));
  await expect(list.getByRole('row', { name: /^Host FIN-WKS-07/ })).toContainText('→ on host');
  await graph.search.fill('203.0.113');
  // It leads nowhere, so it is shown in the picture.
  await list.getByRole('button', { name: '203.0.113.45' }).press('Enter');
  await expect(graph.spoken).toContainText('203.0.113.45');
  await graph.button('List').click();
  await graph.search.fill('FIN-WKS');
  await list.getByRole('button', { name: 'FIN-WKS-07' }).press('Enter');
  await expect(page).toHaveURL(/var-host=FIN-WKS-07/);
});

test.describe('what cannot be drawn', () => {
  test.use({ provoked: /status of 400/ });

  test('says why, and odd rows are drawn as far as they go', async ({ page, trials }) => {
    await page.setViewportSize({ width: 1440, height: 1600 });
    await page.goto(`${trials.url}/d/troubled-graphs`);
    const panel = (title: string) => new EntityGraphPanel(page, title).panel;
    await expect(panel('Wrong columns')).toContainText('This data cannot be drawn as a graph (nodes):');
    await expect(panel('Wrong columns')).toContainText('The column "id" must be of type string, and is number.');
    await expect(panel('Wrong columns')).toContainText('The column "group" is missing.');
    await expect(panel('Wrong columns')).toContainText('The column "target" must be of type string, and is number.');
    await expect(panel('Refused query')).toContainText('The workspace refused the query');
    await expect(panel('Nobody')).toContainText('No alert has the id "no-such-alert"');

    const odd = new EntityGraphPanel(page, 'Odd rows');
    await odd.plot.waitFor();
    await expect(odd.panel).toContainText('1 node repeats the id of another; left out.');
    await expect(odd.panel).toContainText('1 relation names a node that is not there, as "nowhere"; left out.');
    await odd.plot.focus();
    await page.keyboard.press('ArrowRight');
    await expect(odd.spoken).toContainText('<img src=x onerror=alert(1)>');
    expect(await page.locator('img[src=x]').count()).toBe(0);

    await expect(panel('Wrong boxes')).toContainText('The column "median" must be of type number, and is string.');
    await expect(panel('Odd boxes')).toContainText('1 box has quartiles that are not in order; left out.');
    await expect(panel('Odd boxes')).toContainText('<b>a</b>');
    await expect(page.getByText(/undefined|\[object Object\]/)).toHaveCount(0);
  });
});

test('5,000 nodes are placed, and move with the pointer', async ({ page, trials }) => {
  test.setTimeout(180_000);
  await page.goto(`${trials.url}/d/large-graph`);
  const graph = new EntityGraphPanel(page, '5,000 nodes');
  await graph.plot.waitFor({ timeout: 120_000 });
  await expect(graph.status).toContainText(/^5,000 nodes \(alert 1, .*\), [\d,]+ relations\./);
  await expect(graph.status).not.toContainText('Placing');
  const before = await graph.picture();
  const box = (await graph.plot.boundingBox())!;
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 60, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => graph.picture()).not.toBe(before);
});

test('the investigation shows it', async ({ page, sample }) => {
  await page.setViewportSize({ width: 1440, height: 4600 });
  await page.goto(
    `${sample.url}/d/casefile-investigation?var-alert=${story.alertId}&var-host=${story.host}&from=1773129600000&to=1773140400000`
  );
  await new EntityGraphPanel(page, 'What the alert names, and what is related to it').plot.waitFor();
});

for (const theme of ['dark', 'light']) {
  test(`every word round the graph can be told from what lies under it: ${theme}`, async ({ page, trials }) => {
    const graph = await openGraph(page, trials.url, theme);
    expect((await textContrasts(graph.panel)).filter(({ ratio }) => ratio < 4.5)).toEqual([]);
  });
}
