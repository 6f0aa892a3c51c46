import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type DataFrameDTO } from '@grafana/data';
import { alertFrame } from '../src/frames/alert';
import { frameSummary } from '../src/frames/contract';
import { processTreeFrame } from '../src/frames/processTree';
import { type RunningWorkspace, startWorkspace } from '../workspace/startWorkspace';
import { workspaceQueries } from './workspaceQueries';

const NOON = '2026-03-10T12:00:00Z';
const range = { from: Date.UTC(2026, 2, 10, 11), to: Date.UTC(2026, 2, 10, 13) };
/** A host's name as an attacker might choose it. */
const HOSTILE_HOST = 'x\' or 1==1 // \\ "\r\n😀';

const host = (id: string, name: string) => ({ $id: id, HostName: name, Type: 'host' });
const ALERTS: Readonly<Record<string, string>> = {
  'several-hosts': JSON.stringify([host('1', 'A-1'), host('2', 'a-1'), host('3', 'B-2')]),
  'no-json': '[{"broken',
  circle: JSON.stringify([
    { $id: '1', Type: 'process', ProcessId: '0x10', ParentProcess: { $ref: '2' }, Host: { $ref: '3' } },
    { $id: '2', Type: 'process', ProcessId: '0x10', ParentProcess: { $ref: '1' } },
    host('3', 'A-1'),
  ]),
  'five-hundred': JSON.stringify(
    Array.from({ length: 500 }, (_, index) => ({ $id: String(index), Type: 'account', Name: `user${index}` }))
  ),
  hostile: JSON.stringify([host('1', HOSTILE_HOST)]),
};

/** Process creations that real logs hold now and then. Columns: host, pid, image, parent pid, parent image, time. */
const EVENTS: ReadonlyArray<readonly [string, string, string, string, string, string]> = [
  ['A-1', '0x10', 'C:\\a.exe', '0x4', '', '12:00:00'],
  ['A-1', '0x10', 'C:\\a.exe', '0x4', '', '12:00:00'],
  ['A-1', '', 'C:\\nopid.exe', '0x10', 'C:\\a.exe', '12:00:01'],
  ['A-1', '0x20', '', '0x10', 'C:\\a.exe', '12:00:02'],
  ['A-1', '0x30', 'C:\\orphan.exe', '', '', '12:00:03'],
  ['A-1', '0x40', 'C:\\early.exe', '0x50', 'C:\\late.exe', '12:00:04'],
  ['A-1', '0x50', 'C:\\late.exe', '0x10', 'C:\\a.exe', '12:00:05'],
  ['B-2', '0x10', 'C:\\other.exe', '0x10', 'C:\\a.exe', '12:00:06'],
  [HOSTILE_HOST, '0x10', 'C:\\hostile.exe', '0x4', '', '12:00:07'],
  ["x' or 1==1", '0x10', 'C:\\innocent.exe', '0x4', '', '12:00:08'],
];

const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');

let folder: string;
let workspace: RunningWorkspace;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'odd-evidence-'));
  const alerts = Object.entries(ALERTS).map(([id, entities]) => [NOON, id, `Alert ${id}`, 'High', entities]);
  writeFileSync(
    path.join(folder, 'SecurityAlert.csv'),
    csv([['TimeGenerated', 'SystemAlertId', 'AlertName', 'AlertSeverity', 'Entities'], ...alerts])
  );
  const events = EVENTS.map(([computer, pid, image, parentPid, parent, time]) => [
    `2026-03-10T${time}Z`,
    '4688',
    computer,
    pid,
    image,
    parentPid,
    parent,
  ]);
  const header = [
    'TimeGenerated',
    'EventID',
    'Computer',
    'NewProcessId',
    'NewProcessName',
    'ProcessId',
    'ParentProcessName',
  ];
  writeFileSync(path.join(folder, 'SecurityEvent.csv'), csv([header, ...events]));
  workspace = await startWorkspace({ data: folder, port: 0 });
}, 60_000);
afterAll(async () => {
  await workspace.close();
  rmSync(folder, { recursive: true });
});

const run = async (saved: object): Promise<DataFrameDTO> =>
  (await workspaceQueries(workspace.url, range)(saved)).frames[0]!;
const tree = (alert: string, host = '') => run({ kind: 'processTree', alert, host, scope: 'host' });
const noticesOf = (frame: DataFrameDTO): readonly string[] => (frame.meta?.notices ?? []).map(({ text }) => text);
const loggedRows = (frame: DataFrameDTO): readonly number[] => {
  const read = processTreeFrame.read(frame);
  return read.ok ? read.value.columns.row.filter((row) => row !== null) : [];
};

describe('odd alerts', () => {
  it('with several hosts offer each of them once, and say which one the tree is of', async () => {
    const options = await run({ kind: 'hostOptions', alert: 'several-hosts' });
    expect(options.fields[1]!.values).toEqual(['A-1', 'B-2']);
    expect(noticesOf(await tree('several-hosts'))).toContain(
      'This alert names 2 hosts; this is about A-1. Choose another above.'
    );
  });

  it('whose entities are not JSON still show their properties, and say so', async () => {
    const frame = await run({ kind: 'alert', alert: 'no-json' });
    expect(noticesOf(frame)).toEqual(['The Entities of this alert are not valid JSON.']);
    expect(alertFrame.read(frame)).toMatchObject({ ok: true });
    expect(frame.fields[2]!.values).toContain('Alert no-json');
    expect(frameSummary(await tree('no-json'))).toBe(
      'This alert names no host, so there is no process tree. Choose a host above.'
    );
  });

  it('whose entities refer in a circle have a process and a tree', async () => {
    const read = processTreeFrame.read(await tree('circle'));
    expect(read.ok && read.value.columns.role).toContain('source');
  });

  it('with five hundred entities show them all', async () => {
    const frame = await run({ kind: 'alert', alert: 'five-hundred', sections: ['entity'] });
    expect(frame.fields[2]!.values).toHaveLength(500);
  });
});

describe('odd processes', () => {
  it('are all there once: without pid, image or parent, with later parents, and twice', async () => {
    const frame = await tree('', 'A-1');
    expect([...loggedRows(frame)].sort((one, other) => one - other)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    const read = processTreeFrame.read(frame);
    expect(read.ok && new Set(read.value.columns.key).size).toBe(read.ok && read.value.length);
    const early = read.ok ? read.value.columns.processName.indexOf('early.exe') : -1;
    expect(read.ok && read.value.columns.certainty[early]).toBe('inferred');
  });

  it('of another host stay on it', async () => {
    expect(loggedRows(await tree('', 'B-2'))).toHaveLength(1);
  });

  it('of a host with a hostile name are found by exactly that name', async () => {
    const frame = await tree('hostile');
    expect(loggedRows(frame)).toHaveLength(1);
    expect(frame.fields.find(({ name }) => name === 'processName')!.values).toContain('hostile.exe');
  });
});
