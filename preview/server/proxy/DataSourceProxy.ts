import type { IncomingMessage, ServerResponse } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { ProxyRoute } from '../plugins/pluginManifest';
import type { DataSource } from '../provisioning/dataSources';
import { readRequestBody } from '../requestBody';
import { sendEmpty, sendJson, sendTooLarge } from '../respond';
import { forward } from './forward';
import { renderTemplate } from './goTemplate';
import { matchRoute } from './matchRoute';
import { requestHeaders, type RouteHeaders } from './proxyHeaders';
import { refusedPath } from './refusedPath';
import { TokenProvider } from './TokenProvider';
import { plainTarget, routeTarget, templateData } from './upstreamTarget';

/** Where the proxy looks up what it forwards for. */
export interface ProxyContext {
  dataSource: (uid: string) => DataSource | undefined;
  /** The routes of a data source type, undefined when no such plugin is installed. */
  routes: (type: string) => ProxyRoute[] | undefined;
  version: string;
  now: () => number;
}

/** What follows `/api/datasources/proxy/uid/`, still percent-encoded. */
export interface ProxyAddress {
  uid: string;
  path: string;
  query: string;
}

interface ProxiedRequest {
  client: IncomingMessage;
  body: Buffer;
  address: ProxyAddress;
}

const DEFAULT_TIMEOUT_SECONDS = 30;

/** Forwards `/api/datasources/proxy/uid/...` by the routes of the data source's own plugin.json, as Grafana does. */
export class DataSourceProxy {
  private readonly tokens: TokenProvider;

  constructor(private readonly context: ProxyContext) {
    this.tokens = new TokenProvider(context.now);
  }

  /** Answers one proxied request. */
  async handle(client: IncomingMessage, response: ServerResponse, address: ProxyAddress): Promise<void> {
    const dataSource = this.context.dataSource(address.uid);
    if (dataSource === undefined) {
      sendJson(response, 404, { message: 'Data source not found' });
      return;
    }
    const routes = this.context.routes(dataSource.type);
    if (routes === undefined) {
      sendJson(response, 404, { message: 'Unable to find datasource plugin' });
      return;
    }
    const refused = refusedPath(address.path);
    if (refused !== undefined) {
      sendJson(response, 400, { message: `The preview host does not forward a path with ${refused}` });
      return;
    }
    const body = await readRequestBody(client);
    if (body === undefined) {
      sendTooLarge(response);
      return;
    }
    const route = matchRoute(routes, client.method ?? 'GET', address.path);
    try {
      await this.forwardBy(route, dataSource, { client, body, address }, response);
    } catch (problem) {
      sendJson(response, 500, { message: problem instanceof Error ? problem.message : STATUS_CODES[500] });
    }
  }

  private async forwardBy(
    route: ProxyRoute | undefined,
    dataSource: DataSource,
    { client, body, address: { path, query } }: ProxiedRequest,
    response: ServerResponse
  ): Promise<void> {
    const target = route ? routeTarget(route, dataSource, path, query) : plainTarget(dataSource, path, query);
    if (target === undefined) {
      sendEmpty(response, 502);
      return;
    }
    const added = route && (await this.routeHeaders(route, dataSource));
    if (response.destroyed) {
      return;
    }
    const { headers, socket } = client;
    const sent = requestHeaders({ headers, remoteAddress: socket.remoteAddress ?? '' }, added, this.context.version);
    const sentBody = route?.body === undefined ? body : renderBody(route.body, dataSource);
    if (sentBody.length > 0 || headers['content-length'] !== undefined) {
      sent['content-length'] = String(sentBody.length);
    }
    const method = client.method ?? 'GET';
    forward(response, { method, target, headers: sent, body: sentBody, timeoutMs: headerTimeoutMs(dataSource) });
  }

  private async routeHeaders(route: ProxyRoute, dataSource: DataSource): Promise<RouteHeaders> {
    const values = templateData(dataSource);
    return {
      headers: route.headers.map(({ name, content }) => [name, renderTemplate(content, values)]),
      accessToken: await this.accessToken(route, dataSource),
    };
  }

  private async accessToken(route: ProxyRoute, dataSource: DataSource): Promise<string> {
    // A data source's own `authenticationType` beats the route's: Grafana's rule, and a trap for plugins.
    const override = dataSource.jsonData.authenticationType;
    const authType = typeof override === 'string' ? override : route.authType;
    if (['azure', 'gce', 'jwt'].includes(authType)) {
      throw new Error(`The preview host does not implement authType '${authType}' (route '${route.path}')`);
    }
    if (authType !== '' || route.tokenAuth === undefined) {
      return '';
    }
    const values = templateData(dataSource);
    return this.tokens.accessToken({
      cacheKey: JSON.stringify([dataSource.uid, dataSource.version, route.path, route.method]),
      url: renderTemplate(route.tokenAuth.url, values),
      params: Object.fromEntries(
        Object.entries(route.tokenAuth.params).map(([name, content]) => [name, renderTemplate(content, values)])
      ),
    });
  }
}

function renderBody(body: unknown, dataSource: DataSource): Buffer {
  const template = typeof body === 'string' ? body : JSON.stringify(body);
  return Buffer.from(renderTemplate(template, templateData(dataSource)));
}

function headerTimeoutMs(dataSource: DataSource): number {
  const seconds = Number(dataSource.jsonData.timeout);
  return (seconds > 0 ? seconds : DEFAULT_TIMEOUT_SECONDS) * 1000;
}
