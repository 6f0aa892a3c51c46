import { runQuery } from '../../scripts/runQuery';
import { processTreeFrame } from '../../src/frames/processTree';
import { type RunningWorkspace, startWorkspace } from '../../workspace/startWorkspace';
import { SAMPLE_DAY, SAMPLE_ROWS, SAMPLE_SUBJECT } from './sampleSubject';

let workspace: RunningWorkspace;
beforeAll(async () => {
  workspace = await startWorkspace({ port: 0, now: 'data', rows: SAMPLE_ROWS });
}, 60_000);
afterAll(() => workspace.close());

const SCHEMAS = ['SecurityEvent', 'Defender'] as const;

it('the tree of the alert is the same by the security log and by Defender', async () => {
  const [windows, defender] = await Promise.all(
    SCHEMAS.map(async (schema) => {
      const query = { kind: 'processTree', alert: SAMPLE_SUBJECT.alert, schema };
      const { frames } = await runQuery(query, SAMPLE_DAY, workspace.url);
      const read = processTreeFrame.read(frames[0]!);
      const { key, parentKey, role, level, pid, processName, commandLine, start, row } = read.ok
        ? read.value.columns
        : ({} as never);
      // Defender writes full names of hosts, which keys begin with.
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
    })
  );
  expect(windows).toHaveLength(17);
  expect(windows!.filter(({ role }) => role === 'source')).toHaveLength(1);
  expect(defender).toEqual(windows);
});
