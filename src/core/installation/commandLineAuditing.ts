import { all, call, column, compare, datetime, number, text } from '../kql/expression';
import { descending, type Operator, pipeline, project, sort, summarize, where } from '../kql/pipeline';
import { printPipeline } from '../kql/print';
import { PROCESS_CREATED } from '../schemas/securityEventProcesses';
import { numberColumn, type Table } from '../table';

/** How many process creations (event 4688) tell their command line. */
export interface CommandLineShare {
  readonly events: number;
  readonly withCommandLine: number;
  readonly hosts: number;
  /** Hosts of which no event has a command line. */
  readonly silentHosts: number;
}

const TABLE = 'SecurityEvent';
const EVENTS = 'Events';
const TOLD = 'WithCommandLine';
const HOSTS = 'Hosts';
const SILENT = 'SilentHosts';

const byHost: Operator = summarize(
  [
    { name: EVENTS, value: call('count') },
    { name: TOLD, value: call('countif', compare(column('CommandLine'), '!=', text(''))) },
  ],
  ['Computer']
);

const isSilent = compare(column(TOLD), '==', number(0));

/** KQL that counts them from a time on, in milliseconds since 1970 UTC; one row. */
export const commandLineShareKql = (since: number): string =>
  printPipeline(
    pipeline(
      TABLE,
      where(
        all(
          compare(column('EventID'), '==', number(PROCESS_CREATED)),
          compare(column('TimeGenerated'), '>=', datetime(since))
        )
      ),
      byHost,
      summarize([
        { name: HOSTS, value: call('count') },
        { name: SILENT, value: call('countif', isSilent) },
        { name: EVENTS, value: call('sum', column(EVENTS)) },
        { name: TOLD, value: call('sum', column(TOLD)) },
      ])
    )
  );

/** KQL, to be run by hand, that lists the hosts without command lines, the busiest first. */
export const silentHostsKql = (): string =>
  printPipeline(
    pipeline(
      TABLE,
      where(compare(column('EventID'), '==', number(PROCESS_CREATED))),
      byHost,
      where(isSilent),
      project('Computer', EVENTS),
      sort(descending(EVENTS))
    )
  );

/** The answer to the first question. */
export function readCommandLineShare(answer: Table): CommandLineShare {
  const value = (name: string): number => (answer.length === 0 ? 0 : (numberColumn(answer, name)(0) ?? 0));
  return { events: value(EVENTS), withCommandLine: value(TOLD), hosts: value(HOSTS), silentHosts: value(SILENT) };
}
