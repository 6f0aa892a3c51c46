import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { PreviewRequests } from './PreviewRequests';
import type { PreviewHostOptions } from './previewHostOptions';
import { originProblem } from './requestOrigin';
import { sendJson } from './respond';

/** A running preview host. */
export interface PreviewHost {
  url: string;
  port: number;
  close(): Promise<void>;
}

/** Starts the preview host and resolves when it listens. */
export async function startPreviewHost(options: PreviewHostOptions): Promise<PreviewHost> {
  const requests = new PreviewRequests(options);
  const server = createServer((request, response) => {
    answer(requests, options, request, response).catch((problem: unknown) => failed(response, problem));
  });
  const port = await listen(server, options);
  const name = options.host.includes(':') ? `[${options.host}]` : options.host;
  return { url: `http://${name}:${port}`, port, close: () => close(server) };
}

async function answer(
  requests: PreviewRequests,
  options: PreviewHostOptions,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  const problem = originProblem(request, options.host);
  if (problem !== undefined) {
    return sendJson(response, 403, { message: problem });
  }
  // Not parsed as a URL: that would resolve dot segments which the proxy's rules must see.
  const [path = '', ...query] = (request.url ?? '').split('?');
  return requests.handle(request, response, { path, query: query.join('?') });
}

function failed(response: ServerResponse, problem: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const badAddress = problem instanceof URIError;
  sendJson(response, badAddress ? 400 : 500, { message: problem instanceof Error ? problem.message : String(problem) });
}

function listen(server: Server, { port, host }: PreviewHostOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
