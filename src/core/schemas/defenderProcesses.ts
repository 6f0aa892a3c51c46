import { all, call, column, compare, type Expression, text } from '../kql/expression';
import { ascending, pipeline, project, sort, take, where } from '../kql/pipeline';
import { type ProcessActivity, type ProcessCreation } from '../processes/activity';
import { processToken } from '../processes/token';
import { numberColumn, type Table, textColumn } from '../table';
import { accountName } from './accountName';
import { imagePath, sessionId } from './defenderValues';
import { bootOf } from './firstProcess';
import { isHost } from './hostFilter';
import { type EventSource } from './hostSchema';
import { summariseProcesses } from './summaries';

/**
 * Processes in Microsoft Defender for Endpoint, table DeviceProcessEvents. Column roles (Microsoft,
 * "DeviceProcessEvents" in the advanced hunting schema); pids and sessions are decimal:
 *
 * | columns                                        | of the new process | of its creator             | of the creator's parent |
 * |------------------------------------------------|--------------------|----------------------------|-------------------------|
 * | pid                                            | ProcessId          | InitiatingProcessId        | InitiatingProcessParentId |
 * | creation                                       | ProcessCreationTime| InitiatingProcessCreationTime | InitiatingProcessParentCreationTime |
 * | image                                          | FolderPath, FileName | InitiatingProcessFolderPath, InitiatingProcessFileName | InitiatingProcessParentFileName |
 * | command line                                   | ProcessCommandLine | InitiatingProcessCommandLine |                       |
 * | account                                        | AccountDomain, AccountName | InitiatingProcessAccountDomain, InitiatingProcessAccountName | |
 * | session                                        | LogonId            | InitiatingProcessLogonId   |                         |
 *
 * InitiatingProcessParent* is the new process's grandparent, a trap for whoever looks for its parent. The workspace has
 * no unique id of a process; pid and creation time are one, since the creator carries both.
 */
const COLUMNS = [
  'TimeGenerated',
  'DeviceName',
  'ProcessId',
  'ProcessCreationTime',
  'FolderPath',
  'FileName',
  'ProcessCommandLine',
  'AccountDomain',
  'AccountName',
  'LogonId',
  'ProcessTokenElevation',
  'ProcessIntegrityLevel',
  'InitiatingProcessId',
  'InitiatingProcessCreationTime',
  'InitiatingProcessFolderPath',
  'InitiatingProcessFileName',
  'InitiatingProcessCommandLine',
  'InitiatingProcessAccountDomain',
  'InitiatingProcessAccountName',
  'InitiatingProcessLogonId',
  'InitiatingProcessParentId',
  'InitiatingProcessParentCreationTime',
  'InitiatingProcessParentFileName',
] as const;

/** Process creations; the table tells of no exits. */
export const defenderProcesses: EventSource<ProcessActivity> = {
  events: 'process creations (DeviceProcessEvents)',
  hint: 'Is the host onboarded to Defender for Endpoint, and are its events streamed to this workspace?',
  found: (host) => [pipeline('DeviceProcessEvents', where(createdOn(host)))],
  ask: (host, most) =>
    pipeline(
      'DeviceProcessEvents',
      where(createdOn(host)),
      project(...COLUMNS),
      sort(ascending('TimeGenerated')),
      take(most)
    ),
  read: readProcesses,
  summarise: (host) =>
    pipeline(
      'DeviceProcessEvents',
      where(createdOn(host)),
      summariseProcesses(call('strcat', column('FolderPath'), text('\\'), column('FileName')))
    ),
};

function createdOn(host: string): Expression {
  return all(compare(column('ActionType'), '==', text('ProcessCreated')), isHost('DeviceName', host));
}

type ColumnName = (typeof COLUMNS)[number];

/** Reads rows of DeviceProcessEvents, of which each is a creation. */
function readProcesses(table: Table): ProcessActivity {
  const texts = (name: ColumnName) => textColumn(table, name);
  const numbers = (name: ColumnName) => numberColumn(table, name);
  const [host, commandLine, generated] = [texts('DeviceName'), texts('ProcessCommandLine'), numbers('TimeGenerated')];
  const [pid, creation, session] = [numbers('ProcessId'), numbers('ProcessCreationTime'), numbers('LogonId')];
  const [folder, file] = [texts('FolderPath'), texts('FileName')];
  const [domain, name] = [texts('AccountDomain'), texts('AccountName')];
  const [elevation, integrity] = [texts('ProcessTokenElevation'), texts('ProcessIntegrityLevel')];
  const creator = {
    pid: numbers('InitiatingProcessId'),
    creation: numbers('InitiatingProcessCreationTime'),
    folder: texts('InitiatingProcessFolderPath'),
    file: texts('InitiatingProcessFileName'),
    commandLine: texts('InitiatingProcessCommandLine'),
    domain: texts('InitiatingProcessAccountDomain'),
    name: texts('InitiatingProcessAccountName'),
    session: numbers('InitiatingProcessLogonId'),
  };
  const grandparent = {
    pid: numbers('InitiatingProcessParentId'),
    creation: numbers('InitiatingProcessParentCreationTime'),
    file: texts('InitiatingProcessParentFileName'),
  };

  const created = Array.from({ length: table.length }, (_, row): ProcessCreation => {
    const [own, creators] = [sessionId(session(row)), sessionId(creator.session(row))];
    return {
      row,
      host: host(row),
      pid: pid(row),
      path: imagePath(folder(row), file(row)),
      commandLine: commandLine(row),
      user: accountName(domain(row), name(row)),
      start: creation(row) ?? generated(row),
      logPosition: null,
      parentPid: creator.pid(row),
      parentPath: imagePath(creator.folder(row), creator.file(row)),
      subjectLogonId: creators,
      targetLogonId: own === creators && own !== '' ? '0x0' : own,
      uniqueId: uniqueId(pid(row), creation(row)),
      parentUniqueId: uniqueId(creator.pid(row), creator.creation(row)),
      token: processToken(elevation(row), integrity(row)),
      creator: {
        start: creator.creation(row),
        commandLine: creator.commandLine(row),
        user: accountName(creator.domain(row), creator.name(row)),
        logonId: creators,
        parentPid: grandparent.pid(row),
        parentPath: grandparent.file(row),
        parentStart: grandparent.creation(row),
        parentUniqueId: uniqueId(grandparent.pid(row), grandparent.creation(row)),
      },
    };
  });
  return { created, exited: [], booted: created.flatMap(bootOf) };
}

const uniqueId = (pid: number | null, creation: number | null): string =>
  pid === null || creation === null ? '' : `${pid}@${creation}`;
