import { type ProcessActivity } from '../../src/core/processes/activity';
import { numberColumn, type Table, textColumn } from '../../src/core/table';

/** What msticpy calls the event of a started program. */
const STARTED = 'SYSCALL_EXECVE';

/**
 * Reads starts of programs out of Linux's audit log, under msticpy's names: exe, cmdline, pid, ppid, ses, acct. The log
 * names no image of the parent and tells of no exits, so parents are linked by their pid alone.
 */
export function readAuditdProcesses(table: Table): ProcessActivity {
  const texts = (name: string) => textColumn(table, name);
  const [event, host, exe, commandLine] = ['EventType', 'Computer', 'exe', 'cmdline'].map(texts);
  const [account, session] = ['acct', 'ses'].map(texts);
  const [time, pid, ppid] = ['TimeGenerated', 'pid', 'ppid'].map((name) => numberColumn(table, name));
  const created = Array.from({ length: table.length }, (_, row) => row)
    .filter((row) => event!(row) === STARTED)
    .map((row) => ({
      row,
      host: host!(row),
      pid: pid!(row),
      path: exe!(row),
      commandLine: commandLine!(row),
      user: account!(row),
      start: time!(row),
      logPosition: null,
      parentPid: ppid!(row),
      parentPath: '',
      subjectLogonId: session!(row),
      targetLogonId: '',
      uniqueId: '',
      parentUniqueId: '',
    }));
  return { created, exited: [], booted: [] };
}
