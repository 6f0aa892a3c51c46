import { caseTables } from '../src/app/caseFile/caseTables';
import { jsonOf } from '../src/app/caseFile/caseJson';
import { paceOf } from '../src/app/caseFile/pace';
import { type Gathered } from '../src/app/gather/gather';
import { freeze } from '../src/app/sharing/freeze';
import { redactingSnapshot } from '../src/app/sharing/redactSnapshot';
import { redactingTables } from '../src/core/redaction/redactTable';
import { isEveryones } from '../src/core/redaction/secretKind';
import { finish } from '../src/core/work/pausing';
import { sampleCase } from '../workspace/sample/sampleCase';
import { type RunningWorkspace, startWorkspace } from '../workspace/startWorkspace';
import { gatheredFrom, ourDashboards } from './builders/gathered';
import { readCsv } from './csvTable';
import { describeWithReference, referenceFile } from './reference';
import { secretsIn } from './secretForms';
import { SAMPLE_SECRETS } from './sampleSecrets';

const HOUR = 3_600_000;

/** What of a gathered dashboard would leave: the snapshot that is posted, and the tables that are saved. */
async function sharedOf(gathered: Gathered): Promise<{ snapshot: string; tables: string }> {
  const { dashboard, leaks } = finish(redactingSnapshot(gathered));
  expect(leaks).toBe(0);
  const redacted = finish(redactingTables(caseTables([gathered]), []));
  expect(redacted.leaks).toBe(0);
  const tables = await jsonOf(
    redacted.tables,
    paceOf(new AbortController().signal, () => undefined)
  );
  return { snapshot: JSON.stringify(dashboard), tables: await tables.text() };
}

describe('the dashboards on the sample case without names', () => {
  const { story } = sampleCase();
  let workspace: RunningWorkspace;
  beforeAll(async () => (workspace = await startWorkspace({ port: 0, now: 'data' })));
  afterAll(() => workspace.close());

  const gathered = (dashboard: (typeof DASHBOARDS)[number]): Promise<Gathered> =>
    gatheredFrom(dashboard, {
      alert: story.alertId,
      host: story.host,
      range: { from: story.start - HOUR, to: story.start + HOUR },
      workspace: workspace.url,
    });
  const DASHBOARDS = ourDashboards();

  it.each(DASHBOARDS.map((dashboard) => [dashboard.uid, dashboard] as const))('hold none: %s', async (_, dashboard) => {
    const data = await gathered(dashboard);
    const { snapshot, tables } = await sharedOf(data);
    expect(secretsIn(JSON.stringify(freeze(data)), SAMPLE_SECRETS).length).toBeGreaterThan(1);
    expect(secretsIn(snapshot, SAMPLE_SECRETS)).toEqual([]);
    expect(secretsIn(tables, SAMPLE_SECRETS)).toEqual([]);
    // What is to be read stays: programs, verdicts of ours, words of command lines.
    const kept = ['update-svc.exe', 'powershell.exe', 'reg add', 'net1 group'].filter((word) =>
      JSON.stringify(freeze(data)).includes(word)
    );
    expect(kept.filter((word) => !snapshot.includes(word))).toEqual([]);
  });

  it('keep their structure, their counts and their annotations', async () => {
    const data = await gathered(DASHBOARDS.find(({ uid }) => uid === 'casefile-investigation')!);
    const shape = (value: unknown): unknown =>
      typeof value === 'string'
        ? 'text'
        : Array.isArray(value)
          ? value.map(shape)
          : typeof value === 'object' && value !== null
            ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shape(each)]))
            : value;
    const frozen = JSON.parse(JSON.stringify(freeze(data))) as { snapshot: unknown };
    const redacted = JSON.parse(JSON.stringify(finish(redactingSnapshot(data)).dashboard)) as { snapshot: unknown };
    const panels = (from: object): ReadonlyArray<{ targets: ReadonlyArray<{ snapshot?: readonly object[] }> }> =>
      (from as { panels: never }).panels;
    const frames = (from: object): readonly object[] =>
      panels(from).flatMap(({ targets }) => targets.flatMap(({ snapshot = [] }) => snapshot));
    const names = (frame: object): unknown => {
      const { schema, data: rows } = frame as {
        schema: { name: string; fields: object[] };
        data: { values: unknown[][] };
      };
      return [
        schema.name,
        schema.fields.map((field) => [(field as { name: string }).name]),
        rows.values.map(({ length }) => length),
      ];
    };
    expect(frames(redacted).map(names)).toEqual(frames(frozen).map(names));
    expect(shape({ ...redacted, panels: [] })).toEqual(shape({ ...frozen, panels: [] }));
    const marks = frames(redacted).filter((frame) => JSON.stringify(frame).includes('"dataTopic":"annotations"'));
    expect(marks).toHaveLength(panels(redacted).filter(({ targets }) => targets.length > 0).length);
    expect(JSON.stringify(marks[0])).toContain('host-1');
  });

  it('are told from each other in the list of tables, each query once', async () => {
    const all = await Promise.all(
      DASHBOARDS.filter(({ uid }) => /investigation|host|indicators/.test(uid)).map((dashboard) => gathered(dashboard))
    );
    const titles = caseTables(all).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles).toEqual(expect.arrayContaining(['Related alerts', 'Process tree (investigation)', 'Decoded items']));
    expect(titles).toEqual(expect.arrayContaining(['Indicators', 'Reputation', 'Processes round the alert']));
    // Asked by two panels in another order each.
    expect(titles).not.toContain('Logons and processes round the alert: Processes');
    expect(titles.filter((title) => /^Processes/.test(title))).toEqual(['Processes', 'Processes round the alert']);
  });
});

