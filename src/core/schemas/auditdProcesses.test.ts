import { tableOf } from '../../../test/builders/alert';
import { auditdProcesses } from './auditdProcesses';

const CALL =
  'type=SYSCALL msg=audit(1773134081.042:700): arch=c000003e syscall=59 success=yes exit=0 a0=55a6 items=2 ppid=12 pid=16 ' +
  'auid=1000 uid=1000 gid=1000 euid=0 tty=pts0 ses=7 comm="exe=x" exe="/bin/dash" key=(null)';
const ARGUMENTS =
  'type=EXECVE msg=audit(1773134081.042:700): argc=3 a0="/bin/sh" a1="-c" a2=69707461626C6573202D2D76657273696F6E';

const read = (...lines: readonly string[]) =>
  auditdProcesses.read(tableOf(lines.map((RawData) => ({ Computer: 'lx-1', TimeGenerated: 9, RawData }))));

describe('reading the processes of Linux’s audit log', () => {
  it('puts the records of an event together, in whichever order they come', () => {
    const expected = {
      row: 1,
      host: 'lx-1',
      pid: 16,
      path: '/bin/dash',
      commandLine: "/bin/sh -c 'iptables --version'",
      user: 'root',
      start: 1_773_134_081_042,
      logPosition: 700,
      parentPid: 12,
      parentPath: '',
      subjectLogonId: '',
      targetLogonId: '7',
      uniqueId: '',
      parentUniqueId: '',
    };
    expect(read(ARGUMENTS, CALL)).toEqual({ created: [expected], exited: [], booted: [] });
    expect(read(CALL, ARGUMENTS).created).toEqual([{ ...expected, row: 0 }]);
  });

  it('keeps the events of two hosts apart', () => {
    const rows = [
      { Computer: 'lx-1', RawData: CALL },
      { Computer: 'lx-2', RawData: ARGUMENTS },
    ];
    expect(auditdProcesses.read(tableOf(rows)).created.map(({ commandLine }) => commandLine)).toEqual(['']);
  });

  it('reads arguments that are spread over fields and records', () => {
    const [first, second] = ['argc=2 a0="cat" a1_len=4 a1[0]=C3', 'a1[1]=A4 a2="z"'].map(
      (fields) => `node=lx-1 type=EXECVE msg=audit(1773134081.042:700): ${fields}`
    );
    expect(read(CALL, first!, second!).created[0]!.commandLine).toBe('cat ä z');
  });

  it('names who a program runs as where the log is enriched, and numbers them where it is not', () => {
    const user = (line: string) => read(line).created[0]!.user;
    expect(user(`${CALL}\x1dARCH=x86_64 UID="jo" EUID="root"`)).toBe('root');
    expect(user(CALL.replace('euid=0', 'euid=1000'))).toBe('uid 1000');
  });

  it('takes the session of a process without a logon for none', () => {
    expect(read(CALL.replace('ses=7', 'ses=4294967295')).created[0]!.targetLogonId).toBe('');
  });

  it('knows a start of Linux, and passes over whatever else stands in the log', () => {
    const boot = 'type=SYSTEM_BOOT msg=audit(1773134000.500:3): pid=612 uid=0 res=success';
    expect(read(boot, ARGUMENTS, 'type=CWD msg=audit(1773134081.042:700): cwd="/"', 'nonsense')).toEqual({
      created: [],
      exited: [],
      booted: [{ host: 'lx-1', time: 1_773_134_000_500 }],
    });
  });
});
