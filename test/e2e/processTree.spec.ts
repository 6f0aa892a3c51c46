import { type Locator, type Route } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sampleCase } from '../../workspace/sample/sampleCase';
import { expect, test } from './demos';
import { ProcessTreePanel } from './pages/processTreePanel';
import { refreshAnew } from './refreshAnew';

const { story, tables } = sampleCase();

test('data links of a field are followed, whatever the command line holds', async ({ page, trials }) => {
  await page.goto(`${trials.url}/d/linked-tree`);
  const tree = new ProcessTreePanel(page);
  const shell = story.links.find(({ key }) => key === 'hostile')!;
  const link = tree
    .row(`${story.host.toLowerCase()}/${shell.pid}/${new Date(shell.start).toISOString()}`)
    .getByRole('link');
  await tree.search.fill('onerror=');
  await tree.search.press('Enter');
  await expect(link).toHaveCount(1);
  const target = new URL((await link.getAttribute('href'))!, trials.url);
  const events = tables.find(({ name }) => name === 'SecurityEvent')!.rows;
  const { CommandLine: commandLine } = events.find(
    ({ NewProcessId, CommandLine }) => Number(NewProcessId) === shell.pid && CommandLine!.includes('<img')
  )!;
  expect([...target.searchParams.keys()]).toEqual(['var-command']);
  expect(target.searchParams.get('var-command')).toBe(commandLine);
  expect(target.hash).toBe('');
});

test.describe('a tree that cannot be drawn', () => {
  test.use({ provoked: /status of 400/ });

  test('says why in its panel', async ({ page, trials }) => {
    await page.goto(`${trials.url}/d/troubled-trees`);
    const panel = (title: string) => page.locator('section', { hasText: title });

    const wrong = panel('Wrong columns').getByRole('alert');
    await expect(wrong).toContainText('This data cannot be drawn as a process tree:');
    await expect(wrong).toContainText('The column "key" must be of type string, and is number.');
    await expect(wrong).toContainText('The column "parentKey" is missing.');
    await expect(wrong).toContainText('The column "targetLogonId" is missing.');

    await expect(panel('Refused query').getByRole('status')).toContainText('The workspace refused the query:');
    await expect(panel('Refused query').getByRole('status')).toContainText('ParentProces');
    await expect(panel('Newer query').getByRole('status')).toContainText(
      'saved by a newer Casefile (query version 99)'
    );
    await expect(page.getByText(/undefined|\[object Object\]/)).toHaveCount(0);
  });

  test('is drawn from any frame that has its columns, and tells which other query failed', async ({ page, trials }) => {
    await page.goto(`${trials.url}/d/troubled-trees`);
    await expect(new ProcessTreePanel(page).grid.locator('[role=row][data-key]')).toHaveCount(3);
    await expect(page.getByText(/^The workspace refused the query: .*'AlertNam'/)).toBeVisible();
  });
});

const QUERIES = '**/query';

/** Lets an answer through without the quarter of its rows that came last. */
async function withoutTheLast(route: Route): Promise<void> {
  const response = await route.fetch();
  const answer = (await response.json()) as { readonly tables: ReadonlyArray<{ readonly rows: readonly unknown[] }> };
  const tables = answer.tables.map((table) => ({
    ...table,
    rows: table.rows.slice(0, Math.ceil(table.rows.length * 0.75)),
  }));
  await route.fulfill({ response, json: { ...answer, tables } });
}

