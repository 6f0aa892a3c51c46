import { alertTime } from '../alerts/alert';
import { hostsOf, subjectOf } from '../alerts/subject';
import { executableTerm, imageTerm } from '../commandLines/executable';
import { commandLineShape, shapeOperators } from '../commandLines/shape';
import { COMMAND_LINE_SOURCES, type CommandLineSource } from '../commandLines/sources';
import { all, any, call, column, compare, not, number, text } from '../kql/expression';
import { ascending, descending, pipeline, project, sort, summarize, take, where } from '../kql/pipeline';
import { printPipeline } from '../kql/print';
import { isHost } from '../schemas/hostFilter';
import { type SchemaName } from '../schemas/hostSchema';
import { numberColumn, type Table, textColumn } from '../table';
import { type TimeRange } from '../timeRange';
import { findAlert } from './alert';
import { type Context, type Fetch, type Finding, warnings } from './ask';
import { resolveWindow, type Window } from './window';
import { counted, rangeInWords } from './wording';

export interface CommandLineOccurrenceParameters {
  /** SystemAlertId, whose hosts are left out; "" for every host. */
  readonly alert: string;
  /** The line to look for; "" for that of the alert's process. */
  readonly commandLine: string;
  readonly schema: SchemaName;
  readonly window: Window;
}

/** The notebook's window for other hosts. */
export const OCCURRENCE_WINDOW: Window = { around: 'alert', before: '5d', after: '1d' };

const MOST_HOSTS = 500;
const MOST_ACCOUNTS = 20;

/** A host where a command line, or one of its shape, was run. */
export interface CommandLineOccurrenceRow {
  readonly host: string;
  /** Times that a line of the shape was run. */
  readonly count: number;
  /** Times that the very line was run, without case. */
  readonly exact: number;
  readonly firstSeen: number | null;
  readonly lastSeen: number | null;
  /** Who ran it, at most twenty. */
  readonly accounts: string;
  /** One of the lines. */
  readonly example: string;
}

/** What is sought: a line, the term that its image has, and the hosts that are left out. */
export interface SoughtCommandLine {
  readonly commandLine: string;
  readonly image: string;
  readonly hosts: readonly string[];
}

/** The hosts where a command line of one shape was run, those with the very line first. */
export function commandLineOccurrenceFetch(
  { commandLine, image, hosts }: SoughtCommandLine,
  source: CommandLineSource,
  timespan: TimeRange
): Fetch {
  const exact = compare(column(source.commandLine), '=~', text(commandLine));
  const kql = printPipeline(
    pipeline(
      source.table,
      where(
        all(
          source.started,
          // The service finds terms in its index, and need not work out the shape of every line.
          ...(image === '' ? [] : [compare(column(source.image), 'has', text(image))]),
          ...hosts.map((host) => not(isHost(source.host, host)))
        )
      ),
      ...shapeOperators(source.commandLine, 'Shape'),
      where(any(compare(column('Shape'), '=~', text(commandLineShape(commandLine))), exact)),
      summarize(
        [
          { name: 'Count', value: call('count') },
          { name: 'Exact', value: call('countif', exact) },
          { name: 'FirstSeen', value: call('min', column('TimeGenerated')) },
          { name: 'LastSeen', value: call('max', column('TimeGenerated')) },
          { name: 'Accounts', value: call('make_set', column(source.account), number(MOST_ACCOUNTS)) },
          { name: 'Example', value: call('take_any', column(source.commandLine)) },
        ],
        [source.host]
      ),
      project(
        { name: 'Host', value: column(source.host) },
        'Count',
        'Exact',
        'FirstSeen',
        'LastSeen',
        'Accounts',
        'Example'
      ),
      sort(descending('Exact'), descending('Count'), ascending('Host')),
      take(MOST_HOSTS + 1)
    )
  );
  return { kql, timespan };
}

/** Where else an alert's command line, or a given one, was run: exactly or in its shape. */
export async function findCommandLineOccurrence(
  parameters: CommandLineOccurrenceParameters,
  context: Context
): Promise<Finding<CommandLineOccurrenceRow>> {
  const found = parameters.alert === '' ? undefined : await findAlert(parameters.alert, context);
  if (found !== undefined && found.alert === undefined) {
    return { rows: [], summary: found.absence, notices: warnings(found.limits) };
  }
  const alert = found?.alert;
  const process = alert && subjectOf(alert).process;
  const commandLine = parameters.commandLine || (process?.commandLine ?? '');
  if (commandLine.trim() === '') {
    const summary =
      alert === undefined
        ? 'No command line is given. Choose an alert, or type one.'
        : "This alert does not tell its process's command line. Type one to look for it.";
    return { rows: [], summary, notices: warnings(found?.limits ?? []) };
  }
  const image =
    parameters.commandLine === '' && process !== undefined && process.path !== ''
      ? imageTerm(process.path)
      : executableTerm(commandLine);
  const hosts = alert === undefined ? [] : hostsOf(alert);
  const window = resolveWindow(parameters.window, alert ? alertTime(alert) : null, context.range);
  const source = COMMAND_LINE_SOURCES[parameters.schema];
  const { table, limits } = await context.ask(
    commandLineOccurrenceFetch({ commandLine, image, hosts }, source, window)
  );
  const rows = readOccurrences(table).slice(0, MOST_HOSTS);
  const cut = table.length > MOST_HOSTS;
  return {
    rows,
    summary: summarise(rows, hosts, source, window),
    notices: warnings([
      ...(found?.limits ?? []),
      ...limits,
      ...(cut
        ? [`Cut at ${counted(MOST_HOSTS, 'host')}, those with the most. Narrow the window to see the others.`]
        : []),
    ]),
  };
}

function readOccurrences(table: Table): readonly CommandLineOccurrenceRow[] {
  const [host, accounts, example] = ['Host', 'Accounts', 'Example'].map((name) => textColumn(table, name));
  const [count, exact, first, last] = ['Count', 'Exact', 'FirstSeen', 'LastSeen'].map((name) =>
    numberColumn(table, name)
  );
  return Array.from({ length: table.length }, (_, row) => ({
    host: host!(row),
    count: count!(row) ?? 0,
    exact: exact!(row) ?? 0,
    firstSeen: first!(row),
    lastSeen: last!(row),
    accounts: accountList(accounts!(row)),
    example: example!(row),
  }));
}

/** The texts of a dynamic array, joined. */
function accountList(json: string): string {
  const parsed: unknown = json === '' ? [] : JSON.parse(json);
  return Array.isArray(parsed) ? parsed.filter((name) => name !== '').join(', ') : '';
}

function summarise(
  rows: readonly CommandLineOccurrenceRow[],
  hosts: readonly string[],
  { events }: CommandLineSource,
  window: TimeRange
): string {
  const besides = hosts.length > 0 ? ` besides ${hosts.join(', ')}` : '';
  if (rows.length === 0) {
    return `No host${besides} ran this command line or one of its shape between ${rangeInWords(window)}, by ${events}.`;
  }
  const sum = (pick: (row: CommandLineOccurrenceRow) => number): number =>
    rows.reduce((total, row) => total + pick(row), 0);
  const exactHosts = rows.filter(({ exact }) => exact > 0).length;
  const same = exactHosts > 0 ? `exactly this line on ${counted(exactHosts, 'host')}` : 'exactly this line on none';
  return (
    `${counted(rows.length, 'host')}${besides} ran a command line of this shape, ${counted(
      sum(({ count }) => count),
      'time'
    )}; ` + `${same}. Between ${rangeInWords(window)}.`
  );
}
