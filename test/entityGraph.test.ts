import { findEntityGraph } from '../src/core/investigations/entityGraph';
import { RELATED_ALERTS_WINDOW } from '../src/core/investigations/relatedAlerts';
import { entityEdgesFrame, entityNodesFrame } from '../src/frames/entityGraph';
import { sampleCase } from '../workspace/sample/sampleCase';
import { type RunningWorkspace, startWorkspace } from '../workspace/startWorkspace';
import { askWorkspace } from './askWorkspace';
import { expectGolden } from './golden';

const { story } = sampleCase();
const day = { from: Date.UTC(2026, 2, 10), to: Date.UTC(2026, 2, 11) };

let workspace: RunningWorkspace;
beforeAll(async () => {
  workspace = await startWorkspace({ port: 0, now: 'data' });
}, 60_000);
afterAll(() => workspace.close());

async function drawn(alerts: readonly string[], related = false) {
  const context = askWorkspace(workspace, day);
  const { nodes, edges } = await findEntityGraph({ alerts, related, window: RELATED_ALERTS_WINDOW }, context);
  const titles = new Map(nodes.rows.map(({ id, title }) => [id, title]));
  const lines = edges.rows.map(
    ({ source, mainStat, target }) => `${titles.get(source)} ${mainStat} ${titles.get(target)}`
  );
  return { nodes, edges, lines, kql: context.kql };
}

it('draws the alert of the sample case with everything that it names', async () => {
  const { nodes, edges, lines, kql } = await drawn([story.alertId]);
  expect(nodes.summary).toMatch(/^\d+ entities of 1 alert \(.*\), \d+ relations\.$/);
  expectGolden(
    'entityGraph.txt',
    [...nodes.rows.map(({ subTitle, title }) => `${subTitle}: ${title}`), '', ...lines, '', nodes.summary].join('\n')
  );
  expect(kql).toHaveLength(1);
  expect(nodes.notices).toEqual([]);
  expect(entityNodesFrame.write(nodes.rows).fields[0]!.values).toHaveLength(nodes.rows.length);
  expect(entityEdgesFrame.write(edges.rows).fields[0]!.values).toHaveLength(edges.rows.length);
});

it('merges what several alerts name, and asks once for them', async () => {
  const { nodes, kql } = await drawn([story.alertId, story.alerts.hostile, story.alerts.updated]);
  expectGolden('kql/alertsById.kql', kql.join('\n\n'));
  const shared = nodes.rows.filter(({ mainStat }) => mainStat === '3 alerts').map(({ title }) => title);
  expect(shared).toEqual(expect.arrayContaining(['FIN-WKS-07', 'HARBOR\\maren.voss']));
  expect(nodes.rows.filter(({ type }) => type === 'alert')).toHaveLength(3);
});

it('adds related alerts by type, on the entities that they share', async () => {
  const { nodes, lines } = await drawn([story.alertId], true);
  const related = nodes.rows.filter(({ type }) => type === 'related');
  expect(related.reduce((sum, { alerts }) => sum + alerts, 0)).toBe(34);
  expect(lines).toContain('Storage read from an unusual address shares 203.0.113.45');
  expect(nodes.summary).toMatch(/; 34 related alerts of 23 types\.$/);
});

it('says which alerts it did not find, and when there is none', async () => {
  const some = await drawn([story.alertId, 'nowhere']);
  expect(some.nodes.notices.map(({ text }) => text)).toEqual(['No alert has the id "nowhere".']);
  const none = await drawn(['nowhere', 'neither']);
  expect([none.nodes.rows, none.edges.rows, none.nodes.summary]).toEqual([
    [],
    [],
    'None of 2 alerts was found. Check the ids, or move the time range.',
  ]);
});
