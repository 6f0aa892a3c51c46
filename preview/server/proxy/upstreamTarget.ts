import type { ProxyRoute } from '../plugins/pluginManifest';
import type { DataSource } from '../provisioning/dataSources';
import { renderTemplate, type TemplateData } from './goTemplate';
import { upstreamPath } from './matchRoute';

/** Where one request is sent. The path and query are kept as text: a URL object would tidy up what the client sent. */
export interface UpstreamTarget {
  origin: URL;
  path: string;
}

/** The values that the templates of a data source's routes can use. */
export function templateData(dataSource: DataSource): TemplateData {
  return { url: dataSource.url, jsonData: dataSource.jsonData, secureJsonData: dataSource.secureJsonData };
}

/** The target of a matched route, its URL parameters added to the client's own. Undefined when its URL is none. */
export function routeTarget(
  route: ProxyRoute,
  dataSource: DataSource,
  proxyPath: string,
  query: string
): UpstreamTarget | undefined {
  const values = templateData(dataSource);
  const origin = parseHttpUrl(renderTemplate(route.url, values));
  if (origin === undefined) {
    return undefined;
  }
  const parameters = route.urlParams.map(({ name, content }): [string, string] => [
    renderTemplate(name, values),
    renderTemplate(content, values),
  ]);
  return {
    origin,
    path: upstreamPath(origin.pathname, proxyPath, route.path) + withParameters(query, parameters),
  };
}

/** The target when no route matched: the data source's own URL. Undefined when that is empty or unusable. */
export function plainTarget(dataSource: DataSource, proxyPath: string, query: string): UpstreamTarget | undefined {
  const origin = parseHttpUrl(dataSource.url);
  return origin && { origin, path: upstreamPath(origin.pathname, proxyPath, '') + withParameters(query, []) };
}

function withParameters(query: string, parameters: Array<[string, string]>): string {
  if (parameters.length === 0) {
    return query === '' ? '' : `?${query}`;
  }
  const all = new URLSearchParams(query);
  for (const [name, content] of parameters) {
    all.append(name, content);
  }
  return `?${all.toString()}`;
}

function parseHttpUrl(url: string): URL | undefined {
  if (!URL.canParse(url)) {
    return undefined;
  }
  const parsed = new URL(url);
  return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed : undefined;
}
