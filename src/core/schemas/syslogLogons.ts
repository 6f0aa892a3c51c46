import { all, among, any, call, column, compare, type Expression, not, number, text } from '../kql/expression';
import { ascending, expand, extend, type Operator, pipeline, project, sort, take, where } from '../kql/pipeline';
import { type LogonActivity } from '../logons/activity';
import { numberColumn, type Table, textColumn } from '../table';
import { isHost } from './hostFilter';
import { type EventSource } from './hostSchema';
import { summariseLogons } from './summaries';

/**
 * Logons in syslog, table Syslog, by the messages of sshd and of PAM's module for Unix passwords:
 *
 * | message                                                              | meaning                              |
 * |----------------------------------------------------------------------|--------------------------------------|
 * | Accepted METHOD for USER from ADDRESS port N ...                     | logon over SSH                       |
 * | Failed METHOD for [invalid user ]USER from ADDRESS port N ...        | failed logon over SSH                |
 * | message repeated N times: [ Failed ... ]                             | as many failed ones                  |
 * | pam_unix(SERVICE:session): session opened for user USER by WHO(uid=N)| logon by sudo, su, login, cron ...   |
 * | pam_unix(SERVICE:auth): authentication failure; ...[ user=USER]      | failed logon there                   |
 *
 * What PAM says in sshd's name is passed over, since sshd says it too. The name of a user may hold anything, so the
 * last "from ADDRESS port" counts.
 */
const SSH =
  '^(?:message repeated [0-9]+ times: \\[ )?(Accepted|Failed) ([^ ]+) for (?:invalid user )?(.*) from ([^ ]+) port [0-9]+';
const OPENED =
  '^pam_unix\\(([^:)]+):session\\): session opened for user ([^ (]+)(?:\\(uid=[0-9]+\\))? by ([^ (]*)\\(uid=[0-9]+\\)';
const REFUSED = '^pam_unix\\(([^:)]+):auth\\): authentication failure;.* rhost=([^ ]*)(?:  user=([^ ]+))?';
/** Four digits, so that no forged line makes millions of logons. */
const REPEATED = '^message repeated ([0-9]{1,4}) times: \\[ ';

const ACCEPTED = 'Accepted';
const SSH_SERVERS = ['sshd', 'sshd-session'];

const message = column('SyslogMessage');
const says = (pattern: string): Expression => compare(message, 'matches regex', text(pattern));
const part = (pattern: string, group: number): Expression => call('extract', text(pattern), number(group), message);

/** A column for each role; of a message that plays it not, "". */
const ROLES = {
  Outcome: part(SSH, 1),
  Method: part(SSH, 2),
  SshUser: part(SSH, 3),
  SshAddress: part(SSH, 4),
  OpenedBy: part(OPENED, 3),
  OpenedUser: part(OPENED, 2),
  RefusedAddress: part(REFUSED, 2),
  RefusedUser: part(REFUSED, 3),
} as const;

/** A row for each logon: a message that repeats another stands for as many. */
const REPETITIONS: readonly Operator[] = [
  extend({
    name: 'Repetitions',
    value: call('range', number(1), call('coalesce', call('toint', part(REPEATED, 1)), call('toint', number(1)))),
  }),
  expand('Repetition', 'Repetitions'),
];

/** Logons and failed ones; the ends of sessions cannot be told apart in syslog. */
export const syslogLogons: EventSource<LogonActivity> = {
  events: 'logons (Syslog, by sshd and PAM)',
  hint: 'Are the facilities auth and authpriv of its syslog collected?',
  found: (host) => [pipeline('Syslog', where(loggedOnTo(host)))],
  ask: (host, most) =>
    pipeline(
      'Syslog',
      where(loggedOnTo(host)),
      ...REPETITIONS,
      project(
        'TimeGenerated',
        'Computer',
        'ProcessName',
        'ProcessID',
        ...Object.entries(ROLES).map(([name, value]) => ({ name, value }))
      ),
      sort(ascending('TimeGenerated')),
      take(most)
    ),
  read: readLogons,
  summarise: (host) =>
    pipeline(
      'Syslog',
      where(loggedOnTo(host)),
      ...REPETITIONS,
      summariseLogons(
        any(compare(ROLES.Outcome, '==', text(ACCEPTED)), says(OPENED)),
        call('strcat', ROLES.SshUser, ROLES.OpenedUser)
      )
    ),
};

function loggedOnTo(host: string): Expression {
  const bySsh = among(column('ProcessName'), 'in', SSH_SERVERS.map(text));
  return all(isHost('Computer', host), any(all(bySsh, says(SSH)), all(not(bySsh), any(says(OPENED), says(REFUSED)))));
}

/** Reads rows with these roles, of which each is a logon that succeeded or failed. */
function readLogons(table: Table): LogonActivity {
  const role = (name: keyof typeof ROLES | 'Computer' | 'ProcessName') => textColumn(table, name);
  const [host, program] = [role('Computer'), role('ProcessName')];
  const [time, pid] = [numberColumn(table, 'TimeGenerated'), numberColumn(table, 'ProcessID')];
  const [outcome, method, sshUser, sshAddress] = [role('Outcome'), role('Method'), role('SshUser'), role('SshAddress')];
  const [openedBy, openedUser] = [role('OpenedBy'), role('OpenedUser')];
  const [refusedAddress, refusedUser] = [role('RefusedAddress'), role('RefusedUser')];
  return {
    logons: Array.from({ length: table.length }, (_, row) => ({
      row,
      host: host(row),
      time: time(row),
      outcome: outcome(row) === ACCEPTED || openedUser(row) !== '' ? 'success' : 'failure',
      logonType: null,
      accountName: sshUser(row) || openedUser(row) || refusedUser(row),
      accountDomain: '',
      accountSid: '',
      logonId: '',
      subjectAccount: openedBy(row),
      subjectSid: '',
      subjectLogonId: '',
      processPath: program(row),
      processPid: pid(row),
      logonProcess: program(row),
      authenticationPackage: method(row),
      sourceAddress: sshAddress(row) || refusedAddress(row),
      sourceHost: '',
      status: '',
      subStatus: '',
      failureReason: '',
    })),
    logoffs: [],
  };
}
