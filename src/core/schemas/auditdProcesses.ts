import { all, any, call, column, compare, type Expression, number, text } from '../kql/expression';
import { ascending, pipeline, project, sort, take, where } from '../kql/pipeline';
import { type HostBoot, type ProcessActivity, type ProcessCreation } from '../processes/activity';
import { type Table, textColumn } from '../table';
import { auditdCommandLine } from './auditdArguments';
import { type AuditdRecord, auditdText, readAuditdRecord } from './auditdRecord';
import { isHost } from './hostFilter';
import { type EventSource } from './hostSchema';
import { parsePid } from './pid';
import { summariseProcesses } from './summaries';

/**
 * Processes in Linux's audit log, whose lines come as a custom log, table AuditLog_CL, column RawData. An event is
 * several lines with the same time and serial number. Roles of their fields (Red Hat, "Understanding audit log files";
 * the system calls execve and execveat by architecture):
 *
 * | record      | field       | meaning                                                             |
 * |-------------|-------------|---------------------------------------------------------------------|
 * | SYSCALL     | pid, ppid   | the process that runs the program, and its parent; decimal          |
 * |             | exe         | the program                                                         |
 * |             | euid, EUID  | who it runs as: the number, and the name where the log is enriched  |
 * |             | ses         | the logon session, 4294967295 for none                              |
 * | EXECVE      | a0, a1 ...  | the arguments                                                       |
 * | SYSTEM_BOOT |             | Linux has started                                                   |
 *
 * The log names no program of the parent and tells of no exits: parents are linked by their pid alone.
 */
const STARTED =
  '^(node=[^ ]+ )?type=SYSCALL msg=audit[(][0-9.:]+[)]: ' +
  'arch=(c000003e syscall=(59|322)|c00000b7 syscall=(221|281)|40000003 syscall=(11|358)) success=yes ';
const TOLD_WITH_IT = '^(node=[^ ]+ )?type=(EXECVE|SYSTEM_BOOT) ';
/** A program may put the sign "exe=" into its name, but no blank before it: such names are written in hexadecimal. */
const PROGRAM = ' exe=("[^"]*"|[^ ]+)';

const NO_SESSION = '4294967295';

/** Starts of programs, and of Linux itself. */
export const auditdProcesses: EventSource<ProcessActivity> = {
  events: 'program starts (audit log, AuditLog_CL)',
  hint: 'Does auditd record execve on the host, and is its log collected as the custom log AuditLog_CL?',
  found: (host) => [pipeline('AuditLog_CL', where(startedOn(host)))],
  ask: (host, most) =>
    pipeline(
      'AuditLog_CL',
      where(all(isHost('Computer', host), any(line(STARTED), line(TOLD_WITH_IT)))),
      project('TimeGenerated', 'Computer', 'RawData'),
      sort(ascending('TimeGenerated')),
      take(most)
    ),
  read: readProcesses,
  summarise: (host) =>
    pipeline(
      'AuditLog_CL',
      where(startedOn(host)),
      summariseProcesses(call('extract', text(PROGRAM), number(1), column('RawData')))
    ),
};

const line = (pattern: string): Expression => compare(column('RawData'), 'matches regex', text(pattern));

function startedOn(host: string): Expression {
  return all(isHost('Computer', host), line(STARTED));
}

/** Reads lines of the audit log; those of other events, and starts that failed, are passed over. */
function readProcesses(table: Table): ProcessActivity {
  const [host, rawData] = [textColumn(table, 'Computer'), textColumn(table, 'RawData')];
  const programs: { readonly row: number; readonly call: AuditdRecord }[] = [];
  const argumentsOf = new Map<string, AuditdRecord[]>();
  const booted: HostBoot[] = [];
  for (let row = 0; row < table.length; row++) {
    const record = readAuditdRecord(rawData(row));
    if (record?.type === 'SYSCALL') {
      programs.push({ row, call: record });
    } else if (record?.type === 'EXECVE') {
      const key = `${record.event}/${host(row)}`;
      argumentsOf.set(key, [...(argumentsOf.get(key) ?? []), record]);
    } else if (record?.type === 'SYSTEM_BOOT') {
      booted.push({ host: host(row), time: record.time });
    }
  }
  const created = programs.map(({ row, call: { event, time, serial, fields } }): ProcessCreation => ({
    row,
    host: host(row),
    pid: parsePid(fields.get('pid') ?? ''),
    path: auditdText(fields.get('exe')),
    commandLine: auditdCommandLine(argumentsOf.get(`${event}/${host(row)}`) ?? []),
    user: userName(fields),
    start: time,
    logPosition: serial,
    parentPid: parsePid(fields.get('ppid') ?? ''),
    parentPath: '',
    subjectLogonId: '',
    targetLogonId: sessionOf(fields.get('ses') ?? ''),
    uniqueId: '',
    parentUniqueId: '',
  }));
  return { created, exited: [], booted };
}

function userName(fields: ReadonlyMap<string, string>): string {
  const [id, name] = [fields.get('euid') ?? '', fields.get('EUID')];
  if (name !== undefined) {
    return auditdText(name);
  }
  return id === '0' ? 'root' : id === '' ? '' : `uid ${id}`;
}

const sessionOf = (ses: string): string => (ses === NO_SESSION ? '' : ses);
