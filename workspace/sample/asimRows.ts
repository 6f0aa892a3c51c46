import { dnsDomain, type Host } from './host';
import { type Identity } from './identity';
import { type LogForm } from './logForm';
import { type LogonPlan } from './logons/logonEvents';
import { type PlayedProcess } from './processPlan';
import { type SampleRow } from './sampleRow';
import { at, iso } from './sampleTime';

/** Processes and logons as Microsoft Sentinel normalises them by its information model. */
export const asimForm: LogForm = {
  processTable: 'ASimProcessEventLogs',
  logonTable: 'ASimAuthenticationEventLogs',
  processRows: asimProcessRows,
  logonRows: asimLogonRows,
};

/** When the processes that run throughout the log were started. */
const bootedAt = at('05:41:09.120', 4);

function asimProcessRows(process: PlayedProcess): readonly SampleRow[] {
  const { host, image, pid, start, end, endLogged, commandLine, identity, parentPid, parentImage, parentProcess } =
    process;
  if (process.logged === false) {
    return [];
  }
  const grandparent: SampleRow =
    parentProcess === undefined
      ? {}
      : {
          ParentProcessId: String(parentProcess.parentPid),
          ParentProcessName: parentProcess.parentImage,
          ParentProcessCreationTime: iso(parentProcess.parentProcess?.start ?? bootedAt),
        };
  const own = {
    TargetProcessId: String(pid),
    TargetProcessName: image,
    TargetProcessCreationTime: iso(start),
    ...user('Target', identity),
    TargetUserSessionId: decimal(identity.logonId),
  };
  const creation: SampleRow = {
    ...event(host, 'ProcessCreated', start),
    ...own,
    TargetProcessCommandLine: commandLine,
    ActingProcessId: String(parentPid),
    ActingProcessName: parentImage,
    ActingProcessCreationTime: iso(parentProcess?.start ?? bootedAt),
    ActingProcessCommandLine: parentProcess?.commandLine ?? '',
    ...user('Actor', parentProcess?.identity ?? identity),
    ActorSessionId: decimal((parentProcess?.identity ?? identity).logonId),
    ...grandparent,
  };
  return end === undefined || endLogged === false
    ? [creation]
    : [creation, { ...event(host, 'ProcessTerminated', end), ...own }];
}

/** ASIM has fewer sorts of logons than Windows. */
const subTypes: Readonly<Record<LogonPlan['type'], string>> = {
  2: 'Interactive',
  3: 'Remote',
  4: 'Service',
  5: 'Service',
  7: 'Interactive',
  10: 'RemoteInteractive',
};

function asimLogonRows({
  host,
  time,
  target,
  type,
  address,
  workstation,
  failure,
  logoff,
  kerberos,
}: LogonPlan): readonly SampleRow[] {
  const own = { ...user('Target', target), TargetHostname: host.name, EventSubType: subTypes[type] };
  const succeeded = failure === undefined;
  const session: SampleRow = succeeded ? { TargetSessionId: decimal(target.logonId) } : {};
  const logon: SampleRow = {
    ...event(host, 'Logon', time),
    ...own,
    ...session,
    EventResult: succeeded ? 'Success' : 'Failure',
    EventResultDetails: succeeded ? '' : 'No such user or password',
    LogonProtocol: kerberos ? 'Kerberos' : 'NTLM',
    SrcIpAddr: address,
    SrcHostname: workstation,
  };
  return logoff === undefined || !succeeded
    ? [logon]
    : [logon, { ...event(host, 'Logoff', logoff), ...own, ...session, EventResult: 'Success' }];
}

function event(host: Host, type: string, time: number): SampleRow {
  return {
    TimeGenerated: iso(time),
    EventType: type,
    EventStartTime: iso(time),
    EventVendor: 'Microsoft',
    EventProduct: 'Security Events',
    DvcHostname: host.name,
    DvcFQDN: `${host.name}.${dnsDomain}`,
    DvcOs: 'Windows',
  };
}

function user(prefix: 'Target' | 'Actor', { domain, user: name, sid }: Identity): SampleRow {
  return {
    [`${prefix}Username`]: `${domain}\\${name}`,
    [`${prefix}UsernameType`]: 'Windows',
    [`${prefix}UserId`]: sid,
    [`${prefix}UserIdType`]: 'SID',
  };
}

const decimal = (hexadecimal: string): string => String(Number(hexadecimal));
