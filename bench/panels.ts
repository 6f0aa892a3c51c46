import { type Browser, type Page } from '@playwright/test';
import { startDemo } from '../scripts/demoEnvironment';
import { exerciseTree } from '../test/e2e/exerciseTree';
import { responsiveness, watchLongTasks } from '../test/e2e/longTasks';
import { rearrangeTree, searchTree } from '../test/e2e/siftTree';
import { heapMb, withBrowser } from './browser';
import { droppedFrames, frameWork, scrollWork, TREE_SCROLLER } from './frameWork';
import { interactionTimes } from './interactions';
import { useBoxes, useGraph, useTimeline } from './panelUse';
import { PLAIN_SCROLLER, panPlainGraph, panPlainTimeline, plainGraph, plainRows, plainTimeline } from './plainPages';
import { searchTime } from './searchTime';
import { type Measurement, percentile, type Suite } from './suite';

const PROCESSES = 100_000;
const NODES = 5_005;
const EVENTS = 200_000;
const STEPS = 100;
/** Of the plain timeline, whose frames take long. */
const FEW_STEPS = 10;
const BOXES = 2_000;
/** From a press or a click to its next paint. */
const INTERACTION_MS = 100;
const p95 = (works: readonly number[]): number => percentile(works, 95);

/** The panels at their largest, in Chromium, beside pages that draw the same with an element for each thing. */
export const panelsSuite: Suite = async () => {
  const demo = await startDemo({ port: 0, workspacePort: 0 });
  try {
    return await withBrowser(async (browser) => [
      ...(await tree(browser, demo.url)),
      ...(await graph(browser, demo.url)),
      ...(await timeline(browser, demo.url)),
      await boxes(browser, demo.url),
    ]);
  } finally {
    await demo.close();
  }
};

async function tree(browser: Browser, url: string): Promise<readonly Measurement[]> {
  const plain = await browser.newPage();
  const plainPaint = await plainRows(plain, PROCESSES);
  const plainScroll = p95(await scrollWork(plain, PLAIN_SCROLLER));
  await plain.close();

  const empty = await scene(browser, url, 'tree-empty');
  const emptyMb = await heapMb(empty);
  await empty.close();

  const page = await browser.newPage();
  await watchLongTasks(page);
  await show(page, url, 'tree-100000-rows');
  await page.locator('[role=row][data-key]').first().waitFor();
  const { firstPaintMs } = await responsiveness(page);
  const framesMs = await page.evaluate(() => performance.getEntriesByName('frames ready')[0]!.startTime);
  const fullMb = await heapMb(page);
  const scrolling = await scrollWork(page, TREE_SCROLLER);
  const dropped = await droppedFrames(page, TREE_SCROLLER);
  const searchMs = await searchTime(page, 'image77');
  await page.keyboard.press('Escape');
  const walking = await interactionTimes(page, () => exerciseTree(page));
  const searching = await interactionTimes(page, () => searchTree(page, 'image77'));
  const rearranging = await interactionTimes(page, () => rearrangeTree(page));
  await page.close();

  const of = `tree of ${PROCESSES.toLocaleString('en-US')} processes`;
  const beside = (measured: number) => ({ what: 'as many rows, all in the page', measured });
  return [
    {
      what: `${of}, from frame to first paint`,
      bar: 1_000,
      measured: firstPaintMs - framesMs,
      peer: beside(plainPaint),
    },
    {
      what: `${of}, work of a frame while scrolling, p95`,
      bar: 16,
      measured: p95(scrolling),
      peer: beside(plainScroll),
    },
    { what: `${of}, late frames while scrolling`, bar: 5, measured: dropped, unit: '%' },
    { what: `${of}, a search until its count is shown`, bar: 150, measured: searchMs },
    { what: `${of}, heap above that of an empty one`, bar: 150, measured: fullMb - emptyMb, unit: 'MB' },
    interaction(of, walking),
    interaction(`${of}, searching`, searching),
    interaction(`${of}, folding, sorting and its diagram`, rearranging),
  ];
}

const interaction = (what: string, times: readonly number[]): Measurement => ({
  what: `${what}, a press or click until its next paint, p95`,
  bar: INTERACTION_MS,
  measured: p95(times),
});

async function graph(browser: Browser, url: string): Promise<readonly Measurement[]> {
  const plain = await browser.newPage();
  await plainGraph(plain, NODES);
  const besides = p95(await frameWork(plain, STEPS, (step) => panPlainGraph(plain, step)));
  await plain.close();

  const page = await scene(browser, url, 'graph-5005-nodes');
  await page.getByText('5,005 nodes').waitFor();
  const plot = page.getByRole('application');
  await plot.focus();
  const works = await frameWork(page, STEPS, (step) =>
    page.keyboard.press(step % 4 === 3 ? (step % 8 === 3 ? '+' : '-') : 'Shift+ArrowRight')
  );
  const interactions = await interactionTimes(page, () => useGraph(page));
  await page.close();
  const of = `graph of ${NODES.toLocaleString('en-US')} nodes`;
  return [
    {
      what: `${of}, work of a frame while panning and zooming, p95`,
      bar: 33,
      measured: p95(works),
      peer: { what: 'as many nodes, lines and names in SVG', measured: besides },
    },
    interaction(of, interactions),
  ];
}

async function timeline(browser: Browser, url: string): Promise<readonly Measurement[]> {
  const plain = await browser.newPage();
  await plainTimeline(plain, EVENTS);
  const besides = p95(await frameWork(plain, FEW_STEPS, (step) => panPlainTimeline(plain, step)));
  await plain.close();

  const page = await scene(browser, url, 'timeline-200000-rows');
  const plot = page.getByRole('application');
  await plot.waitFor();
  const { x, y, width, height } = (await plot.boundingBox())!;
  const middle = { x: x + width * 0.6, y: y + height / 2 };
  await page.mouse.move(middle.x, middle.y);
  await page.keyboard.down('Control');
  const zooming = await frameWork(page, STEPS, (step) => page.mouse.wheel(0, step % 40 < 20 ? -60 : 60));
  await page.keyboard.up('Control');
  await page.keyboard.down('Shift');
  await page.mouse.down();
  const panning = await frameWork(page, STEPS, (step) => page.mouse.move(middle.x + (step % 60), middle.y));
  await page.mouse.up();
  await page.keyboard.up('Shift');
  const interactions = await interactionTimes(page, () => useTimeline(page));
  await page.close();
  const of = `timeline of ${EVENTS.toLocaleString('en-US')} events`;
  return [
    {
      what: `${of}, work of a frame while panning and zooming, p95`,
      bar: 33,
      measured: p95([...zooming, ...panning]),
      peer: { what: 'as many rectangles in SVG', measured: besides },
    },
    interaction(of, interactions),
  ];
}

async function boxes(browser: Browser, url: string): Promise<Measurement> {
  const page = await scene(browser, url, 'variability-many-boxes');
  await page.getByRole('grid').waitFor();
  const interactions = await interactionTimes(page, () => useBoxes(page));
  await page.close();
  return interaction(`variability of ${BOXES.toLocaleString('en-US')} processes`, interactions);
}

async function scene(browser: Browser, url: string, name: string): Promise<Page> {
  const page = await browser.newPage();
  await show(page, url, name);
  return page;
}

async function show(page: Page, url: string, name: string): Promise<void> {
  await page.goto(`${url}/gallery?scene=${name}`);
  await page.locator(`[data-scene="${name}"] [data-testid="data-testid panel content"]`).waitFor();
}
