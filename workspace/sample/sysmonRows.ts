import { eventDataXml } from '../load/windowsEvents/eventDataXml';
import { type Host } from './host';
import { type LogForm } from './logForm';
import { logonRows } from './logons/logonEvents';
import { type PlayedProcess } from './processPlan';
import { type SampleRow } from './sampleRow';
import { iso } from './sampleTime';

/** Processes by Sysmon, and logons by the security log, as the connector of forwarded events writes both. */
export const sysmonForm: LogForm = {
  processTable: 'WindowsEvent',
  logonTable: 'WindowsEvent',
  processRows: sysmonRows,
  logonRows: (plan) => logonRows(plan).map(forwarded),
};

/** Processes by Sysmon as the agents that collect event logs write them, table Event. Sysmon knows no logons. */
export const sysmonEventForm: LogForm = {
  processTable: 'Event',
  logonTable: 'Event',
  processRows: (process) => sysmonRows(process).map(collected),
  logonRows: () => [],
};

/** Events 1 and 5 of a process, as far as the log has them. */
function sysmonRows(process: PlayedProcess): readonly SampleRow[] {
  const { host, pid, image, start, end, endLogged, identity, parentPid, parentImage, parentProcess } = process;
  if (process.logged === false) {
    return [];
  }
  const user = `${identity.domain}\\${identity.user}`;
  const own = { ProcessGuid: guid(host, pid, start), ProcessId: String(pid), Image: image, User: user };
  const creation = sysmonEvent(host, 1, start, {
    ...own,
    CommandLine: process.commandLine,
    LogonId: identity.logonId,
    IntegrityLevel: identity.sid === 'S-1-5-18' ? 'System' : 'Medium',
    ParentProcessGuid: guid(host, parentPid, parentProcess?.start ?? 0),
    ParentProcessId: String(parentPid),
    ParentImage: parentImage,
    ParentCommandLine: parentProcess?.commandLine ?? '-',
    ParentUser: parentProcess === undefined ? '-' : `${parentProcess.identity.domain}\\${parentProcess.identity.user}`,
  });
  return end === undefined || endLogged === false ? [creation] : [creation, sysmonEvent(host, 5, end, own)];
}

function sysmonEvent(host: Host, id: number, time: number, data: SampleRow): SampleRow {
  return {
    TimeGenerated: iso(time),
    Computer: `${host.name}.harbor.example`,
    Provider: 'Microsoft-Windows-Sysmon',
    Channel: 'Microsoft-Windows-Sysmon/Operational',
    EventID: String(id),
    EventData: JSON.stringify({ UtcTime: iso(time).replace('T', ' ').replace('Z', ''), ...data }),
  };
}

/** Columns of the table WindowsEvent; the other columns of a row of SecurityEvent are fields of the event. */
const OF_TABLE: ReadonlySet<string> = new Set(['TenantId', 'TimeGenerated', 'EventID', 'Channel', 'Computer']);

/** A row of SecurityEvent as the connector of forwarded events writes it. */
function forwarded(row: SampleRow): SampleRow {
  const [columns, fields] = [true, false].map((ofTable) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => OF_TABLE.has(name) === ofTable))
  );
  return { ...columns, Provider: 'Microsoft-Windows-Security-Auditing', EventData: JSON.stringify(fields) };
}

/** A row of WindowsEvent as it stands in the table Event. */
function collected({ Provider = '', Channel = '', EventData = '{}', ...others }: SampleRow): SampleRow {
  const fields = Object.entries(JSON.parse(EventData) as SampleRow);
  const time = others.TimeGenerated ?? '';
  return { ...others, Source: Provider, EventLog: Channel, EventData: eventDataXml(time, fields) };
}

/** Made of the host, the start and the pid, as Sysmon makes its own. */
function guid(host: Host, pid: number, start: number): string {
  const digits = `${host.computerId.slice(0, 8)}${start.toString(16).padStart(12, '0')}${pid.toString(16).padStart(12, '0')}`;
  return `{${[digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-').toUpperCase()}}`;
}
