import type { BackendSrv, BackendSrvRequest, FetchError, FetchResponse } from '@grafana/runtime';
import { Observable, firstValueFrom } from 'rxjs';
import { cancelledError, fetchArguments, fetchError, readBody } from './backendRequest';
import { ParallelLimit } from './ParallelLimit';

// An error is a plain object, not an Error, because plugins see a plain object in Grafana.
type Outcome<T> = { response: FetchResponse<T> } | { error: FetchError };

const PARALLEL_QUERIES = 5;

/**
 * Grafana's HTTP service: an unsubscribed request is aborted, a repeated requestId cancels the earlier call, at most
 * five data source requests run at once, and an error carries no response headers.
 */
export class BackendService implements BackendSrv {
  private readonly queries = new ParallelLimit(PARALLEL_QUERIES);
  private readonly cancellable = new Map<string, AbortController>();

  constructor(private readonly orgId: number) {}

  fetch<T>(options: BackendSrvRequest): Observable<FetchResponse<T>> {
    return new Observable((subscriber) => {
      const controller = this.begin(options);
      this.send<T>(options, controller.signal)
        .then((outcome) => {
          if ('error' in outcome) {
            subscriber.error(outcome.error);
            return;
          }
          subscriber.next(outcome.response);
          subscriber.complete();
        })
        .catch((problem: unknown) => {
          subscriber.error(controller.signal.aborted ? cancelledError(options) : problem);
        });
      return () => this.end(options, controller);
    });
  }

  request<T>(options: BackendSrvRequest): Promise<T> {
    return firstValueFrom(this.fetch<T>(options)).then(({ data }) => data);
  }

  datasourceRequest<T>(options: BackendSrvRequest): Promise<FetchResponse<T>> {
    return firstValueFrom(this.fetch<T>(options));
  }

  get<T>(url: string, params?: Record<string, unknown>, requestId?: string, options?: Partial<BackendSrvRequest>) {
    return this.request<T>({ ...options, url, params, requestId, method: 'GET' });
  }

  delete<T>(url: string, data?: unknown, options?: Partial<BackendSrvRequest>) {
    return this.request<T>({ ...options, url, data, method: 'DELETE' });
  }

  post<T>(url: string, data?: unknown, options?: Partial<BackendSrvRequest>) {
    return this.request<T>({ ...options, url, data, method: 'POST' });
  }

  patch<T>(url: string, data?: unknown, options?: Partial<BackendSrvRequest>) {
    return this.request<T>({ ...options, url, data, method: 'PATCH' });
  }

  put<T>(url: string, data?: unknown, options?: Partial<BackendSrvRequest>) {
    return this.request<T>({ ...options, url, data, method: 'PUT' });
  }

  chunked(options: BackendSrvRequest): Observable<FetchResponse<Uint8Array | undefined>> {
    throw new Error(`The preview host has no chunked requests (${options.url})`);
  }

  private begin({ requestId, abortSignal }: BackendSrvRequest): AbortController {
    const controller = new AbortController();
    if (requestId !== undefined) {
      this.cancellable.get(requestId)?.abort();
      this.cancellable.set(requestId, controller);
    }
    abortSignal?.addEventListener('abort', () => controller.abort(), { signal: controller.signal });
    if (abortSignal?.aborted) {
      controller.abort();
    }
    return controller;
  }

  private end({ requestId }: BackendSrvRequest, controller: AbortController): void {
    controller.abort();
    if (requestId !== undefined && this.cancellable.get(requestId) === controller) {
      this.cancellable.delete(requestId);
    }
  }

  private async send<T>(options: BackendSrvRequest, signal: AbortSignal): Promise<Outcome<T>> {
    const exchange = () => this.exchange<T>(options, signal);
    return isDataQuery(options.url) ? this.queries.run(exchange, signal) : exchange();
  }

  private async exchange<T>(options: BackendSrvRequest, signal: AbortSignal): Promise<Outcome<T>> {
    const response = await fetch(...fetchArguments(options, this.orgId, signal));
    const body = await readBody(response, options.responseType);
    if (!response.ok) {
      return { error: fetchError(response, body, options) };
    }
    const { status, statusText, ok, headers, redirected, type, url } = response;
    return { response: { data: body as T, status, statusText, ok, headers, redirected, type, url, config: options } };
  }
}

function isDataQuery(url: string): boolean {
  return url.includes('api/datasources/proxy') || url.includes('api/ds/query');
}
