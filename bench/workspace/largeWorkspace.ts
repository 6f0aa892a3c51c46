import { type Catalog, type StoredTable } from '../../workspace/engine/catalog';
import { Database } from '../../workspace/engine/database';
import { Engine } from '../../workspace/engine/engine';
import { emptyValue } from '../../workspace/kql/sqlText';
import { loadTables } from '../../workspace/load/loadTables';
import { documentedTables } from '../../workspace/tables/documentedTables';
import { alerts, incidents } from './alertRows';
import { asimLogons, asimProcesses } from './asimRows';
import { defenderLogons, defenderProcesses } from './defenderRows';
import { generatedRows } from './generatedTable';
import { auditLog, syslog } from './linuxRows';
import { securityEvents } from './securityEventRows';
import { collectedEvents, forwardedEvents } from './sysmonRows';

const TABLES = [
  securityEvents,
  alerts,
  incidents,
  defenderProcesses,
  defenderLogons,
  forwardedEvents,
  collectedEvents,
  asimProcesses,
  asimLogons,
  auditLog,
  syslog,
];

/** An engine over the generated rows of every log, and the database, where SQL finds the tables by their names. */
export async function largeWorkspace(): Promise<{ readonly database: Database; readonly engine: Engine }> {
  const database = await Database.open();
  const { catalog } = await loadTables(
    database,
    TABLES.map((table) => ({ tableName: table.name, source: generatedRows(table) })),
    documentedTables
  );
  await nameTables(database, catalog);
  return { database, engine: await Engine.start(database, catalog, () => 0n) };
}

async function nameTables(database: Database, catalog: Catalog): Promise<void> {
  for (const stored of catalog.values()) {
    if (stored.storage !== undefined) {
      await database.run(`CREATE VIEW "${stored.table.name}" AS SELECT ${columnsOf(stored)} FROM ${stored.storage}`);
    }
  }
}

const columnsOf = ({ table, stored }: StoredTable): string =>
  table.columns.map(({ name, type }) => `${stored.get(name) ?? emptyValue(type)} AS "${name}"`).join(', ');
