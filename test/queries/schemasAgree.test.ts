import { runQuery } from '../../scripts/runQuery';
import { type SchemaName, SCHEMA_NAMES } from '../../src/core/schemas/hostSchema';
import { processTreeFrame } from '../../src/frames/processTree';
import { type RunningWorkspace, startWorkspace } from '../../workspace/startWorkspace';
import { SAMPLE_DAY, SAMPLE_ROWS, SAMPLE_SUBJECT, SYSMON_EVENT_ROWS } from './sampleSubject';

let workspace: RunningWorkspace;
let sysmonInEvent: RunningWorkspace;
beforeAll(async () => {
  workspace = await startWorkspace({ port: 0, now: 'data', rows: SAMPLE_ROWS });
  sysmonInEvent = await startWorkspace({ port: 0, now: 'data', rows: SYSMON_EVENT_ROWS });
}, 60_000);
afterAll(() => Promise.all([workspace.close(), sysmonInEvent.close()]));

/** The tree of the alert by one sort of logs. */
async function treeBy(schema: SchemaName | 'auto', { url } = workspace) {
  const query = { kind: 'processTree', alert: SAMPLE_SUBJECT.alert, schema };
  const { frames } = await runQuery(query, SAMPLE_DAY, url);
  const read = processTreeFrame.read(frames[0]!);
  const { key, parentKey, role, level, pid, processName, commandLine, start, row } = read.ok
    ? read.value.columns
    : ({} as never);
  // Some logs write full names of hosts, which keys begin with.
  const short = (name: string | null | undefined) => name?.replace('.harbor.example', '') ?? null;
  return key.map((name, at) => ({
    key: short(name),
    parentKey: short(parentKey[at]),
    role: role[at],
    level: level[at],
    pid: pid[at],
    processName: processName[at]?.toLowerCase(),
    commandLine: row[at] === null ? '' : commandLine[at],
    start: start[at],
    logged: row[at] !== null,
  }));
}

it('the tree of the alert by the security log has its seventeen processes', async () => {
  const windows = await treeBy('SecurityEvent');
  expect(windows).toHaveLength(17);
  expect(windows.filter(({ role }) => role === 'source')).toHaveLength(1);
});

it("it is the same by Linux's audit log, but for parents that were not logged, which it does not name", async () => {
  const windows = (await treeBy('SecurityEvent')).filter(({ logged }) => logged);
  const logged = new Set(windows.map(({ key }) => key));
  expect(await treeBy('Linux')).toEqual(
    windows.map((node) => ({ ...node, parentKey: logged.has(node.parentKey) ? node.parentKey : null }))
  );
});

it.each(SCHEMA_NAMES.filter((name) => !['SecurityEvent', 'Linux'].includes(name)))(
  'it is the same by %s',
  async (schema) => {
    expect(await treeBy(schema)).toEqual(await treeBy('SecurityEvent'));
  }
);

it.each(['Sysmon', 'auto'] as const)('it is the same by Sysmon in the table Event, chosen by %s', async (schema) => {
  expect(await treeBy(schema, sysmonInEvent)).toEqual(await treeBy('SecurityEvent'));
});
