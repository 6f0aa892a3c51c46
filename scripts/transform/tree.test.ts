import { tree } from './tree';

const creation = (at: number, pid: string, name: string, parentPid: string, parentName: string) => ({
  TimeGenerated: `2026-03-10T08:00:0${at}Z`,
  EventID: '4688',
  Computer: 'WS-1',
  NewProcessId: pid,
  NewProcessName: `C:\\${name}`,
  ProcessId: parentPid,
  ParentProcessName: `C:\\${parentName}`,
});
const ROWS = [
  creation(3, '0x30', 'c.exe', '0x20', 'b.exe'),
  creation(2, '0x20', 'b.exe', '0x10', 'a.exe'),
  creation(1, '0x40', 'd.exe', '0x10', 'a.exe'),
  { ...creation(4, '0x50', 'e.exe', '0x20', 'b.exe'), EventID: '4624' },
];

describe('the transform tree', () => {
  it('links each creation to the row of its parent, and counts parents that were not logged', () => {
    expect(tree.run(ROWS, {})).toEqual({
      rows: [
        { row: 0, parent: 1, certainty: 'matched', depth: 2 },
        { row: 1, parent: null, certainty: 'inferred', depth: 1 },
        { row: 2, parent: null, certainty: 'inferred', depth: 1 },
      ],
      summary: { processes: 4, roots: 1, leaves: 2, depth: 3 },
    });
  });

  it('takes the schema by name, in any case', () => {
    expect(tree.run(ROWS, { schema: 'securityevent' })).toEqual(tree.run(ROWS, {}));
  });

  it.each([
    [
      [{ a: 1 }],
      {},
      'The columns of the rows are of no known schema. Name it with --schema: SecurityEvent, Defender, MDE, auditd.',
    ],
    [ROWS, { schema: 'Sysmon' }, 'There is no schema "Sysmon". Known are SecurityEvent, Defender, MDE, auditd.'],
  ])('refuses rows that it cannot read', (rows: readonly Readonly<Record<string, unknown>>[], options, message) => {
    expect(() => tree.run(rows, options)).toThrow(message);
  });

  it("links Defender's events under msticpy's names by pid and creation time", () => {
    const times = { TimeGenerated: '2026-03-10T08:00:00Z', InitiatingProcessCreationTime: '2026-03-10T07:00:00Z' };
    const rows = [
      {
        ...times,
        ComputerDnsName: 'ws-1',
        CreatedProcessName: 'b.exe',
        CreatedProcessId: '20',
        CreatedProcessCreationTime: '2026-03-10T08:00:00.5Z',
        InitiatingProcessName: 'a.exe',
        InitiatingProcessId: '10',
      },
      {
        ...times,
        ComputerDnsName: 'ws-1',
        CreatedProcessName: 'c.exe',
        CreatedProcessId: '30',
        CreatedProcessCreationTime: '2026-03-10T08:00:01Z',
        InitiatingProcessName: 'b.exe',
        InitiatingProcessId: '20',
        InitiatingProcessCreationTime: '2026-03-10T08:00:00.5Z',
      },
    ];
    expect(tree.run(rows, {})).toMatchObject({
      rows: [
        { row: 0, parent: null, certainty: 'inferred' },
        { row: 1, parent: 0, certainty: 'exact' },
      ],
    });
  });

  it("links starts of programs in Linux's audit log by pid", () => {
    const start = (at: number, exe: string, pid: number, ppid: number, EventType = 'SYSCALL_EXECVE') => ({
      TimeGenerated: `2026-03-10T08:00:0${at}Z`,
      EventType,
      Computer: 'lx-1',
      exe,
      cmdline: exe,
      pid,
      ppid,
    });
    const rows = [start(1, '/bin/sh', 10, 1), start(2, '/usr/bin/id', 11, 10), start(3, '/x', 12, 10, 'USER_END')];
    expect(tree.run(rows, {})).toEqual({
      rows: [
        { row: 0, parent: null, certainty: 'missing', depth: 0 },
        { row: 1, parent: 0, certainty: 'pid', depth: 1 },
      ],
      summary: { processes: 2, roots: 1, leaves: 1, depth: 2 },
    });
  });

  it('is empty for no rows', () => {
    expect(tree.run([], {})).toEqual({ rows: [], summary: { processes: 0, roots: 0, leaves: 0, depth: 0 } });
  });
});
