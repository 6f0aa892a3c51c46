import { type Page } from '@playwright/test';
import { sampleCase } from '../../workspace/sample/sampleCase';
import { textContrasts } from './contrast';
import { expect, test } from './demos';
import { keysOfThePage } from './keysOfThePage';
import { EntityGraphPanel } from './pages/entityGraphPanel';
import { keepRows, refreshAnew } from './refreshAnew';

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
  await graph.button(/^23 related alert types$/).click();
  await expect(graph.button(/^23 related alert types$/)).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(() => graph.picture()).not.toBe(whole);
  await graph.button(/^23 related alert types$/).click();
  await expect.poll(() => graph.picture()).toBe(whole);

  await graph.button('Group by kind').click();
  await expect(graph.status).toContainText(/\d+ folded in \d+ groups?\./);
  await graph.search.fill('Rare domain contacted');
  await graph.search.press('Enter');
  await expect(graph.spoken).toContainText(/^Related alerts, Rare domain contacted/);
  await graph.button('Fold').click();
  await expect(graph.spoken).toBeEmpty();
});

const HOST = ['fin-wks', /^Host/] as const;
const ADDRESS = ['203.0.113.45', /, 203\.0\.113\.45/] as const;

/** Finds an entity, and leaves the search with the entity chosen and the plot focused. */
async function choose(graph: EntityGraphPanel, [name, words]: readonly [string, RegExp]): Promise<void> {
  await graph.search.fill(name);
  await graph.search.press('Enter');
  await expect(graph.spoken).toContainText(words);
  await graph.search.press('Escape');
  await expect(graph.plot).toBeFocused();
}

/** Drags the chosen node by some pixels, which pins it; gives where it was. */
async function dragChosen(page: Page, graph: EntityGraphPanel, byX: number, byY: number): Promise<Point> {
  const from = await placeOfChosen(page);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + byX, from.y + byY, { steps: 3 });
  await page.mouse.up();
  await page.mouse.move(0, 0);
  await expect(graph.button('Unpin all')).toBeVisible();
  await expect(graph.spoken).toContainText('pinned');
  return from;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** So wide that the card of a node stands on its right. */
const WIDE = { width: 1920, height: 1100 };

/** Where the chosen node is on the page: its card stands beside it, once it has come to rest there. */
async function placeOfChosen(page: Page): Promise<Point> {
  const card = page.getByTestId('fact-card');
  await card.evaluate(async (element) => {
    const moving = element.parentElement!.getAnimations({ subtree: true });
    await Promise.all(moving.map(({ finished }) => finished.catch(() => undefined)));
  });
  const { x, y } = (await card.boundingBox())!;
  return { x: Math.round(x) - 40, y: Math.round(y) - 24 };
}

test('what was dragged, chosen and zoomed stays where it is when a refresh brings other entities', async ({
  page,
  trials,
}) => {
  await page.setViewportSize(WIDE);
  const graph = await openGraph(page, trials.url);
  await choose(graph, HOST);
  const from = await dragChosen(page, graph, 30, 40);
  await page.keyboard.press('+');
  await choose(graph, ADDRESS);
  const address = await placeOfChosen(page);
  await choose(graph, HOST);
  const dropped = await placeOfChosen(page);
  expect(Math.abs(dropped.x - from.x - 30) + Math.abs(dropped.y - from.y - 40)).toBeLessThan(8);

  const status = await graph.status.innerText();
  await keepRows(page, (_, place) => place % 3 > 0);
  await refreshAnew(page);
  await expect(graph.status).toContainText(/related alerts/);
  await expect(graph.status).not.toContainText('34 related alerts');
  expect(status).toContain('34 related alerts');
  await expect(graph.spoken).toContainText(/^Host.*pinned/);
  await expect(graph.status).not.toContainText('Placing');
  await graph.plot.focus();
  expect(await placeOfChosen(page)).toEqual(dropped);
  // So does what was placed, and never touched.
  await choose(graph, ADDRESS);
  expect(await placeOfChosen(page)).toEqual(address);

  // On a wider screen, both are as far from the middle.
  const half = 40;
  await page.setViewportSize({ ...WIDE, width: WIDE.width + 2 * half });
  await expect.poll(() => placeOfChosen(page)).toEqual({ ...address, x: address.x + half });
  await expect(graph.status).not.toContainText('Placing');
  await choose(graph, HOST);
  await expect(graph.spoken).toContainText(/^Host.*pinned/);
  expect(await placeOfChosen(page)).toEqual({ ...dropped, x: dropped.x + half });

  // The others find new places round what is pinned.
  const before = await graph.picture();
  await graph.button('Lay out anew').click();
  await graph.plot.focus();
  await expect.poll(() => graph.picture()).not.toBe(before);
  expect(await placeOfChosen(page)).toEqual({ ...dropped, x: dropped.x + half });

  const host = await placeOfChosen(page);
  await page.mouse.dblclick(host.x, host.y);
  await expect(page).toHaveURL(/var-host=FIN-WKS-07/);
});

