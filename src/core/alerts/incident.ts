import { numberColumn, type Table, textColumn } from '../table';
import { type Alert, readAlerts } from './alert';

/** An alert that an incident gathers. */
export interface IncidentAlert {
  readonly systemAlertId: string;
  /** Undefined where the workspace does not hold it in the time that was searched. */
  readonly alert: Alert | undefined;
}

/** An incident, which gathers alerts. Texts that it does not hold are "". */
export interface Incident {
  readonly number: number | null;
  readonly title: string;
  readonly severity: string;
  readonly status: string;
  /** Address of the incident in the portal. */
  readonly url: string;
  readonly alerts: readonly IncidentAlert[];
}

/**
 * Reads incidents from rows of which each is one alert of an incident: columns Incident* tell of the incident,
 * IncidentAlertId names the alert, and the columns of SecurityAlert are empty where the alert was not found.
 */
export function readIncidents(table: Table): readonly Incident[] {
  const number = numberColumn(table, 'IncidentNumber');
  const [title, severity, status, url, id] = [
    'IncidentTitle',
    'IncidentSeverity',
    'IncidentStatus',
    'IncidentUrl',
    'IncidentAlertId',
  ].map((name) => textColumn(table, name));
  const incidents = new Map<number | null, Incident & { readonly alerts: IncidentAlert[] }>();
  readAlerts(table).forEach((alert, row) => {
    const incident = incidents.get(number(row)) ?? {
      number: number(row),
      title: title!(row),
      severity: severity!(row),
      status: status!(row),
      url: url!(row),
      alerts: [],
    };
    incidents.set(number(row), incident);
    incident.alerts.push({ systemAlertId: id!(row), alert: alert.systemAlertId === '' ? undefined : alert });
  });
  return [...incidents.values()];
}
