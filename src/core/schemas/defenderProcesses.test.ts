import { type Cell } from '../table';
import { defenderProcesses } from './defenderProcesses';

/** Reads one row of DeviceProcessEvents. */
const read = (given: Readonly<Record<string, Cell>>) =>
  defenderProcesses.read({
    length: 1,
    columns: Object.entries({ DeviceName: 'ws-1.corp.example', TimeGenerated: 9, ...given }).map(([name, value]) => ({
      name,
      type: 'string',
      values: [value],
    })),
  });

const row = {
  ProcessId: 16,
  ProcessCreationTime: 7,
  FolderPath: 'C:\\Windows\\System32\\whoami.exe',
  FileName: 'whoami.exe',
  ProcessCommandLine: 'whoami /all',
  AccountDomain: 'corp',
  AccountName: 'jo',
  LogonId: 31,
  InitiatingProcessId: 12,
  InitiatingProcessCreationTime: 3,
  InitiatingProcessFolderPath: 'c:\\windows\\system32',
  InitiatingProcessFileName: 'cmd.exe',
  InitiatingProcessCommandLine: 'cmd /q',
  InitiatingProcessAccountDomain: 'nt authority',
  InitiatingProcessAccountName: 'system',
  InitiatingProcessLogonId: 999,
  InitiatingProcessParentId: 8,
  InitiatingProcessParentCreationTime: 1,
  InitiatingProcessParentFileName: 'services.exe',
};

describe('reading the processes of Defender', () => {
  it('maps the columns of a creation, its creator and that creator’s parent', () => {
    expect(read(row)).toEqual({
      created: [
        {
          row: 0,
          host: 'ws-1.corp.example',
          pid: 16,
          path: 'C:\\Windows\\System32\\whoami.exe',
          commandLine: 'whoami /all',
          user: 'corp\\jo',
          start: 7,
          logPosition: null,
          parentPid: 12,
          parentPath: 'c:\\windows\\system32\\cmd.exe',
          subjectLogonId: '0x3e7',
          targetLogonId: '0x1f',
          uniqueId: '16@7',
          parentUniqueId: '12@3',
          creator: {
            start: 3,
            commandLine: 'cmd /q',
            user: 'nt authority\\system',
            logonId: '0x3e7',
            parentPid: 8,
            parentPath: 'services.exe',
            parentStart: 1,
            parentUniqueId: '8@1',
          },
        },
      ],
      exited: [],
      booted: [],
    });
  });

  it('writes "0x0" for the session of the new process where it is its creator’s, as Windows does', () => {
    expect(read({ ...row, LogonId: 999 }).created[0]!.targetLogonId).toBe('0x0');
  });

  it('has no id for a process whose creation time is missing, and the time of the event for its start', () => {
    const [creation] = read({ ...row, ProcessCreationTime: null, InitiatingProcessCreationTime: null }).created;
    expect(creation).toMatchObject({ start: 9, uniqueId: '', parentUniqueId: '' });
  });

  it('knows a boot by the first session manager', () => {
    const first = { FileName: 'smss.exe', FolderPath: 'C:\\Windows\\System32\\smss.exe', InitiatingProcessId: 4 };
    const kernel = { InitiatingProcessFileName: 'System', InitiatingProcessFolderPath: '' };
    expect(read({ ...row, ...first, ...kernel }).booted).toEqual([{ host: 'ws-1.corp.example', time: 7 }]);
  });
});

it.each([
  ['C:\\Windows\\cmd.exe', 'cmd.exe', 'C:\\Windows\\cmd.exe'],
  ['c:\\windows\\', 'cmd.exe', 'c:\\windows\\cmd.exe'],
  ['/usr/bin', 'bash', '/usr/bin/bash'],
  ['/usr/bin/bash', 'bash', '/usr/bin/bash'],
  ['', 'System', 'System'],
  ['C:\\Windows', '', 'C:\\Windows'],
])('the folder %j and the file %j are the path %j', (FolderPath, FileName, path) => {
  expect(read({ FolderPath, FileName }).created[0]!.path).toBe(path);
});
