import * as cell from './generatedCells';
import { type GeneratedTable } from './generatedTable';
import { EVENTS } from './sizes';

/** Seven of ten are process creations; one each are exits, logons and failed ones. */
export const securityEvents: GeneratedTable = {
  name: 'SecurityEvent',
  rows: EVENTS,
  cells: {
    TimeGenerated: cell.timeCell(EVENTS, 0),
    EventID: `CASE ${cell.KIND} WHEN 0 THEN '4624' WHEN 1 THEN '4625' WHEN 2 THEN '4689' ELSE '4688' END`,
    Computer: cell.MIXED_HOST,
    Account: String.raw`'CORP\' || ${cell.USER}`,
    SubjectUserName: cell.USER,
    SubjectDomainName: `'CORP'`,
    SubjectLogonId: `'0x' || to_hex(${cell.SESSION})`,
    TargetUserName: `'user' || i % 300`,
    TargetLogonId: `'0x' || to_hex(i % 7000)`,
    NewProcessId: `'0x' || to_hex(${cell.PID})`,
    NewProcessName: cell.IMAGE,
    ProcessId: `'0x' || to_hex(${cell.PARENT_PID})`,
    ParentProcessName: cell.PARENT_IMAGE,
    CommandLine: cell.COMMAND_LINE,
    EventRecordId: 'CAST(i AS VARCHAR)',
  },
};
