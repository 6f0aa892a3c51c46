import { LoadingState, type DataQueryRequest, type DataSourceApi, type PanelData } from '@grafana/data';
import { toDataQueryError } from '@grafana/runtime';
import { of, type Observable } from 'rxjs';
import { queryResults, runnableTargets } from './queryResults';

/** Runs a request for a panel, or for a variable when `queryFunction` is given. */
export function runRequest(
  dataSource: DataSourceApi,
  request: DataQueryRequest,
  queryFunction?: DataSourceApi['query']
): Observable<PanelData> {
  if (queryFunction !== undefined) {
    return queryResults(request, queryFunction, toError);
  }
  request.targets = runnableTargets(dataSource, request);
  if (request.targets.length === 0) {
    return of({ state: LoadingState.Done, series: [], annotations: [], request, timeRange: request.range });
  }
  return queryResults(request, (wanted) => dataSource.query(wanted), toError);
}

function toError(problem: unknown) {
  return toDataQueryError(problem);
}
