import type { BackendSrvRequest, FetchError } from '@grafana/runtime';

/** The `fetch` arguments of a request, made as Grafana makes them. */
export function fetchArguments(options: BackendSrvRequest, orgId: number, signal: AbortSignal): [string, RequestInit] {
  const method = (options.method ?? 'GET').toUpperCase();
  const headers = new Headers({ Accept: 'application/json, text/plain, */*', 'X-Grafana-Org-Id': String(orgId) });
  if (['POST', 'PUT', 'PATCH'].includes(method)) {
    headers.set('Content-Type', 'application/json');
  }
  for (const [name, value] of Object.entries(options.headers ?? {})) {
    headers.set(name, String(value));
  }
  const credentials = options.credentials ?? 'same-origin';
  return [requestUrl(options), { method, headers, credentials, signal, body: requestBody(options.data, headers) }];
}

// Only a Content-Type of exactly application/json is sent as JSON: Grafana's rule.
function requestBody(data: unknown, headers: Headers): BodyInit | undefined {
  if (data === undefined || data === null) {
    return undefined;
  }
  if (typeof data === 'string' || data instanceof Blob) {
    return data;
  }
  if (headers.get('Content-Type') === 'application/json') {
    return JSON.stringify(data);
  }
  return new URLSearchParams(data as Record<string, string>);
}

function requestUrl({ url, params }: BackendSrvRequest): string {
  const absolute = /^(https?:)?\//.test(url) ? url : `/${url}`;
  const query = Object.entries(params ?? {}).flatMap(([name, value]: [string, unknown]) =>
    [value].flat().flatMap((item) => (item === undefined || item === null ? [] : [pair(name, item)]))
  );
  return query.length === 0 ? absolute : `${absolute}${absolute.includes('?') ? '&' : '?'}${query.join('&')}`;
}

function pair(name: string, value: unknown): string {
  return `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`;
}

/** Reads a body as the request asked for: by default JSON, or text when it is none. */
export async function readBody(response: Response, wanted: BackendSrvRequest['responseType']): Promise<unknown> {
  switch (wanted) {
    case 'arraybuffer':
      return response.arrayBuffer();
    case 'blob':
      return response.blob();
    case 'json':
      return response.json();
    case 'text':
      return response.text();
    case undefined:
      return parseJson(await response.text());
  }
}

/** What `fetch` throws for an answer that is not ok. It has no headers: a Retry-After cannot be read from it. */
export function fetchError(response: Response, body: unknown, config: BackendSrvRequest): FetchError {
  return { status: response.status, statusText: response.statusText, data: errorData(body, response), config };
}

/** What `fetch` throws when the same requestId is used again, or when the caller's signal fires. */
export function cancelledError(config: BackendSrvRequest): FetchError {
  return { status: -1, statusText: 'Request was aborted', data: null, cancelled: true, config };
}

// Text, also none at all, becomes an object. Its `error` that is text is the message when there is no other; an `error`
// that is an object, as Log Analytics gives it, is not looked into.
function errorData(body: unknown, { statusText }: Response): unknown {
  if (body === null || body === undefined) {
    return { message: 'Unexpected error' };
  }
  const data = typeof body === 'string' ? { message: body, error: statusText, response: body } : body;
  if (typeof data === 'object' && 'error' in data && typeof data.error === 'string') {
    const message = 'message' in data && data.message ? data.message : data.error;
    return { ...data, message };
  }
  return data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
