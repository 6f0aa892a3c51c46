import { type Host } from '../host';
import { type Identity } from '../identity';
import { type SampleRow, securityEvent } from '../sampleRow';

/** Why a logon failed, as Windows logs it. */
interface Failure {
  readonly status: string;
  readonly subStatus: string;
  readonly reason: string;
}

/** The kinds of failure that the case has. */
export const failures = {
  wrongPassword: { status: '0xc000006d', subStatus: '0xc000006a', reason: '%%2313' },
  unknownUser: { status: '0xc000006d', subStatus: '0xc0000064', reason: '%%2313' },
  lockedOut: { status: '0xc0000234', subStatus: '0x0', reason: '%%2307' },
  disabled: { status: '0xc000006e', subStatus: '0xc0000072', reason: '%%2310' },
  passwordExpired: { status: '0xc000006e', subStatus: '0xc0000071', reason: '%%2309' },
  outsideHours: { status: '0xc000006e', subStatus: '0xc000006f', reason: '%%2311' },
  typeNotGranted: { status: '0xc000015b', subStatus: '0x0', reason: '%%2308' },
} as const satisfies Readonly<Record<string, Failure>>;

/** Logon types as Windows numbers and names them, and who handles them. */
export const logonTypes = {
  2: { name: 'Interactive', process: 'User32', package: 'Negotiate' },
  3: { name: 'Network', process: 'NtLmSsp', package: 'NTLM' },
  4: { name: 'Batch', process: 'Advapi', package: 'Negotiate' },
  5: { name: 'Service', process: 'Advapi', package: 'Negotiate' },
  7: { name: 'Unlock', process: 'User32', package: 'Negotiate' },
  10: { name: 'RemoteInteractive', process: 'User32', package: 'Negotiate' },
} as const;

/** A logon that succeeded or failed. */
export interface LogonPlan {
  readonly host: Host;
  readonly time: number;
  readonly target: Identity;
  /** Windows logon type. */
  readonly type: keyof typeof logonTypes;
  readonly address: string;
  readonly workstation: string;
  readonly failure?: keyof typeof failures;
  /** The end of the session, when the log has it. */
  readonly logoff?: number;
  readonly kerberos?: boolean;
}

/** The rows of a logon: 4624 and, at its end, 4634; or 4625 for one that failed. */
export function logonRows(plan: LogonPlan): readonly SampleRow[] {
  const ended = plan.logoff !== undefined && plan.failure === undefined;
  return [logon(plan), ...(ended ? [logoff(plan, plan.logoff)] : [])];
}

function logon({ host, time, target, type, address, workstation, failure, kerberos }: LogonPlan): SampleRow {
  const failed = failure === undefined ? undefined : failures[failure];
  const event: SampleRow = failed
    ? securityEvent(host, 4625, 'An account failed to log on.', time)
    : securityEvent(host, 4624, 'An account was successfully logged on.', time);
  return {
    ...event,
    ...subject(type === 3 ? undefined : host),
    ...account(target),
    TargetUserSid: failed ? 'S-1-0-0' : target.sid,
    TargetLogonId: failed ? '' : target.logonId,
    LogonType: String(type),
    LogonTypeName: `${type} - ${logonTypes[type].name}`,
    LogonProcessName: kerberos ? 'Kerberos' : logonTypes[type].process,
    AuthenticationPackageName: kerberos ? 'Kerberos' : logonTypes[type].package,
    IpAddress: address,
    WorkstationName: workstation,
    Status: failed?.status ?? '',
    SubStatus: failed?.subStatus ?? '',
    FailureReason: failed?.reason ?? '',
  };
}

function logoff({ host, target, type }: LogonPlan, time: number): SampleRow {
  return {
    ...securityEvent(host, 4634, 'An account was logged off.', time),
    ...account(target),
    TargetUserSid: target.sid,
    TargetLogonId: target.logonId,
    LogonType: String(type),
    LogonTypeName: `${type} - ${logonTypes[type].name}`,
  };
}

function account({ user, domain }: Identity): SampleRow {
  return {
    Account: `${domain}\\${user}`,
    AccountType: user.endsWith('$') || domain === 'NT AUTHORITY' ? 'Machine' : 'User',
    TargetUserName: user,
    TargetDomainName: domain,
  };
}

/** Who asked for the logon: the host itself, or nobody for a logon over the network. */
function subject(host: Host | undefined): SampleRow {
  return {
    SubjectUserName: host ? `${host.name}$` : '-',
    SubjectDomainName: host ? 'HARBOR' : '-',
    SubjectUserSid: host ? 'S-1-5-18' : 'S-1-0-0',
    SubjectLogonId: host ? '0x3e7' : '0x0',
  };
}
