import { onHost } from './comparedQuery';
import { bagField, bySysmon, xmlField, xmlText } from './eventFields';
import { type HostLog, OLDEST_FIRST } from './hostLog';

const FIELDS =
  'ProcessGuid ProcessId Image CommandLine User LogonId IntegrityLevel ParentProcessGuid ParentProcessId ParentImage ParentCommandLine ParentUser';
const LOGON_FIELDS =
  'TargetUserName TargetDomainName TargetUserSid TargetLogonId SubjectUserName SubjectDomainName SubjectUserSid SubjectLogonId LogonType IpAddress WorkstationName ProcessName ProcessId LogonProcessName AuthenticationPackageName Status SubStatus FailureReason';

const stamped = (field: (name: string) => string): string =>
  `coalesce((epoch_us(try_cast(${field('UtcTime')} AS TIMESTAMP)) + 62135596800000000) * 10, TimeGenerated)`;
const events = (table: string, provider: string, recordId: string, field: (name: string) => string): string =>
  `SELECT '${table}', TimeGenerated, EventID, Computer, ${recordId}, ${stamped(field)}, ${FIELDS.split(' ').map(field).join(', ')}
  FROM ${table} WHERE ${bySysmon(provider, 1, 5)} AND ${onHost('Computer')}`;

const logons = (...ids: readonly number[]): string =>
  `WindowsEvent WHERE Provider = 'Microsoft-Windows-Security-Auditing' AND EventID IN (${ids.join(', ')}) AND ${onHost('Computer')}`;

/** Processes by Sysmon from both of its tables, and logons of forwarded events. */
export const sysmonHost: HostLog = {
  started: [
    { from: `WindowsEvent WHERE ${bySysmon('Provider', 1)} AND ${onHost('Computer')}`, image: bagField('Image') },
    { from: `Event WHERE ${bySysmon('Source', 1)} AND ${onHost('Computer')}`, image: xmlText('Image') },
  ],
  processEvents: `${events('WindowsEvent', 'Provider', 'EventRecordId', bagField)}
  UNION ALL ${events('Event', 'Source', `''`, xmlField)} ${OLDEST_FIRST}`,
  logons: logons(4624, 4625),
  succeeded: 'EventID = 4624',
  account: bagField('TargetUserName'),
  logonEvents: `SELECT TimeGenerated, EventID, Computer, ${LOGON_FIELDS.split(' ').map(bagField).join(', ')}
  FROM ${logons(4624, 4625, 4634, 4647)} ${OLDEST_FIRST}`,
};
