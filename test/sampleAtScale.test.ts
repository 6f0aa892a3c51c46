import { runQuery } from '../scripts/runQuery';
import { type RunningWorkspace, startWorkspace } from '../workspace/startWorkspace';
import { TestClient } from '../workspace/testing/client';
import { SAMPLE_DAY, SAMPLE_SUBJECT } from './queries/sampleSubject';

const EVENTS = 15_000;
const open = new Set<RunningWorkspace>();
afterEach(async () => {
  await Promise.all(Array.from(open, (workspace) => workspace.close()));
  open.clear();
});

async function start(sampleEvents?: number): Promise<RunningWorkspace> {
  const workspace = await startWorkspace({ port: 0, now: 'data', sampleEvents });
  open.add(workspace);
  return workspace;
}

describe('the sample case among further sites', () => {
  it('has as many events as were asked for, the same each time, on other computers', async () => {
    const [first, second] = await Promise.all(
      [await start(EVENTS), await start(EVENTS)].map((workspace) => TestClient.signIn(workspace))
    );
    const perHost =
      'SecurityEvent | summarize Events = count(), First = min(TimeGenerated), Last = max(TimeGenerated), Texts = dcount(strcat(EventID, NewProcessId, CommandLine, TargetLogonId)) by Computer, SourceComputerId | sort by Computer asc';
    const hosts = await first!.rows(perHost);
    expect(await second!.rows(perHost)).toEqual(hosts);
    expect(await first!.rows('SecurityEvent | count')).toEqual([[EVENTS]]);
    expect(await first!.rows('SecurityAlert | summarize count(), dcount(SystemAlertId)')).toEqual([[77, 76]]);
    expect(hosts.length).toBeGreaterThan(20);
  });

  it('is found as it is without them', async () => {
    const [alone, among] = [await start(), await start(EVENTS)];
    for (const kind of ['processTree', 'relatedAlerts', 'hostLogons', 'hostSummary']) {
      const query = { kind, alert: SAMPLE_SUBJECT.alert };
      const found = await runQuery(query, SAMPLE_DAY, among.url);
      expect(found.frames).toEqual((await runQuery(query, SAMPLE_DAY, alone.url)).frames);
      expect(found.frames[0]!.fields[0]!.values!.length).toBeGreaterThan(0);
    }
  });

  it('is refused when it has more events itself', async () => {
    await expect(startWorkspace({ port: 0, sampleEvents: 10 })).rejects.toThrow(
      /^the sample case alone has \d+ events, more than 10$/
    );
  });
});
