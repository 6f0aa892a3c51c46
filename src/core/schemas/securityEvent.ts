import { type HostBoot, type ProcessActivity, type ProcessCreation, type ProcessExit } from '../processes/activity';
import { imageName } from '../processes/imageName';
import { numberColumn, type Table, textColumn } from '../table';
import { parsePid } from './pid';

/**
 * The Windows security log, table SecurityEvent. Column roles of process events (Microsoft, "4688(S): A new process
 * has been created" and "4689(S): A process has exited"):
 *
 * | column            | 4688                        | 4689             |
 * |-------------------|-----------------------------|------------------|
 * | NewProcessId      | pid of the new process, hex |                  |
 * | NewProcessName    | its image                   |                  |
 * | ProcessId         | pid of its creator, hex     | pid that exited  |
 * | ParentProcessName | image of its creator        |                  |
 * | ProcessName       |                             | image            |
 * | Subject*          | the creator's account       | account          |
 * | Target*           | the new account, "-" if same|                  |
 */
export const PROCESS_COLUMNS = [
  'TimeGenerated',
  'EventID',
  'Computer',
  'Account',
  'SubjectUserName',
  'SubjectDomainName',
  'SubjectLogonId',
  'TargetUserName',
  'TargetDomainName',
  'TargetLogonId',
  'NewProcessId',
  'NewProcessName',
  'ProcessId',
  'ParentProcessName',
  'ProcessName',
  'CommandLine',
  'EventRecordId',
] as const;

export const PROCESS_CREATED = 4688;
export const PROCESS_EXITED = 4689;
export const SYSTEM_STARTED = 4608;

/** Reads rows of SecurityEvent as process activity; rows of other event ids are passed over. */
export function readSecurityEvents(table: Table): ProcessActivity {
  const column = (name: (typeof PROCESS_COLUMNS)[number]) => textColumn(table, name);
  const [host, path, parentPath, exitPath] = [
    column('Computer'),
    column('NewProcessName'),
    column('ParentProcessName'),
    column('ProcessName'),
  ];
  const [pid, processId, commandLine] = [column('NewProcessId'), column('ProcessId'), column('CommandLine')];
  const [subjectLogonId, targetLogonId] = [column('SubjectLogonId'), column('TargetLogonId')];
  const subject = accountColumn(column('SubjectDomainName'), column('SubjectUserName'));
  const target = accountColumn(column('TargetDomainName'), column('TargetUserName'));
  const [account, recordId] = [column('Account'), column('EventRecordId')];
  const [time, eventId] = [numberColumn(table, 'TimeGenerated'), numberColumn(table, 'EventID')];

  const created: ProcessCreation[] = [];
  const exited: ProcessExit[] = [];
  const booted: HostBoot[] = [];
  for (let row = 0; row < table.length; row++) {
    const at = time(row);
    switch (eventId(row)) {
      case PROCESS_CREATED: {
        const creation: ProcessCreation = {
          row,
          host: host(row),
          pid: parsePid(pid(row)),
          path: path(row),
          commandLine: commandLine(row),
          user: target(row) || subject(row) || account(row),
          start: at,
          logPosition: recordNumber(recordId(row)),
          parentPid: parsePid(processId(row)),
          parentPath: absent(parentPath(row)),
          subjectLogonId: subjectLogonId(row),
          targetLogonId: targetLogonId(row),
          uniqueId: '',
          parentUniqueId: '',
        };
        created.push(creation);
        if (at !== null && isFirstProcess(creation)) {
          booted.push({ host: creation.host, time: at });
        }
        break;
      }
      case PROCESS_EXITED: {
        const exitedPid = parsePid(processId(row));
        if (exitedPid !== null && at !== null) {
          exited.push({ host: host(row), pid: exitedPid, path: exitPath(row), time: at });
        }
        break;
      }
      case SYSTEM_STARTED:
        if (at !== null) {
          booted.push({ host: host(row), time: at });
        }
        break;
      case null:
      default:
        break;
    }
  }
  return { created, exited, booted };
}

const recordNumber = (text: string): number | null => (/^\d{1,15}$/.test(text) ? Number(text) : null);

const absent = (text: string): string => (text === '-' ? '' : text);

/** Joins domain and name as Windows shows them; "" where the name is absent. */
function accountColumn(domain: (row: number) => string, name: (row: number) => string): (row: number) => string {
  return (row) => {
    const [user, authority] = [absent(name(row)), absent(domain(row))];
    return user === '' || authority === '' ? user : `${authority}\\${user}`;
  };
}

/** The session manager that the kernel (pid 4) starts once per boot; later ones are its own children. */
function isFirstProcess({ path, parentPid, parentPath }: ProcessCreation): boolean {
  const byKernel = parentPid === 4 || (parentPid === null && parentPath === '');
  return byKernel && imageName(path).toLowerCase() === 'smss.exe' && imageName(parentPath).toLowerCase() !== 'smss.exe';
}
