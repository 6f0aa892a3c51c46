import { printPipeline } from '../kql/print';
import { type LogonActivity } from '../logons/activity';
import { type ProcessActivity } from '../processes/activity';
import { type EventSource, type SchemaName } from '../schemas/hostSchema';
import { schemaOf } from '../schemas/schemas';
import { type Table } from '../table';
import { type TimeRange } from '../timeRange';
import { type Context, type Fetch } from './ask';
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

/** Where and when to look: a host, a window, and the logs to read. */
export interface HostWindow {
  readonly host: string;
  readonly window: TimeRange;
  readonly schema: SchemaSetting;
  /** The time in which the logs that hold most of the host are looked for. */
  readonly choiceWindow: TimeRange;
}

/** Fetches and reads the process events of a host. */
export async function fetchProcesses(at: HostWindow, context: Context): Promise<HostEvents<ProcessActivity>> {
  const { processes: schema, limits } = await chooseLogs(at, context);
  return fetchEvents(schema, schemaOf(schema).processes, processesFetch(schema, at.host, at.window), limits, context);
}

/** Fetches and reads the logons of a host. */
export async function fetchLogons(at: HostWindow, context: Context): Promise<HostEvents<LogonActivity>> {
  const { logons: schema, limits } = await chooseLogs(at, context);
  return fetchEvents(schema, schemaOf(schema).logons, logonsFetch(schema, at.host, at.window), limits, context);
}

function eventsFetch(source: EventSource<unknown>, host: string, timespan: TimeRange): Fetch {
  return { kql: printPipeline(source.ask(host, MOST_HOST_EVENTS + 1)), timespan };
}

/** The logs to read of a host. */
export async function chooseLogs({ schema, host, choiceWindow }: HostWindow, context: Context): Promise<SchemaChoice> {
  return schema === 'auto'
    ? chooseSchema(host, choiceWindow, context)
    : { processes: schema, logons: schema, limits: [] };
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
    activity: readOnce(source, table),
    schema,
    limits: [...choiceLimits, ...limits],
    rows: Math.min(table.length, MOST_HOST_EVENTS),
    cut: table.length > MOST_HOST_EVENTS,
  };
}

/** Panels share answers; each answer belongs to one source and is read once. */
const readings = new WeakMap<Table, unknown>();

function readOnce<Activity>(source: EventSource<Activity>, table: Table): Activity {
  const known = readings.get(table) as Activity | undefined;
  const activity = known ?? source.read(table);
  readings.set(table, activity);
  return activity;
}
