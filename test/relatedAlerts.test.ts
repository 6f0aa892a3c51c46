import { readFileSync } from 'node:fs';
import { findRelatedAlertCounts } from '../src/core/investigations/relatedAlertCounts';
import { findRelatedAlerts, RELATED_ALERTS_WINDOW } from '../src/core/investigations/relatedAlerts';
import { relatedAlertCountsFrame, relatedAlertsFrame } from '../src/frames/relatedAlerts';
import { sampleCase } from '../workspace/sample/sampleCase';
import { type RunningWorkspace, startWorkspace } from '../workspace/startWorkspace';
import { askWorkspace } from './askWorkspace';
import { readCsv } from './csvTable';
import { expectGolden } from './golden';
import { describeWithReference, referenceFile } from './reference';

describe('the alerts related to one of the sample case', () => {
  const { story } = sampleCase();
  const day = { from: Date.UTC(2026, 2, 10), to: Date.UTC(2026, 2, 11) };
  let workspace: RunningWorkspace;
  beforeAll(async () => {
    workspace = await startWorkspace({ port: 0, now: 'data' });
  }, 60_000);
  afterAll(() => workspace.close());
  const related = async (alert: string) => {
    const context = askWorkspace(workspace, day);
    return { ...(await findRelatedAlerts({ alert, window: RELATED_ALERTS_WINDOW }, context)), kql: context.kql };
  };

  it('share what they say they share, itself included; one request finds them', async () => {
    const { rows, summary, notices, kql } = await related(story.alertId);
    expect(kql).toHaveLength(2);
    expectGolden('kql/relatedAlerts.kql', kql[1]!);
    expect(rows.filter(({ isThis }) => isThis).map(({ SystemAlertId }) => SystemAlertId)).toEqual([story.alertId]);
    const named = (name: string, host = '') =>
      rows.find(({ AlertName, Host }) => AlertName === name && (host === '' || Host === host))!;
    expect(named('Malware found and stopped')).toMatchObject({
      hashMatch: true,
      hostMatch: false,
      accountMatch: false,
    });
    expect(named('Storage read from an unusual address')).toMatchObject({ ipMatch: true, hostMatch: false });
    expect(named('Executable started from a temporary folder', 'FIN-WKS-11')).toMatchObject({
      hostMatch: false,
      accountMatch: true,
      processMatch: true,
      hashMatch: true,
    });
    // The workstation is named in the text of this one only.
    expect(named('One password tried on many accounts').matchedOn).toBe('host FIN-WKS-07 (in its text)');
    expect(notices).toEqual([]);
    expect(summary).toBe(
      '35 related alerts of 23 types, this one included: 19 by host, 21 by account, 6 by process, 6 by address, ' +
        '3 by hash. Between 2026-03-05 09:15:21 and 2026-03-11 09:15:21 UTC.'
    );
    expect(relatedAlertsFrame.write(rows).fields[0]!.values).toHaveLength(rows.length);
  });

  it('are counted by type and by what they share', async () => {
    const context = askWorkspace(workspace, day);
    const { rows } = await findRelatedAlertCounts({ alert: story.alertId, window: RELATED_ALERTS_WINDOW }, context);
    const list = await related(story.alertId);
    expect(rows.reduce((sum, { Alerts }) => sum + Alerts, 0)).toBe(list.rows.length);
    expect(rows.reduce((sum, { ByAddress }) => sum + ByAddress, 0)).toBe(6);
    expect(rows.find(({ AlertName }) => AlertName === 'Executable started from a temporary folder')).toMatchObject({
      Alerts: 2,
      ByHost: 1,
      ByHash: 2,
    });
    expect(relatedAlertCountsFrame.write(rows).fields[0]!.values).toHaveLength(rows.length);
  });

  it('are none when there is no alert', async () => {
    const { rows, summary, kql } = await related('');
    expect([rows, summary, kql]).toEqual([[], 'No alert is chosen. Pick one above, or paste its SystemAlertId.', []]);
  });
});

describeWithReference('the alerts related to the one of 2019-01-15', () => {
  interface Scenario {
    readonly alert_row: number;
    readonly related_alerts: {
      readonly start: string;
      readonly end: string;
      readonly rows: ReadonlyArray<{
        readonly row: number;
        readonly host_match: boolean;
        readonly acct_match: boolean;
        readonly proc_match: boolean;
      }>;
    };
  }
  const scenario = JSON.parse(readFileSync(referenceFile('expected', 'jan15_scenario.json'), 'utf8')) as Scenario;
  const { start, end, rows: expected } = scenario.related_alerts;
  const ids = readCsv(referenceFile('jan15', 'alertlist.csv')).map((row) => row['SystemAlertId']!);
  let workspace: RunningWorkspace;
  beforeAll(async () => {
    workspace = await startWorkspace({ data: referenceFile('jan15'), port: 0, now: 'data' });
  }, 60_000);
  afterAll(() => workspace.close());

  it.each([['dashboard'], [RELATED_ALERTS_WINDOW]] as const)(
    'are the 138 that the notebook finds, with its flags (window %j)',
    async (window) => {
      const context = askWorkspace(workspace, { from: Date.parse(start), to: Date.parse(end) });
      const found = await findRelatedAlerts({ alert: ids[scenario.alert_row]!, window }, context);
      const flags = new Map(
        found.rows.map((row) => [row.SystemAlertId, [row.hostMatch, row.accountMatch, row.processMatch]])
      );
      expect(found.rows).toHaveLength(138);
      expect(flags).toEqual(
        new Map(expected.map((row) => [ids[row.row], [row.host_match, row.acct_match, row.proc_match]]))
      );
      expect(found.summary).toMatch(
        /^138 related alerts of \d+ types, this one included: 138 by host, 113 by account, 9 by process\./
      );
    }
  );
});
