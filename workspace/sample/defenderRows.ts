import { dnsDomain, type Host } from './host';
import { type Identity } from './identity';
import { type LogForm } from './logForm';
import { type failures, type LogonPlan, logonTypes } from './logons/logonEvents';
import { type PlayedProcess } from './processPlan';
import { type SampleRow } from './sampleRow';
import { at, iso } from './sampleTime';

/** Processes and logons in Defender for Endpoint. */
export const defenderForm: LogForm = {
  processTable: 'DeviceProcessEvents',
  logonTable: 'DeviceLogonEvents',
  processRows: defenderProcessRows,
  logonRows: (plan) => [defenderLogonRow(plan)],
};

/** When the processes that run throughout the log were started. */
const bootedAt = at('05:41:09.120', 4);

/** A process creation as Defender for Endpoint reports it; nothing for one that the log misses. */
function defenderProcessRows(process: PlayedProcess): readonly SampleRow[] {
  const { host, image, pid, start, commandLine, identity, parentPid, parentImage, parentProcess } = process;
  if (process.logged === false) {
    return [];
  }
  const grandparent: SampleRow =
    parentProcess === undefined
      ? {}
      : {
          InitiatingProcessParentId: String(parentProcess.parentPid),
          InitiatingProcessParentFileName: fileName(parentProcess.parentImage),
          InitiatingProcessParentCreationTime: iso(parentProcess.parentProcess?.start ?? bootedAt),
        };
  return [
    {
      ...deviceEvent(host, 'ProcessCreated', start),
      ...account('', identity),
      ProcessId: String(pid),
      ProcessCreationTime: iso(start),
      FileName: fileName(image),
      FolderPath: image,
      ProcessCommandLine: commandLine,
      LogonId: decimal(identity.logonId),
      ...account('InitiatingProcess', parentProcess?.identity ?? identity),
      InitiatingProcessId: String(parentPid),
      InitiatingProcessCreationTime: iso(parentProcess?.start ?? bootedAt),
      InitiatingProcessFileName: fileName(parentImage),
      InitiatingProcessFolderPath: parentImage.toLowerCase(),
      InitiatingProcessCommandLine: parentProcess?.commandLine ?? '',
      InitiatingProcessLogonId: decimal((parentProcess?.identity ?? identity).logonId),
      ...grandparent,
    },
  ];
}

/** What Defender says of a failure; of other failures it says nothing here. */
const reasons: Readonly<Partial<Record<keyof typeof failures, string>>> = {
  wrongPassword: 'InvalidUserNameOrPassword',
  unknownUser: 'InvalidUserNameOrPassword',
};

/** A logon as Defender for Endpoint reports it. */
function defenderLogonRow(plan: LogonPlan): SampleRow {
  const { host, time, target, type, address, workstation, failure, kerberos } = plan;
  return {
    ...deviceEvent(host, failure === undefined ? 'LogonSuccess' : 'LogonFailed', time),
    AccountDomain: target.domain.toLowerCase(),
    AccountName: target.user.toLowerCase(),
    AccountSid: failure === undefined ? target.sid : '',
    LogonType: logonTypes[type].name,
    LogonId: failure === undefined ? decimal(target.logonId) : '',
    Protocol: kerberos ? 'Kerberos' : logonTypes[type].package,
    RemoteIP: address,
    RemoteDeviceName: workstation,
    FailureReason: failure === undefined ? '' : (reasons[failure] ?? ''),
    InitiatingProcessFileName: 'lsass.exe',
    InitiatingProcessFolderPath: 'c:\\windows\\system32\\lsass.exe',
    InitiatingProcessId: '716',
    InitiatingProcessCreationTime: iso(bootedAt),
    InitiatingProcessAccountDomain: 'nt authority',
    InitiatingProcessAccountName: 'system',
    InitiatingProcessAccountSid: 'S-1-5-18',
  };
}

function deviceEvent(host: Host, actionType: string, time: number): SampleRow {
  return {
    TimeGenerated: iso(time),
    DeviceName: `${host.name}.${dnsDomain}`.toLowerCase(),
    DeviceId: host.computerId.replaceAll('-', ''),
    ActionType: actionType,
  };
}

/** Defender writes accounts in lower case, and the machine's own as Windows names it locally. */
function account(prefix: 'InitiatingProcess' | '', { user, domain, sid }: Identity): SampleRow {
  const isSystem = sid === 'S-1-5-18';
  return {
    [`${prefix}AccountDomain`]: isSystem ? 'nt authority' : domain.toLowerCase(),
    [`${prefix}AccountName`]: isSystem ? 'system' : user.toLowerCase(),
    [`${prefix}AccountSid`]: sid,
  };
}

const fileName = (path: string): string => path.split('\\').at(-1) ?? '';

const decimal = (hexadecimal: string): string => String(Number(hexadecimal));
