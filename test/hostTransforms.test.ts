import { type DataFrameDTO } from '@grafana/data';
import { frameSummary } from '../src/frames/contract';
import { sampleCase } from '../workspace/sample/sampleCase';
import { type RunningWorkspace, startWorkspace } from '../workspace/startWorkspace';
import { workspaceQueries } from './workspaceQueries';

const { story } = sampleCase();
const day = { from: Date.UTC(2026, 2, 10), to: Date.UTC(2026, 2, 11) };

let workspace: RunningWorkspace;
beforeAll(async () => {
  workspace = await startWorkspace({ port: 0, now: 'data' });
}, 60_000);
afterAll(() => workspace.close());

const run = (saved: object) => workspaceQueries(workspace.url, day)({ alert: story.alertId, ...saved });
const column = ({ fields }: DataFrameDTO, name: string): readonly unknown[] =>
  fields.find((field) => field.name === name)?.values ?? [];
const rowOf = (frame: DataFrameDTO, name: string, value: unknown): Readonly<Record<string, unknown>> => {
  const row = column(frame, name).indexOf(value);
  return Object.fromEntries(frame.fields.map((field): [string, unknown] => [field.name, field.values?.[row]]));
};

describe('what is derived from the processes of a host', () => {
  it('asks for the very rows that the process tree asks for', async () => {
    const { kql } = await run({ kind: 'processTree' });
    for (const kind of [
      'processClusters',
      'clusterMembers',
      'processVariability',
      'decodedCommandLines',
      'indicators',
    ]) {
      expect((await run({ kind })).kql).toEqual(kql);
    }
    expect((await run({ kind: 'logonClusters' })).kql).toEqual((await run({ kind: 'hostLogons' })).kql);
  });

  it('puts the process of the alert first among the clusters, and counts what went in', async () => {
    const {
      frames: [frame],
    } = await run({ kind: 'processClusters' });
    expect(column(frame!, 'role').indexOf('alert')).toBe(0);
    expect(column(frame!, 'pid')[0]).toBe(story.pid);
    expect(frameSummary(frame!)).toMatch(/^77 processes in \d+ clusters, \d+ on their own\..* has the first row\./);
    expect(frame!.meta?.notices?.map(({ text }) => text)).toContain(frameSummary(frame!));
  });

  it('lists the members of a cluster, of a name, and of both', async () => {
    const all = (await run({ kind: 'clusterMembers' })).frames[0]!;
    expect(column(all, 'key')).toHaveLength(77);
    const named = (await run({ kind: 'clusterMembers', process: 'WScript.exe' })).frames[0]!;
    expect(new Set(column(named, 'processName'))).toEqual(new Set(['wscript.exe']));
    const [id] = column(named, 'ClusterId');
    const members = (await run({ kind: 'clusterMembers', cluster: String(id) })).frames[0]!;
    expect(column(members, 'key')).toHaveLength(column(members, 'ClusterSize')[0] as number);
    const neither = (await run({ kind: 'clusterMembers', process: 'nothing.exe' })).frames[0]!;
    expect(frameSummary(neither)).toMatch(/^No process named nothing\.exe on /);
    await expect(run({ kind: 'clusterMembers', cluster: 'first' })).rejects.toThrow('is not the number of a cluster');
  });

  it('never mixes programs by pattern or shape, and takes a distance from a variable', async () => {
    for (const mode of ['pattern', 'shape']) {
      const { frames } = await run({ kind: 'processClusters', mode });
      expect(column(frames[0]!, 'mixed')).not.toContain(true);
    }
    const { frames } = await run({ kind: 'processClusters', eps: '5' });
    expect(frameSummary(frames[0]!)).toMatch(/^77 processes in 1 cluster, 0 on their own/);
    await expect(run({ kind: 'processClusters', eps: '$eps' })).rejects.toThrow('Distance must be a number');
  });

  it('decodes the command lines of the tree, and tells whose they are', async () => {
    const {
      frames: [frame],
    } = await run({ kind: 'decodedCommandLines', scope: 'family' });
    expect(column(frame!, 'processName')).toEqual(['cmd.exe', 'powershell.exe']);
    expect(column(frame!, 'encoding_type')).toEqual(['utf-16le', 'utf-16le']);
    expect(column(frame!, 'decoded_string')[0]).toContain('http://cdn.example.net/stage.ps1');
    const own = (await run({ kind: 'decodedCommandLines' })).frames[0]!;
    expect(frameSummary(own)).toMatch(/^Nothing encoded in 1 command line\./);
  });

  it('finds each indicator once, with where it was seen and how often', async () => {
    const {
      frames: [frame],
    } = await run({ kind: 'indicators', scope: 'host' });
    expect(rowOf(frame!, 'value', 'cdn.example.net')).toMatchObject({
      type: 'dns',
      defanged: 'cdn[.]example[.]net',
      count: 2,
      origin: 'decoded',
      processes: 'cmd.exe, powershell.exe',
      processName: 'cmd.exe',
      decodedFrom: '1',
    });
    expect(rowOf(frame!, 'value', '203.0.113.45')).toMatchObject({
      type: 'ipv4',
      origin: 'command line',
      pid: story.pid,
    });
    const values = column(frame!, 'value');
    expect(new Set(values).size).toBe(values.length);
    expect(column(frame!, 'type')).not.toContain('windows_path');
    const paths = (await run({ kind: 'indicators', types: ['windows_path'] })).frames[0]!;
    expect(new Set(column(paths, 'type'))).toEqual(new Set(['windows_path']));
  });

  it('looks into the line that the alert tells where its process was not logged', async () => {
    const quiet = { from: day.from, to: day.from + 60_000 };
    const query = { kind: 'indicators', alert: story.alertId, window: 'dashboard' };
    const { frames } = await workspaceQueries(workspace.url, day)(query, quiet);
    expect(column(frames[0]!, 'key')).toEqual(['']);
    expect(column(frames[0]!, 'value')).toEqual(['203.0.113.45']);
  });

  it('clusters logons by account and type', async () => {
    const {
      frames: [frame],
    } = await run({ kind: 'logonClusters' });
    const sizes = column(frame!, 'ClusterSize') as readonly number[];
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(65);
    expect(column(frame!, 'alertSession')).toContain(true);
    expect(rowOf(frame!, 'account', 'NT AUTHORITY\\SYSTEM')).toMatchObject({ logonTypeName: 'Service', mixed: false });
  });

  it('says in words where there is nothing', async () => {
    for (const kind of [
      'processClusters',
      'processVariability',
      'decodedCommandLines',
      'indicators',
      'logonClusters',
    ]) {
      const { frames } = await workspaceQueries(workspace.url, day)({ kind, host: 'NOBODY', window: 'dashboard' });
      expect(frameSummary(frames[0]!)).toMatch(/NOBODY|^The alert tells no command line/);
    }
  });
});
