import { type DataFrameDTO } from '@grafana/data';
import { alertFrame } from '../src/frames/alert';
import { alertsFrame } from '../src/frames/alerts';
import { frameSchema, frameSummary } from '../src/frames/contract';
import { processTreeFrame } from '../src/frames/processTree';
import { sampleCase } from '../workspace/sample/sampleCase';
import { type RunningWorkspace, startWorkspace } from '../workspace/startWorkspace';
import { expectGolden } from './golden';
import { workspaceQueries } from './workspaceQueries';

const { story, tables } = sampleCase();
const day = { from: Date.UTC(2026, 2, 10), to: Date.UTC(2026, 2, 11) };

let workspace: RunningWorkspace;
beforeAll(async () => {
  workspace = await startWorkspace({ port: 0, now: 'data' });
}, 60_000);
afterAll(() => workspace.close());

const run = (saved: object, range = day) => workspaceQueries(workspace.url, day)(saved, range);

/** Rows of a frame's columns, for looking at. */
function columnsOf(frame: DataFrameDTO, contract: { read: typeof processTreeFrame.read }) {
  const read = contract.read(frame);
  if (!read.ok) {
    throw new Error(JSON.stringify(read.error));
  }
  return read.value.columns;
}

describe('the alert list', () => {
  it('asks for the latest state of each alert', async () => {
    const { frames, kql } = await run({ kind: 'alerts' }, { from: Date.UTC(2026, 2, 1), to: day.to });
    expectGolden('kql/alerts.kql', kql.join('\n\n'));
    const read = alertsFrame.read(frames[0]!);
    const ids = tables.find(({ name }) => name === 'SecurityAlert')!.rows.map(({ SystemAlertId }) => SystemAlertId);
    expect(read.ok && [...read.value.columns.SystemAlertId].sort()).toEqual([...new Set(ids)].sort());
    const updated = read.ok ? read.value.columns.SystemAlertId.indexOf(story.alerts.updated) : -1;
    expect(read.ok && read.value.columns.Status[updated]).toBe('InProgress');
  });

  it('says so when there is none', async () => {
    const { frames } = await run({ kind: 'alerts' }, { from: 0, to: 3_600_000 });
    expect(frames[0]!.fields).toHaveLength(Object.keys(alertsFrame.schema).length);
    expect(frameSummary(frames[0]!)).toBe(
      'No alerts between 1970-01-01 00:00:00 and 01:00:00 UTC. Widen the time range.'
    );
  });
});

