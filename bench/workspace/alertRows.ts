import { isoTime, SHORT_HOST, USER } from './generatedCells';
import { type GeneratedTable } from './generatedTable';
import { ALERTS } from './sizes';

/** Alerts that come in two versions each, about one of the hosts. */
export const alerts: GeneratedTable = {
  name: 'SecurityAlert',
  rows: ALERTS,
  cells: {
    TimeGenerated: isoTime('i * 172800000'),
    SystemAlertId: `'alert-' || i // 2`,
    AlertName: `'Suspicious process ' || i % 40`,
    AlertSeverity: `['High', 'Medium', 'Low', 'Informational'][1 + i % 4]`,
    ProviderName: `'Provider ' || i % 5`,
    CompromisedEntity: SHORT_HOST,
    Entities: `'[{"$id":"1","HostName":"' || ${SHORT_HOST} || '","Type":"host"},{"$id":"2","Name":"' || ${USER} || '","Type":"account"}]'`,
    ExtendedProperties: `'{"Compromised Host":"' || ${SHORT_HOST} || '","process":"tool' || i % 997 || '.exe"}'`,
  },
};

/** Incidents of ten alerts each, in two versions. */
export const incidents: GeneratedTable = {
  name: 'SecurityIncident',
  rows: 500,
  cells: {
    TimeGenerated: isoTime('i * 864000000'),
    IncidentNumber: 'CAST(i // 2 AS VARCHAR)',
    Title: `'Incident ' || i // 2`,
    Severity: `['High', 'Medium', 'Low'][1 + i % 3]`,
    Status: `['New', 'Active'][1 + i % 2]`,
    IncidentUrl: `'https://portal.example/' || i // 2`,
    AlertIds: `to_json(list_transform(range(10), lambda n: 'alert-' || (i // 2 * 10 + n) % 2500))`,
  },
};
