import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';
import { provideChromium } from '../scripts/chromium';
import { buildWhatIsStale } from '../scripts/staleBuilds';
import { buildForest } from '../src/core/processes/forest';
import { securityEventProcesses } from '../src/core/schemas/securityEventProcesses';
import { readCsv, tableOfRows } from '../test/csvTable';
import { exerciseTree } from '../test/e2e/exerciseTree';
import { responsiveness, type Responsiveness, watchLongTasks } from '../test/e2e/longTasks';
import { ProcessTreePanel } from '../test/e2e/pages/processTreePanel';
import { startStressDemo, STRESS_FILE } from '../test/e2e/stressDemo';
import { scrollWork } from './scrolling';
import { median, medianMs, type Suite } from './suite';

const PAGES = 3;
/** Once the tree is on screen, nothing may keep the analyst waiting longer. */
const LONGEST_TASK_MS = 200;
/** Until then the panel has a second. */
const BEFORE_MS = 1_000;
const DERIVE_MS = 500;
/** A frame at 60 Hz. */
const FRAME_MS = 16;
const SEARCH_MS = 150;

/** The real host of 22,979 process creations: deriving its forest, and how its tree answers in a browser. */
export const stressSuite: Suite = async () => {
  if (!existsSync(STRESS_FILE)) {
    console.warn('stress: not measured, there is no reference data beside the project; set REFERENCE_DIR');
    return [];
  }
  const table = tableOfRows(readCsv(STRESS_FILE));
  const text = JSON.stringify(table);
  const pages = await measurePages();
  return [
    {
      what: 'forest of the 22,979 rows of an answer',
      barMs: DERIVE_MS,
      medianMs: medianMs(() => buildForest(securityEventProcesses.read(table))),
      peer: { what: 'JSON.parse of the answer', medianMs: medianMs(() => void JSON.parse(text)) },
    },
    {
      what: 'longest task before their tree is painted',
      barMs: BEFORE_MS,
      medianMs: median(pages.map(({ longestBeforeMs }) => longestBeforeMs)),
    },
    {
      what: 'longest task after that (0: none of 50 ms)',
      barMs: LONGEST_TASK_MS,
      medianMs: median(pages.map(({ longestAfterMs }) => longestAfterMs)),
    },
    {
      what: 'main-thread work of a frame while scrolling, 95th percentile',
      barMs: FRAME_MS,
      medianMs: median(pages.map(({ scrollP95Ms }) => scrollP95Ms)),
    },
    {
      what: 'a search, from the last letter to its count on screen',
      barMs: SEARCH_MS,
      medianMs: median(pages.map(({ searchMs }) => searchMs)),
    },
  ];
};

interface Measured extends Responsiveness {
  readonly scrollP95Ms: number;
  readonly searchMs: number;
}

async function measurePages(): Promise<readonly Measured[]> {
  await buildWhatIsStale((line) => console.log(line));
  const demo = await startStressDemo();
  const browser = await chromium.launch({
    executablePath: provideChromium((line) => console.log(line)),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const measured: Measured[] = [];
    for (let turn = 0; turn < PAGES; turn++) {
      measured.push(await measurePage(browser, demo.dashboardUrl));
    }
    return measured;
  } finally {
    await browser.close();
    await demo.close();
  }
}

async function measurePage(browser: Browser, url: string): Promise<Measured> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await watchLongTasks(page);
  await page.goto(url);
  await new ProcessTreePanel(page).source.waitFor();
  await exerciseTree(page);
  const measured = await responsiveness(page);
  const works = [...(await scrollWork(page))].sort((one, other) => one - other);
  const searchMs = await searchTime(page);
  await page.close();
  return { ...measured, scrollP95Ms: works[Math.floor(works.length * 0.95)]!, searchMs };
}

/** How long a typed search takes to say what it found, in milliseconds. */
async function searchTime(page: Page): Promise<number> {
  const { search, matches } = new ProcessTreePanel(page);
  await search.fill('powershel');
  await matches.getByText(/match/).waitFor();
  await search.press('End');
  await page.evaluate(() => {
    const input = document.activeElement!;
    const count = document.querySelector('[aria-label=Matches]')!;
    let began = NaN;
    input.addEventListener('input', () => (began = performance.now()), { capture: true });
    new MutationObserver(() => (window.searchMs = performance.now() - began)).observe(count, {
      characterData: true,
      childList: true,
      subtree: true,
    });
  });
  await search.press('x');
  await page.waitForFunction(() => window.searchMs !== undefined);
  return page.evaluate(() => window.searchMs!);
}

declare global {
  interface Window {
    searchMs?: number;
  }
}
