import path from 'node:path';
import type { ProxyRoute } from '../plugins/pluginManifest';

/**
 * The first route whose method matches and whose cleaned path is a string prefix of the cleaned proxy path. Only '' and
 * '*' match every method, and `logs` also matches `logs-foo`: both are Grafana's rules, surprising as they are.
 */
export function matchRoute(routes: ProxyRoute[], method: string, proxyPath: string): ProxyRoute | undefined {
  return routes.find(
    (route) =>
      (route.method === '' || route.method === '*' || route.method === method) &&
      cleanPath(proxyPath).startsWith(cleanPath(route.path))
  );
}

/**
 * Where a matched request goes: the route's URL, then what follows the route's path in the proxy path. The path is
 * taken as the client sent it, percent escapes and dot segments included; only the match looks at the cleaned one.
 */
export function upstreamPath(basePath: string, proxyPath: string, routePath: string): string {
  const rest = proxyPath.startsWith(routePath) ? proxyPath.slice(routePath.length) : proxyPath;
  return joinFragments(basePath, rest);
}

function cleanPath(urlPath: string): string {
  const clean = path.posix.normalize(`/${urlPath}`).replace(/^\/+|\/+$/g, '');
  return clean === '' ? '.' : clean;
}

function joinFragments(base: string, rest: string): string {
  if (rest === '') {
    return base;
  }
  return `${base.replace(/\/$/, '')}/${rest.replace(/^\//, '')}`;
}
