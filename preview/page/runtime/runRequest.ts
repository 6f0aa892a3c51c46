import {
  CoreApp,
  DataTopic,
  LoadingState,
  toDataFrame,
  type DataFrame,
  type DataQuery,
  type DataQueryRequest,
  type DataQueryResponse,
  type DataSourceApi,
  type PanelData,
} from '@grafana/data';
import { toDataQueryError } from '@grafana/runtime';
import { catchError, connect, defer, from, map, merge, of, takeUntil, timer, type Observable } from 'rxjs';

const LOADING_AFTER_MS = 200;

type QueryFunction = DataSourceApi['query'];

/**
 * Runs a request and folds its response packets into panel data. A packet replaces the earlier one of the same key, the
 * last packet's state counts, and one packet with an error makes the whole result one, its data kept.
 */
export function runRequest(
  dataSource: DataSourceApi,
  request: DataQueryRequest,
  queryFunction?: QueryFunction
): Observable<PanelData> {
  const query: QueryFunction = queryFunction ?? ((wanted) => dataSource.query(wanted));
  if (queryFunction === undefined) {
    request.targets = request.targets
      .map((target) =>
        isEmptyQuery(target) ? { ...dataSource.getDefaultQuery?.(CoreApp.Dashboard), ...target } : target
      )
      .filter((target) => !target.hide && (dataSource.filterQuery?.(target) ?? true));
  }
  const loading: PanelData = {
    state: LoadingState.Loading,
    series: [],
    annotations: [],
    request,
    timeRange: request.range,
  };
  if (request.targets.length === 0) {
    return of({ ...loading, state: LoadingState.Done });
  }
  const packets = new Map<string, DataQueryResponse>();
  const results = defer(() => from(query(request))).pipe(
    map((packet) => {
      packets.set(packet.key ?? refIdOf(packet) ?? 'A', packet);
      return { ...loading, ...fold([...packets.values()], packet.state) };
    }),
    catchError((problem: unknown) => {
      const error = toDataQueryError(problem);
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

function fold(packets: DataQueryResponse[], lastState: LoadingState | undefined): Partial<PanelData> {
  const errors = packets.flatMap(({ error, errors }) => errors ?? (error ? [error] : []));
  const frames = packets.flatMap(({ data }) => data.map((frame: DataFrame) => toDataFrame(frame)));
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
  return typeof first === 'object' && first !== null && 'refId' in first && typeof first.refId === 'string'
    ? first.refId
    : undefined;
}
