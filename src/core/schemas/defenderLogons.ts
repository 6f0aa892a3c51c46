import { all, among, column, compare, type Expression, text } from '../kql/expression';
import { ascending, pipeline, project, sort, take, where } from '../kql/pipeline';
import { type LogonActivity } from '../logons/activity';
import { numberColumn, type Table, textColumn } from '../table';
import { accountName, presentText } from './accountName';
import { imagePath, sessionId } from './defenderValues';
import { isHost } from './hostFilter';
import { type EventSource } from './hostSchema';
import { summariseLogons } from './summaries';

/**
 * Logons in Microsoft Defender for Endpoint, table DeviceLogonEvents. Column roles (Microsoft, "DeviceLogonEvents" in
 * the advanced hunting schema):
 *
 * | column                                | meaning                                                        |
 * |---------------------------------------|----------------------------------------------------------------|
 * | ActionType                            | LogonSuccess, LogonFailed; LogonAttempted has no outcome yet    |
 * | AccountDomain, AccountName, AccountSid| who logged on                                                   |
 * | LogonType                             | in words: Interactive, Network, RemoteInteractive ...           |
 * | LogonId                               | the session, decimal                                            |
 * | InitiatingProcess*                    | the process that took the logon, and its account                |
 * | RemoteIP, RemoteDeviceName            | where it came from                                              |
 * | Protocol                              | NTLM, Kerberos, Negotiate                                       |
 * | FailureReason                         | in words: InvalidUserNameOrPassword ...                         |
 */
const COLUMNS = [
  'TimeGenerated',
  'DeviceName',
  'ActionType',
  'AccountDomain',
  'AccountName',
  'AccountSid',
  'LogonType',
  'LogonId',
  'InitiatingProcessFolderPath',
  'InitiatingProcessFileName',
  'InitiatingProcessId',
  'InitiatingProcessAccountDomain',
  'InitiatingProcessAccountName',
  'InitiatingProcessAccountSid',
  'RemoteIP',
  'RemoteDeviceName',
  'Protocol',
  'FailureReason',
] as const;

const SUCCEEDED = 'LogonSuccess';
const FAILED = 'LogonFailed';

/** Logons and failed ones; the table tells of no logoffs. */
export const defenderLogons: EventSource<LogonActivity> = {
  events: 'logons (DeviceLogonEvents)',
  hint: 'Is the host onboarded to Defender for Endpoint, and are its events streamed to this workspace?',
  found: (host) => [pipeline('DeviceLogonEvents', where(loggedOnTo(host)))],
  ask: (host, most) =>
    pipeline(
      'DeviceLogonEvents',
      where(loggedOnTo(host)),
      project(...COLUMNS),
      sort(ascending('TimeGenerated')),
      take(most)
    ),
  read: readLogons,
  summarise: (host) =>
    pipeline(
      'DeviceLogonEvents',
      where(loggedOnTo(host)),
      summariseLogons(compare(column('ActionType'), '==', text(SUCCEEDED)), column('AccountName'))
    ),
};

function loggedOnTo(host: string): Expression {
  return all(among(column('ActionType'), 'in', [SUCCEEDED, FAILED].map(text)), isHost('DeviceName', host));
}

/** Logon types as Windows numbers them, by Defender's words in lower case. */
const LOGON_TYPES: ReadonlyMap<string, number> = new Map([
  ['interactive', 2],
  ['network', 3],
  ['batch', 4],
  ['service', 5],
  ['unlock', 7],
  ['networkcleartext', 8],
  ['newcredentials', 9],
  ['remoteinteractive', 10],
  ['cachedinteractive', 11],
  ['cachedremoteinteractive', 12],
  ['cachedunlock', 13],
]);

type ColumnName = (typeof COLUMNS)[number];

/** Reads rows of DeviceLogonEvents, of which each is a logon that succeeded or failed. */
function readLogons(table: Table): LogonActivity {
  const text = (name: ColumnName) => {
    const logged = textColumn(table, name);
    return (row: number): string => presentText(logged(row));
  };
  const number = (name: ColumnName) => numberColumn(table, name);
  const [host, time, action] = [text('DeviceName'), number('TimeGenerated'), text('ActionType')];
  const [domain, name, sid] = [text('AccountDomain'), text('AccountName'), text('AccountSid')];
  const [type, session, failureReason] = [text('LogonType'), number('LogonId'), text('FailureReason')];
  const [folder, file, pid] = [
    text('InitiatingProcessFolderPath'),
    text('InitiatingProcessFileName'),
    number('InitiatingProcessId'),
  ];
  const [subjectDomain, subjectName, subjectSid] = [
    text('InitiatingProcessAccountDomain'),
    text('InitiatingProcessAccountName'),
    text('InitiatingProcessAccountSid'),
  ];
  const [address, device, protocol] = [text('RemoteIP'), text('RemoteDeviceName'), text('Protocol')];

  return {
    logons: Array.from({ length: table.length }, (_, row) => ({
      row,
      host: host(row),
      time: time(row),
      outcome: action(row) === FAILED ? 'failure' : 'success',
      logonType: LOGON_TYPES.get(type(row).toLowerCase()) ?? null,
      accountName: name(row),
      accountDomain: domain(row),
      accountSid: sid(row),
      logonId: sessionId(session(row)),
      subjectAccount: accountName(subjectDomain(row), subjectName(row)),
      subjectSid: subjectSid(row),
      subjectLogonId: '',
      processPath: imagePath(folder(row), file(row)),
      processPid: pid(row) || null,
      logonProcess: '',
      authenticationPackage: protocol(row),
      sourceAddress: address(row),
      sourceHost: device(row),
      status: '',
      subStatus: '',
      failureReason: failureReason(row),
    })),
    logoffs: [],
  };
}
