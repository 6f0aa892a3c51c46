import { type Host } from './host';
import { type Identity } from './identity';
import { hex, type PlayedProcess } from './processPlan';
import { type SampleRow, securityEvent } from './sampleRow';

/** The rows that a process leaves in the log: its start and its end, as far as the log has them. */
export function processRows(process: PlayedProcess): readonly SampleRow[] {
  if (process.logged === false) {
    return [];
  }
  const isEndLogged = process.end !== undefined && process.endLogged !== false;
  return [processStart(process), ...(isEndLogged ? [processEnd(process, process.end)] : [])];
}

/** Event 4608: Windows has started. */
export function systemStart(host: Host, time: number): SampleRow {
  return securityEvent(host, 4608, 'Windows is starting up.', time);
}

/** Event 4688: a process has started. */
function processStart(process: PlayedProcess): SampleRow {
  const { hiddenParent } = process;
  return {
    ...securityEvent(process.host, 4688, 'A new process has been created.', process.start),
    ...subject(process.identity),
    NewProcessId: hex(process.pid),
    NewProcessName: process.image,
    Process: process.image.split('\\').at(-1) ?? '',
    CommandLine: process.commandLine,
    ProcessId: hiddenParent === 'all' ? '' : hex(process.parentPid),
    ParentProcessName: hiddenParent === undefined ? process.parentImage : '',
    TokenElevationType: process.identity.sid === 'S-1-5-18' ? '%%1936' : '%%1938',
    TargetLogonId: '0x0',
    TargetUserName: '-',
    TargetDomainName: '-',
    TargetUserSid: 'S-1-0-0',
  };
}

/** Event 4689: a process has ended. */
function processEnd(process: PlayedProcess, end: number): SampleRow {
  return {
    ...securityEvent(process.host, 4689, 'A process has exited.', end),
    ...subject(process.identity),
    ProcessId: hex(process.pid),
    ProcessName: process.image,
    Process: process.image.split('\\').at(-1) ?? '',
    Status: '0x0',
  };
}

function subject(identity: Identity): SampleRow {
  return {
    Account: `${identity.domain}\\${identity.user}`,
    AccountType: identity.user.endsWith('$') ? 'Machine' : 'User',
    SubjectUserName: identity.user,
    SubjectDomainName: identity.domain,
    SubjectUserSid: identity.sid,
    SubjectLogonId: identity.logonId,
  };
}
