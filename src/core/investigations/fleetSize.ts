import { call, column, compare, datetime, number } from '../kql/expression';
import { pipeline, summarize } from '../kql/pipeline';
import { printPipeline } from '../kql/print';
import { type SearchableSchema } from '../commandLines/sources';
import { numberColumn } from '../table';
import { type TimeRange } from '../timeRange';
import { type Context, type Fetch } from './ask';
import { fleetStarts } from './fleetStarts';

/** How much the logs hold that groups are compared with. */
export interface FleetSize {
  /** Hosts that started a process in the time range. */
  readonly hosts: number;
  /** Starts in the baseline before it. */
  readonly earlier: number;
  /** What the service left out, in sentences. */
  readonly limits: readonly string[];
}

/** Counts the hosts of a time range, and the starts so long before it (milliseconds). */
export function fleetSizeFetch(
  schemas: readonly SearchableSchema[],
  { from, to }: TimeRange,
  baselineMs: number
): Fetch {
  const { source, operators } = fleetStarts(schemas);
  const time = column('TimeGenerated');
  const kql = printPipeline(
    pipeline(
      source,
      ...operators,
      summarize(
        [
          { name: 'Starts', value: call('countif', compare(time, '>=', datetime(from))) },
          { name: 'Earlier', value: call('countif', compare(time, '<', datetime(from))) },
        ],
        ['HostKey']
      ),
      summarize([
        { name: 'Hosts', value: call('countif', compare(column('Starts'), '>', number(0))) },
        { name: 'Earlier', value: call('sum', column('Earlier')) },
      ])
    )
  );
  return { kql, timespan: { from: from - baselineMs, to } };
}

/** Asks how many hosts and earlier starts there are. */
export async function findFleetSize(
  schemas: readonly SearchableSchema[],
  baselineMs: number,
  { range, ask }: Context
): Promise<FleetSize> {
  const { table, limits } = await ask(fleetSizeFetch(schemas, range, baselineMs));
  const counted = (name: string): number => (table.length === 0 ? 0 : (numberColumn(table, name)(0) ?? 0));
  return { hosts: counted('Hosts'), earlier: counted('Earlier'), limits };
}
