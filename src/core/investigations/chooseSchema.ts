import { call, text } from '../kql/expression';
import { fuzzyUnion, pipeline, type Pipeline, project, summarize } from '../kql/pipeline';
import { printPipeline } from '../kql/print';
import { type EventSource, SCHEMA_NAMES, type SchemaName } from '../schemas/hostSchema';
import { SCHEMAS } from '../schemas/schemas';
import { numberColumn, type Table, textColumn } from '../table';
import { type TimeRange } from '../timeRange';
import { type Answer, type Ask, type Context, type Fetch, refusesPlan } from './ask';

/** Which logs tell most of a host. */
export interface SchemaChoice {
  readonly processes: SchemaName;
  readonly logons: SchemaName;
  /** What the service left out, in sentences. */
  readonly limits: readonly string[];
}

/** A question after the events of one sort that a schema keeps in one table. */
interface Counted {
  readonly schema: SchemaName;
  readonly kind: Kind;
  readonly table: string;
  readonly events: Pipeline;
}

type Kind = 'processes' | 'logons';

const HOUR_MS = 3_600_000;

/**
 * Counts a host's events in every schema, in one request that a workspace without some of the tables answers too.
 * Whole hours, so that windows that differ by little share the answer.
 */
export const chooseSchemaFetch = (host: string, window: TimeRange): Fetch => countFetch(countedOf(host), window);

function countedOf(host: string): readonly Counted[] {
  return SCHEMAS.flatMap(({ name, processes, logons }) =>
    (Object.entries({ processes, logons }) as ReadonlyArray<[Kind, EventSource<unknown>]>).flatMap(([kind, source]) =>
      source.found(host).map((events) => ({ schema: name, kind, table: tableOf(events), events }))
    )
  );
}

function countFetch(counted: readonly Counted[], { from, to }: TimeRange): Fetch {
  return {
    kql: printPipeline(pipeline(fuzzyUnion(...counted.map(countEvents)))),
    timespan: { from: Math.floor(from / HOUR_MS) * HOUR_MS, to: Math.ceil(to / HOUR_MS) * HOUR_MS },
  };
}

function countEvents({ schema, kind, events: { source, operators } }: Counted): Pipeline {
  return pipeline(
    source,
    ...operators,
    summarize([{ name: 'Events', value: call('count') }]),
    project({ name: 'Schema', value: text(schema) }, { name: 'Kind', value: text(kind) }, 'Events')
  );
}

/** The table that events are found in. */
function tableOf({ source }: Pipeline): string {
  return typeof source === 'string' ? source : source.union.map(tableOf).join(' ');
}

/**
 * The schema that holds most process creations of a host, the preferred one of several that hold as many. Its logons
 * are taken from there too, unless only another schema has any. Where the workspace refuses to look into a table for its
 * plan, the schemas that need that table are left out, and the limits name it.
 */
export async function chooseSchema(host: string, window: TimeRange, { ask }: Context): Promise<SchemaChoice> {
  const counted = countedOf(host);
  const { table, limits, closed } = await askOpenTables(counted, window, ask);
  const isClosed = (name: SchemaName, kind: Kind): boolean =>
    counted.some((each) => each.schema === name && each.kind === kind && closed.has(each.table));
  // What cannot be read ranks behind what holds nothing.
  const count = readCounts(table);
  const ranked = (name: SchemaName, kind: Kind): number => (isClosed(name, kind) ? -1 : count(name, kind));
  const processes = most((name) => ranked(name, 'processes'));
  const logons = ranked(processes, 'logons') > 0 ? processes : most((name) => ranked(name, 'logons'));
  return { processes, logons, limits };
}

/** The counts of all tables, or of those that a query can be asked of; those that it cannot are named in the limits. */
async function askOpenTables(
  counted: readonly Counted[],
  window: TimeRange,
  ask: Ask
): Promise<Answer & { readonly closed: ReadonlySet<string> }> {
  try {
    return { ...(await ask(countFetch(counted, window))), closed: new Set() };
  } catch (error) {
    if (!refusesPlan(error)) {
      throw error;
    }
  }
  // The refusal does not name the table, so each is asked alone. Whatever else goes wrong shows when the others are.
  const tables = [...new Set(counted.map(({ table }) => table))];
  const isOpen = await Promise.all(
    tables.map((table) =>
      ask(
        countFetch(
          counted.filter((each) => each.table === table),
          window
        )
      ).then(
        () => true,
        (error: unknown) => !refusesPlan(error)
      )
    )
  );
  const closed = new Set(tables.filter((_, index) => !isOpen[index]));
  const { table, limits } = await ask(
    countFetch(
      counted.filter((each) => !closed.has(each.table)),
      window
    )
  );
  return { table, limits: [...limits, ...[...closed].map(closedTable)], closed };
}

const closedTable = (table: string): string =>
  `The table ${table} is not looked into: it is on the plan Basic or Auxiliary, whose tables are searched one at a time by queries of the kind KQL.`;

/** The events of a sort that a schema counted. */
function readCounts(table: Table): (schema: SchemaName, kind: Kind) => number {
  const [schema, kind] = [textColumn(table, 'Schema'), textColumn(table, 'Kind')];
  const events = numberColumn(table, 'Events');
  const rows = Array.from({ length: table.length }, (_, row) => row);
  // Two tables of a schema may hold the same events.
  return (name, wanted) =>
    Math.max(0, ...rows.filter((row) => schema(row) === name && kind(row) === wanted).map((row) => events(row) ?? 0));
}

const most = (count: (schema: SchemaName) => number): SchemaName =>
  SCHEMA_NAMES.reduce((best, name) => (count(name) > count(best) ? name : best));
