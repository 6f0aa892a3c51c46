import { all, among, column, compare, type Expression, text } from '../kql/expression';
import { ascending, pipeline, project, sort, take, where } from '../kql/pipeline';
import { type ProcessActivity, type ProcessCreation, type ProcessExit } from '../processes/activity';
import { processToken } from '../processes/token';
import { numberColumn, type Table, textColumn } from '../table';
import { asimSession } from './asimValues';
import { bootOf } from './firstProcess';
import { isHost } from './hostFilter';
import { type EventSource } from './hostSchema';
import { parsePid } from './pid';
import { summariseProcesses } from './summaries';

/**
 * Processes in the table ASimProcessEventLogs. Column roles (Microsoft, "The Advanced Security Information Model
 * (ASIM) Process Event normalization schema reference"); pids and sessions are texts of decimal numbers:
 *
 * | columns      | of the new process        | of its creator           | of the creator's parent  |
 * |--------------|---------------------------|--------------------------|--------------------------|
 * | unique id    | TargetProcessGuid         | ActingProcessGuid        | ParentProcessGuid        |
 * | pid          | TargetProcessId           | ActingProcessId          | ParentProcessId          |
 * | creation     | TargetProcessCreationTime | ActingProcessCreationTime| ParentProcessCreationTime|
 * | image        | TargetProcessName         | ActingProcessName        | ParentProcessName        |
 * | command line | TargetProcessCommandLine  | ActingProcessCommandLine |                          |
 * | account      | TargetUsername            | ActorUsername            |                          |
 * | session      | TargetUserSessionId       | ActorSessionId           |                          |
 *
 * ParentProcess* is the new process's grandparent, a trap for whoever looks for its parent. Of a process that ended,
 * Target* tells too.
 */
const COLUMNS = [
  'TimeGenerated',
  'EventType',
  'DvcHostname',
  'DvcOs',
  'TargetProcessGuid',
  'TargetProcessId',
  'TargetProcessCreationTime',
  'TargetProcessName',
  'TargetProcessCommandLine',
  'TargetUsername',
  'TargetUserSessionId',
  'TargetProcessTokenElevation',
  'TargetProcessIntegrityLevel',
  'ActingProcessGuid',
  'ActingProcessId',
  'ActingProcessCreationTime',
  'ActingProcessName',
  'ActingProcessCommandLine',
  'ActorUsername',
  'ActorSessionId',
  'ParentProcessGuid',
  'ParentProcessId',
  'ParentProcessCreationTime',
  'ParentProcessName',
] as const;

export const ASIM_CREATED = 'ProcessCreated';
const ASIM_ENDED = 'ProcessTerminated';

/** Process creations and exits. */
export const asimProcesses: EventSource<ProcessActivity> = {
  events: 'process creations (ASimProcessEventLogs)',
  hint: 'Are events of its processes normalised as this workspace takes them in?',
  found: (host) => [pipeline('ASimProcessEventLogs', where(createdOn(host)))],
  ask: (host, most) =>
    pipeline(
      'ASimProcessEventLogs',
      where(all(among(column('EventType'), 'in', [ASIM_CREATED, ASIM_ENDED].map(text)), isHost('DvcHostname', host))),
      project(...COLUMNS),
      sort(ascending('TimeGenerated')),
      take(most)
    ),
  read: readProcesses,
  summarise: (host) =>
    pipeline('ASimProcessEventLogs', where(createdOn(host)), summariseProcesses(column('TargetProcessName'))),
};

function createdOn(host: string): Expression {
  return all(compare(column('EventType'), '==', text(ASIM_CREATED)), isHost('DvcHostname', host));
}

/** A process as one of the three prefixes tells of it. */
interface Told {
  readonly pid: number | null;
  readonly creation: number | null;
  readonly guid: string;
  readonly path: string;
}

/** Reads rows of ASimProcessEventLogs; those of other event types are passed over. */
function readProcesses(table: Table): ProcessActivity {
  const texts = (name: (typeof COLUMNS)[number]) => textColumn(table, name);
  const told = (prefix: 'Target' | 'Acting' | 'Parent') => {
    const [guid, pid, path] = [
      texts(`${prefix}ProcessGuid`),
      texts(`${prefix}ProcessId`),
      texts(`${prefix}ProcessName`),
    ];
    const creation = numberColumn(table, `${prefix}ProcessCreationTime`);
    return (row: number): Told => ({
      pid: parsePid(pid(row)),
      creation: creation(row),
      guid: guid(row).toUpperCase(),
      path: path(row),
    });
  };
  const [target, acting, parent] = [told('Target'), told('Acting'), told('Parent')];
  const [time, event] = [numberColumn(table, 'TimeGenerated'), texts('EventType')];
  const [host, os] = [texts('DvcHostname'), texts('DvcOs')];
  const [commandLine, user, session] = [
    texts('TargetProcessCommandLine'),
    texts('TargetUsername'),
    texts('TargetUserSessionId'),
  ];
  const [elevation, integrity] = [texts('TargetProcessTokenElevation'), texts('TargetProcessIntegrityLevel')];
  const [creatorLine, creatorUser, creatorSession] = [
    texts('ActingProcessCommandLine'),
    texts('ActorUsername'),
    texts('ActorSessionId'),
  ];

  const created: ProcessCreation[] = [];
  const exited: ProcessExit[] = [];
  for (let row = 0; row < table.length; row++) {
    const [own, creator, grandparent] = [target(row), acting(row), parent(row)];
    const at = time(row);
    if (event(row) === ASIM_CREATED) {
      const [ownSession, creators] = [asimSession(session(row), os(row)), asimSession(creatorSession(row), os(row))];
      const idOf = uniqueIds(own, creator);
      created.push({
        row,
        host: host(row),
        pid: own.pid,
        path: own.path,
        commandLine: commandLine(row),
        user: user(row) || creatorUser(row),
        start: own.creation ?? at,
        logPosition: null,
        parentPid: creator.pid,
        parentPath: creator.path,
        subjectLogonId: creators,
        targetLogonId: ownSession === creators && ownSession !== '' ? '0x0' : ownSession,
        uniqueId: idOf(own),
        parentUniqueId: idOf(creator),
        token: processToken(elevation(row), integrity(row)),
        creator: {
          start: creator.creation,
          commandLine: creatorLine(row),
          user: creatorUser(row),
          logonId: creators,
          parentPid: grandparent.pid,
          parentPath: grandparent.path,
          parentStart: grandparent.creation,
          parentUniqueId: idOf(grandparent),
        },
      });
    } else if (event(row) === ASIM_ENDED && own.pid !== null && at !== null) {
      exited.push({ host: host(row), pid: own.pid, path: own.path, time: at });
    }
  }
  return { created, exited, booted: created.flatMap(bootOf) };
}

/** What an event names processes by: GUIDs where it has one of the new process, else pid and creation if it has both. */
function uniqueIds(own: Told, creator: Told): (process: Told) => string {
  if (own.guid !== '') {
    return ({ guid }) => guid;
  }
  const dated = own.creation !== null && creator.creation !== null;
  return ({ pid, creation }) => (dated && pid !== null && creation !== null ? `${pid}@${creation}` : '');
}
