import { columns, onHost } from './comparedQuery';
import { type HostLog, OLDEST_FIRST } from './hostLog';

const PROCESS_COLUMNS = columns(`
  TimeGenerated EventType DvcHostname DvcOs TargetProcessGuid TargetProcessId TargetProcessCreationTime
  TargetProcessName TargetProcessCommandLine TargetUsername TargetUserSessionId TargetProcessTokenElevation
  TargetProcessIntegrityLevel ActingProcessGuid ActingProcessId ActingProcessCreationTime ActingProcessName
  ActingProcessCommandLine ActorUsername ActorSessionId ParentProcessGuid ParentProcessId ParentProcessCreationTime
  ParentProcessName`);
const LOGON_COLUMNS = columns(`
  TimeGenerated EventType EventResult EventSubType EventResultDetails DvcHostname DvcOs TargetHostname TargetUsername
  TargetUserId TargetUserIdType TargetSessionId ActorUsername ActorUserId ActorUserIdType ActorSessionId ActingAppId
  ActingAppName ActingAppType LogonMethod LogonProtocol SrcIpAddr SrcHostname`);

const processes = (...types: readonly string[]): string =>
  `ASimProcessEventLogs WHERE EventType IN (${types.map((type) => `'${type}'`).join(', ')}) AND ${onHost('DvcHostname')}`;
const SYSTEM = `(${onHost('TargetHostname')} OR (TargetHostname = '' AND ${onHost('DvcHostname')}))`;
const LOGON = `EventType = 'Logon' AND EventResult IN ('Success', 'Failure')`;

/** Processes and logons of Microsoft Sentinel's information model. */
export const asimHost: HostLog = {
  started: [{ from: processes('ProcessCreated'), image: 'TargetProcessName' }],
  processEvents: `SELECT ${PROCESS_COLUMNS} FROM ${processes('ProcessCreated', 'ProcessTerminated')} ${OLDEST_FIRST}`,
  logons: `ASimAuthenticationEventLogs WHERE ${LOGON} AND ${SYSTEM}`,
  succeeded: `EventResult = 'Success'`,
  account: String.raw`regexp_replace(TargetUsername, '^.*\\', '')`,
  logonEvents: `SELECT ${LOGON_COLUMNS} FROM ASimAuthenticationEventLogs WHERE (${LOGON} OR EventType = 'Logoff') AND ${SYSTEM} ${OLDEST_FIRST}`,
};
