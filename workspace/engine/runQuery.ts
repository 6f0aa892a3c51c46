import { BIGINT } from '@duckdb/node-api';
import { type Translation } from '../kql/translate';
import { type Database } from './database';

/** How much one answer may hold. */
export interface ResultLimits {
  readonly rows: number;
  /** Of the rows' JSON text, in UTF-16 units, which for most data are bytes. */
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

/** The rows of an answer, each as the text of a JSON array. */
export interface QueryRows {
  readonly rows: readonly string[];
  readonly bytes: number;
  /** Which limit cut the result short, if one did. */
  readonly exceeded?: 'rows' | 'bytes';
}

/** Runs a translated query. Rejects with DuckDB's error, and when `signal` is aborted. */
export async function runQuery(
  database: Database,
  { sql, parameters }: Translation,
  times: QueryTimes,
  limits: ResultLimits,
  signal: AbortSignal
): Promise<QueryRows> {
  const values = Object.fromEntries([...parameters].map((name) => [name, times[name] ?? null]));
  const types = Object.fromEntries([...parameters].map((name) => [name, BIGINT]));
  const connection = await database.connect();
  const interrupt = (): void => connection.interrupt();
  try {
    signal.throwIfAborted();
    signal.addEventListener('abort', interrupt);
    const result = await connection.stream(sql, values, types);
    const rows: string[] = [];
    let bytes = 0;
    for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
      for (const row of chunk.getColumnValues(0) as string[]) {
        if (rows.length >= limits.rows || bytes + row.length > limits.bytes) {
          return { rows, bytes, exceeded: rows.length >= limits.rows ? 'rows' : 'bytes' };
        }
        rows.push(row);
        bytes += row.length;
      }
      signal.throwIfAborted();
    }
    return { rows, bytes };
  } finally {
    signal.removeEventListener('abort', interrupt);
    connection.closeSync();
  }
}
