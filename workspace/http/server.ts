import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type Engine } from '../engine/engine';
import { type ResultLimits } from '../engine/runQuery';
import { type AccessTokens } from './accessTokens';
import { type Answer, send } from './answer';
import { type Credentials } from './credentials';
import { parsePrefer } from './prefer';
import { answerQuery } from './queryEndpoint';
import { readQueryRequest } from './queryRequest';
import { maxBodyBytes, readBody } from './requestBody';
import { badArgument, serviceError } from './serviceError';
import { answerTokenRequest } from './tokenEndpoint';

/** What the HTTP interface needs from its workspace. */
export interface Service {
  readonly engine: Engine;
  readonly credentials: Credentials;
  readonly tokens: AccessTokens;
  readonly limits: ResultLimits;
  /** Called with every query that was read, and the status of its answer. */
  readonly served: (query: string, timespan: string | undefined, status: number) => void;
}

/** The HTTP interface of the workspace: the token endpoint and the query endpoint. */
export function createHttpServer(service: Service): Server {
  return createServer((request, response) => {
    const left = new AbortController();
    response.on('close', () => left.abort(new Error('the client has left')));
    answer(request, service, left.signal).then(
      (found) => send(response, found),
      () => send(response, serviceError(500, { code: 'InternalServerError', message: 'The workspace failed' }))
    );
  });
}

async function answer(request: IncomingMessage, service: Service, left: AbortSignal): Promise<Answer> {
  const url = new URL(request.url ?? '/', 'http://workspace');
  const tenant = /^\/([^/]+)\/oauth2\/v2\.0\/token$/.exec(url.pathname)?.[1];
  const workspace = /^\/v1\/workspaces\/([^/]+)\/query$/.exec(url.pathname)?.[1];
  const methods = tenant !== undefined ? ['POST'] : ['GET', 'POST'];
  if (tenant === undefined && workspace === undefined) {
    return serviceError(404, { code: 'PathNotFoundError', message: 'The requested path does not exist' });
  }
  if (!methods.includes(request.method ?? '')) {
    const message = `The method ${request.method ?? ''} is not allowed here`;
    return serviceError(405, { code: 'MethodNotAllowedError', message }, { allow: methods.join(', ') });
  }
  const body = await readBody(request);
  if (body === undefined) {
    return serviceError(413, {
      code: 'RequestEntityTooLarge',
      message: `The request body is longer than ${maxBodyBytes} bytes`,
    });
  }
  return tenant !== undefined
    ? answerTokenRequest(tenant, body, service.credentials, service.tokens)
    : answerWorkspaceRequest(request, url, workspace ?? '', body, service, left);
}

async function answerWorkspaceRequest(
  request: IncomingMessage,
  url: URL,
  workspace: string,
  body: string,
  service: Service,
  left: AbortSignal
): Promise<Answer> {
  const refusal = refuse(request.headers.authorization, workspace, service);
  if (refusal) {
    return refusal;
  }
  // The service answers a POST of anything but JSON with nothing at all.
  const isPost = request.method === 'POST';
  if (isPost && !/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    return { status: 200, body: '' };
  }
  const read = readQueryRequest(url, isPost ? body : undefined);
  if ('code' in read) {
    return badArgument(read);
  }
  const preferences = parsePrefer([request.headers.prefer ?? []].flat().join(','));
  const found = await answerQuery(service.engine, read, preferences, service.limits, left);
  service.served(read.query, read.timespans.join(' and ') || undefined, left.aborted ? clientLeft : found.status);
  return found;
}

/** The status under which a query is remembered whose client did not wait for the answer. */
const clientLeft = 499;

function refuse(
  authorization: string | undefined,
  workspace: string,
  { tokens, credentials }: Service
): Answer | undefined {
  const challenge = { 'www-authenticate': 'Bearer' };
  if (authorization === undefined) {
    const message = "Authentication failed. The 'Authorization' header is missing.";
    return serviceError(401, { code: 'AuthenticationFailed', message }, challenge);
  }
  const token = /^Bearer (\S+)$/i.exec(authorization)?.[1];
  if (token === undefined || !tokens.isValid(token)) {
    return serviceError(403, {
      code: 'InvalidAuthenticationToken',
      message: 'The access token is invalid or expired.',
    });
  }
  if (workspace.toLowerCase() !== credentials.workspaceId.toLowerCase()) {
    return serviceError(403, {
      code: 'InsufficientAccessError',
      message: 'The provided credentials have insufficient access to perform the requested operation',
    });
  }
  return undefined;
}
