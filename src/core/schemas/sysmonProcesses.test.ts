import { tableOf } from '../../../test/builders/alert';
import { type Cell } from '../table';
import { sysmonProcesses } from './sysmonProcesses';

const creation: Readonly<Record<string, Cell>> = {
  Log: 'WindowsEvent',
  TimeGenerated: 9,
  Stamped: 7,
  EventID: 1,
  Computer: 'ws-1.corp.example',
  EventRecordId: '31',
  ProcessGuid: '{0d9a4c71-0000-0000-0001-000000000010}',
  ProcessId: '16',
  Image: 'C:\\Windows\\System32\\whoami.exe',
  CommandLine: 'whoami /all',
  User: 'CORP\\jo',
  LogonId: '0x1f',
  IntegrityLevel: 'High',
  ParentProcessGuid: '{0D9A4C71-0000-0000-0001-00000000000C}',
  ParentProcessId: '12',
  ParentImage: 'C:\\Windows\\System32\\cmd.exe',
  ParentCommandLine: 'cmd /q',
  ParentUser: '-',
};

const read = (...rows: ReadonlyArray<Readonly<Record<string, Cell>>>) =>
  sysmonProcesses.read(tableOf(rows.map((row) => ({ ...creation, ...row }))));

describe('reading the processes of Sysmon', () => {
  it('maps the fields of a creation and its creator, of whose session nothing is known', () => {
    expect(read({})).toEqual({
      created: [
        {
          row: 0,
          host: 'ws-1.corp.example',
          pid: 16,
          path: 'C:\\Windows\\System32\\whoami.exe',
          commandLine: 'whoami /all',
          user: 'CORP\\jo',
          start: 7,
          logPosition: 31,
          parentPid: 12,
          parentPath: 'C:\\Windows\\System32\\cmd.exe',
          subjectLogonId: '',
          targetLogonId: '0x1f',
          uniqueId: '{0D9A4C71-0000-0000-0001-000000000010}',
          parentUniqueId: '{0D9A4C71-0000-0000-0001-00000000000C}',
          token: { elevation: '', integrity: 'high' },
          creator: {
            start: null,
            commandLine: 'cmd /q',
            user: '',
            logonId: '',
            parentPid: null,
            parentPath: '',
            parentStart: null,
            parentUniqueId: '',
          },
        },
      ],
      exited: [],
      booted: [],
    });
  });

  it('reads exits, and passes over other events', () => {
    const { created, exited } = read({ EventID: 5, Stamped: 8 }, { EventID: 3 });
    expect(created).toEqual([]);
    expect(exited).toEqual([
      { host: 'ws-1.corp.example', pid: 16, path: 'C:\\Windows\\System32\\whoami.exe', time: 8 },
    ]);
  });

  it('reads what the table Event writes as XML', () => {
    const commandLine = 'cmd /c &quot;echo 1 &gt; &amp;lt;a&quot;';
    expect(read({ Log: 'Event', CommandLine: commandLine }).created[0]!.commandLine).toBe('cmd /c "echo 1 > &lt;a"');
    expect(read({ CommandLine: commandLine }).created[0]!.commandLine).toBe(commandLine);
  });

  it('reads once what both tables hold, and every row that one of them holds', () => {
    const ended = { EventID: 5 };
    const other = { ProcessGuid: '{0D9A4C71-0000-0000-0001-000000000099}' };
    const unknown = { ProcessGuid: '{00000000-0000-0000-0000-000000000000}' };
    const twice: ReadonlyArray<Readonly<Record<string, Cell>>> = [
      { Log: 'Event' },
      {},
      {},
      { ...ended, Log: 'Event' },
      ended,
    ];
    const once: typeof twice = [{ ...other, Log: 'Event' }, unknown, { ...unknown, Log: 'Event' }];
    const { created, exited } = read(...twice, ...once);
    expect(created.map(({ row }) => row)).toEqual([1, 2, 5, 6, 7]);
    expect(exited).toHaveLength(1);
  });

  it('takes a GUID of zeros for none', () => {
    const nobody = '{00000000-0000-0000-0000-000000000000}';
    expect(read({ ParentProcessGuid: nobody }).created[0]!.parentUniqueId).toBe('');
  });

  it('knows a boot by the first session manager', () => {
    const first = { Image: 'C:\\Windows\\System32\\smss.exe', ParentProcessId: '4', ParentImage: 'System' };
    expect(read(first).booted).toEqual([{ host: 'ws-1.corp.example', time: 7 }]);
  });
});
