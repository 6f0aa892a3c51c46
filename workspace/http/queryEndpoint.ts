import { type Engine } from '../engine/engine';
import { firstLine } from '../engine/firstLine';
import { type QueryRows, type QueryTimes, type ResultLimits } from '../engine/runQuery';
import { QueryError } from '../kql/queryError';
import { type Translation } from '../kql/translate';
import { type Answer } from './answer';
import { partialError } from './partialError';
import { type Preferences } from './prefer';
import { type QueryRequest } from './queryRequest';
import { badArgument, queryFault, serviceError } from './serviceError';
import { intersect, parseTimespanParameter, type TimeRange } from './timespan';

/** Answers one query; `signal` is aborted when the client leaves. */
export async function answerQuery(
  engine: Engine,
  request: QueryRequest,
  { waitSeconds, includeStatistics }: Preferences,
  limits: ResultLimits,
  signal: AbortSignal
): Promise<Answer> {
  const started = performance.now();
  const now = engine.now();
  let range: TimeRange | undefined;
  for (const timespan of request.timespans) {
    const parsed = parseTimespanParameter(timespan, now);
    if (!parsed) {
      return badArgument({ code: 'InvalidTimespan', message: `'${timespan}' is not an ISO 8601 duration or interval` });
    }
    range = intersect(range, parsed);
  }
  const times: QueryTimes = { now, ...range };
  const timeout = AbortSignal.timeout(waitSeconds * 1000);
  try {
    const translation = engine.translate(request.query, range !== undefined);
    const rows = await engine.run(translation, times, limits, AbortSignal.any([signal, timeout]));
    const seconds = (performance.now() - started) / 1000;
    return { status: 200, body: resultBody(translation, rows, limits, includeStatistics ? seconds : undefined) };
  } catch (error) {
    if (timeout.aborted) {
      return serviceError(504, { code: 'GatewayTimeout', message: `The query did not end within ${waitSeconds} s` });
    }
    return failure(error, request.query);
  }
}

function failure(error: unknown, query: string): Answer {
  if (error instanceof QueryError) {
    return queryFault(error, query);
  }
  // A query that nests too deeply exhausts the parser's stack.
  const reason = error instanceof RangeError ? 'it is too complex' : firstLine(error);
  return queryFault(
    new QueryError('SemanticError', 'EMBEDDED', `The embedded workspace could not run this query: ${reason}`),
    query
  );
}

/** The body is put together from the rows' texts, which are JSON already. */
function resultBody(
  { columns }: Translation,
  { rows, bytes, exceeded }: QueryRows,
  limits: ResultLimits,
  seconds: number | undefined
): string {
  const table = `{"name":"PrimaryResult","columns":${JSON.stringify(columns)},"rows":[${rows.join(',')}]}`;
  const statistics =
    seconds === undefined
      ? ''
      : `,"statistics":${JSON.stringify({
          query: { executionTime: seconds, datasetStatistics: [{ tableRowCount: rows.length, tableSize: bytes }] },
        })}`;
  const limit = exceeded === 'rows' ? `record count limit ${limits.rows}` : `data size limit ${limits.bytes}`;
  const error = exceeded === undefined ? '' : `,"error":${JSON.stringify(partialError(limit))}`;
  return `{"tables":[${table}]${statistics}${error}}`;
}
