import {
  CoreApp,
  type DataFrame,
  type DataQueryRequest,
  LoadingState,
  type ScopedVars,
  type TimeRange,
} from '@grafana/data';
import { getDataSourceSrv } from '@grafana/runtime';
import { type DataQuery } from '@grafana/schema';
import { from, lastValueFrom, takeUntil, Observable } from 'rxjs';

/** What queries run with: variables, the time range, and a way to stop them. */
export interface AskContext {
  readonly scopedVars: ScopedVars;
  readonly range: TimeRange;
  readonly signal: AbortSignal;
}

export interface TargetsAnswer {
  readonly frames: readonly DataFrame[];
  /** What went wrong, in sentences. */
  readonly problems: readonly string[];
}

/** Runs the queries of a panel on its data source, as a dashboard does, to their last packet. Never rejects. */
export async function askTargets(
  name: string,
  targets: readonly DataQuery[],
  context: AskContext
): Promise<TargetsAnswer> {
  const { signal } = context;
  try {
    const dataSource = await getDataSourceSrv().get(targets[0]?.datasource);
    const response = await lastValueFrom(
      from(dataSource.query(requestOf(name, targets, context))).pipe(takeUntil(aborted(signal))),
      { defaultValue: undefined }
    );
    if (signal.aborted || response === undefined) {
      return { frames: [], problems: ['Cancelled.'] };
    }
    const errors = response.errors ?? (response.error === undefined ? [] : [response.error]);
    const failed = response.state === LoadingState.Error && errors.length === 0;
    return {
      frames: response.data as DataFrame[],
      problems: failed
        ? ['The query failed.']
        : errors.map(({ message, data }) => message ?? data?.message ?? 'The query failed.'),
    };
  } catch (problem) {
    return { frames: [], problems: [problem instanceof Error ? problem.message : String(problem)] };
  }
}

function requestOf(name: string, targets: readonly DataQuery[], { scopedVars, range }: AskContext): DataQueryRequest {
  return {
    app: CoreApp.Unknown,
    requestId: `casefile-${name}`,
    targets: [...targets],
    range,
    scopedVars,
    interval: '1m',
    intervalMs: 60_000,
    timezone: 'utc',
    startTime: Date.now(),
  };
}

const aborted = (signal: AbortSignal): Observable<void> =>
  new Observable((subscriber) => {
    const stop = (): void => subscriber.next();
    if (signal.aborted) {
      stop();
    }
    signal.addEventListener('abort', stop);
    return () => signal.removeEventListener('abort', stop);
  });
