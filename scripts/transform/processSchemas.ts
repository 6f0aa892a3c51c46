import { type ProcessActivity } from '../../src/core/processes/activity';
import { defenderProcesses } from '../../src/core/schemas/defenderProcesses';
import { securityEventProcesses } from '../../src/core/schemas/securityEventProcesses';
import { type Cell, type Table } from '../../src/core/table';
import { hasColumn, numberCell, type Row, textCell, timeCell } from './cells';

/** A schema of process events in an export. */
interface ProcessSchema {
  readonly name: string;
  /** Columns that only this schema has. */
  readonly marks: readonly string[];
  /** Columns that are not text. */
  readonly times: readonly string[];
  readonly numbers: readonly string[];
  /** Undefined for a schema that is known, but cannot be read. */
  readonly read?: (table: Table) => ProcessActivity;
}

const SCHEMAS: readonly ProcessSchema[] = [
  {
    name: 'SecurityEvent',
    marks: ['EventID', 'NewProcessId', 'NewProcessName'],
    times: ['TimeGenerated'],
    numbers: ['EventID'],
    read: (table) => securityEventProcesses.read(table),
  },
  {
    name: 'Defender',
    marks: ['InitiatingProcessId', 'ProcessCommandLine'],
    times: [
      'TimeGenerated',
      'ProcessCreationTime',
      'InitiatingProcessCreationTime',
      'InitiatingProcessParentCreationTime',
    ],
    numbers: ['ProcessId', 'LogonId', 'InitiatingProcessId', 'InitiatingProcessLogonId', 'InitiatingProcessParentId'],
    read: (table) => defenderProcesses.read(table),
  },
  { name: 'auditd', marks: ['EventType', 'AuditID'], times: [], numbers: [] },
];

/**
 * Reads rows as process activity, by the schema of that name, or by the one that their columns show. Throws when there
 * is none, or when it cannot be read.
 */
export function readProcesses(rows: readonly Row[], name: string | undefined): ProcessActivity {
  if (rows.length === 0) {
    return { created: [], exited: [], booted: [] };
  }
  const known = SCHEMAS.map((schema) => schema.name).join(', ');
  const schema = SCHEMAS.find((each) =>
    name === undefined
      ? each.marks.every((column) => hasColumn(rows, column))
      : each.name.toLowerCase() === name.toLowerCase()
  );
  if (schema === undefined) {
    throw new Error(
      name === undefined
        ? `The columns of the rows are of no known schema. Name it with --schema: ${known}.`
        : `There is no schema "${name}". Known are ${known}.`
    );
  }
  if (schema.read === undefined) {
    throw new Error(`Process events of ${schema.name} cannot be read yet.`);
  }
  return schema.read(tableOf(rows, schema));
}

function tableOf(rows: readonly Row[], { times, numbers }: ProcessSchema): Table {
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  return {
    length: rows.length,
    columns: Array.from(names, (name) => {
      const [type, read] = times.includes(name)
        ? (['datetime', timeCell] as const)
        : numbers.includes(name)
          ? (['long', numberCell] as const)
          : (['string', textCell] as const);
      return { name, type, values: rows.map((row): Cell => read(row, name)) };
    }),
  };
}
