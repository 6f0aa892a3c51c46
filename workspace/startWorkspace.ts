import { type AddressInfo } from 'node:net';
import { type Catalog } from './engine/catalog';
import { Database } from './engine/database';
import { Engine } from './engine/engine';
import { type ResultLimits, serviceLimits } from './engine/runQuery';
import { AccessTokens } from './http/accessTokens';
import { type Credentials, credentialsFor, demoVirusTotalKey, isLoopback } from './http/credentials';
import { type FaultName, type FaultOrder, faultOrder } from './http/faults/knownFaults';
import { FaultSwitches } from './http/faults/FaultSwitches';
import { QueryQueue, type QueueLimits, serviceQueue } from './http/QueryQueue';
import { createHttpServer } from './http/server';
import { millisToTicks, parseDateTime, ticksToMillis } from './kql/ticks';
import { assignFiles, type NamedFile } from './load/dataFolder';
import { loadTables } from './load/loadTables';
import { type LoadedSource, printSummary } from './load/loadSummary';
import { rowsInMemory } from './load/rowSource';
import { sampleAtScale } from './sample/sampleAtScale';
import { type SampleTable } from './sample/sampleCase';
import { withBasicTables } from './plans/withBasicTables';
import { documentedTables } from './tables/documentedTables';
import { VirusTotalStandIn } from './virusTotal/VirusTotalStandIn';

/** How a workspace is to be started; everything has a default. */
export interface WorkspaceOptions {
  /** Folder with exported evidence; without it, `tables` and `rows`, the generated sample case is loaded. */
  readonly data?: string;
  /** Files whose table is named, in or outside of the folder. */
  readonly tables?: readonly NamedFile[];
  /** How many events the generated sample case is to have; its own few thousand when left out. */
  readonly sampleEvents?: number;
  /** Generated rows by table. */
  readonly rows?: readonly SampleTable[];
  /** Tables on the plan Basic or Auxiliary; all others are on Analytics. */
  readonly basic?: readonly string[];
  /** 0 takes any free port. */
  readonly port?: number;
  readonly host?: string;
  /** What `now()` is: an ISO date, or `data` for the latest TimeGenerated loaded; else the clock. */
  readonly now?: string;
  readonly credentials?: Credentials;
  readonly limits?: ResultLimits;
  readonly queue?: QueueLimits;
  /** How long an access token is good, in seconds. */
  readonly tokenSeconds?: number;
  /** What goes wrong from the start on. */
  readonly faults?: readonly FaultOrder[];
}

/** A query that the workspace answered. */
export interface ServedQuery {
  readonly query: string;
  readonly timespan: string | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** HTTP status of the answer; 499 when the client left first. */
  readonly status: number;
}

/** First and last TimeGenerated, in milliseconds since 1970. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** A workspace that answers queries. */
export interface RunningWorkspace {
  readonly url: string;
  readonly port: number;
  readonly summary: readonly LoadedSource[];
  /** The time that the loaded data spans; undefined when there is none. */
  extent(): Promise<Extent | undefined>;
  /** The queries answered so far, the latest 10,000 of them. */
  readonly queries: readonly ServedQuery[];
  /** Answers look-ups of indicators in VirusTotal's place, on loopback only. */
  readonly virusTotal: VirusTotalStandIn;
  /** How many requests have come and are not answered yet. */
  readonly unanswered: number;
  /**
   * Spoils the next `count` requests, or all from now on; of queries only those that hold a text. Throws when there is no
   * such fault.
   */
  fail(fault: FaultName, count?: number, only?: string): void;
  /** Ends a fault, or all of them. */
  heal(fault?: FaultName): void;
  close(): Promise<void>;
}

const defaultPort = 8877;
const servedQueriesKept = 10_000;

