import { printPipeline } from '../kql/print';
import { type LogonActivity } from '../logons/activity';
import { type ProcessActivity } from '../processes/activity';
import { type EventSource, type SchemaName } from '../schemas/hostSchema';
import { schemaOf } from '../schemas/schemas';
import { type Context, type Fetch, type TimeRange } from './ask';
import { chooseSchema, type SchemaChoice } from './chooseSchema';

/** More events than this are not read; a fetch asks for one more to know that it was cut. */
export const MOST_HOST_EVENTS = 100_000;

/** The logs to read, or those that hold most of the host. */
export type SchemaSetting = SchemaName | 'auto';

/** The events of one sort that a host logged. */
export interface HostEvents<Activity> {
  readonly activity: Activity;
  /** Where they come from. */
  readonly schema: SchemaName;
  /** What the service left out, in sentences. */
  readonly limits: readonly string[];
  /** Rows that were read. */
  readonly rows: number;
  /** There were more than `MOST_HOST_EVENTS`; the later ones are missing. */
  readonly cut: boolean;
}

/** The process events of a host in a window, oldest first. */
export const processesFetch = (schema: SchemaName, host: string, window: TimeRange): Fetch =>
  eventsFetch(schemaOf(schema).processes, host, window);

/** The logons and logoffs of a host in a window, oldest first. */
export const logonsFetch = (schema: SchemaName, host: string, window: TimeRange): Fetch =>
  eventsFetch(schemaOf(schema).logons, host, window);

/** Fetches and reads the process events of a host. */
export async function fetchProcesses(
  setting: SchemaSetting,
  host: string,
  window: TimeRange,
  context: Context
): Promise<HostEvents<ProcessActivity>> {
  const { processes: schema, limits } = await choiceOf(setting, host, window, context);
  return fetchEvents(schema, schemaOf(schema).processes, processesFetch(schema, host, window), limits, context);
}

/** Fetches and reads the logons of a host. */
export async function fetchLogons(
  setting: SchemaSetting,
  host: string,
  window: TimeRange,
  context: Context
): Promise<HostEvents<LogonActivity>> {
  const { logons: schema, limits } = await choiceOf(setting, host, window, context);
  return fetchEvents(schema, schemaOf(schema).logons, logonsFetch(schema, host, window), limits, context);
}

function eventsFetch(source: EventSource<unknown>, host: string, timespan: TimeRange): Fetch {
  return { kql: printPipeline(source.ask(host, MOST_HOST_EVENTS + 1)), timespan };
}

async function choiceOf(
  setting: SchemaSetting,
  host: string,
  window: TimeRange,
  context: Context
): Promise<SchemaChoice> {
  return setting === 'auto' ? chooseSchema(host, window, context) : { processes: setting, logons: setting, limits: [] };
}

async function fetchEvents<Activity>(
  schema: SchemaName,
  source: EventSource<Activity>,
  fetch: Fetch,
  choiceLimits: readonly string[],
  { ask }: Context
): Promise<HostEvents<Activity>> {
  const { table, limits } = await ask(fetch);
  return {
    activity: source.read(table),
    schema,
    limits: [...choiceLimits, ...limits],
    rows: Math.min(table.length, MOST_HOST_EVENTS),
    cut: table.length > MOST_HOST_EVENTS,
  };
}
