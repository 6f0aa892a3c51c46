import { DataTopic, LoadingState } from '@grafana/schema';
import type {
  CoreApp,
  DataQuery,
  DataQueryError,
  DataQueryRequest,
  DataQueryResponse,
  DataSourceApi,
  PanelData,
} from '@grafana/data';
import { catchError, connect, defer, from, map, merge, of, takeUntil, timer, type Observable } from 'rxjs';

const LOADING_AFTER_MS = 200;

/**
 * The results of one query as panel data: `Loading` when nothing came for a while, then one for each response packet.
 * A packet replaces the earlier one of the same key, the last packet's state counts, and one packet with an error makes
 * the whole result one, its data kept.
 */
export function queryResults(
  request: DataQueryRequest,
  query: DataSourceApi['query'],
  errorOf: (problem: unknown) => DataQueryError
): Observable<PanelData> {
  const loading: PanelData = {
    state: LoadingState.Loading,
    series: [],
    annotations: [],
    request,
    timeRange: request.range,
  };
  const packets = new Map<string, DataQueryResponse>();
  const results = defer(() => from(query(request))).pipe(
    map((packet) => {
      packets.set(packet.key ?? refIdOf(packet) ?? 'A', packet);
      return { ...loading, ...fold([...packets.values()], packet.state) };
    }),
    catchError((problem: unknown) => {
      const error = errorOf(problem);
      return of({ ...loading, state: LoadingState.Error, error, errors: [error] });
    })
  );
  // One subscription only: a second one would send the query again.
  return results.pipe(
    connect((shared) =>
      merge(
        timer(LOADING_AFTER_MS).pipe(
          map(() => loading),
          takeUntil(shared)
        ),
        shared
      )
    )
  );
}

/** The targets that are asked: shown, not refused by the data source, and filled in where they are still empty. */
export function runnableTargets(dataSource: DataSourceApi, { targets, app }: DataQueryRequest): DataQuery[] {
  return targets
    .map((target) => (isEmptyQuery(target) ? { ...dataSource.getDefaultQuery?.(app as CoreApp), ...target } : target))
    .filter((target) => !target.hide && (dataSource.filterQuery?.(target) ?? true));
}

function fold(packets: DataQueryResponse[], lastState: LoadingState | undefined): Partial<PanelData> {
  const errors = packets.flatMap(({ error, errors: several }) => several ?? (error ? [error] : []));
  const frames = packets.flatMap(({ data }) => data as PanelData['series']);
  return {
    state: errors.length > 0 ? LoadingState.Error : (lastState ?? LoadingState.Done),
    error: errors[0],
    errors: errors.length > 0 ? errors : undefined,
    series: frames.filter(({ meta }) => meta?.dataTopic !== DataTopic.Annotations),
    annotations: frames.filter(({ meta }) => meta?.dataTopic === DataTopic.Annotations),
  };
}

// A target that was added and never filled in.
function isEmptyQuery(target: DataQuery): boolean {
  return Object.keys(target).every((key) => ['refId', 'datasource', 'hide', 'key', 'queryType'].includes(key));
}

function refIdOf({ data }: DataQueryResponse): string | undefined {
  const first: unknown = data[0];
  const refId = typeof first === 'object' && first !== null && 'refId' in first ? first.refId : undefined;
  return typeof refId === 'string' ? refId : undefined;
}
