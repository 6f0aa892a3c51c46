import * as cell from './generatedCells';
import { type GeneratedTable } from './generatedTable';
import { FURTHER_ROWS } from './sizes';

/** The fields of a process creation; its end has the first of them. */
const ENDED = {
  UtcTime: `replace(replace(${cell.timeCell(FURTHER_ROWS, 0)}, 'T', ' '), 'Z', '')`,
  ProcessGuid: `'{' || lpad(to_hex(i), 8, '0') || '-0000-0000-0000-000000000001}'`,
  ProcessId: `CAST(${cell.PID} AS VARCHAR)`,
  Image: cell.IMAGE,
  User: String.raw`'CORP\' || ${cell.USER}`,
};
const CREATED = {
  ...ENDED,
  CommandLine: cell.COMMAND_LINE,
  LogonId: `'0x' || to_hex(${cell.SESSION})`,
  IntegrityLevel: `'Medium'`,
  ParentProcessGuid: `'{' || lpad(to_hex(i // 7), 8, '0') || '-0000-0000-0000-000000000002}'`,
  ParentProcessId: `CAST(${cell.PARENT_PID} AS VARCHAR)`,
  ParentImage: cell.PARENT_IMAGE,
  ParentCommandLine: cell.PARENT_IMAGE,
  ParentUser: String.raw`'CORP\' || ${cell.USER}`,
};
const LOGON = {
  TargetUserName: `'user' || i % 300`,
  TargetDomainName: `'CORP'`,
  TargetLogonId: `'0x' || to_hex(i % 7000)`,
  SubjectUserName: cell.USER,
  SubjectLogonId: `'0x' || to_hex(${cell.SESSION})`,
  LogonType: `CAST(2 + i % 2 AS VARCHAR)`,
  IpAddress: cell.ADDRESS,
};

type Fields = Readonly<Record<string, string>>;

const asBag = (fields: Fields): string =>
  `CAST(to_json({${Object.entries(fields)
    .map(([name, sql]) => `'${name}': ${sql}`)
    .join(', ')}}) AS VARCHAR)`;

const escaped = (sql: string): string =>
  `replace(replace(replace(replace(${sql}, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;')`;
const asXml = (fields: Fields): string =>
  `'<DataItem type="System.XmlData"><EventData>' || ${Object.entries(fields)
    .map(([name, sql]) => `'<Data Name="${name}">' || ${escaped(sql)} || '</Data>'`)
    .join(' || ')} || '</EventData></DataItem>'`;

/** Events that are forwarded: six of ten are process creations by Sysmon, one their ends, and three of logons. */
export const forwardedEvents: GeneratedTable = {
  name: 'WindowsEvent',
  rows: FURTHER_ROWS,
  cells: {
    TimeGenerated: cell.timeCell(FURTHER_ROWS, 3),
    Provider: `CASE WHEN ${cell.KIND} IN (0, 1, 9) THEN 'Microsoft-Windows-Security-Auditing' ELSE 'Microsoft-Windows-Sysmon' END`,
    EventID: `CASE ${cell.KIND} WHEN 0 THEN '4624' WHEN 1 THEN '4625' WHEN 9 THEN '4634' WHEN 2 THEN '5' ELSE '1' END`,
    Computer: cell.FULL_HOST,
    EventRecordId: 'CAST(i AS VARCHAR)',
    EventData: `CASE WHEN ${cell.KIND} IN (0, 1, 9) THEN ${asBag(LOGON)} WHEN ${cell.KIND} = 2 THEN ${asBag(ENDED)} ELSE ${asBag(CREATED)} END`,
  },
};

/** The same by the agents that collect event logs, with other events in the place of logons. */
export const collectedEvents: GeneratedTable = {
  name: 'Event',
  rows: FURTHER_ROWS,
  cells: {
    TimeGenerated: cell.timeCell(FURTHER_ROWS, 4),
    Source: `CASE WHEN ${cell.KIND} IN (0, 1, 9) THEN 'Service Control Manager' ELSE 'Microsoft-Windows-Sysmon' END`,
    EventID: `CASE ${cell.KIND} WHEN 0 THEN '7036' WHEN 1 THEN '7040' WHEN 9 THEN '7045' WHEN 2 THEN '5' ELSE '1' END`,
    Computer: cell.FULL_HOST,
    EventData: `CASE WHEN ${cell.KIND} = 2 THEN ${asXml(ENDED)} ELSE ${asXml(CREATED)} END`,
  },
};
