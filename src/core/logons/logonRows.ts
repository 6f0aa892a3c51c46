import { imageName } from '../processes/imageName';
import { type LogonActivity, type LogonEvent } from './activity';
import { failureReason, failureText } from './failureReason';
import { canonicalLogonId, systemSession } from './logonId';
import { accountOf } from './logonText';
import { logonTypeName } from './logonType';
import { securityIdMeaning } from './securityId';
import { Sessions } from './sessions';

/** A logon as a table and a timeline show it; times are milliseconds since 1970 UTC, unknown texts are "". */
export interface LogonRow {
  readonly time: number | null;
  /** When the session ended; null for failures and where no logoff was logged. */
  readonly end: number | null;
  readonly outcome: LogonEvent['outcome'];
  readonly logonType: number | null;
  readonly logonTypeName: string;
  readonly account: string;
  readonly accountSid: string;
  readonly sidMeaning: string;
  readonly logonId: string;
  /** Whose session it is where the system itself opened it. */
  readonly systemSession: string;
  readonly subjectAccount: string;
  readonly subjectLogonId: string;
  readonly processName: string;
  readonly processPath: string;
  readonly processPid: number | null;
  readonly authenticationPackage: string;
  readonly logonProcess: string;
  readonly sourceAddress: string;
  readonly sourceHost: string;
  readonly status: string;
  readonly subStatus: string;
  /** Why it failed, in words with the code; "" for a success. */
  readonly reason: string;
  /** What that suggests to somebody who investigates; "" for a success, and where nothing more can be said. */
  readonly suggests: string;
  readonly host: string;
}

/** Logons and failed logons as rows, oldest first, those without a time last; ties keep the order of the log. */
export function logonRows(activity: LogonActivity): readonly LogonRow[] {
  const sessions = new Sessions(activity);
  return activity.logons.toSorted(byTime).map((logon) => ({
    time: logon.time,
    end: sessions.endOf(logon),
    outcome: logon.outcome,
    logonType: logon.logonType,
    logonTypeName: logonTypeName(logon.logonType),
    account: accountOf(logon),
    accountSid: logon.accountSid,
    sidMeaning: securityIdMeaning(logon.accountSid),
    logonId: canonicalLogonId(logon.logonId),
    systemSession: systemSession(logon.logonId),
    subjectAccount: logon.subjectAccount,
    subjectLogonId: canonicalLogonId(logon.subjectLogonId),
    processName: imageName(logon.processPath),
    processPath: logon.processPath,
    processPid: logon.processPid,
    authenticationPackage: logon.authenticationPackage,
    // Windows pads some names: "Advapi  ".
    logonProcess: logon.logonProcess.trim(),
    sourceAddress: logon.sourceAddress,
    sourceHost: logon.sourceHost,
    status: logon.status,
    subStatus: logon.subStatus,
    ...reasonOf(logon),
    host: logon.host,
  }));
}

function byTime(one: LogonEvent, other: LogonEvent): number {
  const [time, otherTime] = [one.time ?? Infinity, other.time ?? Infinity];
  return time === otherTime ? one.row - other.row : time - otherTime;
}

function reasonOf({
  outcome,
  status,
  subStatus,
  failureReason: logged,
}: LogonEvent): Pick<LogonRow, 'reason' | 'suggests'> {
  if (outcome === 'success') {
    return { reason: '', suggests: '' };
  }
  const reason = failureReason(status, subStatus, logged);
  return { reason: failureText(reason), suggests: reason.suggests };
}
