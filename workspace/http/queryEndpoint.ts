import { type Engine } from '../engine/engine';
import { firstLine } from '../engine/firstLine';
import { type QueryTimes, type ResultLimits } from '../engine/runQuery';
import { QueryError } from '../kql/queryError';
import { PlanError } from '../plans/planError';
import { type Answer } from './answer';
import { type Preferences } from './prefer';
import { type QueryRequest } from './queryRequest';
import { resultText } from './resultText';
import { badArgument, planFault, queryFault, serviceError } from './serviceError';
import { intersect, parseTimespanParameter, type TimeRange } from './timespan';

/** Answers one query; `signal` is aborted when the client leaves. */
export async function answerQuery(
  engine: Engine,
  request: QueryRequest,
  { waitSeconds, includeStatistics, includeRender }: Preferences,
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
    const translation = engine.translate(request.query, range !== undefined, request.endpoint);
    const rows = engine.stream(translation, times, limits, AbortSignal.any([signal, timeout]));
    const seconds = (): number => (performance.now() - started) / 1000;
    const { columns, visualization } = translation;
    const wanted = { ...(includeStatistics && { seconds }), ...(includeRender && { render: visualization ?? {} }) };
    return await begun(resultText({ columns, rows, limits, ...wanted }));
  } catch (error) {
    if (timeout.aborted) {
      return serviceError(504, { code: 'GatewayTimeout', message: `The query did not end within ${waitSeconds} s` });
    }
    return failure(error, request.query);
  }
}

/** A short answer as a whole, or the beginning of a long one. */
async function begun(text: AsyncGenerator<string, void>): Promise<Answer> {
  const [first, second] = [await text.next(), await text.next()];
  const body = `${first.value ?? ''}${second.value ?? ''}`;
  return second.done === true ? { status: 200, body } : { status: 200, body, rest: text };
}

function failure(error: unknown, query: string): Answer {
  if (error instanceof QueryError) {
    return queryFault(error, query);
  }
  if (error instanceof PlanError) {
    return planFault(error, query);
  }
  // A query that nests too deeply exhausts the parser's stack.
  const reason = error instanceof RangeError ? 'it is too complex' : firstLine(error);
  return queryFault(
    new QueryError('SemanticError', 'EMBEDDED', `The embedded workspace could not run this query: ${reason}`),
    query
  );
}
