import { columns, onHost } from './comparedQuery';
import { type HostLog, OLDEST_FIRST } from './hostLog';

const PROCESS_COLUMNS = columns(`
  TimeGenerated DeviceName ProcessId ProcessCreationTime FolderPath FileName ProcessCommandLine AccountDomain
  AccountName LogonId ProcessTokenElevation ProcessIntegrityLevel InitiatingProcessId InitiatingProcessCreationTime
  InitiatingProcessFolderPath InitiatingProcessFileName InitiatingProcessCommandLine InitiatingProcessAccountDomain
  InitiatingProcessAccountName InitiatingProcessLogonId InitiatingProcessParentId InitiatingProcessParentCreationTime
  InitiatingProcessParentFileName`);
const LOGON_COLUMNS = columns(`
  TimeGenerated DeviceName ActionType AccountDomain AccountName AccountSid LogonType LogonId
  InitiatingProcessFolderPath InitiatingProcessFileName InitiatingProcessId InitiatingProcessAccountDomain
  InitiatingProcessAccountName InitiatingProcessAccountSid RemoteIP RemoteDeviceName Protocol FailureReason`);

const STARTED = `DeviceProcessEvents WHERE ActionType = 'ProcessCreated' AND ${onHost('DeviceName')}`;
const LOGONS = `DeviceLogonEvents WHERE ActionType IN ('LogonSuccess', 'LogonFailed') AND ${onHost('DeviceName')}`;

/** Processes and logons of Microsoft Defender for Endpoint. */
export const defenderHost: HostLog = {
  started: [{ from: STARTED, image: String.raw`FolderPath || '\' || FileName` }],
  processEvents: `SELECT ${PROCESS_COLUMNS} FROM ${STARTED} ${OLDEST_FIRST}`,
  logons: LOGONS,
  succeeded: `ActionType = 'LogonSuccess'`,
  account: 'AccountName',
  logonEvents: `SELECT ${LOGON_COLUMNS} FROM ${LOGONS} ${OLDEST_FIRST}`,
};
