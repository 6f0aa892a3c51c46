import { onHost } from './comparedQuery';
import { type HostLog, OLDEST_FIRST } from './hostLog';

const says = (pattern: string): string => `regexp_matches(RawData, '${pattern}')`;
const CALL = says(
  String.raw`^(node=[^ ]+ )?type=SYSCALL msg=audit\([0-9.:]+\): arch=(c000003e syscall=(59|322)|c00000b7 syscall=(221|281)|40000003 syscall=(11|358)) success=yes `
);
const TOLD_WITH_IT = says('^(node=[^ ]+ )?type=(EXECVE|SYSTEM_BOOT) ');

const SSH = String.raw`^(?:message repeated [0-9]+ times: \[ )?(Accepted|Failed) ([^ ]+) for (?:invalid user )?(.*) from ([^ ]+) port [0-9]+`;
const OPENED = String.raw`^pam_unix\(([^:)]+):session\): session opened for user ([^ (]+)(?:\(uid=[0-9]+\))? by ([^ (]*)\(uid=[0-9]+\)`;
const REFUSED = String.raw`^pam_unix\(([^:)]+):auth\): authentication failure;.* rhost=([^ ]*)(?:  user=([^ ]+))?`;

const matches = (pattern: string): string => `regexp_matches(SyslogMessage, '${pattern}')`;
const part = (pattern: string, group: number): string => `regexp_extract(SyslogMessage, '${pattern}', ${group})`;
const BY_SSH = `ProcessName IN ('sshd', 'sshd-session')`;
const MESSAGES = `Syslog WHERE ${onHost('Computer')} AND ((${BY_SSH} AND ${matches(SSH)}) OR (NOT ${BY_SSH} AND (${matches(OPENED)} OR ${matches(REFUSED)})))`;
/** A message that repeats another is as many logons. */
const LOGONS = String.raw`(SELECT *, unnest(range(coalesce(try_cast(regexp_extract(SyslogMessage, '^message repeated ([0-9]{1,4}) times: \[ ', 1) AS BIGINT), 1))) FROM ${MESSAGES})`;
const ROLES = [
  [SSH, 1],
  [SSH, 2],
  [SSH, 3],
  [SSH, 4],
  [OPENED, 3],
  [OPENED, 2],
  [REFUSED, 2],
  [REFUSED, 3],
] as const;

/** Programs of Linux's audit log, and logons of syslog. */
export const linuxHost: HostLog = {
  started: [
    {
      from: `AuditLog_CL WHERE ${onHost('Computer')} AND ${CALL}`,
      image: `regexp_extract(RawData, ' exe=("[^"]*"|[^ ]+)', 1)`,
    },
  ],
  processEvents: `SELECT TimeGenerated, Computer, RawData FROM AuditLog_CL WHERE ${onHost('Computer')} AND (${CALL} OR ${TOLD_WITH_IT}) ${OLDEST_FIRST}`,
  logons: MESSAGES,
  eachLogon: LOGONS,
  succeeded: `(${part(SSH, 1)} = 'Accepted' OR ${matches(OPENED)})`,
  account: `(${part(SSH, 3)} || ${part(OPENED, 2)})`,
  logonEvents: `SELECT TimeGenerated, Computer, ProcessName, ProcessID, ${ROLES.map(([pattern, group]) => part(pattern, group)).join(', ')} FROM ${LOGONS} ${OLDEST_FIRST}`,
};
