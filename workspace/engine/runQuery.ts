import { BIGINT } from '@duckdb/node-api';
import { type Translation } from '../kql/translate';
import { type Database } from './database';

/** How much one answer may hold. */
export interface ResultLimits {
  readonly rows: number;
  /** Of the rows' JSON text, in UTF-8. */
  readonly bytes: number;
}

/** The limits of the Log Analytics API. */
export const serviceLimits: ResultLimits = { rows: 500_000, bytes: 100 * 1024 * 1024 };

/** The values that differ between requests, in ticks. */
export interface QueryTimes {
  readonly now: bigint;
  readonly from?: bigint;
  readonly to?: bigint;
}

/** Which limit cut a result short. */
export type Exceeded = 'rows' | 'bytes';

/** The rows of an answer, each as the text of a JSON array. */
export interface QueryRows {
  readonly rows: readonly string[];
  readonly exceeded?: Exceeded;
}

/** Runs a translated query and collects its rows. Rejects with DuckDB's error, and when `signal` is aborted. */
export async function runQuery(
  database: Database,
  translation: Translation,
  times: QueryTimes,
  limits: ResultLimits,
  signal: AbortSignal
): Promise<QueryRows> {
  const rows: string[] = [];
  const parts = streamQuery(database, translation, times, limits, signal);
  let part = await parts.next();
  for (; part.done !== true; part = await parts.next()) {
    rows.push(...part.value);
  }
  return { rows, ...(part.value && { exceeded: part.value }) };
}

/**
 * Runs a translated query and gives its rows, each as the text of a JSON array, some thousand at a time, as DuckDB finds
 * them; at last, the limit that cut them short. Rejects with DuckDB's error, and when `signal` is aborted.
 */
export async function* streamQuery(
  database: Database,
  { sql, parameters }: Translation,
  times: QueryTimes,
  limits: ResultLimits,
  signal: AbortSignal
): AsyncGenerator<readonly string[], Exceeded | undefined> {
  const values = Object.fromEntries([...parameters].map((name) => [name, times[name] ?? null]));
  const types = Object.fromEntries([...parameters].map((name) => [name, BIGINT]));
  const connection = await database.connect();
  const interrupt = (): void => connection.interrupt();
  try {
    signal.throwIfAborted();
    signal.addEventListener('abort', interrupt);
    const result = await connection.stream(sql, values, types);
    let [count, bytes] = [0, 0];
    for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
      const found = chunk.getColumnValues(0) as string[];
      const rows: string[] = [];
      for (const row of found) {
        const size = Buffer.byteLength(row);
        if (count >= limits.rows || bytes + size > limits.bytes) {
          yield rows;
          return count >= limits.rows ? 'rows' : 'bytes';
        }
        rows.push(row);
        count += 1;
        bytes += size;
      }
      yield rows;
      signal.throwIfAborted();
    }
    return undefined;
  } finally {
    signal.removeEventListener('abort', interrupt);
    connection.closeSync();
  }
}
