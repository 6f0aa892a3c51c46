import { columns, onHost } from './comparedQuery';
import { type HostLog, OLDEST_FIRST } from './hostLog';

const PROCESS_COLUMNS = columns(`
  TimeGenerated EventID Computer Account SubjectUserName SubjectDomainName SubjectLogonId TargetUserName
  TargetDomainName TargetLogonId NewProcessId NewProcessName ProcessId ParentProcessName ProcessName CommandLine
  EventRecordId TokenElevationType MandatoryLabel`);
const LOGON_COLUMNS = columns(`
  TimeGenerated EventID Computer TargetUserName TargetDomainName TargetUserSid TargetLogonId SubjectUserName
  SubjectDomainName SubjectUserSid SubjectLogonId LogonType IpAddress WorkstationName ProcessName ProcessId
  LogonProcessName AuthenticationPackageName Status SubStatus FailureReason`);

const ofHost = (...ids: readonly number[]): string =>
  `SecurityEvent WHERE EventID IN (${ids.join(', ')}) AND ${onHost('Computer')}`;

/** Processes and logons of the Windows security log. */
export const securityEventHost: HostLog = {
  started: [{ from: ofHost(4688), image: 'NewProcessName' }],
  processEvents: `SELECT ${PROCESS_COLUMNS} FROM ${ofHost(4688, 4689, 4608)} ${OLDEST_FIRST}`,
  logons: ofHost(4624, 4625),
  succeeded: 'EventID = 4624',
  account: 'TargetUserName',
  logonEvents: `SELECT ${LOGON_COLUMNS} FROM ${ofHost(4624, 4625, 4634, 4647)} ${OLDEST_FIRST}`,
};