/** Loads the data, starts the engine and listens. Rejects with a message for the user when any of it fails. */
export async function startWorkspace(options: WorkspaceOptions = {}): Promise<RunningWorkspace> {
  const host = options.host ?? '127.0.0.1';
  const credentials = options.credentials ?? credentialsFor(host, process.env);
  const fixedNow = options.now === undefined || options.now === 'data' ? undefined : parseDateTime(options.now);
  if (options.now !== undefined && options.now !== 'data' && fixedNow === undefined) {
    throw new Error(`'${options.now}' is neither an ISO 8601 date nor the word data`);
  }
  const faults = new FaultSwitches((options.faults ?? []).map(({ name, count }) => faultOrder(name, count)));
  const database = await Database.open();
  try {
    const { catalog, loaded } = await load(database, options);
    const extent = await extentOf(database, catalog);
    const now = options.now === 'data' ? extent?.to : fixedNow;
    const engine = await Engine.start(database, catalog, () => now ?? millisToTicks(Date.now()));
    const queries: ServedQuery[] = [];
    const virusTotal = new VirusTotalStandIn(demoVirusTotalKey);
    const server = createHttpServer({
      host,
      engine,
      credentials,
      tokens: new AccessTokens(options.tokenSeconds ?? 3599, Date.now),
      limits: options.limits ?? serviceLimits,
      queue: new QueryQueue(options.queue ?? serviceQueue),
      faults,
      virusTotal: isLoopback(host) ? virusTotal : undefined,
      served: (query, timespan, status) => {
        queries.push({ query, timespan, at: Date.now(), status });
        queries.splice(0, queries.length - servedQueriesKept);
      },
    });
    let unanswered = 0;
    server.on('request', (_, response) => {
      unanswered++;
      response.on('close', () => unanswered--);
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(options.port ?? defaultPort, host, resolve);
    });
    const { port } = server.address() as AddressInfo;
    return {
      url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
      port,
      summary: loaded,
      queries,
      virusTotal,
      get unanswered() {
        return unanswered;
      },
      fail: (name, count, only) => faults.add({ ...faultOrder(name, count), only }),
      heal: (name) => faults.heal(name),
      extent: async () => extent && { from: ticksToMillis(extent.from), to: ticksToMillis(extent.to) },
      close: async () => {
        const closed = new Promise((resolve) => server.close(resolve));
        server.closeAllConnections();
        await closed;
        database.close();
      },
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

async function load(
  database: Database,
  { data, tables = [], rows, sampleEvents, basic = [] }: WorkspaceOptions
): Promise<{ readonly catalog: Catalog; readonly loaded: readonly LoadedSource[] }> {
  const generated =
    rows?.map((table) => ({ source: rowsInMemory('generated rows', table.rows), tableName: table.name })) ??
    (data === undefined && tables.length === 0 ? sampleAtScale(sampleEvents) : []);
  const files = await assignFiles(database, data, tables, documentedTables);
  const assignments = [...files.assignments, ...generated];
  const { catalog, loaded } = await loadTables(database, assignments, documentedTables);
  const summary = [...loaded, ...files.unreadable];
  if (
    summary.every(
      ({ rows: read, unreadable, skipped }) => read === 0 && (unreadable !== undefined || skipped.length > 0)
    )
  ) {
    const reasons = printSummary(summary);
    throw new Error(
      reasons.length > 0 ? reasons.join('; ') : `${data ?? ''} holds no data file (CSV, JSON, Parquet or zip)`
    );
  }
  return { catalog: withBasicTables(catalog, basic), loaded: summary };
}

async function extentOf(database: Database, catalog: Catalog): Promise<{ from: bigint; to: bigint } | undefined> {
  const parts = [...catalog.values()].flatMap(({ storage, stored }) => {
    const time = stored.get('TimeGenerated');
    return storage !== undefined && time !== undefined ? [`SELECT ${time} AS time FROM ${storage}`] : [];
  });
  if (parts.length === 0) {
    return undefined;
  }
  const [row] = await database.rows(`SELECT min(time), max(time) FROM (${parts.join(' UNION ALL ')})`);
  const [from, to] = row ?? [];
  return from && to ? { from: BigInt(from), to: BigInt(to) } : undefined;
}
