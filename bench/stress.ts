import { existsSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';
import { provideChromium } from '../scripts/chromium';
import { buildWhatIsStale } from '../scripts/staleBuilds';
import { buildForest } from '../src/core/processes/forest';
import { securityEventProcesses } from '../src/core/schemas/securityEventProcesses';
import { readCsv, tableOfRows } from '../test/csvTable';
import { exerciseTree } from '../test/e2e/exerciseTree';
import { responsiveness, type Responsiveness, watchLongTasks } from '../test/e2e/longTasks';
import { ProcessTreePanel } from '../test/e2e/pages/processTreePanel';
import { startStressDemo, STRESS_FILE } from '../test/e2e/stressDemo';
import { median, medianMs, type Suite } from './suite';

const PAGES = 3;
/** Once the tree is on screen, nothing may keep the analyst waiting longer. */
const LONGEST_TASK_MS = 200;
/** Until then the panel has a second. */
const BEFORE_MS = 1_000;
const DERIVE_MS = 500;

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
  ];
};

async function measurePages(): Promise<readonly Responsiveness[]> {
  await buildWhatIsStale((line) => console.log(line));
  const demo = await startStressDemo();
  const browser = await chromium.launch({
    executablePath: provideChromium((line) => console.log(line)),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const measured: Responsiveness[] = [];
    for (let turn = 0; turn < PAGES; turn++) {
      measured.push(await measurePage(browser, demo.dashboardUrl));
    }
    return measured;
  } finally {
    await browser.close();
    await demo.close();
  }
}

async function measurePage(browser: Browser, url: string): Promise<Responsiveness> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await watchLongTasks(page);
  await page.goto(url);
  await new ProcessTreePanel(page).source.waitFor();
  await exerciseTree(page);
  const measured = await responsiveness(page);
  await page.close();
  return measured;
}
