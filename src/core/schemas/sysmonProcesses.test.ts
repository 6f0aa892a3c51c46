import { tableOf } from '../../../test/builders/alert';
import { type Cell } from '../table';
import { sysmonProcesses } from './sysmonProcesses';

const creation: Readonly<Record<string, Cell>> = {
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

  it('takes a GUID of zeros for none', () => {
    const nobody = '{00000000-0000-0000-0000-000000000000}';
    expect(read({ ParentProcessGuid: nobody }).created[0]!.parentUniqueId).toBe('');
  });

  it('knows a boot by the first session manager', () => {
    const first = { Image: 'C:\\Windows\\System32\\smss.exe', ParentProcessId: '4', ParentImage: 'System' };
    expect(read(first).booted).toEqual([{ host: 'ws-1.corp.example', time: 7 }]);
  });
});
