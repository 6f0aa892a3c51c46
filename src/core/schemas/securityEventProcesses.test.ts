import { tableOf } from '../../../test/builders/alert';
import { securityEventProcesses } from './securityEventProcesses';

const event = (given: Readonly<Record<string, string | number>>) =>
  tableOf([{ Computer: 'WS-1', TimeGenerated: 5, ...given }]);

describe('reading the processes of SecurityEvent', () => {
  it('maps the columns of a creation', () => {
    const { created } = securityEventProcesses.read(
      event({
        EventID: 4688,
        NewProcessId: '0x10',
        NewProcessName: 'C:\\a.exe',
        ProcessId: '0x4',
        ParentProcessName: 'C:\\b.exe',
        CommandLine: 'a -b',
        SubjectUserName: 'jo',
        SubjectDomainName: 'CORP',
        SubjectLogonId: '0x1f',
        TargetUserName: '-',
        TargetDomainName: '-',
        TargetLogonId: '0x0',
        EventRecordId: '77',
      })
    );
    expect(created).toEqual([
      {
        row: 0,
        host: 'WS-1',
        pid: 16,
        path: 'C:\\a.exe',
        commandLine: 'a -b',
        user: 'CORP\\jo',
        start: 5,
        logPosition: 77,
        parentPid: 4,
        parentPath: 'C:\\b.exe',
        subjectLogonId: '0x1f',
        targetLogonId: '0x0',
        uniqueId: '',
        parentUniqueId: '',
      },
    ]);
  });

  it('names the account that the new process runs as, where it differs', () => {
    const { created } = securityEventProcesses.read(
      event({
        EventID: 4688,
        SubjectUserName: 'WS-1$',
        SubjectDomainName: 'CORP',
        TargetUserName: 'jo',
        TargetDomainName: 'CORP',
      })
    );
    expect(created[0]!.user).toBe('CORP\\jo');
  });

  it('reads exits, and boots from event 4608 and from the first session manager', () => {
    const exit = securityEventProcesses.read(event({ EventID: 4689, ProcessId: '0x10', ProcessName: 'C:\\a.exe' }));
    expect(exit.exited).toEqual([{ host: 'WS-1', pid: 16, path: 'C:\\a.exe', time: 5 }]);
    expect(securityEventProcesses.read(event({ EventID: 4608 })).booted).toEqual([{ host: 'WS-1', time: 5 }]);
    const smss = { EventID: 4688, NewProcessId: '0x130', NewProcessName: 'C:\\Windows\\System32\\smss.exe' };
    expect(securityEventProcesses.read(event({ ...smss, ProcessId: '0x4' })).booted).toHaveLength(1);
    expect(
      securityEventProcesses.read(event({ ...smss, ProcessId: '0x130', ParentProcessName: smss.NewProcessName })).booted
    ).toEqual([]);
  });

  it('passes over other events', () => {
    expect(securityEventProcesses.read(event({ EventID: 4624 }))).toEqual({ created: [], exited: [], booted: [] });
  });
});
