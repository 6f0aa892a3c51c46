import { column, compare, type Expression, number, text } from '../kql/expression';
import { ASIM_CREATED } from '../schemas/asimProcesses';
import { type SchemaName } from '../schemas/hostSchema';
import { PROCESS_CREATED } from '../schemas/securityEventProcesses';
import { EVENT, SYSMON_CREATED, type SysmonTable, WINDOWS_EVENT } from '../schemas/sysmonTables';

/** Linux's audit log has arguments one by one, some in hexadecimal: a command line cannot be sought in it. */
export type SearchableSchema = Exclude<SchemaName, 'Linux'>;

/** A table with the command lines of started processes. */
export interface CommandLineTable {
  readonly table: string;
  /** The rows that are starts of processes. */
  readonly started: Expression;
  /** Column of the host's name. */
  readonly host: string;
  /** What the file name of the image is a term of. */
  readonly image: Expression;
  readonly commandLine: Expression;
  readonly account: Expression;
}

/** Where a schema logs the command lines of started processes. */
export interface CommandLineSource {
  readonly tables: readonly CommandLineTable[];
  /** What is counted, in words. */
  readonly events: string;
}

/** Table and column names as in the documented tables of Log Analytics. */
export const COMMAND_LINE_SOURCES: Readonly<Record<SearchableSchema, CommandLineSource>> = {
  SecurityEvent: {
    tables: [
      {
        table: 'SecurityEvent',
        started: compare(column('EventID'), '==', number(PROCESS_CREATED)),
        host: 'Computer',
        image: column('NewProcessName'),
        commandLine: column('CommandLine'),
        account: column('Account'),
      },
    ],
    events: 'process creations (event 4688)',
  },
  Defender: {
    tables: [
      {
        table: 'DeviceProcessEvents',
        started: compare(column('ActionType'), '==', text('ProcessCreated')),
        host: 'DeviceName',
        image: column('FileName'),
        commandLine: column('ProcessCommandLine'),
        account: column('AccountName'),
      },
    ],
    events: 'process creations of Defender',
  },
  Sysmon: {
    tables: [WINDOWS_EVENT, EVENT].map(sysmonStarts),
    events: 'process creations of Sysmon',
  },
  ASIM: {
    tables: [
      {
        table: 'ASimProcessEventLogs',
        started: compare(column('EventType'), '==', text(ASIM_CREATED)),
        host: 'DvcHostname',
        image: column('TargetProcessName'),
        commandLine: column('TargetProcessCommandLine'),
        account: column('TargetUsername'),
      },
    ],
    events: 'process creations of ASIM',
  },
};

function sysmonStarts(log: SysmonTable): CommandLineTable {
  return {
    table: log.table,
    started: log.isSysmon(SYSMON_CREATED),
    host: 'Computer',
    image: log.said('Image'),
    commandLine: log.said('CommandLine'),
    account: log.said('User'),
  };
}

/** Those of some schemas in which command lines can be sought. */
export const searchableSchemas = (names: readonly SchemaName[]): readonly SearchableSchema[] =>
  names.filter((name) => name !== 'Linux');
