import * as cell from './generatedCells';
import { type GeneratedTable } from './generatedTable';
import { FURTHER_ROWS } from './sizes';

/** Normalised process events: nine of ten are creations. */
export const asimProcesses: GeneratedTable = {
  name: 'ASimProcessEventLogs',
  rows: FURTHER_ROWS,
  cells: {
    TimeGenerated: cell.timeCell(FURTHER_ROWS, 5),
    EventType: `CASE ${cell.KIND} WHEN 2 THEN 'ProcessTerminated' ELSE 'ProcessCreated' END`,
    DvcHostname: cell.SHORT_HOST,
    DvcOs: `'Windows'`,
    TargetProcessGuid: `'{' || lpad(to_hex(i), 8, '0') || '-0000-0000-0000-000000000001}'`,
    TargetProcessId: `CAST(${cell.PID} AS VARCHAR)`,
    TargetProcessCreationTime: cell.timeCell(FURTHER_ROWS, 0),
    TargetProcessName: cell.IMAGE,
    TargetProcessCommandLine: cell.COMMAND_LINE,
    TargetUsername: String.raw`'CORP\' || ${cell.USER}`,
    TargetUserSessionId: `CAST(${cell.SESSION} AS VARCHAR)`,
    ActingProcessGuid: `'{' || lpad(to_hex(i // 7), 8, '0') || '-0000-0000-0000-000000000002}'`,
    ActingProcessId: `CAST(${cell.PARENT_PID} AS VARCHAR)`,
    ActingProcessName: cell.PARENT_IMAGE,
    ActingProcessCommandLine: cell.PARENT_IMAGE,
    ActorUsername: String.raw`'CORP\' || ${cell.USER}`,
    ParentProcessName: `'userinit.exe'`,
  },
};

/** Normalised logons: seven of ten succeeded, two failed, and one is a logoff; some name their system by its device. */
export const asimLogons: GeneratedTable = {
  name: 'ASimAuthenticationEventLogs',
  rows: FURTHER_ROWS,
  cells: {
    TimeGenerated: cell.timeCell(FURTHER_ROWS, 6),
    EventType: `CASE ${cell.KIND} WHEN 9 THEN 'Logoff' ELSE 'Logon' END`,
    EventResult: `CASE WHEN ${cell.KIND} IN (1, 2) THEN 'Failure' ELSE 'Success' END`,
    EventResultDetails: `CASE WHEN ${cell.KIND} IN (1, 2) THEN 'Incorrect password' ELSE '' END`,
    EventSubType: `['Interactive', 'Remote', 'RemoteInteractive'][1 + i % 3]`,
    DvcHostname: cell.SHORT_HOST,
    DvcOs: `'Windows'`,
    TargetHostname: `CASE ${cell.KIND} WHEN 3 THEN '' ELSE ${cell.SHORT_HOST} END`,
    TargetUsername: String.raw`'CORP\user' || i % 300`,
    TargetSessionId: `CAST(${cell.SESSION} AS VARCHAR)`,
    ActorUsername: cell.USER,
    LogonProtocol: `'NTLM'`,
    SrcIpAddr: cell.ADDRESS,
  },
};
