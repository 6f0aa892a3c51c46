import { hostLabel } from '../alerts/kinds/host';
import { any, call, column, compare, star, text } from '../kql/expression';
import { fuzzyUnion, pipeline, type Pipeline, summarize, where } from '../kql/pipeline';
import { printPipeline } from '../kql/print';
import { type SchemaName, SUMMARY_COLUMNS } from '../schemas/hostSchema';
import { schemaOf } from '../schemas/schemas';
import { numberColumn, type Table } from '../table';
import { type TimeRange } from '../timeRange';
import { type Context, type Fetch, type Finding, warnings } from './ask';
import { findFocus, type FocusParameters } from './focus';
import { chooseLogs } from './hostEvents';
import { counted, rangeInWords } from './wording';

/** A host in a window, in numbers. */
export interface HostSummaryRow {
  readonly host: string;
  /** First and last event of the host in the window; null when there is none. */
  readonly firstSeen: number | null;
  readonly lastSeen: number | null;
  readonly processes: number;
  readonly executables: number;
  readonly logons: number;
  readonly failedLogons: number;
  /** Accounts that logged on. */
  readonly accounts: number;
  /** Alerts that name the host. */
  readonly alerts: number;
}

/** Where the events of each sort are read. */
interface Logs {
  readonly processes: SchemaName;
  readonly logons: SchemaName;
}

/** Counts the events of a host, and the alerts that name it, in one request: a row of each sort. */
export function hostSummaryFetch({ processes, logons }: Logs, host: string, timespan: TimeRange): Fetch {
  const kql = printPipeline(
    pipeline(
      fuzzyUnion(schemaOf(processes).processes.summarise(host), schemaOf(logons).logons.summarise(host), alertsOn(host))
    )
  );
  return { kql, timespan };
}

/** Whoever writes a name in full writes the short one in it. */
function alertsOn(host: string): Pipeline {
  const named = (name: string) => compare(column(name), 'has', text(hostLabel(host)));
  return pipeline(
    'SecurityAlert',
    summarize([{ value: call('arg_max', column('TimeGenerated'), star) }], ['SystemAlertId']),
    where(any(named('Entities'), named('ExtendedProperties'), named('CompromisedEntity'))),
    summarize([{ name: 'Alerts', value: call('count') }])
  );
}

/** One row about a host: when it was seen, and how much it did, counted by the service. */
export async function findHostSummary(parameters: FocusParameters, context: Context): Promise<Finding<HostSummaryRow>> {
  const focus = await findFocus(parameters, context, 'there is nothing to sum up');
  if (!focus.ok) {
    return focus.error;
  }
  const { host, window, notices } = focus.value;
  const logs = await chooseLogs(focus.value, context);
  const { table, limits } = await context.ask(hostSummaryFetch(logs, host, window));
  const row = readSummary(host, table);
  return {
    rows: [row],
    schema: logs.processes,
    summary: inWords(row, window),
    notices: [...notices, ...warnings([...logs.limits, ...limits])],
  };
}

function readSummary(host: string, table: Table): HostSummaryRow {
  const values = (name: string): readonly number[] => {
    const value = numberColumn(table, name);
    return Array.from({ length: table.length }, (_, row) => value(row)).filter((each) => each !== null);
  };
  const count = (name: string): number => values(name).reduce((sum, each) => sum + each, 0);
  const [first, last] = [values(SUMMARY_COLUMNS.first), values(SUMMARY_COLUMNS.last)];
  return {
    host,
    firstSeen: first.length > 0 ? Math.min(...first) : null,
    lastSeen: last.length > 0 ? Math.max(...last) : null,
    processes: count(SUMMARY_COLUMNS.processes),
    executables: count(SUMMARY_COLUMNS.executables),
    logons: count(SUMMARY_COLUMNS.logons),
    failedLogons: count(SUMMARY_COLUMNS.failedLogons),
    accounts: count(SUMMARY_COLUMNS.accounts),
    alerts: count('Alerts'),
  };
}

function inWords(row: HostSummaryRow, window: TimeRange): string {
  const { host, firstSeen, lastSeen, processes, executables, logons, failedLogons, accounts, alerts } = row;
  const named = alerts > 0 ? `${counted(alerts, 'alert')} name${alerts === 1 ? 's' : ''} it` : 'no alert names it';
  if (firstSeen === null || lastSeen === null) {
    return `${host} logged no processes or logons between ${rangeInWords(window)}; ${named}. Widen the window, or choose another host.`;
  }
  return (
    `${host}, seen between ${rangeInWords({ from: firstSeen, to: lastSeen })}: ` +
    `${counted(processes, 'process', 'processes')} of ${counted(executables, 'executable')}, ` +
    `${counted(logons, 'logon')} by ${counted(accounts, 'account')}, ${failedLogons.toLocaleString('en-US')} failed; ${named}.`
  );
}
