import { all, among, column, compare, type Expression, number } from '../kql/expression';
import { ascending, pipeline, project, sort, take, where } from '../kql/pipeline';
import { type HostBoot, type ProcessActivity, type ProcessCreation, type ProcessExit } from '../processes/activity';
import { processToken } from '../processes/token';
import { numberColumn, type Table, textColumn } from '../table';
import { accountName, presentText } from './accountName';
import { bootOf } from './firstProcess';
import { isHost } from './hostFilter';
import { type EventSource } from './hostSchema';
import { parsePid } from './pid';
import { summariseProcesses } from './summaries';

/**
 * Processes in the Windows security log, table SecurityEvent. Column roles (Microsoft, "4688(S): A new process has
 * been created" and "4689(S): A process has exited"):
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
const COLUMNS = [
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
  'TokenElevationType',
  'MandatoryLabel',
] as const;

export const PROCESS_CREATED = 4688;
const PROCESS_EXITED = 4689;
const SYSTEM_STARTED = 4608;

/** Process creations and exits, and the starts of Windows. */
export const securityEventProcesses: EventSource<ProcessActivity> = {
  events: 'process creations (event 4688)',
  hint: 'Is process auditing on?',
  found: (host) => [pipeline('SecurityEvent', where(createdOn(host)))],
  ask: (host, most) =>
    pipeline(
      'SecurityEvent',
      where(
        all(
          among(column('EventID'), 'in', [PROCESS_CREATED, PROCESS_EXITED, SYSTEM_STARTED].map(number)),
          isHost('Computer', host)
        )
      ),
      project(...COLUMNS),
      sort(ascending('TimeGenerated')),
      take(most)
    ),
  read: readProcesses,
  summarise: (host) => pipeline('SecurityEvent', where(createdOn(host)), summariseProcesses(column('NewProcessName'))),
};

function createdOn(host: string): Expression {
  return all(compare(column('EventID'), '==', number(PROCESS_CREATED)), isHost('Computer', host));
}

/** Reads rows of SecurityEvent; those of other event ids are passed over. */
function readProcesses(table: Table): ProcessActivity {
  const text = (name: (typeof COLUMNS)[number]) => textColumn(table, name);
  const [host, path, parentPath] = [text('Computer'), text('NewProcessName'), text('ParentProcessName')];
  const [pid, processId, exitPath] = [text('NewProcessId'), text('ProcessId'), text('ProcessName')];
  const [commandLine, account, recordId] = [text('CommandLine'), text('Account'), text('EventRecordId')];
  const [subjectDomain, subjectName] = [text('SubjectDomainName'), text('SubjectUserName')];
  const [targetDomain, targetName] = [text('TargetDomainName'), text('TargetUserName')];
  const [subjectLogonId, targetLogonId] = [text('SubjectLogonId'), text('TargetLogonId')];
  const [elevation, integrity] = [text('TokenElevationType'), text('MandatoryLabel')];
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
          user:
            accountName(targetDomain(row), targetName(row)) ||
            accountName(subjectDomain(row), subjectName(row)) ||
            account(row),
          start: at,
          logPosition: recordNumber(recordId(row)),
          parentPid: parsePid(processId(row)),
          parentPath: presentText(parentPath(row)),
          subjectLogonId: subjectLogonId(row),
          targetLogonId: targetLogonId(row),
          uniqueId: '',
          parentUniqueId: '',
          token: processToken(elevation(row), integrity(row)),
        };
        created.push(creation);
        booted.push(...bootOf(creation));
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