describeWithReference('the dashboards on 2019-01-15 without names', () => {
  let workspace: RunningWorkspace;
  beforeAll(async () => {
    workspace = await startWorkspace({ port: 0, now: 'data', data: referenceFile('jan15') });
  });
  afterAll(() => workspace.close());

  const alerts = readCsv(referenceFile('jan15', 'alertlist.csv'));
  interface NamedEntity {
    readonly Type?: string;
    readonly Name?: string;
    readonly HostName?: string;
    readonly NTDomain?: string;
    readonly Address?: string;
  }

  /** What an alert names, read from its entities by hand. */
  const namesOf = (row: number): readonly string[] =>
    (JSON.parse(String(alerts[row]!['Entities'])) as readonly NamedEntity[])
      .flatMap(({ Type, Name, HostName, NTDomain, Address }) => [
        Type === 'account' ? Name : undefined,
        HostName,
        NTDomain,
        Address,
      ])
      .filter((name): name is string => name !== undefined && name.length > 3 && !isEveryones(name));

  // The alert of a rule of the workspace's own, with its KQL and accounts that were guessed at, and that of the tree.
  const spray = alerts.findIndex(({ ExtendedProperties }) => String(ExtendedProperties).includes('| where EventID'));
  const ftp = alerts.findIndex(
    ({ AlertName, CompromisedEntity }) =>
      /ftp/i.test(String(AlertName)) || /MSTICAlertsWin1/i.test(String(CompromisedEntity))
  );

  it.each([
    ['a rule of the workspace', spray],
    ['the process tree', ftp],
  ])('hold nothing of the alert of %s', async (_, row) => {
    expect(row).toBeGreaterThanOrEqual(0);
    const { SystemAlertId, TimeGenerated } = alerts[row]!;
    const time = Date.parse(`${String(TimeGenerated)}Z`) || Date.parse(String(TimeGenerated));
    const secrets = [...namesOf(row), String(SystemAlertId), '| where EventID', '| extend '];
    for (const dashboard of ourDashboards().filter(({ uid }) => /investigation|triage/.test(uid))) {
      const data = await gatheredFrom(dashboard, {
        alert: String(SystemAlertId),
        host: '',
        range: { from: time - 24 * HOUR, to: time + HOUR },
        workspace: workspace.url,
      });
      expect(secretsIn(JSON.stringify(freeze(data)), secrets).length).toBeGreaterThan(1);
      const { snapshot, tables } = await sharedOf(data);
      expect(secretsIn(snapshot, secrets)).toEqual([]);
      expect(secretsIn(tables, secrets)).toEqual([]);
    }
  });
});
