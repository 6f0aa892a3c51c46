import { LoadingState } from '@grafana/schema';
import type { DataQueryError, PanelData, QueryResultMetaNotice } from '@grafana/data';

// The two packages describe the same states by different enums.
const FAILED: PanelData['state'] = LoadingState.Error;

/** The part of the results that one query gave, as its editor sees it. */
export function dataOfQuery(data: PanelData, refId: string): PanelData {
  const [error, ...more] = errorsOfQuery(data, refId);
  const settled = data.state === FAILED ? LoadingState.Done : data.state;
  return {
    ...data,
    state: error ? FAILED : settled,
    series: data.series.filter((frame) => frame.refId === refId),
    error,
    errors: error && [error, ...more],
  };
}

/** What went wrong with one query. An error that names no query is everyone's. */
export function errorsOfQuery({ errors, error }: PanelData, refId: string): DataQueryError[] {
  const all = errors ?? (error ? [error] : []);
  return all.filter((problem) => problem.refId === undefined || problem.refId === refId);
}

/** The notices of the frames that one query gave, each once. */
export function noticesOfQuery({ series }: PanelData, refId: string): QueryResultMetaNotice[] {
  const notices = series.filter((frame) => frame.refId === refId).flatMap(({ meta }) => meta?.notices ?? []);
  return [...new Map(notices.map((notice) => [`${notice.severity} ${notice.text}`, notice])).values()];
}

/** An error in words: what Grafana would show of it. */
export function errorText({ message, data, statusText }: DataQueryError): string {
  return message ?? data?.message ?? statusText ?? 'Unknown error';
}
