import { any, call, column, text } from '../kql/expression';
import {
  ascending,
  fuzzyUnion,
  type NamedExpression,
  pipeline,
  type Pipeline,
  project,
  sort,
  take,
  where,
} from '../kql/pipeline';
import { type ProcessActivity, type ProcessCreation, type ProcessExit } from '../processes/activity';
import { processToken } from '../processes/token';
import { numberColumn, type Table, textColumn } from '../table';
import { presentText } from './accountName';
import { textOfXml } from './eventXml';
import { bootOf } from './firstProcess';
import { isHost } from './hostFilter';
import { type EventSource } from './hostSchema';
import { parsePid } from './pid';
import { summariseProcesses } from './summaries';
import { EVENT, SYSMON_CREATED, SYSMON_ENDED, type SysmonTable, WINDOWS_EVENT } from './sysmonTables';

/**
 * Processes by Sysmon, in EventData of the tables WindowsEvent and Event. Roles of its fields (Microsoft, "Sysmon", event ids
 * 1 and 5); pids are decimal, sessions hexadecimal:
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

/** Sysmon stamps an event itself; its record may be written a little later. */
const stamped = (table: SysmonTable): NamedExpression => ({
  name: 'Stamped',
  value: call('coalesce', call('todatetime', table.written('UtcTime')), column('TimeGenerated')),
});

/** Process creations and exits. */
export const sysmonProcesses: EventSource<ProcessActivity> = {
  events: 'process creations (Sysmon event 1)',
  hint: 'Does Sysmon run on the host, and are its events collected into the table WindowsEvent or Event?',
  found: (host) => TABLES.map((table) => createdOn(table, host)),
  ask: (host, most) =>
    pipeline(
      fuzzyUnion(...TABLES.map((table) => activityOn(table, host))),
      sort(ascending('TimeGenerated')),
      take(most)
    ),
  read: readProcesses,
  summarise: (host) =>
    pipeline(
      fuzzyUnion(
        ...TABLES.map((table) => {
          const { source, operators } = createdOn(table, host);
          return pipeline(
            source,
            ...operators,
            project('TimeGenerated', { name: 'Image', value: table.said('Image') })
          );
        })
      ),
      summariseProcesses(column('Image'))
    ),
};

const TABLES = [WINDOWS_EVENT, EVENT];

const createdOn = (table: SysmonTable, host: string): Pipeline =>
  pipeline(table.table, where(table.isSysmon(SYSMON_CREATED)), where(isHost('Computer', host)));

const activityOn = (table: SysmonTable, host: string): Pipeline =>
  pipeline(
    table.table,
    where(any(table.isSysmon(SYSMON_CREATED), table.isSysmon(SYSMON_ENDED))),
    where(isHost('Computer', host)),
    project(
      { name: 'Log', value: text(table.table) },
      'TimeGenerated',
      'EventID',
      'Computer',
      ...(table === WINDOWS_EVENT ? ['EventRecordId'] : []),
      stamped(table),
      ...FIELDS.map((name) => ({ name, value: table.written(name) }))
    )
  );

/** Reads rows with these fields; those of other event ids are passed over, and what both tables hold is read once. */
function readProcesses(table: Table): ProcessActivity {
  const log = textColumn(table, 'Log');
  const field = (name: (typeof FIELDS)[number]) => {
    const written = textColumn(table, name);
    return (row: number): string => presentText(log(row) === EVENT.table ? textOfXml(written(row)) : written(row));
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

  const rows = Array.from({ length: table.length }, (_, row) => row);
  const nameOf = (row: number): string => `${eventId(row)}/${guid(row).toUpperCase()}`;
  const forwarded = new Set(rows.filter((row) => log(row) === WINDOWS_EVENT.table).map(nameOf));
  const isRepeated = (row: number): boolean =>
    log(row) === EVENT.table && knownGuid(guid(row)) !== '' && forwarded.has(nameOf(row));

  const created: ProcessCreation[] = [];
  const exited: ProcessExit[] = [];
  for (const row of rows.filter((each) => !isRepeated(each))) {
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
