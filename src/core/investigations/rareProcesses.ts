import { type SearchableSchema } from '../commandLines/sources';
import { call, column, compare, number, text } from '../kql/expression';
import { ascending, extend, pipeline, sort, take, where } from '../kql/pipeline';
import { printPipeline } from '../kql/print';
import { type TimeRange } from '../timeRange';
import { type Context, type Fetch, type Finding, warnings } from './ask';
import { findFleetSize } from './fleetSize';
import {
  fleetEvents,
  fleetGroups,
  type FleetGroupRow,
  fleetSchemas,
  NOT_COMPARED,
  readFleetGroups,
} from './fleetStarts';
import { type SchemaSetting } from './hostEvents';
import { counted, rangeInWords } from './wording';

export interface RareProcessesParameters {
  readonly schema: SchemaSetting;
  /** An executable on more hosts than this is not rare; null for the usual number. */
  readonly atMost: number | null;
}

/** What few hosts are, where nobody says. */
export const USUAL_FEW = 3;
/** More executables than this are not shown; one more is fetched to know that there are. */
const MOST_ROWS = 500;

/** The executables that few hosts started, those on the fewest first; by file name, which all logs tell. */
export function rareProcessesFetch(schemas: readonly SearchableSchema[], atMost: number, timespan: TimeRange): Fetch {
  const fileName = call('replace_regex', column('Value'), text('^.*[\\\\/]'), text(''));
  const { source, operators } = fleetGroups(schemas, {
    of: 'Image',
    named: [extend({ name: 'Group', value: call('tolower', fileName) })],
    counts: [{ name: 'Starts', value: call('count') }],
  });
  const kql = printPipeline(
    pipeline(
      source,
      ...operators,
      where(compare(column('Hosts'), '<=', number(atMost))),
      sort(ascending('Hosts'), ascending('Starts'), ascending('Group')),
      take(MOST_ROWS + 1)
    )
  );
  return { kql, timespan };
}

/** Which executables only few of the hosts started in the time range. */
export async function findRareProcesses(
  { schema, atMost }: RareProcessesParameters,
  context: Context
): Promise<Finding<FleetGroupRow>> {
  const schemas = fleetSchemas(schema);
  if (schemas.length === 0) {
    return { rows: [], summary: NOT_COMPARED, notices: [] };
  }
  const most = atMost ?? USUAL_FEW;
  const { range, ask } = context;
  const [{ table, limits }, size] = await Promise.all([
    ask(rareProcessesFetch(schemas, most, range)),
    findFleetSize(schemas, 0, context),
  ]);
  const rows = readFleetGroups(table).slice(0, MOST_ROWS);
  const where = `between ${rangeInWords(range)}, by ${fleetEvents(schemas)}.`;
  return {
    rows,
    summary:
      size.hosts === 0
        ? `No host started a process ${where} Widen the time range.`
        : `${counted(rows.length, 'executable')} on ${most === 1 ? 'one host' : `${most} hosts or fewer`}, of ${counted(size.hosts, 'host')} ${where}`,
    notices: warnings([
      ...limits,
      ...size.limits,
      ...(size.hosts > 0 && size.hosts <= most
        ? [`There are only ${counted(size.hosts, 'host')} in this time, so that nothing is common.`]
        : []),
      ...(table.length > MOST_ROWS
        ? [`Cut at the ${MOST_ROWS} rarest executables. Narrow the time range, or ask for fewer hosts.`]
        : []),
    ]),
  };
}
