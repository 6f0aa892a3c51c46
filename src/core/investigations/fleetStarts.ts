import {
  COMMAND_LINE_SOURCES,
  type CommandLineTable,
  type SearchableSchema,
  searchableSchemas,
} from '../commandLines/sources';
import { call, column, compare, type Expression, number, text } from '../kql/expression';
import {
  type Aggregate,
  fuzzyUnion,
  named,
  type Operator,
  pipeline,
  type Pipeline,
  project,
  summarize,
  where,
} from '../kql/pipeline';
import { SCHEMA_NAMES } from '../schemas/hostSchema';
import { numberColumn, type Table, textColumn } from '../table';
import { type SchemaSetting } from './hostEvents';

/** Processes of one group, as all hosts started them. */
export interface FleetGroupRow {
  /** What they have in common, in lower case. */
  readonly group: string;
  readonly hosts: number;
  readonly starts: number;
  readonly firstSeen: number | null;
  readonly lastSeen: number | null;
  /** The newest start of them: where, by whom, and what. */
  readonly host: string;
  readonly account: string;
  readonly image: string;
  readonly commandLine: string;
}

/** How starts are grouped, and what is counted of a group. */
export interface FleetGrouping {
  /** Column of the starts that groups are made of. Equal values are counted before they are named. */
  readonly of: 'Image' | 'CommandLine';
  /** Fills the column Group from the column Value. */
  readonly named: readonly Operator[];
  /** Counts over single starts, which add up. */
  readonly counts: readonly CountedStarts[];
}

export interface CountedStarts {
  readonly name: string;
  readonly value: Expression;
}

const TOLD = ['Host', 'Account', 'Image', 'CommandLine'];
const NEWEST = [{ value: call('arg_max', ...['TimeGenerated', ...TOLD].map(column)) }];
/** As the preferred log tells it, so that names do not change between one answer and the next. */
const PREFERRED = [
  { name: 'TimeGenerated', value: call('max', column('TimeGenerated')) },
  { value: call('arg_min', ...['Log', ...TOLD].map(column)) },
];

/** The logs of a setting that tell command lines; "auto" is all of them, since each may hold other hosts. */
export const fleetSchemas = (setting: SchemaSetting): readonly SearchableSchema[] =>
  searchableSchemas(setting === 'auto' ? SCHEMA_NAMES : [setting]);

/** Why nothing is found in logs that are none of these. */
export const NOT_COMPARED =
  "Linux's audit log keeps the arguments of a command line apart, so that hosts are not compared by it. Choose other logs.";

/** What is counted by logs, in words. */
export const fleetEvents = (schemas: readonly SearchableSchema[]): string =>
  schemas.map((schema) => COMMAND_LINE_SOURCES[schema].events).join(' and ');

/**
 * A row for each group of starts over all hosts, with its Hosts. A host that several logs hold counts once, by the log
 * that tells of more starts, since both log the same ones, and is named by the preferred one.
 */
export function fleetGroups(schemas: readonly SearchableSchema[], { of, named, counts }: FleetGrouping): Pipeline {
  const { source, operators } = fleetStarts(schemas);
  const rolledUp = (
    add: 'sum' | 'max',
    by: readonly string[],
    newest: readonly Aggregate[],
    hosts: readonly CountedStarts[] = []
  ): Operator =>
    summarize(
      [
        ...hosts,
        ...counts.map(({ name }) => ({ name, value: call(add, column(name)) })),
        { name: 'FirstSeen', value: call('min', column('FirstSeen')) },
        ...newest,
      ],
      by
    );
  return pipeline(
    source,
    ...operators,
    where(compare(column(of), '!=', text(''))),
    project('Log', 'HostKey', { name: 'Value', value: column(of) }, 'TimeGenerated', ...TOLD),
    summarize(
      [...counts, { name: 'FirstSeen', value: call('min', column('TimeGenerated')) }, ...NEWEST],
      ['Log', 'HostKey', 'Value']
    ),
    ...named,
    rolledUp('sum', ['Log', 'HostKey', 'Group'], NEWEST),
    rolledUp('max', ['HostKey', 'Group'], PREFERRED),
    rolledUp('sum', ['Group'], NEWEST, [{ name: 'Hosts', value: call('count') }])
  );
}

/** Every start of a process that the logs tell of, under common names; logs that the workspace lacks are left out. */
export function fleetStarts(schemas: readonly SearchableSchema[]): Pipeline {
  const tables = schemas.flatMap((schema) => COMMAND_LINE_SOURCES[schema].tables);
  const [only, ...others] = tables.map(startsOf);
  return others.length === 0 ? only! : pipeline(fuzzyUnion(only!, ...others));
}

function startsOf(source: CommandLineTable, log: number): Pipeline {
  // One log writes a short name and another a qualified one; an address has no letter before its first dot.
  const shortHost = call('replace_regex', column(source.host), text('^([^.]*[A-Za-z][^.]*)\\..*$'), text('\\1'));
  return pipeline(
    source.table,
    where(source.started),
    project(
      { name: 'Log', value: number(log) },
      'TimeGenerated',
      { name: 'HostKey', value: call('tolower', shortHost) },
      named('Host', column(source.host)),
      named('Account', source.account),
      named('Image', source.image),
      named('CommandLine', source.commandLine)
    )
  );
}

/** Reads the groups that the service counted. */
export function readFleetGroups(table: Table): readonly FleetGroupRow[] {
  const texts = (name: string) => textColumn(table, name);
  const numbers = (name: string) => numberColumn(table, name);
  const [group, host, account] = [texts('Group'), texts('Host'), texts('Account')];
  const [image, commandLine] = [texts('Image'), texts('CommandLine')];
  const [hosts, starts] = [numbers('Hosts'), numbers('Starts')];
  const [firstSeen, lastSeen] = [numbers('FirstSeen'), numbers('TimeGenerated')];
  return Array.from({ length: table.length }, (_, row) => ({
    group: group(row),
    hosts: hosts(row) ?? 0,
    starts: starts(row) ?? 0,
    firstSeen: firstSeen(row),
    lastSeen: lastSeen(row),
    host: host(row),
    account: account(row),
    image: image(row),
    commandLine: commandLine(row),
  }));
}
