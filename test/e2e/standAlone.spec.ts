import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runQuery } from '../../scripts/runQuery';
import { sampleCase } from '../../workspace/sample/sampleCase';
import { expect, test } from './demos';
import { DashboardPanel } from './pages/dashboardPanel';

test.use({ provoked: /status of 403|may not read this workspace/, viewport: { width: 1440, height: 4600 } });

const { story } = sampleCase();
const range = { from: Date.UTC(2026, 2, 10, 8), to: Date.UTC(2026, 2, 10, 11) };

/** What a panel says of its failed query. */
const REASON = /may not read this workspace \(403, InsufficientAccessError\)\. Give it the role/;

/** The further queries of a tree only mark what the first one draws. */
const TREE = 'casefile-processtree-panel';

interface Panel {
  readonly type: string;
  readonly title: string;
  readonly targets: readonly object[];
}

/** The investigation's panels, with the sample's alert in place of the variables. */
const { panels } = JSON.parse(
  readFileSync(path.resolve(__dirname, '../../dashboards/casefile-investigation.json'), 'utf8')
    .replaceAll('"$alert"', JSON.stringify(story.alertId))
    .replaceAll('"$host"', JSON.stringify(story.host))
) as { readonly panels: readonly Panel[] };

test('each fetch of the investigation that fails leaves every panel at work that does not need it', async ({
  page,
  sample,
}) => {
  test.setTimeout(180_000);
  const asked = await Promise.all(
    panels.map(async ({ type, title, targets }) => {
      const answers = await Promise.all(targets.map((target) => runQuery(target, range, sample.workspace.url)));
      return { type, title, kql: answers.map(({ kql }) => kql) };
    })
  );
  const fetches = new Set(asked.flatMap(({ kql }) => kql.flat()));
  expect(fetches.size).toBeGreaterThanOrEqual(5);
  for (const fetch of fetches) {
    sample.workspace.fail('forbidden', undefined, fetch);
    try {
      await page.goto(
        `${sample.url}/d/casefile-investigation?var-alert=${story.alertId}&var-host=${story.host}&from=${range.from}&to=${range.to}`
      );
      const failed: DashboardPanel[] = [];
      for (const { type, title, kql } of asked) {
        const shown = new DashboardPanel(page, title);
        const failing = kql.filter((each) => each.includes(fetch)).length;
        const drawn = type === TREE ? kql.slice(0, 1) : kql;
        if (!drawn.every((each) => each.includes(fetch))) {
          await expect(shown.data, `${title} without ${fetch}`).toBeVisible();
        }
        await expect(shown.failure, `${title} without ${fetch}`).toHaveCount(failing > 0 ? 1 : 0);
        failed.push(...(failing > 0 ? [shown] : []));
      }
      // They all say what the service said.
      await expect.poll(() => failed[0]!.reason(), { message: fetch }).toMatch(REASON);
    } finally {
      sample.workspace.heal();
    }
  }
});
