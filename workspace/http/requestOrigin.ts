import { type IncomingMessage } from 'node:http';
import { isLoopback } from './credentials';

/**
 * Why a request must be refused, or undefined. The demo's credentials are public, so a page of another site in a browser
 * on this machine must not reach the evidence: neither by a cross-origin request, nor by a name of its own that resolves
 * to this machine. No browser asks the workspace itself; what Grafana and programs send names it as it is bound.
 */
export function originProblem({ headers }: IncomingMessage, boundTo: string): string | undefined {
  const host = headers.host ?? '';
  const name = host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
  if (isLoopback(boundTo) && !isLoopback(name)) {
    return `The host '${host}' is not this machine`;
  }
  const { origin } = headers;
  return origin === undefined || origin === `http://${host}` ? undefined : `The origin '${origin}' is not allowed`;
}
