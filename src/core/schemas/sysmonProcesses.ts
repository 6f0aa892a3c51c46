import { all, any, call, column, compare, type Expression, number, text } from '../kql/expression';
import { ascending, type NamedExpression, pipeline, project, sort, take, where } from '../kql/pipeline';
import { type ProcessActivity, type ProcessCreation, type ProcessExit } from '../processes/activity';
import { processToken } from '../processes/token';
import { numberColumn, type Table, textColumn } from '../table';
import { presentText } from './accountName';
import { bootOf } from './firstProcess';
import { isHost } from './hostFilter';
import { type EventSource } from './hostSchema';
import { parsePid } from './pid';
import { summariseProcesses } from './summaries';
import { eventData } from './windowsEvent';

/**
 * Processes by Sysmon, in the bag EventData of the table WindowsEvent. Roles of its fields (Microsoft, "Sysmon", event
 * ids 1 and 5); pids are decimal, sessions hexadecimal:
 *
 * | field             | 1, process creation          | 5, process terminated |
 * |-------------------|------------------------------|-----------------------|
 * | UtcTime           | when it started              | when it ended         |
 * | ProcessGuid       | unique id of the new process | of the one that ended |
 * | ProcessId, Image  | the new process              | the one that ended    |
 * | CommandLine, User, LogonId, IntegrityLevel | the new process |           |
 * | Parent*           | its creator                  |                       |
 *
 * Of the creator's session Sysmon tells nothing.
 */
const FIELDS = [
  'ProcessGuid',
  'ProcessId',
  'Image',
  'CommandLine',
  'User',
  'LogonId',
  'IntegrityLevel',
  'ParentProcessGuid',
  'ParentProcessId',
  'ParentImage',
  'ParentCommandLine',
  'ParentUser',
] as const;

const PROVIDER = 'Microsoft-Windows-Sysmon';
export const SYSMON_CREATED = 1;
const SYSMON_ENDED = 5;

/** Sysmon stamps an event itself; its record may be written a little later. */
const STAMPED: NamedExpression = {
  name: 'Stamped',
  value: call('coalesce', call('todatetime', eventData('UtcTime')), column('TimeGenerated')),
};

/** Process creations and exits. */
export const sysmonProcesses: EventSource<ProcessActivity> = {
  table: 'WindowsEvent',
  events: 'process creations (Sysmon event 1)',
  hint: 'Does Sysmon run on the host, and are its events forwarded to the table WindowsEvent?',
  isEvent: createdOn,
  ask: (host, most) =>
    pipeline(
      'WindowsEvent',
      where(all(any(sysmonEvent(SYSMON_CREATED), sysmonEvent(SYSMON_ENDED)), isHost('Computer', host))),
      project(
        'TimeGenerated',
        'EventID',
        'Computer',
        'EventRecordId',
        STAMPED,
        ...FIELDS.map((name) => ({ name, value: eventData(name) }))
      ),
      sort(ascending('TimeGenerated')),
      take(most)
    ),
  read: readProcesses,
  summarise: (host) => pipeline('WindowsEvent', where(createdOn(host)), summariseProcesses(eventData('Image'))),
};

/** Rows of WindowsEvent that are one sort of Sysmon's events. */
export function sysmonEvent(id: number): Expression {
  return all(compare(column('Provider'), '==', text(PROVIDER)), compare(column('EventID'), '==', number(id)));
}

function createdOn(host: string): Expression {
  return all(sysmonEvent(SYSMON_CREATED), isHost('Computer', host));
}

/** Reads rows with these fields; those of other event ids are passed over. */
function readProcesses(table: Table): ProcessActivity {
  const field = (name: (typeof FIELDS)[number]) => {
    const logged = textColumn(table, name);
    return (row: number): string => presentText(logged(row));
  };
  const [host, recordId] = [textColumn(table, 'Computer'), textColumn(table, 'EventRecordId')];
  const [time, eventId] = [numberColumn(table, 'Stamped'), numberColumn(table, 'EventID')];
  const [guid, pid, path] = [field('ProcessGuid'), field('ProcessId'), field('Image')];
  const [commandLine, user] = [field('CommandLine'), field('User')];
  const [logonId, integrity] = [field('LogonId'), field('IntegrityLevel')];
  const [parentGuid, parentPid, parentPath] = [
    field('ParentProcessGuid'),
    field('ParentProcessId'),
    field('ParentImage'),
  ];
  const [parentCommandLine, parentUser] = [field('ParentCommandLine'), field('ParentUser')];

  const created: ProcessCreation[] = [];
  const exited: ProcessExit[] = [];
  for (let row = 0; row < table.length; row++) {
    const [at, ownPid] = [time(row), parsePid(pid(row))];
    if (eventId(row) === SYSMON_CREATED) {
      created.push({
        row,
        host: host(row),
        pid: ownPid,
        path: path(row),
        commandLine: commandLine(row),
        user: user(row),
        start: at,
        logPosition: parsePid(recordId(row)),
        parentPid: parsePid(parentPid(row)),
        parentPath: parentPath(row),
        subjectLogonId: '',
        targetLogonId: logonId(row),
        uniqueId: knownGuid(guid(row)),
        parentUniqueId: knownGuid(parentGuid(row)),
        token: processToken('', integrity(row)),
        creator: {
          start: null,
          commandLine: parentCommandLine(row),
          user: parentUser(row),
          logonId: '',
          parentPid: null,
          parentPath: '',
          parentStart: null,
          parentUniqueId: '',
        },
      });
    } else if (eventId(row) === SYSMON_ENDED && ownPid !== null && at !== null) {
      exited.push({ host: host(row), pid: ownPid, path: path(row), time: at });
    }
  }
  return { created, exited, booted: created.flatMap(bootOf) };
}

/** Sysmon writes a GUID of zeros for a process that it does not know. */
const knownGuid = (guid: string): string => (/^[{}0-]*$/.test(guid) ? '' : guid.toUpperCase());
