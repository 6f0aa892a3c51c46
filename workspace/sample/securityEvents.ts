import { type Host, type Identity } from './host';
import { hex, type PlayedProcess } from './processPlan';
import { iso } from './sampleTime';

/** One row of a table: texts by column name, what is missing is empty. */
export type SampleRow = Readonly<Record<string, string>>;

const tenantId = '7a1f64c2-90f1-4d0c-8f0f-5a2de2b1c9aa';

function common(host: Host, eventId: number, activity: string, time: number): SampleRow {
  return {
    TenantId: tenantId,
    TimeGenerated: iso(time),
    EventID: String(eventId),
    Activity: `${eventId} - ${activity}`,
    Channel: 'Security',
    EventSourceName: 'Microsoft-Windows-Security-Auditing',
    Computer: host.name,
    SourceComputerId: host.computerId,
    SourceSystem: 'OpsManager',
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

/** Event 4688: a process has started. */
export function processStart(process: PlayedProcess): SampleRow {
  return {
    ...common(process.host, 4688, 'A new process has been created.', process.start),
    ...subject(process.identity),
    NewProcessId: hex(process.pid),
    NewProcessName: process.image,
    Process: process.image.split('\\').at(-1) ?? '',
    CommandLine: process.commandLine,
    ProcessId: hex(process.parentPid),
    ParentProcessName: process.parentImage,
    TokenElevationType: process.identity.sid === 'S-1-5-18' ? '%%1936' : '%%1938',
    TargetLogonId: '0x0',
    TargetUserName: '-',
    TargetDomainName: '-',
    TargetUserSid: 'S-1-0-0',
  };
}

/** Event 4689: a process has ended. */
export function processEnd(process: PlayedProcess, end: number): SampleRow {
  return {
    ...common(process.host, 4689, 'A process has exited.', end),
    ...subject(process.identity),
    ProcessId: hex(process.pid),
    ProcessName: process.image,
    Process: process.image.split('\\').at(-1) ?? '',
    Status: '0x0',
  };
}

/** A logon that succeeded or failed. */
export interface LogonPlan {
  readonly host: Host;
  readonly time: number;
  readonly target: Identity;
  /** Windows logon type: 2 interactive, 3 network, 5 service, 7 unlock, 10 remote interactive. */
  readonly type: 2 | 3 | 5 | 7 | 10;
  readonly address: string;
  readonly workstation: string;
  /** Sub-status of a failure, such as 0xc000006a for a wrong password. */
  readonly failure?: string;
}

const logonTypeNames: Readonly<Record<LogonPlan['type'], string>> = {
  2: '2 - Interactive',
  3: '3 - Network',
  5: '5 - Service',
  7: '7 - Unlock',
  10: '10 - RemoteInteractive',
};

/** Event 4624, or 4625 for a logon that failed. */
export function logon({ host, time, target, type, address, workstation, failure }: LogonPlan): SampleRow {
  const failed = failure !== undefined;
  return {
    ...common(
      host,
      failed ? 4625 : 4624,
      failed ? 'An account failed to log on.' : 'An account was successfully logged on.',
      time
    ),
    Account: `${target.domain}\\${target.user}`,
    AccountType: target.user.endsWith('$') ? 'Machine' : 'User',
    SubjectUserName: type === 3 ? '-' : `${host.name}$`,
    SubjectDomainName: type === 3 ? '-' : 'HARBOR',
    SubjectUserSid: type === 3 ? 'S-1-0-0' : 'S-1-5-18',
    SubjectLogonId: type === 3 ? '0x0' : '0x3e7',
    TargetUserName: target.user,
    TargetDomainName: target.domain,
    TargetUserSid: failed ? 'S-1-0-0' : target.sid,
    TargetLogonId: failed ? '' : target.logonId,
    LogonType: String(type),
    LogonTypeName: logonTypeNames[type],
    LogonProcessName: { 2: 'User32', 3: 'NtLmSsp', 5: 'Advapi', 7: 'User32', 10: 'User32' }[type],
    AuthenticationPackageName: type === 3 ? 'NTLM' : 'Negotiate',
    IpAddress: address,
    WorkstationName: workstation,
    Status: failed ? '0xc000006d' : '',
    SubStatus: failure ?? '',
    FailureReason: failed ? '%%2313' : '',
  };
}
