import { tableOf } from '../../../test/builders/alert';
import { type Cell } from '../table';
import { asimProcesses } from './asimProcesses';

const creation: Readonly<Record<string, Cell>> = {
  TimeGenerated: 9,
  EventType: 'ProcessCreated',
  DvcHostname: 'WS-1',
  DvcOs: 'Windows',
  TargetProcessId: '16',
  TargetProcessCreationTime: 7,
  TargetProcessName: 'C:\\Windows\\System32\\whoami.exe',
  TargetProcessCommandLine: 'whoami /all',
  TargetUsername: 'CORP\\jo',
  TargetUserSessionId: '31',
  TargetProcessIntegrityLevel: 'High',
  ActingProcessId: '12',
  ActingProcessCreationTime: 3,
  ActingProcessName: 'C:\\Windows\\System32\\cmd.exe',
  ActingProcessCommandLine: 'cmd /q',
  ActorUsername: 'NT AUTHORITY\\SYSTEM',
  ActorSessionId: '999',
  ParentProcessId: '8',
  ParentProcessCreationTime: 1,
  ParentProcessName: 'C:\\Windows\\System32\\services.exe',
};

const read = (given: Readonly<Record<string, Cell>>) => asimProcesses.read(tableOf([{ ...creation, ...given }]));
const created = (given: Readonly<Record<string, Cell>>) => read(given).created[0]!;

describe('reading the processes of ASIM', () => {
  it('takes the acting process for the creator, and the parent process for the creator’s parent', () => {
    expect(read({})).toEqual({
      created: [
        {
          row: 0,
          host: 'WS-1',
          pid: 16,
          path: 'C:\\Windows\\System32\\whoami.exe',
          commandLine: 'whoami /all',
          user: 'CORP\\jo',
          start: 7,
          logPosition: null,
          parentPid: 12,
          parentPath: 'C:\\Windows\\System32\\cmd.exe',
          subjectLogonId: '0x3e7',
          targetLogonId: '0x1f',
          uniqueId: '16@7',
          parentUniqueId: '12@3',
          token: { elevation: '', integrity: 'high' },
          creator: {
            start: 3,
            commandLine: 'cmd /q',
            user: 'NT AUTHORITY\\SYSTEM',
            logonId: '0x3e7',
            parentPid: 8,
            parentPath: 'C:\\Windows\\System32\\services.exe',
            parentStart: 1,
            parentUniqueId: '8@1',
          },
        },
      ],
      exited: [],
      booted: [],
    });
  });

  it('prefers GUIDs, and mixes them with nothing', () => {
    const { uniqueId, parentUniqueId } = created({ TargetProcessGuid: '{a}', ActingProcessGuid: '' });
    expect([uniqueId, parentUniqueId]).toEqual(['{A}', '']);
  });

  it('makes no id of pid and creation where the event has only one of both times', () => {
    const { uniqueId, parentUniqueId, start } = created({ TargetProcessCreationTime: null });
    expect([uniqueId, parentUniqueId, start]).toEqual(['', '', 9]);
  });

  it('reads exits', () => {
    const { exited, created: none } = read({ EventType: 'ProcessTerminated' });
    expect([exited, none]).toEqual([
      [{ host: 'WS-1', pid: 16, path: 'C:\\Windows\\System32\\whoami.exe', time: 9 }],
      [],
    ]);
  });

  it('leaves sessions of Linux as they are', () => {
    expect(created({ DvcOs: 'Linux' }).targetLogonId).toBe('31');
  });
});
