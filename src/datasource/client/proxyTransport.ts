import { type BackendSrv, type FetchError, type FetchResponse } from '@grafana/runtime';
import { property } from './failure';
import { Refusal } from './Refusal';
import { cancelled, type QueryResponse, type Transport } from './transport';

/** Sends through Grafana's data source proxy, which adds the token; the browser never sees a secret. */
export function proxyTransport(backend: BackendSrv, routeUrl: string): Transport {
  return ({ body, headers, signal }) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(cancelled());
        return;
      }
      const subscription = backend
        .fetch<unknown>({
          url: routeUrl,
          method: 'POST',
          data: body,
          headers: { ...headers },
          responseType: 'text',
          showErrorAlert: false,
        })
        .subscribe({
          next: (response) => resolve(answered(response)),
          error: (error: unknown) => {
            if (isFetchError(error) && error.cancelled !== true && error.status >= 100) {
              resolve({ status: error.status, text: textOf(error.data) });
            } else {
              reject(isFetchError(error) && error.cancelled === true ? cancelled() : brokenOff(error));
            }
          },
        });
      signal.addEventListener('abort', () => {
        subscription.unsubscribe();
        reject(cancelled());
      });
    });
}

const answered = ({ status, data, headers }: FetchResponse<unknown>): QueryResponse => ({
  status,
  text: textOf(data),
  retryAfter: headers.get('retry-after') ?? undefined,
});

/** Grafana parses what looks like JSON, and wraps error texts as `{response}`. */
function textOf(data: unknown): string {
  if (typeof data === 'string' || data === null || data === undefined) {
    return data ?? '';
  }
  const wrapped = (data as { readonly response?: unknown }).response;
  return typeof wrapped === 'string' ? wrapped : JSON.stringify(data);
}

/** Grafana's own check would load all of its runtime, which needs a browser. */
const isFetchError = (error: unknown): error is FetchError =>
  typeof property(error, 'status') === 'number' && typeof property(error, 'config') === 'object';

/** The browser does not tell whether Grafana is gone or an answer broke off half-way. */
const brokenOff = (error: unknown): Refusal =>
  new Refusal(
    'The connection broke before the whole answer was there. Check that Grafana can still be reached, and try again; if it stays, narrow the time range so that the answer is shorter.',
    undefined,
    error
  );
