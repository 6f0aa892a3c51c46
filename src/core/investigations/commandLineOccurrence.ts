import { alertTime } from '../alerts/alert';
import { hostsOf, subjectOf } from '../alerts/subject';
import { executableTerm, imageTerm } from '../commandLines/executable';
import { type CommandLineOccurrenceRow, readOccurrences } from '../commandLines/occurrences';
import { COMMAND_LINE_SOURCES, type SearchableSchema, searchableSchemas } from '../commandLines/sources';
import { SCHEMA_NAMES } from '../schemas/hostSchema';
import { type TimeRange } from '../timeRange';
import { findAlert } from './alert';
import { type Context, type Finding, warnings } from './ask';
import { commandLineOccurrenceFetch, MOST_HOSTS } from './commandLineOccurrenceFetch';
import { type SchemaSetting } from './hostEvents';
import { resolveWindow, type Window } from './window';
import { counted, listed, rangeInWords } from './wording';

export interface CommandLineOccurrenceParameters {
  /** SystemAlertId, whose hosts are left out; "" for every host. */
  readonly alert: string;
  /** The line to look for; "" for that of the alert's process. */
  readonly commandLine: string;
  /** The logs to look into; "auto" for all, since each may hold other hosts. */
  readonly schema: SchemaSetting;
  readonly window: Window;
}

/** The notebook's window for other hosts. */
export const OCCURRENCE_WINDOW: Window = { around: 'alert', before: '5d', after: '1d' };

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
  const schemas = searchableSchemas(parameters.schema === 'auto' ? SCHEMA_NAMES : [parameters.schema]);
  if (schemas.length === 0) {
    const summary =
      "Linux's audit log keeps the arguments of a command line apart, so that no line can be looked for in it. Choose other logs.";
    return { rows: [], summary, notices: warnings(found?.limits ?? []) };
  }
  const { table, limits } = await context.ask(
    commandLineOccurrenceFetch({ commandLine, image, hosts }, schemas, window)
  );
  const rows = readOccurrences(table).slice(0, MOST_HOSTS);
  const cut = table.length > MOST_HOSTS;
  return {
    rows,
    summary: summarise(rows, hosts, schemas, window),
    notices: warnings([
      ...(found?.limits ?? []),
      ...limits,
      ...(cut
        ? [`Cut at ${counted(MOST_HOSTS, 'host')}, those with the most. Narrow the window to see the others.`]
        : []),
    ]),
  };
}

function summarise(
  rows: readonly CommandLineOccurrenceRow[],
  hosts: readonly string[],
  schemas: readonly SearchableSchema[],
  window: TimeRange
): string {
  const besides = hosts.length > 0 ? ` besides ${hosts.join(', ')}` : '';
  const events = listed(schemas.map((schema) => COMMAND_LINE_SOURCES[schema].events));
  const where = `${rangeInWords(window)}, by ${events}.`;
  if (rows.length === 0) {
    return `No host${besides} ran this command line or one of its shape between ${where}`;
  }
  const times = rows.reduce((total, { count }) => total + count, 0);
  const exactHosts = rows.filter(({ exact }) => exact > 0).length;
  const same = exactHosts > 0 ? `exactly this line on ${counted(exactHosts, 'host')}` : 'exactly this line on none';
  return `${counted(rows.length, 'host')}${besides} ran a command line of this shape, ${counted(times, 'time')}; ${same}. Between ${where}`;
}
