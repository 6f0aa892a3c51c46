import { shapeOperators } from '../commandLines/shape';
import { type SearchableSchema } from '../commandLines/sources';
import { call, column, compare, datetime, number } from '../kql/expression';
import { ascending, descending, extend, pipeline, sort, take, where } from '../kql/pipeline';
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
import { parseDuration } from './window';
import { counted, rangeInWords } from './wording';

export interface FirstSeenCommandsParameters {
  readonly schema: SchemaSetting;
  /** How long before the time range a shape must not have been seen, as "7d"; "" for the usual time. */
  readonly baseline: string;
}

/** The baseline where nobody says. */
export const USUAL_BASELINE = '7d';
/** More shapes than this are not shown; one more is fetched to know that there are. */
const MOST_ROWS = 500;

/** The shapes of command lines that no host ran in the baseline, those that began last first. */
export function firstSeenCommandsFetch(
  schemas: readonly SearchableSchema[],
  baselineMs: number,
  range: TimeRange
): Fetch {
  const { from, to } = range;
  const { source, operators } = fleetGroups(schemas, {
    of: 'CommandLine',
    named: [
      ...shapeOperators('Value', 'Group'),
      // Shapes are compared without case.
      extend({ name: 'Group', value: call('tolower', column('Group')) }),
    ],
    counts: [
      { name: 'Starts', value: call('count') },
      { name: 'Earlier', value: call('countif', compare(column('TimeGenerated'), '<', datetime(from))) },
    ],
  });
  const kql = printPipeline(
    pipeline(
      source,
      ...operators,
      where(compare(column('Earlier'), '==', number(0))),
      sort(descending('FirstSeen'), ascending('Group')),
      take(MOST_ROWS + 1)
    )
  );
  return { kql, timespan: { from: from - baselineMs, to } };
}

/** Which command lines of the time range are of a shape that was not seen on any host in the baseline before it. */
export async function findFirstSeenCommands(
  { schema, baseline }: FirstSeenCommandsParameters,
  context: Context
): Promise<Finding<FleetGroupRow>> {
  const duration = baseline || USUAL_BASELINE;
  const parsed = parseDuration(duration);
  if (!parsed.ok) {
    throw new Error(parsed.error);
  }
  const schemas = fleetSchemas(schema);
  if (schemas.length === 0) {
    return { rows: [], summary: NOT_COMPARED, notices: [] };
  }
  const { range, ask } = context;
  const [{ table, limits }, size] = await Promise.all([
    ask(firstSeenCommandsFetch(schemas, parsed.value, range)),
    findFleetSize(schemas, parsed.value, context),
  ]);
  const rows = readFleetGroups(table).slice(0, MOST_ROWS);
  const events = fleetEvents(schemas);
  const where = `between ${rangeInWords(range)}`;
  return {
    rows,
    summary:
      size.hosts === 0
        ? `No host started a process ${where}, by ${events}. Widen the time range.`
        : `${counted(rows.length, 'command-line shape')} ${where} not seen in the ${duration} before, which hold ${counted(size.earlier, 'start')}; by ${events}.`,
    notices: warnings([
      ...limits,
      ...size.limits,
      ...(size.hosts > 0 && size.earlier === 0
        ? [`The ${duration} before hold no start of a process, so that every shape seems new.`]
        : []),
      ...(table.length > MOST_ROWS
        ? [`Cut at the ${MOST_ROWS} newest shapes. Narrow the time range, or lengthen the baseline.`]
        : []),
    ]),
  };
}
