import {
  type DataQueryRequest,
  type DataQueryResponse,
  DataSourceApi,
  type DataSourceInstanceSettings,
  type ScopedVars,
  type TestDataSourceResponse,
} from '@grafana/data';
import { config, getBackendSrv, getTemplateSrv } from '@grafana/runtime';
import { type Observable } from 'rxjs';
import { type Answer } from '../core/investigations/ask';
import { type WorkspaceSchema } from '../core/kql/workspaceSchema';
import { type LookupService } from '../core/reputation/lookupService';
import { answerTargets, type Show } from './answerTargets';
import { AskedKql } from './askedKql';
import { endpointOf, type Question, type QueryEndpoint, type Send } from './client/ask';
import { proxyTransport } from './client/proxyTransport';
import { rememberAnswers } from './client/rememberAnswers';
import { searchOneWorkspace } from './client/searchOneWorkspace';
import { shareRequests } from './client/shareRequests';
import { fillQuery } from './fillQuery';
import { checkHealth } from './healthCheck';
import { keptKql } from './keptKql';
import { fetchSchema } from './metadata/fetchSchema';
import { type Portal, portalOf } from './portal/portal';
import { type CasefileQuery } from './query';
import { type KindContext } from './kinds/kind';
import { queryInWords } from './queryInWords';
import { roundedRange } from './roundedRange';
import { SearchesFirst } from './searchesFirst';
import { lookupLimits, otherWorkspaceIds, proxyRoute, serverTimeoutSeconds, type Settings } from './settings';
import { templateFill } from './templateFill';
import { InvestigationVariables } from './variables';
import { JobDesk } from './work/JobDesk';
import { runJob } from './work/runJob';
import { tellNowAndThen } from './work/tellNowAndThen';

/** Runs investigations on one Log Analytics workspace. */
export class InvestigationDataSource extends DataSourceApi<CasefileQuery, Settings> {
  readonly askedKql = new AskedKql();
  private readonly jobs = new JobDesk(runJob);
  private readonly searchesFirst = new SearchesFirst();
  /** Where the Azure portal shows the workspace; undefined where the settings do not tell. */
  readonly portal: Portal | undefined;
  /** What the workspace holds; asked for once. Rejects with a sentence, and is then asked for anew. */
  readonly workspaceSchema: () => Promise<WorkspaceSchema>;
  private readonly ask: Send;
  /** The health check tries the workspace anew each time. */
  private readonly askAnew: Send;
  /** Undefined where look-ups are switched off. */
  private readonly lookups: ((signal: AbortSignal) => LookupService) | undefined;
  private asked = 0;

  constructor(private readonly settings: DataSourceInstanceSettings<Settings>) {
    super(settings);
    const clients = { query: lazyClient(settings, 'query'), search: lazyClient(settings, 'search') };
    this.askAnew = shareRequests((question, signal) => clients[endpointOf(question)](question, signal));
    this.ask = searchOneWorkspace(rememberAnswers(this.askAnew, () => Date.now()));
    this.portal = portalOf(settings.jsonData);
    this.workspaceSchema = once(() => fetchSchema(getBackendSrv(), routeUrl(settings, 'metadata')));
    this.lookups = lazyLookups(settings);
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
    const workspaces = otherWorkspaceIds(this.settings.jsonData);
    const contextOf = (query: CasefileQuery, signal: AbortSignal, show: Show): KindContext => {
      const record = this.askedKql.record(query);
      return {
        range,
        lookups: this.lookups?.(signal),
        doJob: this.jobs.for(signal, tellNowAndThen(show)),
        ask: (fetch) => {
          const { from, to } = fetch.timespan;
          record({ ...fetch, ofDashboard: from === range.from && to === range.to });
          return this.ask({ ...fetch, workspaces }, { name, signal });
        },
      };
    };
    return this.searchesFirst.order(request, () =>
      answerTargets(targets, fill, contextOf, (query) => keptKql(this.settings.jsonData, this.askedKql.of(query)))
    );
  }

  override interpolateVariablesInQueries(queries: CasefileQuery[], scopedVars: ScopedVars): CasefileQuery[] {
    // Macros stay: what opens the queries fills them with a range of its own.
    const fill = templateFill(getTemplateSrv(), scopedVars);
    return queries.map((query) => fillQuery(query, fill));
  }

  override testDatasource(): Promise<TestDataSourceResponse> {
    const { signal } = new AbortController();
    const workspaces = otherWorkspaceIds(this.settings.jsonData);
    return checkHealth(
      this.settings.jsonData,
      (fetch) => this.askAnew({ ...fetch, workspaces }, { name: 'health', signal }),
      Date.now()
    );
  }
}

/**
 * Microsoft's client is loaded with the first question, not with Grafana. It knows the endpoint for queries only, but asks
 * whatever its transport leads to: each endpoint has a client of its own.
 */
function lazyClient(
  settings: DataSourceInstanceSettings<Settings>,
  endpoint: QueryEndpoint
): (question: Question, signal: AbortSignal) => Promise<Answer> {
  const loading = once(async () => {
    const { LogsClient } = await import('./client/logsClient');
    return new LogsClient(
      proxyTransport(getBackendSrv(), routeUrl(settings, endpoint)),
      serverTimeoutSeconds(settings.jsonData)
    );
  });
  return async (question, signal) => (await loading()).ask(question, signal);
}

const routeUrl = (
  { url, jsonData }: DataSourceInstanceSettings<Settings>,
  endpoint: Parameters<typeof proxyRoute>[1]
): string => `${url ?? ''}/${proxyRoute(jsonData, endpoint)}`;
/** VirusTotal is asked by a part that is loaded with the first question to it. */
function lazyLookups({
  uid,
  url = '',
  jsonData,
}: DataSourceInstanceSettings<Settings>): ((signal: AbortSignal) => LookupService) | undefined {
  const limits = lookupLimits(jsonData);
  if (limits === undefined) {
    return undefined;
  }
  const loading = once(async () => {
    const { openLookups } = await import('./reputation/openLookups');
    return openLookups(uid, `${config.appSubUrl}${url}`, limits);
  });
  return (signal) => ({
    perMinute: limits.perMinute,
    standIn: jsonData.virusTotalEndpoint || undefined,
    run: async (lookups, relations, progress) => (await loading()).run({ lookups, relations, signal, progress }),
  });
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
