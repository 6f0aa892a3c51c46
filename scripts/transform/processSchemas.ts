import { type ProcessActivity } from '../../src/core/processes/activity';
import { defenderProcesses } from '../../src/core/schemas/defenderProcesses';
import { securityEventProcesses } from '../../src/core/schemas/securityEventProcesses';
import { type Cell, type Table } from '../../src/core/table';
import { readAuditdProcesses } from './auditd';
import { hasColumn, numberCell, type Row, textCell, timeCell } from './cells';
import { MSTICPY_DEFENDER_NAMES } from './msticpyNames';

/** A schema of process events in an export. */
interface ProcessSchema {
  readonly name: string;
  /** Columns that only this schema has. */
  readonly marks: readonly string[];
  /** Columns that are not text. */
  readonly times: readonly string[];
  readonly numbers: readonly string[];
  /** Names of columns in such an export, and what the schema calls them. */
  readonly otherNames?: Readonly<Record<string, string>>;
  readonly read: (table: Table) => ProcessActivity;
}

const DEFENDER = {
  times: [
    'TimeGenerated',
    'ProcessCreationTime',
    'InitiatingProcessCreationTime',
    'InitiatingProcessParentCreationTime',
  ],
  numbers: ['ProcessId', 'LogonId', 'InitiatingProcessId', 'InitiatingProcessLogonId', 'InitiatingProcessParentId'],
  read: (table: Table) => defenderProcesses.read(table),
};

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
    otherNames: { Timestamp: 'TimeGenerated' },
    ...DEFENDER,
  },
  {
    name: 'MDE',
    marks: ['InitiatingProcessId', 'CreatedProcessId', 'CreatedProcessCreationTime'],
    otherNames: MSTICPY_DEFENDER_NAMES,
    ...DEFENDER,
  },
  {
    name: 'auditd',
    marks: ['EventType', 'pid', 'ppid'],
    times: ['TimeGenerated'],
    numbers: ['pid', 'ppid'],
    read: readAuditdProcesses,
  },
];

/**
 * Reads rows as process activity, by the schema of that name, or by the one that their columns show. Throws when there
 * is none.
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
  return schema.read(tableOf(rows, schema));
}

function tableOf(rows: readonly Row[], { times, numbers, otherNames = {} }: ProcessSchema): Table {
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  return {
    length: rows.length,
    columns: Array.from(names, (given) => {
      const name = otherNames[given] ?? given;
      const [type, read] = times.includes(name)
        ? (['datetime', timeCell] as const)
        : numbers.includes(name)
          ? (['long', numberCell] as const)
          : (['string', textCell] as const);
      return { name, type, values: rows.map((row): Cell => read(row, given)) };
    }),
  };
}
