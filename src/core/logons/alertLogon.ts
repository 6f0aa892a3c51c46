import { type LogonActivity, type LogonEvent } from './activity';
import { elapsedInWords } from './elapsed';
import { canonicalLogonId, systemSession } from './logonId';
import { accountOf, isFromItself, sourceOf } from './logonText';
import { logonManner, logonTypeMeaning, logonTypeName } from './logonType';
import { securityIdMeaning } from './securityId';
import { Sessions } from './sessions';

/** What an alert tells of its session; unknown parts are "" or null. */
export interface SoughtLogon {
  readonly host: string;
  readonly logonId: string;
  readonly account: string;
  /** The time of the alert, milliseconds since 1970 UTC. */
  readonly time: number | null;
}

export interface LogonProperty {
  readonly property: string;
  readonly value: string;
}

/** The logon that opened an alert's session, or why there is none to show. */
export interface AlertLogon {
  /** found: a logon opened it; system: it is the system's own, opened by none; missing: no logon was found. */
  readonly outcome: 'found' | 'system' | 'missing';
  /** The answer in one sentence; the first row repeats it. */
  readonly summary: string;
  /** In reading order; properties that the log does not hold are left out. */
  readonly rows: readonly LogonProperty[];
}

/** Tells the logon of an alert's session in words: the last one with its id at or before the alert, else the nearest. */
export function describeAlertLogon(sought: SoughtLogon, activity: LogonActivity): AlertLogon {
  const id = canonicalLogonId(sought.logonId);
  const owner = systemSession(id);
  if (id === '' || id === '0x0') {
    return missing(sought, 'The alert names no logon session.', 'Look for the account among the logons of the host.');
  }
  if (owner !== '') {
    const whose = owner === 'the system' ? 'that of the system itself' : `that of the system itself, as ${owner}`;
    return answer('system', `The alert's session ${id} is ${whose}: no logon opens it.`, [
      ['Alert account', sought.account],
      ['Session', sessionText(id)],
      ['Host', sought.host],
    ]);
  }
  const sessions = new Sessions(activity);
  const logon = sessions.nearest(sought.host, id, sought.time);
  if (logon === undefined) {
    const why = `No logon opened the session ${id} of ${sought.host || 'the host'} in the time that was searched.`;
    const hint =
      'The session may be older than the window, or than what the workspace retains. Widen the window; check that logons (event 4624) are audited and collected.';
    return missing(sought, why, hint);
  }
  return answer('found', sentence(logon, sought.time), properties(logon, sessions.endOf(logon), sought));
}

type Properties = ReadonlyArray<readonly [property: string, value: string]>;

const answer = (outcome: AlertLogon['outcome'], summary: string, rows: Properties): AlertLogon => ({
  outcome,
  summary,
  rows: [['Logon', summary] as const, ...rows]
    .filter(([, value]) => value !== '')
    .map(([property, value]) => ({ property, value })),
});

const missing = ({ account, logonId, host }: SoughtLogon, why: string, hint: string): AlertLogon =>
  answer('missing', why, [
    ['What to try', hint],
    ['Alert account', account],
    ['Session', logonId],
    ['Host', host],
  ]);

/** "CORP\lena logged on interactively (type 2) at 2026-03-10 08:00:00.000 UTC, from WS-7, 12 min before the alert." */
function sentence(logon: LogonEvent, alertTime: number | null): string {
  const source = isFromItself(logon) ? 'the host itself' : sourceOf(logon);
  const apart = logon.time === null || alertTime === null ? null : alertTime - logon.time;
  const parts = [
    `${accountOf(logon) || 'Somebody'} logged on ${logonManner(logon.logonType)}${logon.time === null ? '' : ` at ${utc(logon.time)}`}`,
    source === '' ? '' : `from ${source}`,
    apart === null ? '' : `${elapsedInWords(apart)} ${apart < 0 ? 'after' : 'before'} the alert`,
  ];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}

function properties(logon: LogonEvent, end: number | null, { account }: SoughtLogon): Properties {
  const { accountSid, subjectLogonId, subjectSid, processPid: pid } = logon;
  const logonProcess = logon.logonProcess.trim();
  return [
    ['Account', logon.accountName],
    ['Domain', logon.accountDomain],
    ['Alert account', sameName(account, logon.accountName) ? '' : `${account}: not the one that logged on`],
    ['Time', logon.time === null ? '' : utc(logon.time)],
    ['Logon type', typeText(logon.logonType)],
    ['SID', explained(accountSid, securityIdMeaning(accountSid))],
    ['Session', sessionText(canonicalLogonId(logon.logonId))],
    ['Asked for by', logon.subjectAccount],
    ['Subject SID', explained(subjectSid, securityIdMeaning(subjectSid))],
    ['Subject session', sessionText(canonicalLogonId(subjectLogonId))],
    ['Process', logon.processPath],
    ['Process ID', pid === null ? '' : `${pid} (0x${pid.toString(16)})`],
    ['Authentication', [logon.authenticationPackage, logonProcess].filter((text) => text !== '').join(', by ')],
    ['Source address', logon.sourceAddress],
    ['Source host', logon.sourceHost],
    ['Host', logon.host],
    ['Status', logon.status],
    ['End', endText(logon.time, end)],
  ];
}

function endText(start: number | null, end: number | null): string {
  if (end === null || start === null) {
    return 'No logoff was logged in the time that was searched';
  }
  return `${utc(end)}, after ${elapsedInWords(end - start)}`;
}

const typeText = (logonType: number | null): string =>
  logonType === null
    ? ''
    : explained(`${logonType}`, [logonTypeName(logonType), logonTypeMeaning(logonType)].filter(Boolean).join('. '));

const sessionText = (id: string): string => explained(id, systemSession(id));

const explained = (code: string, words: string): string => (code === '' || words === '' ? code : `${code}: ${words}`);

/** Alerts write accounts with or without a domain, whose name comes in several forms; the names decide. */
const sameName = (alertAccount: string, name: string): boolean =>
  alertAccount === '' ||
  alertAccount
    .slice(alertAccount.lastIndexOf('\\') + 1)
    .replace(/@.*$/, '')
    .toLowerCase() === name.toLowerCase().replace(/@.*$/, '');

const utc = (time: number): string =>
  Math.abs(time) <= 8.64e15
    ? new Date(time).toISOString().replace('T', ' ').replace('Z', ' UTC')
    : 'an unreadable time';