describe('one alert', () => {
  it('is found by its id, with everything it says', async () => {
    const { frames, kql } = await run({ kind: 'alert', alert: story.alertId });
    expectGolden('kql/alert.kql', kql.join('\n\n'));
    const read = alertFrame.read(frames[0]!);
    const rows = read.ok
      ? read.value.columns.property.map(
          (property, row) => `${read.value.columns.section[row]} ${property}: ${read.value.columns.value[row]}`
        )
      : [];
    expect(rows).toContain(`subject Process ID: ${story.pid} (0x${story.pid.toString(16)})`);
    expect(rows).toContain(`subject Logon session: ${story.logonId}`);
    expect(rows).toContain('alert AlertSeverity: High');
    expect(rows).toContain('extended Parent Process: powershell.exe');
    expect(rows.filter((row) => row.startsWith('entity '))).not.toHaveLength(0);
  });

  it('is found far outside of the range, and no other is when the id is unknown', async () => {
    const weeksLater = { from: day.from + 30 * 86_400_000, to: day.to + 30 * 86_400_000 };
    expect(frameSummary((await run({ kind: 'alert', alert: story.alertId }, weeksLater)).frames[0]!)).toMatch(
      /temporary folder/
    );
    const { frames } = await run({ kind: 'alert', alert: '" or 1 == 1 //' });
    expect(frameSummary(frames[0]!)).toMatch(/^No alert has the id "" or 1 == 1 \/\/"/);
    expect(frames[0]!.fields[0]!.values).toEqual([]);
  });
});

describe('the process tree', () => {
  it('gives every process of the story its true parent', async () => {
    const { frames, kql } = await run({
      kind: 'processTree',
      alert: story.alertId,
      scope: 'host',
      schema: 'SecurityEvent',
    });
    expectGolden('kql/processTree.kql', kql.join('\n\n'));
    const { key, parentKey, pid, start } = columnsOf(frames[0]!, processTreeFrame);
    const rowOf = (wantedPid: number, wantedStart: number): number =>
      key.findIndex((_, row) => pid[row] === wantedPid && start[row] === wantedStart);
    const links = story.links.filter(
      ({ host, start: time }) => host === story.host && time > story.start - 3_600_000 && time < story.start + 600_000
    );
    expect(links.length).toBeGreaterThan(12);
    for (const link of links) {
      const parent = key.indexOf(parentKey[rowOf(link.pid, link.start)]!);
      expect([link.key, pid[parent], start[parent]]).toEqual([link.key, link.parentPid, link.parentStart ?? null]);
    }
  });

  it('tells what it found in words, and asks for the alert, the logs and the events', async () => {
    const { frames, kql } = await run({ kind: 'processTree', alert: story.alertId });
    expect(frameSummary(frames[0]!)).toMatch(
      /^16 processes, 1 alert process; parents: 15 matched, 1 inferred\. FIN-WKS-07, between 2026-03-10 08:15:21 and 09:25:21 UTC\.$/
    );
    expect(kql).toHaveLength(3);
    expect(frameSchema(frames[0]!)).toBe('SecurityEvent');
  });

  it('names what is missing: host, process, events', async () => {
    const withoutHost = await run({ kind: 'processTree', alert: story.alerts.withoutHost });
    expect(frameSummary(withoutHost.frames[0]!)).toBe(
      'This alert names no host, so there is no process tree. Choose a host above.'
    );
    const otherHost = await run({ kind: 'processTree', alert: story.alertId, host: 'nowhere' });
    expect(frameSummary(otherHost.frames[0]!)).toMatch(/^No process creations \(event 4688\) for nowhere between/);
    const noProcess = await run({ kind: 'processTree', alert: story.alerts.withoutHost, host: story.host });
    expect(noProcess.frames[0]!.meta?.notices?.map(({ text }) => text)).toEqual([
      'This alert names no process; shown are all processes of FIN-WKS-07.',
    ]);
  });

  it('finds a fully qualified host by its short name and the reverse', async () => {
    const { kql } = await run({
      kind: 'processTree',
      host: 'ws-1.corp.example',
      window: 'dashboard',
      schema: 'SecurityEvent',
    });
    expectGolden('kql/processTree-qualified-host.kql', kql.join('\n\n'));
  });
});

describe('free KQL', () => {
  it('gives its own columns', async () => {
    const { frames } = await run({
      kind: 'kql',
      kql: 'SecurityEvent | summarize n = count(), Last = max(TimeGenerated) by EventID | sort by EventID asc',
    });
    expect(frames[0]!.fields.map(({ name, type }) => `${name}:${type}`)).toEqual([
      'EventID:number',
      'n:number',
      'Last:time',
    ]);
    expect(frames[0]!.fields[0]!.values).toEqual(expect.arrayContaining([4624, 4625, 4688, 4689]));
  });

  it('is refused with the innermost reason', async () => {
    await expect(run({ kind: 'kql', kql: 'SecurityEvent | where Nonsense == 1' })).rejects.toThrow(
      /^The workspace refused the query: .*Nonsense/
    );
  });
});

describe('the choices of dashboard variables', () => {
  it('are alerts by id with a readable label, and the host of an alert', async () => {
    const alerts = await run({ kind: 'alertOptions' });
    const [text, value] = alerts.frames[0]!.fields;
    expect(text!.values![value!.values!.indexOf(story.alertId)]).toBe(
      '2026-03-10 09:15 · High · Executable started from a temporary folder · FIN-WKS-07'
    );
    const hosts = await run({ kind: 'hostOptions', alert: story.alertId });
    expect(hosts.frames[0]!.fields.map(({ values }) => values)).toEqual([['FIN-WKS-07'], ['FIN-WKS-07']]);
    const none = await run({ kind: 'hostOptions', alert: story.alerts.withoutHost });
    expect(none.frames[0]!.fields.map(({ values }) => values)).toEqual([[], []]);
  });
});
