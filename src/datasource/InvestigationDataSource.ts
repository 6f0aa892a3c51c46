import {
  type DataQueryRequest,
  type DataQueryResponse,
  DataSourceApi,
  type DataSourceInstanceSettings,
  type ScopedVars,
  type TestDataSourceResponse,
} from '@grafana/data';
import { getBackendSrv, getTemplateSrv } from '@grafana/runtime';
import { type Observable } from 'rxjs';
import { type Answer, type Fetch } from '../core/investigations/ask';
import { answerTargets } from './answerTargets';
import { AskedKql } from './askedKql';
import { type Send } from './client/ask';
import { proxyTransport } from './client/proxyTransport';
import { rememberAnswers } from './client/rememberAnswers';
import { shareRequests } from './client/shareRequests';
import { fillQuery } from './fillQuery';
import { checkHealth } from './healthCheck';
import { type CasefileQuery } from './query';
import { queryInWords } from './queryInWords';
import { roundedRange } from './roundedRange';
import { queryRoute, serverTimeoutSeconds, type Settings } from './settings';
import { templateFill } from './templateFill';
import { InvestigationVariables } from './variables';
import { JobDesk } from './work/JobDesk';
import { runJob } from './work/runJob';
import { tellNowAndThen } from './work/tellNowAndThen';

/** Runs investigations on one Log Analytics workspace. */
export class InvestigationDataSource extends DataSourceApi<CasefileQuery, Settings> {
  readonly askedKql = new AskedKql();
  private readonly jobs = new JobDesk(runJob);
  private readonly ask: Send;
  /** The health check tries the workspace anew each time. */
  private readonly askAnew: Send;
  private asked = 0;

  constructor(private readonly settings: DataSourceInstanceSettings<Settings>) {
    super(settings);
    this.askAnew = shareRequests(lazyClient(settings));
    this.ask = rememberAnswers(this.askAnew, () => Date.now());
    this.variables = new InvestigationVariables();
    this.annotations = { getDefaultQuery: () => ({ kind: 'alertAnnotations' }) };
  }

  override getDefaultQuery(): Partial<CasefileQuery> {
    return { kind: 'alerts' };
  }

  override getQueryDisplayText(query: CasefileQuery): string {
    return queryInWords(query);
  }

  override query(request: DataQueryRequest<CasefileQuery>): Observable<DataQueryResponse> {
    const { targets, scopedVars } = request;
    const range = roundedRange(request.range);
    const fill = templateFill(getTemplateSrv(), scopedVars, { range, intervalMs: request.intervalMs });
    const name = String(request.panelId ?? request.requestId ?? ++this.asked);
    return answerTargets(targets, fill, (query, signal, show) => {
      const record = this.askedKql.record(query);
      return {
        range,
        show,
        doJob: this.jobs.for(signal, tellNowAndThen(show)),
        ask: (fetch) => {
          record(fetch.kql);
          return this.ask(fetch, { name, signal });
        },
      };
    });
  }

  override interpolateVariablesInQueries(queries: CasefileQuery[], scopedVars: ScopedVars): CasefileQuery[] {
    // Macros stay: what opens the queries fills them with a range of its own.
    const fill = templateFill(getTemplateSrv(), scopedVars);
    return queries.map((query) => fillQuery(query, fill));
  }

  override testDatasource(): Promise<TestDataSourceResponse> {
    const { signal } = new AbortController();
    return checkHealth(this.settings.jsonData, (fetch) => this.askAnew(fetch, { name: 'health', signal }), Date.now());
  }
}

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
