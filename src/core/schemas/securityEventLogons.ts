import { all, among, column, compare, number } from '../kql/expression';
import { ascending, pipeline, project, sort, take, where } from '../kql/pipeline';
import { type LogonActivity, type LogonEvent, type Logoff } from '../logons/activity';
import { numberColumn, type Table, textColumn } from '../table';
import { accountName, presentText } from './accountName';
import { isHost } from './hostFilter';
import { type EventSource } from './hostSchema';
import { parsePid } from './pid';
import { summariseLogons } from './summaries';

/**
 * Logons in the Windows security log, table SecurityEvent. Column roles (Microsoft, "4624(S): An account was
 * successfully logged on", "4625(F): An account failed to log on", "4634(S): An account was logged off" and "4647(S):
 * User initiated logoff"); "-" stands for no value:
 *
 * | column                            | 4624                  | 4625                    | 4634, 4647          |
 * |-----------------------------------|-----------------------|-------------------------|---------------------|
 * | TargetUserName, TargetDomainName  | who logged on         | who tried to            | who logged off      |
 * | TargetUserSid                     | that account          | S-1-0-0, not verified   | that account        |
 * | TargetLogonId                     | the new session, hex  |                         | the session's end   |
 * | Subject*                          | who asked for the logon (S-1-0-0 over the network)|                  |
 * | LogonType                         | 2 interactive, 3 network ...                    | as of the logon     |
 * | IpAddress, WorkstationName        | where it came from                              |                     |
 * | ProcessName, ProcessId            | process that took the logon, pid hex            |                     |
 * | LogonProcessName                  | trusted logon process, padded with blanks       |                     |
 * | AuthenticationPackageName         | NTLM, Kerberos, Negotiate                       |                     |
 * | Status, SubStatus, FailureReason  |                       | NTSTATUS codes, %%code  |                     |
 */
export const SECURITY_LOGON_COLUMNS = [
  'TimeGenerated',
  'EventID',
  'Computer',
  'TargetUserName',
  'TargetDomainName',
  'TargetUserSid',
  'TargetLogonId',
  'SubjectUserName',
  'SubjectDomainName',
  'SubjectUserSid',
  'SubjectLogonId',
  'LogonType',
  'IpAddress',
  'WorkstationName',
  'ProcessName',
  'ProcessId',
  'LogonProcessName',
  'AuthenticationPackageName',
  'Status',
  'SubStatus',
  'FailureReason',
] as const;

export const LOGGED_ON = 4624;
const LOGON_FAILED = 4625;
const LOGGED_OFF = 4634;
const LOGOFF_ASKED = 4647;
/** Events of logons, and those with the ends of sessions. */
export const SECURITY_LOGONS = [LOGGED_ON, LOGON_FAILED];
export const SECURITY_SESSIONS = [...SECURITY_LOGONS, LOGGED_OFF, LOGOFF_ASKED];

/** Logons, failed ones, and the ends of sessions. */
export const securityEventLogons: EventSource<LogonActivity> = {
  events: 'logons (events 4624 and 4625)',
  hint: 'Is logon auditing on?',
  found: (host) => [pipeline('SecurityEvent', where(ofHost(host, SECURITY_LOGONS)))],
  ask: (host, most) =>
    pipeline(
      'SecurityEvent',
      where(ofHost(host, SECURITY_SESSIONS)),
      project(...SECURITY_LOGON_COLUMNS),
      sort(ascending('TimeGenerated')),
      take(most)
    ),
  read: readSecurityLogons,
  summarise: (host) =>
    pipeline(
      'SecurityEvent',
      where(ofHost(host, SECURITY_LOGONS)),
      summariseLogons(compare(column('EventID'), '==', number(LOGGED_ON)), column('TargetUserName'))
    ),
};

const ofHost = (host: string, events: readonly number[]) =>
  all(among(column('EventID'), 'in', events.map(number)), isHost('Computer', host));

/** Reads rows with the columns of SecurityEvent; those of other event ids are passed over. */
export function readSecurityLogons(table: Table): LogonActivity {
  const text = (name: (typeof SECURITY_LOGON_COLUMNS)[number]) => {
    const logged = textColumn(table, name);
    return (row: number): string => presentText(logged(row).trim());
  };
  const [host, logonId, processId] = [text('Computer'), text('TargetLogonId'), text('ProcessId')];
  const [accountNames, accountDomain, accountSid] = [
    text('TargetUserName'),
    text('TargetDomainName'),
    text('TargetUserSid'),
  ];
  const [subjectName, subjectDomain, subjectSid] = [
    text('SubjectUserName'),
    text('SubjectDomainName'),
    text('SubjectUserSid'),
  ];
  const [subjectLogonId, processPath, logonProcess] = [
    text('SubjectLogonId'),
    text('ProcessName'),
    text('LogonProcessName'),
  ];
  const [sourceAddress, sourceHost, authenticationPackage] = [
    text('IpAddress'),
    text('WorkstationName'),
    text('AuthenticationPackageName'),
  ];
  const [status, subStatus, failureReason] = [text('Status'), text('SubStatus'), text('FailureReason')];
  const [time, eventId] = [numberColumn(table, 'TimeGenerated'), numberColumn(table, 'EventID')];
  const logonType = numberColumn(table, 'LogonType');

  const logon = (row: number, outcome: LogonEvent['outcome']): LogonEvent => ({
    row,
    host: host(row),
    time: time(row),
    outcome,
    logonType: logonType(row),
    accountName: accountNames(row),
    accountDomain: accountDomain(row),
    accountSid: accountSid(row),
    logonId: logonId(row),
    subjectAccount: accountName(subjectDomain(row), subjectName(row)),
    subjectSid: subjectSid(row),
    subjectLogonId: subjectLogonId(row),
    processPath: processPath(row),
    // Pid 0 takes no logons: it stands for "no process".
    processPid: parsePid(processId(row)) || null,
    logonProcess: logonProcess(row),
    authenticationPackage: authenticationPackage(row),
    sourceAddress: sourceAddress(row),
    sourceHost: sourceHost(row),
    status: status(row),
    subStatus: subStatus(row),
    failureReason: failureReason(row),
  });

  const logons: LogonEvent[] = [];
  const logoffs: Logoff[] = [];
  for (let row = 0; row < table.length; row++) {
    switch (eventId(row)) {
      case LOGGED_ON:
        logons.push(logon(row, 'success'));
        break;
      case LOGON_FAILED:
        logons.push(logon(row, 'failure'));
        break;
      case LOGGED_OFF:
      case LOGOFF_ASKED: {
        const at = time(row);
        if (at !== null && logonId(row) !== '') {
          logoffs.push({ host: host(row), logonId: logonId(row), time: at });
        }
        break;
      }
      case null:
      default:
        break;
    }
  }
  return { logons, logoffs };
}
