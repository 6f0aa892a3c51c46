import { call, text } from '../kql/expression';
import { fuzzyUnion, pipeline, type Pipeline, project, summarize } from '../kql/pipeline';
import { printPipeline } from '../kql/print';
import { type SchemaName } from '../schemas/hostSchema';
import { SCHEMAS } from '../schemas/schemas';
import { numberColumn, type Table, textColumn } from '../table';
import { type TimeRange } from '../timeRange';
import { type Context, type Fetch } from './ask';

/** Which logs tell most of a host. */
export interface SchemaChoice {
  readonly processes: SchemaName;
  readonly logons: SchemaName;
  /** What the service left out, in sentences. */
  readonly limits: readonly string[];
}

interface EventCounts {
  readonly name: SchemaName;
  readonly processes: number;
  readonly logons: number;
}

const HOUR_MS = 3_600_000;

/**
 * Counts a host's events in every schema, in one request that a workspace without some of the tables answers too.
 * Whole hours, so that windows that differ by little share the answer.
 */
export function chooseSchemaFetch(host: string, { from, to }: TimeRange): Fetch {
  const counts = SCHEMAS.flatMap(({ name, processes, logons }) => [
    ...processes.found(host).map((events) => countEvents(name, 'processes', events)),
    ...logons.found(host).map((events) => countEvents(name, 'logons', events)),
  ]);
  return {
    kql: printPipeline(pipeline(fuzzyUnion(...counts))),
    timespan: { from: Math.floor(from / HOUR_MS) * HOUR_MS, to: Math.ceil(to / HOUR_MS) * HOUR_MS },
  };
}

function countEvents(schema: SchemaName, kind: 'processes' | 'logons', { source, operators }: Pipeline): Pipeline {
  return pipeline(
    source,
    ...operators,
    summarize([{ name: 'Events', value: call('count') }]),
    project({ name: 'Schema', value: text(schema) }, { name: 'Kind', value: text(kind) }, 'Events')
  );
}

/**
 * The schema that holds most process creations of a host, the preferred one of several that hold as many. Its logons
 * are taken from there too, unless only another schema has any.
 */
export async function chooseSchema(host: string, window: TimeRange, { ask }: Context): Promise<SchemaChoice> {
  const { table, limits } = await ask(chooseSchemaFetch(host, window));
  const counts = readCounts(table);
  const processes = most(counts, (schema) => schema.processes);
  const logons = processes.logons > 0 ? processes : most(counts, (schema) => schema.logons);
  return { processes: processes.name, logons: logons.name, limits };
}

function readCounts(table: Table): readonly EventCounts[] {
  const [schema, kind] = [textColumn(table, 'Schema'), textColumn(table, 'Kind')];
  const events = numberColumn(table, 'Events');
  const rows = Array.from({ length: table.length }, (_, row) => row);
  // Two tables of a schema may hold the same events.
  const countOf = (name: SchemaName, wanted: string): number =>
    Math.max(0, ...rows.filter((row) => schema(row) === name && kind(row) === wanted).map((row) => events(row) ?? 0));
  return SCHEMAS.map(({ name }) => ({
    name,
    processes: countOf(name, 'processes'),
    logons: countOf(name, 'logons'),
  }));
}

const most = (counts: readonly EventCounts[], count: (schema: EventCounts) => number): EventCounts =>
  counts.reduce((best, schema) => (count(schema) > count(best) ? schema : best));
