import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runQuery } from '../../scripts/runQuery';
import { processTreeFrame } from '../../src/frames/processTree';
import { sampleCase } from '../../workspace/sample/sampleCase';
import { expect, test } from './demos';
import { ProcessTreePanel } from './pages/processTreePanel';
import { TablePanel } from './pages/tablePanel';

// Panels are drawn when they come into view.
test.use({ viewport: { width: 1920, height: 4_600 } });

const { story } = sampleCase();
const range = { from: story.start - 3_600_000, to: story.start + 3_600_000 };
const subject = `var-alert=${story.alertId}&var-host=${story.host}&from=${range.from}&to=${range.to}`;

/** What the variables of the dashboards hold at first. */
const VARIABLES = Object.entries({
  alert: story.alertId,
  host: story.host,
  account: '*',
  source: '',
  process: '*',
  cluster: '',
  mode: 'dbscan',
  eps: '0.0001',
  minPoints: '2',
});

interface Panel {
  readonly title: string;
  readonly targets: readonly object[];
}

/** The panels of a dashboard, with the sample's alert in place of the variables. */
function panelsOf(dashboard: string): readonly Panel[] {
  const text = readFileSync(path.resolve(__dirname, `../../dashboards/casefile-${dashboard}.json`), 'utf8');
  const filled = VARIABLES.reduce((json, [name, value]) => json.replaceAll(`"$${name}"`, JSON.stringify(value)), text);
  return (JSON.parse(filled) as { readonly panels: readonly Panel[] }).panels;
}

/** Tables of the notebook's sections: the panel, and a column whose first value it must show. */
const TABLES = [
  {
    title: 'N8, N10, N29 and N34: the investigation lists what its queries give',
    dashboard: 'investigation',
    tables: [
      ['Alert properties', 'property'],
      ['Extended properties', 'property'],
      ['Entities of the alert', 'property'],
      ['Related alerts by type', 'AlertName'],
      ['Related alerts', 'AlertName'],
      ["Logon of the alert's session", 'value'],
      ['Failed logons', 'reason'],
    ],
  },
  {
    title: 'N17, N20, N21, N30 and N33: the host lists what its queries give',
    dashboard: 'host',
    tables: [
      ['Processes', 'processName'],
      ['Clusters of processes', 'processName'],
      ['Members of clusters', 'processName'],
      ['Clusters of logons', 'account'],
      ['Logons by account and type', 'account'],
      ['Logons', 'account'],
    ],
  },
  {
    title: 'N25 and N26: the indicators dashboard lists what its queries give',
    dashboard: 'indicators',
    tables: [
      ['Decoded items', 'decoded_string'],
      ['Indicators', 'defanged'],
    ],
  },
] as const;

for (const { title, dashboard, tables } of TABLES) {
  test(title, async ({ page, sample }) => {
    await page.goto(`${sample.url}/d/casefile-${dashboard}?${subject}`);
    const panels = panelsOf(dashboard);
    for (const [panel, column] of tables) {
      const { targets } = panels.find((each) => each.title === panel)!;
      const { frames } = await runQuery(targets[0], range, sample.workspace.url);
      const values = frames[0]!.fields.find(({ name }) => name === column)!.values!;
      expect(values.length, panel).toBeGreaterThan(0);
      const shown = new TablePanel(page, panel);
      await expect.poll(() => shown.rowCount(), { message: panel }).toBe(values.length);
      await expect(shown.grid, panel).toContainText(String(values[0]));
    }
  });
}

test('N14: a process tells its role, time, path, pid, sessions, account and command line', async ({ page, sample }) => {
  const { targets } = panelsOf('investigation').find(({ title }) => title === 'Process tree')!;
  const { frames } = await runQuery(targets[0], range, sample.workspace.url);
  const read = processTreeFrame.read(frames[0]!);
  const columns = read.ok ? read.value.columns : undefined;
  const row = columns!.role.indexOf('source');
  expect([columns!.level[row], columns!.targetLogonId[row]]).toEqual([0, '0x0']);

  await page.goto(`${sample.url}/d/casefile-investigation?${subject}`);
  const tree = new ProcessTreePanel(page);
  await tree.source.click();
  await tree.grid.press('Enter');
  await expect(tree.details).toContainText('--beacon 203[.]0[.]113[.]45:8443');
  for (const [term, words] of [
    ['Role', 'alert'],
    ['Start (UTC)', new Date(columns!.start[row]!).toISOString()],
    ['PID', `${story.pid} (0x`],
    ['Image path', columns!.path[row]!],
    ['User', columns!.user[row]!],
    ['Subject session', columns!.subjectLogonId[row]!],
    ['Target session', 'same session'],
  ] as const) {
    await expect(tree.details.locator(`dt:text-is("${term}") + dd`)).toContainText(words);
  }
});

test('N10 and N16: related alerts, and processes with the line of the alert, stand in time', async ({
  page,
  sample,
}) => {
  await page.goto(`${sample.url}/d/casefile-investigation?${subject}`);
  const plotOf = (title: string) => page.getByTestId(`data-testid Panel header ${title}`).getByRole('application');
  await expect(plotOf('Related alerts in time')).toHaveAccessibleName(/^35 /);
  const round = plotOf('Logons and processes round the alert');
  await expect(round).toHaveAccessibleName(/77 processes/);
  await expect(round.getByRole('img', { name: 'alert 09:15:21.118 UTC' })).toBeVisible();
});
