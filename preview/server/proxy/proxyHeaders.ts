import type { IncomingHttpHeaders } from 'node:http';

/** Headers as Node sends them: lower-case names. */
export type Headers = Record<string, string | string[]>;

/** What the proxy needs to know of the client's connection. */
export interface ClientRequest {
  headers: IncomingHttpHeaders;
  remoteAddress: string;
}

/** What a matched route adds: its own headers, then the bearer token ('' for none). */
export interface RouteHeaders {
  headers: Array<[name: string, content: string]>;
  accessToken: string;
}

const HOP_BY_HOP = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

// `authorization` and the x-webauth headers would be credentials for Grafana itself, not for the data source; who the
// user is and where they were, only the host says.
const REMOVED = [
  'host',
  'origin',
  'referer',
  'cookie',
  'authorization',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-webauth-user',
  'x-grafana-user',
  'x-grafana-id',
  'x-grafana-context',
  'x-grafana-referer',
  'x-ds-authorization',
];

/**
 * The headers that go upstream. Order matters as in Grafana: the client's headers, its X-DS-Authorization, the route's
 * headers, the token; and last, so that no route can hide it, where the client came from.
 */
export function requestHeaders(client: ClientRequest, route: RouteHeaders | undefined, version: string): Headers {
  const headers = without(passedOn(client.headers), REMOVED);
  const own = client.headers['x-ds-authorization'];
  if (own !== undefined && own !== '') {
    headers.authorization = own;
  }
  headers['user-agent'] = `Grafana/${version}`;
  for (const [name, content] of route?.headers ?? []) {
    headers[name.toLowerCase()] = content;
  }
  if (route !== undefined && route.accessToken !== '') {
    headers.authorization = `Bearer ${route.accessToken}`;
  }
  if (client.headers.referer !== undefined) {
    headers['x-grafana-referer'] = client.headers.referer;
  }
  const forwarded = client.headers['x-forwarded-for'];
  headers['x-forwarded-for'] = [forwarded ?? [], client.remoteAddress].flat().join(', ');
  return headers;
}

const REMOVED_FROM_RESPONSE = ['alt-svc', 'close', 'server', 'set-cookie', 'strict-transport-security'];

/** The headers of an upstream answer that reach the browser. */
export function responseHeaders(upstream: IncomingHttpHeaders, httpVersion: string): Headers {
  return {
    ...without(passedOn(upstream), REMOVED_FROM_RESPONSE),
    'content-security-policy': 'sandbox',
    via: `${httpVersion} grafana`,
  };
}

function passedOn(headers: IncomingHttpHeaders): Headers {
  const named = (headers.connection ?? '').split(',').map((name) => name.trim().toLowerCase());
  const present: Headers = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) {
      present[name] = value;
    }
  }
  return without(present, [...HOP_BY_HOP, ...named]);
}

function without(headers: Headers, names: string[]): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
}
