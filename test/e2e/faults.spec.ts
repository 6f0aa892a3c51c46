import { startDemo } from '../../scripts/demoEnvironment';
import { setProxyTimeout } from '../../scripts/setProxyTimeout';
import { PARTIAL, TOLD, type Trouble } from '../faultSentences';
import { expect, test } from './demos';
import { FaultPanel } from './pages/faultPanel';
import { ProcessTreePanel } from './pages/processTreePanel';

test.use({ provoked: /status of (4|5)\d\d|ERR_|did not accept the sign-in|could not reach the workspace/ });

const sentenceOf = (trouble: Trouble): RegExp => TOLD.find(([name]) => name === trouble)![1];

test('every fault is said in a sentence, and a refresh shows the tree once the service is well again', async ({
  page,
  trials,
}) => {
  test.setTimeout(300_000);
  const { grid } = new ProcessTreePanel(page);
  const refresh = page.getByTestId('data-testid RefreshPicker run button');
  for (const [fault, sentence] of TOLD) {
    if (fault === 'token-refused' || fault === 'unreachable' || fault === 'hang') {
      // Tested below: they need a demo or settings of their own.
      continue;
    }
    await test.step(fault, async () => {
      trials.workspace.fail(fault);
      try {
        // Opened anew: a page remembers what was answered well.
        await page.goto(`${trials.url}/d/linked-tree`);
        await new FaultPanel(page).says(sentence);
      } finally {
        trials.workspace.heal();
      }
      // To have no rows is an answer too, which a refresh in the same minute does not ask for again.
      await (fault === 'empty' || fault === 'no-content' ? page.reload() : refresh.click());
      await expect(grid).toBeVisible();
    });
  }
});

test('a query that never answers ends with the time-out of the proxy, in a sentence', async ({ page, trials }) => {
  await setProxyTimeout(trials.url, 1);
  trials.workspace.fail('hang');
  try {
    await page.goto(`${trials.url}/d/linked-tree`);
    await new FaultPanel(page).says(sentenceOf('hang'));
    // The proxy has left, so that nothing is worked at for nobody.
    await expect.poll(() => trials.workspace.unanswered).toBe(0);
    expect(trials.workspace.queries.at(-1)?.status).toBe(499);
  } finally {
    trials.workspace.heal();
    await setProxyTimeout(trials.url, 120);
  }
});

test('an answer in part shows its rows, and a notice names what is missing', async ({ page, trials }) => {
  trials.workspace.fail('partial');
  try {
    await page.goto(`${trials.url}/d/linked-tree`);
    const panel = new ProcessTreePanel(page);
    await expect(panel.grid.getByRole('row').nth(3)).toBeVisible();
    await page.getByLabel(PARTIAL).hover();
    await expect(page.getByText(PARTIAL).last()).toBeVisible();
    await new FaultPanel(page).showsNoRubbish();
  } finally {
    trials.workspace.heal();
  }
});

test('a refused token is said in a sentence', async ({ page }) => {
  const demo = await startDemo({ port: 0, workspacePort: 0 });
  try {
    demo.workspace.fail('token-refused');
    await page.goto(`${demo.url}/d/casefile-investigation?var-alert=x`);
    await new FaultPanel(page).says(sentenceOf('token-refused'));
  } finally {
    await demo.close();
  }
});

test('a workspace that is gone is said in a sentence', async ({ page }) => {
  const demo = await startDemo({ port: 0, workspacePort: 0 });
  try {
    await demo.workspace.close();
    await page.goto(`${demo.url}/d/casefile-investigation?var-alert=x`);
    await new FaultPanel(page).says(sentenceOf('unreachable'));
  } finally {
    await demo.close();
  }
});

test.describe('a query that nobody waits for any more', () => {
  test.use({ provoked: undefined });

  test('is cancelled by a new one, and nothing is shown as an error', async ({ page, trials }) => {
    const { workspace } = trials;
    await page.goto(`${trials.url}/d/linked-tree`);
    const panel = new ProcessTreePanel(page);
    await expect(panel.grid).toBeVisible();
    workspace.fail('hang', 1);
    await page.getByRole('button', { name: 'Zoom out time range' }).click();
    await expect.poll(() => workspace.unanswered).toBe(1);
    const before = workspace.queries.length;
    await page.getByRole('button', { name: 'Zoom out time range' }).click();
    await expect
      .poll(() =>
        workspace.queries
          .slice(before)
          .map(({ status }) => status)
          .sort()
      )
      .toEqual([200, 499]);
    await expect(panel.grid).toBeVisible();
    await new FaultPanel(page).showsNoError();
  });

  test('is cancelled when the dashboard is left, and nothing is shown as an error', async ({ page, trials }) => {
    const { workspace } = trials;
    await page.goto(`${trials.url}/d/linked-tree`);
    await expect(new ProcessTreePanel(page).grid).toBeVisible();
    workspace.fail('hang', 1);
    await page.getByRole('button', { name: 'Zoom out time range' }).click();
    await expect.poll(() => workspace.unanswered).toBe(1);
    const before = workspace.queries.length;
    await page.getByRole('link', { name: 'Another dashboard' }).click();
    await expect.poll(() => workspace.queries[before]?.status).toBe(499);
    await new FaultPanel(page).showsNoError();
  });
});
