import { all, among, call, column, compare, type Expression, number, text } from '../kql/expression';
import { ascending, type NamedExpression, pipeline, project, sort, take, where } from '../kql/pipeline';
import { type LogonActivity } from '../logons/activity';
import { isHost } from './hostFilter';
import { type EventSource } from './hostSchema';
import {
  LOGGED_ON,
  readSecurityLogons,
  SECURITY_LOGON_COLUMNS,
  SECURITY_LOGONS,
  SECURITY_SESSIONS,
} from './securityEventLogons';
import { summariseLogons } from './summaries';
import { eventData } from './windowsEvent';

const PROVIDER = 'Microsoft-Windows-Security-Auditing';

/** Columns of the table itself; the others of a logon are fields of its event, under the same names. */
const OF_TABLE: ReadonlySet<string> = new Set(['TimeGenerated', 'EventID', 'Computer']);

/** Logons, failed ones, and the ends of sessions, where the security log comes as forwarded events. */
export const windowsEventLogons: EventSource<LogonActivity> = {
  events: 'logons (forwarded events 4624 and 4625)',
  hint: 'Is the security log forwarded to the table WindowsEvent?',
  found: (host) => [pipeline('WindowsEvent', where(ofHost(host, SECURITY_LOGONS)))],
  ask: (host, most) =>
    pipeline(
      'WindowsEvent',
      where(ofHost(host, SECURITY_SESSIONS)),
      project(...SECURITY_LOGON_COLUMNS.map(logonColumn)),
      sort(ascending('TimeGenerated')),
      take(most)
    ),
  read: readSecurityLogons,
  summarise: (host) =>
    pipeline(
      'WindowsEvent',
      where(ofHost(host, SECURITY_LOGONS)),
      summariseLogons(compare(column('EventID'), '==', number(LOGGED_ON)), eventData('TargetUserName'))
    ),
};

const ofHost = (host: string, events: readonly number[]): Expression =>
  all(
    compare(column('Provider'), '==', text(PROVIDER)),
    among(column('EventID'), 'in', events.map(number)),
    isHost('Computer', host)
  );

function logonColumn(name: (typeof SECURITY_LOGON_COLUMNS)[number]): NamedExpression {
  if (OF_TABLE.has(name)) {
    return { name };
  }
  const value = eventData(name);
  return { name, value: name === 'LogonType' ? call('toint', value) : value };
}
