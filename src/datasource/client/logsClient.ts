import {
  bearerTokenAuthenticationPolicyName,
  createHttpHeaders,
  type HttpClient,
  type PipelineRequest,
} from '@azure/core-rest-pipeline';
import { LogsQueryClient } from '@azure/monitor-query-logs';
import { type Answer } from '../../core/investigations/ask';
import { answerOf } from './answer';
import { type Question } from './ask';
import { isWebPage, readableAnswerBody, readableErrorBody } from './errorBody';
import { refusalOf } from './refusalOf';
import { throttlingPolicy } from './throttling';
import { cancelled, type Transport } from './transport';

/** An allow-list: whatever the library adds, an Authorization header never leaves the browser. */
const FORWARDED_HEADERS = ['accept', 'content-type', 'prefer', 'x-ms-client-request-id'];
/** Carries a request's AbortSignal past queryWorkspace, which drops it in version 1.0.0. */
const SIGNAL_HEADER = 'x-casefile-signal';

/**
 * Queries one workspace with Microsoft's client over a transport that authenticates by itself. The transport knows the
 * address; the workspace id that the client wants is only for its own paths.
 */
export class LogsClient {
  private readonly signals = new Map<string, AbortSignal>();
  private readonly client: LogsQueryClient;
  private sent = 0;

  constructor(
    transport: Transport,
    private readonly serverTimeoutInSeconds: number
  ) {
    this.client = new LogsQueryClient({ getToken: () => Promise.resolve(null) }, { httpClient: httpClient(transport) });
    const { pipeline } = this.client;
    pipeline.removePolicy({ name: bearerTokenAuthenticationPolicyName });
    // The default policy would send a query that timed out three more times, and wait out any Retry-After.
    pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    pipeline.addPolicy(throttlingPolicy(), { phase: 'Retry' });
    pipeline.addPolicy({
      name: 'signal',
      sendRequest: (request: PipelineRequest, next) => {
        request.abortSignal = this.signals.get(request.headers.get(SIGNAL_HEADER) ?? '');
        return next(request);
      },
    });
  }

  /** Asks the workspace; rejects with an Error whose message is for the analyst, or an AbortError. */
  async ask({ kql, timespan, workspaces = [] }: Question, signal: AbortSignal): Promise<Answer> {
    const key = String(++this.sent);
    this.signals.set(key, signal);
    try {
      const interval = { startTime: new Date(timespan.from), endTime: new Date(timespan.to) };
      return answerOf(
        await this.client.queryWorkspace('workspace', kql, interval, {
          serverTimeoutInSeconds: this.serverTimeoutInSeconds,
          ...(workspaces.length > 0 ? { additionalWorkspaces: [...workspaces] } : {}),
          requestOptions: { headers: { [SIGNAL_HEADER]: key } },
        })
      );
    } catch (error) {
      throw signal.aborted ? cancelled() : refusalOf(error);
    } finally {
      this.signals.delete(key);
    }
  }
}

function httpClient(transport: Transport): HttpClient {
  return {
    async sendRequest(request) {
      const all = request.headers.toJSON();
      const headers = Object.fromEntries(
        FORWARDED_HEADERS.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]]))
      );
      const body = typeof request.body === 'string' ? request.body : '';
      const signal = request.abortSignal instanceof AbortSignal ? request.abortSignal : new AbortController().signal;
      const { status, text, retryAfter } = await transport({ body, headers, signal });
      // A sign-in page of a gateway comes with status 200.
      const failed = status >= 400 || isWebPage(text);
      return {
        request,
        // The client cannot read 204 ("no data yet") or an empty 200; both are an answer without tables.
        status: failed ? Math.max(status, 400) : 200,
        headers: createHttpHeaders({
          'content-type': 'application/json',
          ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
        }),
        bodyAsText: failed ? readableErrorBody(text, status) : readableAnswerBody(text) || '{"tables":[]}',
      };
    },
  };
}
