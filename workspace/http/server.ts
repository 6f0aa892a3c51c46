import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type Answer, send } from './answer';
import { maxBodyBytes, readBody } from './requestBody';
import { originProblem } from './requestOrigin';
import { type Service } from './service';
import { serviceError } from './serviceError';
import { answerLookup } from '../virusTotal/answerLookup';
import { answerTokenRequest } from './tokenEndpoint';
import { answerMetadataRequest, answerWorkspaceRequest } from './workspaceRequest';

/**
 * How long a connection without a request is kept, in milliseconds. Longer than parsing the longest query holds the
 * program up: else a request that comes meanwhile would find its connection closed.
 */
const IDLE_MS = 60_000;

/** The HTTP interface of the workspace: tokens, queries, searches, metadata, and the stand-in for VirusTotal. */
export function createHttpServer(service: Service): Server {
  return createServer({ keepAliveTimeout: IDLE_MS }, (request, response) => {
    const left = new AbortController();
    response.on('close', () => left.abort(new Error('the client has left')));
    answer(request, service, left.signal)
      .catch(() => serviceError(500, { code: 'InternalServerError', message: 'The workspace failed' }))
      .then((found) => send(response, found))
      // The client has gone, and with it whoever could be told.
      .catch(() => response.destroy());
  });
}

async function answer(request: IncomingMessage, service: Service, left: AbortSignal): Promise<Answer> {
  const problem = originProblem(request, service.host);
  if (problem !== undefined) {
    return serviceError(403, { code: 'ForbiddenError', message: problem });
  }
  const url = new URL(request.url ?? '/', 'http://workspace');
  const tenant = /^\/([^/]+)\/oauth2\/v2\.0\/token$/.exec(url.pathname)?.[1];
  const { workspace, endpoint } = pathOf(url.pathname) ?? {};
  const lookup = /^\/api\/v3\/(.+)$/.exec(url.pathname)?.[1];
  if (lookup !== undefined && service.virusTotal !== undefined) {
    return answerLookup(request, lookup, service.virusTotal);
  }
  const methods = tenant !== undefined || endpoint === 'search' ? ['POST'] : ['GET', 'POST'];
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
  if (tenant !== undefined) {
    const usual = async (): Promise<Answer> => answerTokenRequest(tenant, body, service.credentials, service.tokens);
    return service.faults.spoiling('token')?.spoil({ usual, left }) ?? usual();
  }
  return endpoint === 'metadata'
    ? answerMetadataRequest(request, workspace ?? '', service, left)
    : answerWorkspaceRequest(
        { endpoint: endpoint === 'search' ? 'search' : 'query', request, url, workspace: workspace ?? '', body },
        service,
        left
      );
}

/** The workspace that a path names, by its id or as a resource of Azure, and what is asked of it. */
function pathOf(pathname: string): { readonly workspace: string; readonly endpoint: string } | undefined {
  const [, workspace, endpoint] = /^\/v1\/workspaces\/([^/]+)\/(query|search|metadata)$/.exec(pathname) ?? [];
  if (workspace !== undefined && endpoint !== undefined) {
    return { workspace, endpoint };
  }
  const resource = /^\/v1(\/subscriptions\/.+)\/query$/i.exec(pathname)?.[1];
  return resource === undefined ? undefined : { workspace: resource, endpoint: 'query' };
}
