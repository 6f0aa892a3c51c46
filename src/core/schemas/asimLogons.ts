import { all, among, any, call, column, compare, type Expression, text } from '../kql/expression';
import { ascending, pipeline, project, sort, take, where } from '../kql/pipeline';
import { type LogonActivity, type LogonEvent, type Logoff } from '../logons/activity';
import { numberColumn, type Table, textColumn } from '../table';
import { presentText } from './accountName';
import { asimAccount, asimSession } from './asimValues';
import { isHost } from './hostFilter';
import { type EventSource } from './hostSchema';
import { parsePid } from './pid';
import { summariseLogons } from './summaries';

/**
 * Logons in the table ASimAuthenticationEventLogs. Column roles (Microsoft, "The Advanced Security Information Model
 * (ASIM) Authentication normalization schema reference"):
 *
 * | columns                              | meaning                                                     |
 * |--------------------------------------|-------------------------------------------------------------|
 * | EventType, EventResult               | Logon or Logoff; Success or Failure                         |
 * | TargetHostname, else DvcHostname     | the system logged on to, else the one that reported it      |
 * | TargetUsername, TargetUserId, TargetSessionId | who logged on, and the session that it opened      |
 * | Actor*                               | who asked for the logon                                     |
 * | EventSubType                         | Interactive, RemoteInteractive, Remote, Service ...         |
 * | SrcIpAddr, SrcHostname               | where it came from                                          |
 * | ActingApp*                           | what took the logon, a process among others                 |
 * | EventResultDetails                   | why it failed, in words                                     |
 */
const COLUMNS = [
  'TimeGenerated',
  'EventType',
  'EventResult',
  'EventSubType',
  'EventResultDetails',
  'DvcHostname',
  'DvcOs',
  'TargetHostname',
  'TargetUsername',
  'TargetUserId',
  'TargetUserIdType',
  'TargetSessionId',
  'ActorUsername',
  'ActorUserId',
  'ActorUserIdType',
  'ActorSessionId',
  'ActingAppId',
  'ActingAppName',
  'ActingAppType',
  'LogonMethod',
  'LogonProtocol',
  'SrcIpAddr',
  'SrcHostname',
] as const;

const [LOGON, LOGOFF, SUCCEEDED, FAILED] = ['Logon', 'Logoff', 'Success', 'Failure'] as const;

/** Logons, failed ones, and the ends of sessions. */
export const asimLogons: EventSource<LogonActivity> = {
  events: 'logons (ASimAuthenticationEventLogs)',
  hint: 'Are its logons normalised as this workspace takes them in?',
  found: (host) => [pipeline('ASimAuthenticationEventLogs', where(loggedOnTo(host)))],
  ask: (host, most) =>
    pipeline(
      'ASimAuthenticationEventLogs',
      where(any(loggedOnTo(host), all(compare(column('EventType'), '==', text(LOGOFF)), isSystem(host)))),
      project(...COLUMNS),
      sort(ascending('TimeGenerated')),
      take(most)
    ),
  read: readLogons,
  summarise: (host) =>
    pipeline(
      'ASimAuthenticationEventLogs',
      where(loggedOnTo(host)),
      summariseLogons(
        compare(column('EventResult'), '==', text(SUCCEEDED)),
        call('replace_regex', column('TargetUsername'), text('^.*\\\\'), text(''))
      )
    ),
};

function loggedOnTo(host: string): Expression {
  return all(
    compare(column('EventType'), '==', text(LOGON)),
    among(column('EventResult'), 'in', [SUCCEEDED, FAILED].map(text)),
    isSystem(host)
  );
}

function isSystem(host: string): Expression {
  const unnamed = compare(column('TargetHostname'), '==', text(''));
  return any(isHost('TargetHostname', host), all(unnamed, isHost('DvcHostname', host)));
}

/** Logon types as Windows numbers them, as near as ASIM's sorts of logons tell. */
const LOGON_TYPES: ReadonlyMap<string, number> = new Map([
  ['Interactive', 2],
  ['Remote', 3],
  ['Service', 5],
  ['RemoteInteractive', 10],
]);

/** Reads rows of ASimAuthenticationEventLogs, of which each is a logon or the end of a session. */
function readLogons(table: Table): LogonActivity {
  const texts = (name: (typeof COLUMNS)[number]) => {
    const logged = textColumn(table, name);
    return (row: number): string => presentText(logged(row));
  };
  const [time, event, result] = [numberColumn(table, 'TimeGenerated'), texts('EventType'), texts('EventResult')];
  const [device, system, os] = [texts('DvcHostname'), texts('TargetHostname'), texts('DvcOs')];
  const [subType, details] = [texts('EventSubType'), texts('EventResultDetails')];
  const [account, accountId, accountIdType] = [
    texts('TargetUsername'),
    texts('TargetUserId'),
    texts('TargetUserIdType'),
  ];
  const [actor, actorId, actorIdType] = [texts('ActorUsername'), texts('ActorUserId'), texts('ActorUserIdType')];
  const [session, actorSession] = [texts('TargetSessionId'), texts('ActorSessionId')];
  const [app, appId, appType] = [texts('ActingAppName'), texts('ActingAppId'), texts('ActingAppType')];
  const [method, protocol] = [texts('LogonMethod'), texts('LogonProtocol')];
  const [address, sourceHost] = [texts('SrcIpAddr'), texts('SrcHostname')];

  const hostOf = (row: number): string => system(row) || device(row);
  const logon = (row: number): LogonEvent => {
    const { domain, name } = asimAccount(account(row));
    const byProcess = appType(row) === 'Process';
    return {
      row,
      host: hostOf(row),
      time: time(row),
      outcome: result(row) === FAILED ? 'failure' : 'success',
      logonType: LOGON_TYPES.get(subType(row)) ?? null,
      accountName: name,
      accountDomain: domain,
      accountSid: sid(accountId(row), accountIdType(row)),
      logonId: asimSession(session(row), os(row)),
      subjectAccount: actor(row),
      subjectSid: sid(actorId(row), actorIdType(row)),
      subjectLogonId: asimSession(actorSession(row), os(row)),
      processPath: byProcess ? app(row) : '',
      // Pid 0 takes no logons: it stands for "no process".
      processPid: byProcess ? parsePid(appId(row)) || null : null,
      logonProcess: '',
      authenticationPackage: protocol(row) || method(row),
      sourceAddress: address(row),
      sourceHost: sourceHost(row),
      status: '',
      subStatus: '',
      failureReason: result(row) === FAILED ? details(row) : '',
    };
  };

  const logons: LogonEvent[] = [];
  const logoffs: Logoff[] = [];
  for (let row = 0; row < table.length; row++) {
    const [at, logonId] = [time(row), asimSession(session(row), os(row))];
    if (event(row) === LOGON) {
      logons.push(logon(row));
    } else if (at !== null && logonId !== '') {
      logoffs.push({ host: hostOf(row), logonId, time: at });
    }
  }
  return { logons, logoffs };
}

/** The id of an account, where it is a security identifier of Windows. */
const sid = (id: string, type: string): string => (type === 'SID' ? id : '');
