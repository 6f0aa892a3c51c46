import {
  type DataFrame,
  type DataQueryError,
  type DataQueryRequest,
  type DataQueryResponse,
  DataSourceApi,
  type DataSourceInstanceSettings,
  LoadingState,
  type ScopedVars,
  type TestDataSourceResponse,
  toDataFrame,
} from '@grafana/data';
import { getBackendSrv, getTemplateSrv } from '@grafana/runtime';
import { Observable } from 'rxjs';
import { type Answer, type Fetch, type TimeRange } from '../core/investigations/ask';
import { proxyTransport } from './client/proxyTransport';
import { type Send, shareRequests } from './client/shareRequests';
import { checkHealth } from './healthCheck';
import { investigate } from './investigate';
import { type CasefileQuery, interpolate, upgradeQuery } from './query';
import { queryRoute, serverTimeoutSeconds, type Settings } from './settings';
import { InvestigationVariables } from './variables';

interface TargetAnswer {
  readonly frames: readonly DataFrame[];
  readonly error?: DataQueryError;
}

/** Runs investigations on one Log Analytics workspace. */
export class InvestigationDataSource extends DataSourceApi<CasefileQuery, Settings> {
  private readonly ask: Send;

  constructor(private readonly settings: DataSourceInstanceSettings<Settings>) {
    super(settings);
    this.ask = shareRequests(lazyClient(settings));
    this.variables = new InvestigationVariables();
  }

  override getDefaultQuery(): Partial<CasefileQuery> {
    return { kind: 'alerts' };
  }

  /** Answers every target on its own: one that fails leaves the frames of the others. */
  override query(request: DataQueryRequest<CasefileQuery>): Observable<DataQueryResponse> {
    const range = { from: request.range.from.valueOf(), to: request.range.to.valueOf() };
    return new Observable((subscriber) => {
      const controller = new AbortController();
      const targets = request.targets.map((target) =>
        this.answer(target, request.scopedVars, range, controller.signal)
      );
      void Promise.all(targets).then((answers) => {
        if (!controller.signal.aborted) {
          const errors = answers.flatMap(({ error }) => (error === undefined ? [] : [error]));
          subscriber.next({
            data: answers.flatMap(({ frames }) => frames),
            ...(errors.length > 0 ? { errors } : {}),
            state: errors.length > 0 ? LoadingState.Error : LoadingState.Done,
          });
          subscriber.complete();
        }
      });
      return () => controller.abort();
    });
  }

  override testDatasource(): Promise<TestDataSourceResponse> {
    const { signal } = new AbortController();
    return checkHealth(this.settings.jsonData, (fetch) => this.ask(fetch, signal), Date.now());
  }

  private async answer(
    target: CasefileQuery,
    scopedVars: ScopedVars,
    range: TimeRange,
    signal: AbortSignal
  ): Promise<TargetAnswer> {
    const investigation = upgradeQuery(target);
    if (!investigation.ok) {
      return { frames: [], error: { refId: target.refId, message: investigation.error } };
    }
    const filled = interpolate(investigation.value, (text) => getTemplateSrv().replace(text, scopedVars));
    try {
      const frames = await investigate(filled, { range, ask: (fetch) => this.ask(fetch, signal) }, target.refId);
      return { frames: frames.map((frame) => toDataFrame(frame)) };
    } catch (error) {
      return { frames: [], error: { refId: target.refId, message: messageOf(error) } };
    }
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Microsoft's client is loaded with the first question, not with Grafana. */
function lazyClient(
  settings: DataSourceInstanceSettings<Settings>
): (fetch: Fetch, signal: AbortSignal) => Promise<Answer> {
  const loading = once(async () => {
    const { LogsClient } = await import('./client/logsClient');
    return new LogsClient(
      proxyTransport(getBackendSrv(), `${settings.url ?? ''}/${queryRoute(settings.jsonData)}`),
      serverTimeoutSeconds(settings.jsonData)
    );
  });
  return async (fetch, signal) => (await loading()).ask(fetch, signal);
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
