import * as cell from './generatedCells';
import { type GeneratedTable } from './generatedTable';
import { FURTHER_ROWS } from './sizes';

const INITIATING_PROCESS = {
  InitiatingProcessId: `CAST(${cell.PARENT_PID} AS VARCHAR)`,
  InitiatingProcessCreationTime: cell.isoTime('i // 7 * 1000000'),
  InitiatingProcessFolderPath: cell.PARENT_IMAGE,
  InitiatingProcessFileName: `'explorer' || i % 31 || '.exe'`,
  InitiatingProcessCommandLine: cell.PARENT_IMAGE,
  InitiatingProcessAccountDomain: `'corp'`,
  InitiatingProcessAccountName: cell.USER,
  InitiatingProcessParentId: `CAST(i % 900 AS VARCHAR)`,
  InitiatingProcessParentFileName: `'userinit.exe'`,
};

/** Process creations of Defender. */
export const defenderProcesses: GeneratedTable = {
  name: 'DeviceProcessEvents',
  rows: FURTHER_ROWS,
  cells: {
    TimeGenerated: cell.timeCell(FURTHER_ROWS, 1),
    ActionType: `'ProcessCreated'`,
    DeviceName: cell.FULL_HOST,
    ProcessId: `CAST(${cell.PID} AS VARCHAR)`,
    ProcessCreationTime: cell.timeCell(FURTHER_ROWS, 0),
    FolderPath: cell.FOLDER,
    FileName: cell.TOOL,
    ProcessCommandLine: cell.COMMAND_LINE,
    AccountDomain: `'corp'`,
    AccountName: cell.USER,
    LogonId: `CAST(${cell.SESSION} AS VARCHAR)`,
    ProcessTokenElevation: `'TokenElevationTypeDefault'`,
    ProcessIntegrityLevel: `'Medium'`,
    ...INITIATING_PROCESS,
  },
};

/** Logons of Defender: six of ten succeeded, two failed, and the others were attempts. */
export const defenderLogons: GeneratedTable = {
  name: 'DeviceLogonEvents',
  rows: FURTHER_ROWS,
  cells: {
    TimeGenerated: cell.timeCell(FURTHER_ROWS, 2),
    ActionType: `CASE WHEN ${cell.KIND} < 6 THEN 'LogonSuccess' WHEN ${cell.KIND} < 8 THEN 'LogonFailed' ELSE 'LogonAttempted' END`,
    DeviceName: cell.FULL_HOST,
    AccountDomain: `'corp'`,
    AccountName: `'user' || i % 300`,
    LogonType: `['Interactive', 'Network', 'RemoteInteractive'][1 + i % 3]`,
    LogonId: `CAST(${cell.SESSION} AS VARCHAR)`,
    RemoteIP: cell.ADDRESS,
    Protocol: `'NTLM'`,
    FailureReason: `CASE WHEN ${cell.KIND} IN (6, 7) THEN 'InvalidUserNameOrPassword' ELSE '' END`,
    ...INITIATING_PROCESS,
  },
};
