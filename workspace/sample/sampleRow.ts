import { type Host } from './host';
import { iso } from './sampleTime';

/** One row of a table: texts by column name, what is missing is empty. */
export type SampleRow = Readonly<Record<string, string>>;

const tenantId = '7a1f64c2-90f1-4d0c-8f0f-5a2de2b1c9aa';

/** What all events of the security log have. */
export function securityEvent(host: Host, eventId: number, activity: string, time: number): SampleRow {
  return {
    TenantId: tenantId,
    TimeGenerated: iso(time),
    EventID: String(eventId),
    Activity: `${eventId} - ${activity}`,
    Channel: 'Security',
    EventSourceName: 'Microsoft-Windows-Security-Auditing',
    Computer: host.loggedAs ?? host.name,
    SourceComputerId: host.computerId,
    SourceSystem: 'OpsManager',
  };
}
