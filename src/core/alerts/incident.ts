import { numberColumn, type Table, textColumn } from '../table';

/** The columns of SecurityIncident that describe an incident. */
export const INCIDENT_COLUMNS = [
  'TimeGenerated',
  'IncidentNumber',
  'Title',
  'Severity',
  'Status',
  'IncidentUrl',
  'AlertIds',
] as const;

/** An incident, which gathers alerts. Texts that it does not hold are "". */
export interface Incident {
  readonly number: number | null;
  readonly title: string;
  readonly severity: string;
  readonly status: string;
  /** Address of the incident in the portal. */
  readonly url: string;
  /** SystemAlertIds of its alerts. */
  readonly alertIds: readonly string[];
}

/** Reads the rows of a SecurityIncident answer. */
export function readIncidents(table: Table): readonly Incident[] {
  const number = numberColumn(table, 'IncidentNumber');
  const [title, severity, status, url, alertIds] = ['Title', 'Severity', 'Status', 'IncidentUrl', 'AlertIds'].map(
    (name) => textColumn(table, name)
  );
  return Array.from({ length: table.length }, (_, row) => ({
    number: number(row),
    title: title!(row),
    severity: severity!(row),
    status: status!(row),
    url: url!(row),
    alertIds: idList(alertIds!(row)),
  }));
}

/** The ids of a JSON array of texts; none of anything else. */
function idList(json: string): readonly string[] {
  try {
    const parsed: unknown = JSON.parse(json);
    return Array.isArray(parsed) ? parsed.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
