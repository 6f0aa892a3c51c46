import { type LogForm } from './logForm';
import { type LogonPlan } from './logons/logonEvents';
import { type PlayedProcess } from './processPlan';
import { type SampleRow } from './sampleRow';
import { iso } from './sampleTime';

/** Processes as Linux's audit log has them, and logons as sshd tells syslog of them. */
export const linuxForm: LogForm = {
  processTable: 'AuditLog_CL',
  logonTable: 'Syslog',
  processRows: auditdRows,
  logonRows: (plan) => [sshRow(plan)],
};

/** The two records of a started program. */
function auditdRows(process: PlayedProcess, place: number): readonly SampleRow[] {
  const { pid, parentPid, image, commandLine } = process;
  if (process.logged === false) {
    return [];
  }
  const given = commandLine === '' ? [] : commandLine.split(' ');
  const call = `arch=c000003e syscall=59 success=yes exit=0 items=2 ppid=${parentPid} pid=${pid} auid=1000 uid=1000 gid=1000 euid=1000 tty=pts0 ses=7 comm=${written(image.split('\\').at(-1) ?? '')} exe=${written(image)} key=(null)`;
  const list = given.map((argument, at) => ` a${at}=${written(argument)}`).join('');
  return [
    auditLine(process, place, 'SYSCALL', call),
    auditLine(process, place, 'EXECVE', `argc=${given.length}${list}`),
  ];
}

function auditLine({ host, start: time }: PlayedProcess, serial: number, type: string, fields: string): SampleRow {
  const stamp = `${Math.floor(time / 1_000)}.${String(time % 1_000).padStart(3, '0')}:${serial}`;
  return {
    TimeGenerated: iso(time),
    Computer: host.name,
    RawData: `type=${type} msg=audit(${stamp}): ${fields}`,
  };
}

/** A text as auditd writes it: in quotes, or in hexadecimal. */
const written = (text: string): string =>
  /^[!#-~]+$/.test(text) ? `"${text}"` : Buffer.from(text, 'utf8').toString('hex').toUpperCase();

function sshRow({ host, time, target, address, failure }: LogonPlan): SampleRow {
  const from = address === '' || address === '-' ? '127.0.0.1' : address;
  return {
    TimeGenerated: iso(time),
    Computer: host.name,
    Facility: 'authpriv',
    ProcessName: 'sshd',
    ProcessID: '712',
    SyslogMessage: `${failure === undefined ? 'Accepted' : 'Failed'} password for ${target.user} from ${from} port 50022 ssh2`,
  };
}