test('folds, order, search, selection and place outlive a refresh that brings new processes, and a resize', async ({
  page,
  trials,
}) => {
  const tree = new ProcessTreePanel(page);
  // What is answered in part is asked for again by a refresh.
  trials.workspace.fail('partial');
  await page.route(QUERIES, withoutTheLast);
  await page.goto(`${trials.url}/d/linked-tree`);
  await tree.grid.focus();
  const unfolded = await tree.rowCount();
  await page.keyboard.press('f');
  await expect(tree.folds.first()).toBeVisible();
  const folded = await tree.rowCount();
  expect(folded).toBeLessThan(unfolded);
  await tree.folds.first().click();
  const opened = await tree.rowCount();
  expect(opened).toBeGreaterThan(folded);
  await tree.choose('Sort siblings', 'rarity');
  expect(await tree.rowCount()).toBe(opened);
  await tree.search.fill('svchost');
  await tree.grid.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('PageUp');
  // Up to a parent, and one more closes it.
  while ((await tree.active.getAttribute('aria-expanded')) !== 'false') {
    await page.keyboard.press('ArrowLeft');
  }
  const key = (await tree.active.getAttribute('data-key'))!;
  const place = await tree.placeOfActive();
  const before = await tree.rowCount();
  const folds = page.getByRole('button', { name: /in \d+ folds?$/ });
  const [closed] = (await folds.innerText()).split(' in ').slice(-1);
  const isKept = async (): Promise<void> => {
    await expect(tree.active).toHaveAttribute('data-key', key);
    await expect(tree.active).toHaveAttribute('aria-expanded', 'false');
    expect(await tree.placeOfActive()).toBe(place);
    await expect(folds).toContainText(` in ${closed}`);
    await expect(tree.search).toHaveValue('svchost');
    await expect(tree.matches).toHaveText(/^\d+ matches$/);
  };

  trials.workspace.heal();
  await page.unroute(QUERIES);
  await page.getByTestId('data-testid RefreshPicker run button').click();
  await expect.poll(() => tree.rowCount()).toBeGreaterThan(before);
  await isKept();
  const after = await tree.rowCount();
  await page.setViewportSize({ width: 1100, height: 900 });
  await isKept();
  expect(await tree.rowCount()).toBe(after);
});

test.describe('an answer without processes', () => {
  test.use({ provoked: /status of 403/ });

  for (const [fault, words] of [
    ['empty', /No process creations/],
    ['forbidden', /may not read this workspace/],
  ] as const) {
    test(`is told, and what was chosen is there again after it: ${fault}`, async ({ page, trials }) => {
      const tree = new ProcessTreePanel(page);
      await page.goto(`${trials.url}/d/linked-tree`);
      await tree.grid.focus();
      await page.keyboard.press('f');
      await expect(tree.folds.first()).toBeVisible();
      await tree.search.fill('svchost');
      await tree.search.press('Enter');
      await expect(tree.matches).toHaveText(/^1 of \d+ matches$/);
      const key = (await tree.active.getAttribute('data-key'))!;
      const rows = await tree.rowCount();
      trials.workspace.fail(fault);
      try {
        await refreshAnew(page);
        await expect(page.getByText(words).first()).toBeVisible();
        await expect(tree.grid).toHaveCount(0);
      } finally {
        trials.workspace.heal();
      }
      await refreshAnew(page);
      await expect(tree.active).toHaveAttribute('data-key', key);
      await expect(tree.search).toHaveValue('svchost');
      expect(await tree.rowCount()).toBe(rows);
    });
  }
});

test('the diagram shows the selection of the list, is worked by keys, and draws what they ask for', async ({
  page,
  trials,
}) => {
  await page.goto(`${trials.url}/d/linked-tree`);
  const tree = new ProcessTreePanel(page);
  await tree.grid.focus();
  await page.keyboard.press('End');
  await tree.choose('Show as', 'diagram');
  await tree.diagram.focus();
  const name = (await tree.spoken.innerText()).split(',')[0]!;
  await page.keyboard.press('ArrowLeft');
  await expect(tree.spoken).not.toContainText(name);
  await page.keyboard.press('ArrowRight');
  await expect(tree.spoken).toHaveText(/, PID \d+ \(0x[0-9a-f]+\), level \d+, \d+ children$/);
  await page.keyboard.press('Enter');
  await expect(tree.details).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tree.details).toBeHidden();
  for (const press of ['0', '+', '-', '+']) {
    const picture = await tree.picture();
    await page.keyboard.press(press);
    await expect.poll(() => tree.picture(), press).not.toBe(picture);
  }
  const spoken = await tree.spoken.innerText();
  await tree.choose('Show as', 'list');
  await expect(tree.active).toContainText(spoken.split(',')[0]!);
});

/** Size of a canvas in its own pixels, and in those of the page. */
const sizesOf = (canvas: Locator) =>
  canvas.evaluate((element) => {
    const { width, height, clientWidth, clientHeight } = element as HTMLCanvasElement;
    return { drawn: { width, height }, shown: { width: clientWidth, height: clientHeight } };
  });

