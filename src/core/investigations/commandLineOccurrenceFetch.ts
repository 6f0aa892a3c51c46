import { commandLineShape, shapeOperators } from '../commandLines/shape';
import { COMMAND_LINE_SOURCES, type CommandLineTable, type SearchableSchema } from '../commandLines/sources';
import { all, any, call, column, compare, not, number, text } from '../kql/expression';
import {
  ascending,
  descending,
  fuzzyUnion,
  named,
  pipeline,
  type Pipeline,
  project,
  sort,
  summarize,
  take,
  where,
} from '../kql/pipeline';
import { printPipeline } from '../kql/print';
import { isHost } from '../schemas/hostFilter';
import { type TimeRange } from '../timeRange';
import { type Fetch } from './ask';

/** More hosts than this are not shown; one more is fetched to know that there are. */
export const MOST_HOSTS = 500;
const MOST_ACCOUNTS = 20;

/** What is sought: a line, the term that its image has, and the hosts that are left out. */
export interface SoughtCommandLine {
  readonly commandLine: string;
  readonly image: string;
  readonly hosts: readonly string[];
}

/**
 * The hosts where a command line of one shape was run, by the logs that tell so, those with the very line first. Of
 * several logs, those that the workspace lacks are left out.
 */
export function commandLineOccurrenceFetch(
  sought: SoughtCommandLine,
  schemas: readonly SearchableSchema[],
  timespan: TimeRange
): Fetch {
  const { commandLine } = sought;
  const [only, ...others] = schemas.flatMap((schema) =>
    COMMAND_LINE_SOURCES[schema].tables.map((table) => startedProcesses(schema, table, sought))
  );
  const { source, operators } = others.length === 0 ? only! : pipeline(fuzzyUnion(only!, ...others));
  const exact = compare(column('CommandLine'), '=~', text(commandLine));
  const kql = printPipeline(
    pipeline(
      source,
      ...operators,
      ...shapeOperators('CommandLine', 'Shape'),
      where(any(compare(column('Shape'), '=~', text(commandLineShape(commandLine))), exact)),
      summarize(
        [
          { name: 'Count', value: call('count') },
          { name: 'Exact', value: call('countif', exact) },
          { name: 'FirstSeen', value: call('min', column('TimeGenerated')) },
          { name: 'LastSeen', value: call('max', column('TimeGenerated')) },
          { name: 'Accounts', value: call('make_set', column('Account'), number(MOST_ACCOUNTS)) },
          { name: 'Example', value: call('take_any', column('CommandLine')) },
        ],
        ['Schema', 'Host']
      ),
      sort(descending('Exact'), descending('Count'), ascending('Host')),
      take(MOST_HOSTS + 1)
    )
  );
  return { kql, timespan };
}

/** The processes of other hosts that one table of a schema holds and that may be of the shape, under common names. */
function startedProcesses(
  schema: SearchableSchema,
  source: CommandLineTable,
  { image, hosts }: SoughtCommandLine
): Pipeline {
  return pipeline(
    source.table,
    where(
      all(
        source.started,
        // The service finds terms in its index, and need not work out the shape of every line.
        ...(image === '' ? [] : [compare(source.image, 'has', text(image))]),
        ...hosts.map((host) => not(isHost(source.host, host)))
      )
    ),
    project(
      { name: 'Schema', value: text(schema) },
      'TimeGenerated',
      named('Host', column(source.host)),
      named('CommandLine', source.commandLine),
      named('Account', source.account)
    )
  );
}
