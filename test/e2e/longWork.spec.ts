import { type Page } from '@playwright/test';
import { expect, hasReference, NO_REFERENCE, test } from './demos';
import { longestTaskSince, watchLongTasks } from './longTasks';
import { type StressDemo } from './stressDemo';

/** As in stress.spec.ts: the bar of 200 ms is for a quiet machine. */
const LONGEST_TASK_MS = 1_000;

declare global {
  interface Window {
    toldOfWork?: string;
  }
}

test.skip(!hasReference, NO_REFERENCE);
// The preview bars workers as a careful administrator would, and the browser tells so where one is tried.
test.use({ provoked: /violates the following Content Security Policy directive: "worker-src/ });

test('22,979 command lines are looked into in slices where the page bars workers, and in a worker where it does not', async ({
  page,
  stress,
}) => {
  await watchLongTasks(page);
  let workers = 0;
  page.on('worker', () => workers++);
  const inSlices = await lookInto(page, stress);
  expect(workers).toBe(0);
  expect(inSlices.told).toMatch(/^Looking for indicators: [\d,]+ of 22,979 texts\.$/);
  expect(inSlices.longestTaskMs).toBeLessThan(LONGEST_TASK_MS);

  await page.route('**/explore?*', async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    const policy = headers['content-security-policy']!.replace("worker-src 'self'", "worker-src 'self' blob:");
    await route.fulfill({ response, headers: { ...headers, 'content-security-policy': policy } });
  });
  const inWorker = await lookInto(page, stress);
  expect(workers).toBeGreaterThan(0);
  expect(inWorker.found).toEqual(inSlices.found);
  expect(inWorker.longestTaskMs).toBeLessThan(LONGEST_TASK_MS);
});

/** Runs free KQL with a step on every command line; what was told on the way, how many were found, and how the page fared. */
async function lookInto(page: Page, { url, forest }: StressDemo) {
  const starts = forest.nodes.flatMap(({ start }) => (start === null ? [] : [start]));
  const query = {
    refId: 'A',
    kind: 'kql',
    kql: 'SecurityEvent\n| project TimeGenerated, NewProcessName, CommandLine',
    steps: [
      { step: 'indicators', decode: true, types: ['url', 'dns', 'ipv4', 'md5', 'sha1', 'sha256', 'registry_key'] },
    ],
  };
  const range = `from=${starts.reduce((one, other) => Math.min(one, other)) - 1}&to=${starts.reduce((one, other) => Math.max(one, other)) + 1}`;
  await page.goto(`${url}/explore?query=${encodeURIComponent(JSON.stringify(query))}&${range}`);
  const since = await page.evaluate(() => {
    const seen = new MutationObserver(() => {
      window.toldOfWork ??= /Looking for indicators: [\d,]+ of [\d,]+ texts\./.exec(document.body.innerText)?.[0];
    });
    seen.observe(document.body, { childList: true, subtree: true, characterData: true });
    return performance.now();
  });
  await page.getByRole('button', { name: 'Run query' }).click();
  const results = page.getByRole('region', { name: 'Results' });
  await expect(results).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
  const grid = results.getByRole('grid').first();
  await expect(grid).toBeVisible();
  return {
    told: await page.evaluate(() => window.toldOfWork),
    found: await grid.getAttribute('aria-rowcount'),
    longestTaskMs: await longestTaskSince(page, since),
  };
}