test.describe('on a screen of two pixels for each of the page', () => {
  test.use({ deviceScaleFactor: 2 });

  test('the diagram is as sharp as the screen', async ({ page, trials }) => {
    await page.goto(`${trials.url}/gallery?scene=tree-story-diagram`);
    const canvas = new ProcessTreePanel(page).diagram.locator('canvas');
    await expect.poll(async () => (await sizesOf(canvas)).shown.width).toBeGreaterThan(400);
    const { drawn, shown } = await sizesOf(canvas);
    expect(drawn).toEqual({ width: 2 * shown.width, height: 2 * shown.height });
  });
});

/** Keys in an order in which each has something to do. */
const LIST_KEYS = [
  ...['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft', 'End', 'Home', 'PageDown', 'PageUp', '*', 'g', 'a', 'f', 'f'],
  ...['n', 'N', 'c', 'C', 'Enter', 'Escape', '/'],
];
const SEARCH_KEYS = ['Enter', 'Shift+Enter', 'Escape'];
const DIAGRAM_KEYS = ['ArrowLeft', 'ArrowRight', '+', '-', '0', 'Enter', 'Escape'];

/** The keys that the panel's page lists, as the browser names them. */
function documentedKeys(): string[] {
  const page = readFileSync(path.join(__dirname, '../../docs/process-tree.md'), 'utf8');
  const [, table = ''] = page.split('## Keys');
  const cells = [...table.matchAll(/^\| ([^|]+) \|/gm)].map(([, cell]) => cell!).filter((cell) => cell !== 'key');
  return cells
    .flatMap((cell) => cell.replaceAll('`', '').split(/, then |, /))
    .flatMap((name) =>
      name === 'arrows' ? ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] : name.replace(' ', '')
    );
}

test('keys that are the tree’s never reach Grafana, and all others do', async ({ page, trials }) => {
  await page.goto(`${trials.url}/gallery?scene=tree-story`);
  const tree = new ProcessTreePanel(page);
  await tree.source.waitFor();
  // Grafana's own keys listen here.
  await page.evaluate(() =>
    document.addEventListener('keydown', ({ key }) => {
      if (key !== 'Shift' && key !== 'Control') {
        document.body.dataset['keys'] = `${document.body.dataset['keys'] ?? ''}${key} `;
      }
    })
  );
  const reached = () => page.evaluate(() => document.body.dataset['keys'] ?? '');
  const press = async (keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      await page.keyboard.press(key);
      expect(await reached(), key).toBe('');
    }
  };
  expect([...LIST_KEYS, ...SEARCH_KEYS, ...DIAGRAM_KEYS]).toEqual(expect.arrayContaining(documentedKeys()));
  await tree.grid.focus();
  await page.keyboard.press('Home');
  await press(LIST_KEYS);
  await expect(tree.search).toBeFocused();
  await press(SEARCH_KEYS);
  await expect(tree.grid).toBeFocused();

  await press(['Enter']);
  await tree.details.getByRole('button', { name: 'Close details' }).focus();
  await press(['Escape']);
  await expect(tree.details).toBeHidden();
  await expect(tree.grid).toBeFocused();

  await tree.choose('Show as', 'diagram');
  await tree.diagram.focus();
  await press(DIAGRAM_KEYS);

  for (const key of ['e', 'x', 'Control+c', 'Escape']) {
    await page.keyboard.press(key);
  }
  expect(await reached()).toBe('e x c Escape ');
});

test.describe('what is copied', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('is defanged or raw, of the command line and of what is encoded in it', async ({ page, trials }) => {
    await page.goto(`${trials.url}/d/linked-tree`);
    const tree = new ProcessTreePanel(page);
    await tree.search.fill('/powershell.* -enc [a-z0-9+=]+$/');
    await tree.search.press('Enter');
    await tree.search.press('Escape');
    await page.keyboard.press('Enter');
    const decoded = tree.details.getByRole('region', { name: 'Decoded part 1' });
    await expect(decoded).toContainText('hXXp');
    await expect(decoded).not.toContainText('http');
    const copied = async (button: string, announcement: string): Promise<string> => {
      await decoded.getByRole('button', { name: button }).click();
      await expect(page.getByText(announcement)).toBeVisible();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    const defanged = await copied('Copy defanged', 'Defanged decoded text copied.');
    const raw = await copied('Copy raw', 'Decoded text copied.');
    expect(raw).toMatch(/https?:\/\/cdn\.example\.net\//);
    expect(defanged).toMatch(/hXXps?:\/\/cdn\[\.\]example\[\.\]net\//);
    expect(defanged).not.toContain('http');
  });
});
