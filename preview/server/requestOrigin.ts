import type { IncomingMessage } from 'node:http';

/**
 * Why a request must be refused, or undefined. Another site's page in the same browser must not reach the evidence
 * behind this host, neither by a cross-origin request nor by a name of its own that resolves to this machine.
 */
export function originProblem(request: IncomingMessage, boundTo: string): string | undefined {
  const host = request.headers.host ?? '';
  const name = hostName(host);
  if (isLoopback(boundTo) && !isLoopback(name)) {
    return `host not allowed: ${host}`;
  }
  const origin = request.headers.origin;
  if (origin !== undefined && origin !== `http://${host}`) {
    return 'origin not allowed';
  }
  return undefined;
}

function hostName(host: string): string {
  return host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
}

function isLoopback(name: string): boolean {
  return name === 'localhost' || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name);
}