test.describe('an answer without entities', () => {
  test.use({ provoked: /status of 403/ });

  for (const [fault, words] of [
    ['empty', /No alert has the id/],
    ['forbidden', /may not read this workspace/],
  ] as const) {
    test(`is told, and what was chosen is there again after it: ${fault}`, async ({ page, trials }) => {
      await page.setViewportSize(WIDE);
      const graph = await openGraph(page, trials.url);
      await graph.button(/^23 related alert types$/).click();
      await choose(graph, HOST);
      await dragChosen(page, graph, 30, 40);
      // Let go of, it stays where no layout would place it.
      await page.keyboard.press('p');
      await expect(graph.spoken).not.toContainText('pinned');
      await page.keyboard.press('+');
      const place = await placeOfChosen(page);
      const picture = await graph.picture();
      trials.workspace.fail(fault);
      try {
        await refreshAnew(page);
        await expect(graph.panel).toContainText(words);
        await expect(graph.plot).toHaveCount(0);
      } finally {
        trials.workspace.heal();
      }
      await refreshAnew(page);
      await expect(graph.spoken).toContainText(/^Host/);
      await expect(graph.button(/^23 related alert types$/)).toHaveAttribute('aria-pressed', 'false');
      await graph.plot.focus();
      expect(await placeOfChosen(page)).toEqual(place);
      expect(await graph.picture()).toBe(picture);
    });
  }
});

test('a key that the graph acts on does not reach the page, any other does', async ({ page, trials }) => {
  const graph = await openGraph(page, trials.url);
  await graph.plot.focus();
  const keys = await keysOfThePage(page);
  for (const key of ['ArrowRight', 'Home', 'g', '+', '-', '0', 'Shift+ArrowLeft', 'p', 'p', 'c', '/']) {
    await page.keyboard.press(key);
  }
  await expect(graph.search).toBeFocused();
  expect(await keys()).toEqual([]);
  // Letters in a text are nobody's shortcuts.
  await graph.search.fill('fin-wks');
  for (const key of ['Enter', 'Escape', 'n', 'N', 'Enter', 'Escape']) {
    await page.keyboard.press(key);
  }
  expect(await keys()).toEqual([]);
  await expect(graph.plot).toBeFocused();
  for (const key of ['Escape', 'x', 'Tab']) {
    await page.keyboard.press(key);
  }
  expect(await keys()).toEqual(['Escape', 'x', 'Tab']);
});

test('without a clipboard, as where the address is not secure, copying says so', async ({ page, trials }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  const graph = await openGraph(page, trials.url);
  await graph.plot.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('c');
  await expect(graph.status).toContainText('The browser refused to copy.');
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
  await expect(graph.status).toContainText(/^5,000 nodes \(1 alert, .*\), [\d,]+ relations\./);
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
