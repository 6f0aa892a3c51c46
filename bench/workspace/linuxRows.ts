import * as cell from './generatedCells';
import { type GeneratedTable } from './generatedTable';
import { FURTHER_ROWS } from './sizes';

/** Lines of the audit log come in pairs, of a program and of its arguments; this is the number of their event. */
const EVENT = '(i // 2)';
const STAMP = `(1773100800 + ${EVENT} * 864000 // ${FURTHER_ROWS / 2}) || '.' || lpad(CAST(${EVENT} % 1000 AS VARCHAR), 3, '0') || ':' || ${EVENT}`;
const CALL = `'arch=c000003e syscall=59 success=yes exit=0 a0=55d0 a1=55d1 items=2 ppid=' || ${EVENT} // 7 % 30000 || ' pid=' || ${EVENT} % 30000 || ' auid=1000 uid=1000 gid=1000 euid=1000 tty=pts0 ses=' || ${EVENT} % 900 || ' comm="tool' || ${EVENT} % 997 || '" exe="/usr/bin/tool' || ${EVENT} % 997 || '" key=(null)'`;
const ARGUMENTS = `'argc=3 a0="tool' || ${EVENT} % 997 || '" a1="--id" a2="' || to_hex(${EVENT} * 7919 % 1000003) || '"'`;

/** Programs that were started. */
export const auditLog: GeneratedTable = {
  name: 'AuditLog_CL',
  rows: FURTHER_ROWS,
  cells: {
    TimeGenerated: cell.timeCell(FURTHER_ROWS, 7),
    Computer: `'FIN-WKS-' || lpad(CAST(${EVENT} % 50 AS VARCHAR), 2, '0')`,
    RawData: `CASE i % 2 WHEN 0 THEN 'type=SYSCALL msg=audit(' || ${STAMP} || '): ' || ${CALL} ELSE 'type=EXECVE msg=audit(' || ${STAMP} || '): ' || ${ARGUMENTS} END`,
  },
};

/** One message in two is about a logon, by sshd or by PAM; the first of ten stands for three. */
export const syslog: GeneratedTable = {
  name: 'Syslog',
  rows: FURTHER_ROWS,
  cells: {
    TimeGenerated: cell.timeCell(FURTHER_ROWS, 8),
    Computer: cell.SHORT_HOST,
    Facility: `'authpriv'`,
    ProcessName: `CASE WHEN ${cell.KIND} IN (3, 4) THEN 'sudo' WHEN ${cell.KIND} > 4 THEN 'systemd' ELSE 'sshd' END`,
    ProcessID: `CAST(${cell.PID} AS VARCHAR)`,
    SyslogMessage: `CASE ${cell.KIND}
      WHEN 0 THEN 'message repeated 3 times: [ Failed password for ' || ${cell.USER} || ' from ' || ${cell.ADDRESS} || ' port 50022 ssh2]'
      WHEN 1 THEN 'Failed password for invalid user ' || ${cell.USER} || ' from ' || ${cell.ADDRESS} || ' port 50022 ssh2'
      WHEN 2 THEN 'Accepted publickey for ' || ${cell.USER} || ' from ' || ${cell.ADDRESS} || ' port 50022 ssh2'
      WHEN 3 THEN 'pam_unix(sudo:session): session opened for user root(uid=0) by ' || ${cell.USER} || '(uid=1000)'
      WHEN 4 THEN 'pam_unix(sudo:auth): authentication failure; logname= uid=1000 euid=0 tty=/dev/pts/0 ruser= rhost=  user=' || ${cell.USER}
      ELSE 'Started session ' || i || ' of user ' || ${cell.USER} || '.' END`,
  },
};
