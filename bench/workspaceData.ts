import { type StoredTable } from '../workspace/engine/catalog';
import { Database } from '../workspace/engine/database';
import { Engine } from '../workspace/engine/engine';
import { loadTables } from '../workspace/load/loadTables';
import { type RowSource } from '../workspace/load/rowSource';
import { documentedTables } from '../workspace/tables/documentedTables';

export const EVENTS = 1_000_000;
export const ALERTS = 5_000;
export const INCIDENTS = 500;

/** Half process creations, the rest logons, on 50 hosts over 10 days. */
const EVENT_CELLS: Readonly<Record<string, string>> = {
  TimeGenerated: `strftime(make_timestamp(1773100800000000 + i * 864000), '%Y-%m-%dT%H:%M:%S.%fZ')`,
  EventID: `CASE i % 10 WHEN 0 THEN '4624' WHEN 1 THEN '4625' WHEN 2 THEN '4689' ELSE '4688' END`,
  Computer: `'FIN-WKS-' || lpad(CAST(i % 50 AS VARCHAR), 2, '0') || CASE i % 3 WHEN 0 THEN '.corp.example' ELSE '' END`,
  Account: `'CORP\\user' || i % 200`,
  SubjectUserName: `'user' || i % 200`,
  SubjectDomainName: `'CORP'`,
  SubjectLogonId: `'0x' || to_hex(i % 5000)`,
  TargetUserName: `'user' || i % 300`,
  TargetLogonId: `'0x' || to_hex(i % 7000)`,
  NewProcessId: `'0x' || to_hex(i % 60000)`,
  NewProcessName: `'C:\\Users\\user' || i % 200 || '\\AppData\\Local\\Temp\\tool' || i % 997 || '.exe'`,
  ProcessId: `'0x' || to_hex(i // 7 % 60000)`,
  ParentProcessName: `'C:\\Windows\\explorer' || i % 31 || '.exe'`,
  CommandLine: `'"C:\\tool' || i % 997 || '.exe" --id ' || to_hex(i * 7919 % 1000003) || ' --out D:\\data\\' || i % 50000`,
  EventRecordId: 'CAST(i AS VARCHAR)',
};

/** Alerts that come in two versions each, about one of the hosts. */
const ALERT_CELLS: Readonly<Record<string, string>> = {
  TimeGenerated: `strftime(make_timestamp(1773100800000000 + i * 172800000), '%Y-%m-%dT%H:%M:%S.%fZ')`,
  SystemAlertId: `'alert-' || i // 2`,
  AlertName: `'Suspicious process ' || i % 40`,
  AlertSeverity: `['High', 'Medium', 'Low', 'Informational'][1 + i % 4]`,
  ProviderName: `'Provider ' || i % 5`,
  CompromisedEntity: `'FIN-WKS-' || lpad(CAST(i % 50 AS VARCHAR), 2, '0')`,
  Entities: `'[{"$id":"1","HostName":"FIN-WKS-' || lpad(CAST(i % 50 AS VARCHAR), 2, '0') || '","Type":"host"},{"$id":"2","Name":"user' || i % 200 || '","Type":"account"}]'`,
  ExtendedProperties: `'{"Compromised Host":"FIN-WKS-' || lpad(CAST(i % 50 AS VARCHAR), 2, '0') || '","process":"tool' || i % 997 || '.exe"}'`,
};

/** Incidents of ten alerts each, in two versions. */
const INCIDENT_CELLS: Readonly<Record<string, string>> = {
  TimeGenerated: `strftime(make_timestamp(1773100800000000 + i * 864000000), '%Y-%m-%dT%H:%M:%S.%fZ')`,
  IncidentNumber: 'CAST(i // 2 AS VARCHAR)',
  Title: `'Incident ' || i // 2`,
  Severity: `['High', 'Medium', 'Low'][1 + i % 3]`,
  Status: `['New', 'Active'][1 + i % 2]`,
  IncidentUrl: `'https://portal.example/' || i // 2`,
  AlertIds: `to_json(list_transform(range(10), lambda n: 'alert-' || (i // 2 * 10 + n) % 2500))`,
};

function generated(cells: Readonly<Record<string, string>>, rows: number): RowSource {
  const items = Object.entries(cells).map(([name, sql]) => `${sql} AS "${name}"`);
  return {
    label: 'generated',
    header: Object.keys(cells),
    from: `(SELECT ${items.join(', ')} FROM range(${rows}) t(i)) AS made`,
    inferColumns: async () => [],
  };
}

/** An engine over the generated rows, and how DuckDB holds its tables. */
export async function largeWorkspace(): Promise<{
  readonly database: Database;
  readonly engine: Engine;
  readonly events: StoredTable;
  readonly alerts: StoredTable;
  readonly incidents: StoredTable;
}> {
  const database = await Database.open();
  const { catalog } = await loadTables(
    database,
    [
      { tableName: 'SecurityEvent', source: generated(EVENT_CELLS, EVENTS) },
      { tableName: 'SecurityAlert', source: generated(ALERT_CELLS, ALERTS) },
      { tableName: 'SecurityIncident', source: generated(INCIDENT_CELLS, INCIDENTS) },
    ],
    documentedTables
  );
  const engine = await Engine.start(database, catalog, () => 0n);
  return {
    database,
    engine,
    events: catalog.get('SecurityEvent')!,
    alerts: catalog.get('SecurityAlert')!,
    incidents: catalog.get('SecurityIncident')!,
  };
}
