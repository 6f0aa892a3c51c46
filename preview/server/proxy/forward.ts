import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { pipeline } from 'node:stream';
import { sendEmpty } from '../respond';
import { responseHeaders, type Headers } from './proxyHeaders';
import type { UpstreamTarget } from './upstreamTarget';

/** One request ready to be sent upstream. */
export interface ForwardedRequest {
  method: string;
  target: UpstreamTarget;
  headers: Headers;
  body: Buffer;
  /** How long to wait for the response headers. */
  timeoutMs: number;
}

/**
 * Sends a request upstream and its answer back as it comes. No connection gives an empty 502, no headers in
 * time an empty 504, a 401 Grafana's 400 text without any of the upstream's headers; a client that leaves ends it all.
 */
export function forward(response: ServerResponse, forwarded: ForwardedRequest): void {
  const { method, target, headers, body, timeoutMs } = forwarded;
  const send = target.origin.protocol === 'https:' ? httpsRequest : httpRequest;
  // A kept-alive connection that the upstream is just closing would look like a failure of the request.
  const upstream = send(target.origin, { method, path: target.path, headers, agent: false });

  let headerTimer: NodeJS.Timeout | undefined;
  let answered = false;
  const answer = (give: () => void): void => {
    clearTimeout(headerTimer);
    if (!answered && !response.destroyed) {
      answered = true;
      give();
    }
  };
  upstream.on('finish', () => {
    headerTimer = setTimeout(() => {
      answer(() => sendEmpty(response, 504));
      upstream.destroy();
    }, timeoutMs);
  });
  upstream.on('error', () => answer(() => sendEmpty(response, 502)));
  upstream.on('response', (received) => answer(() => relay(received, response)));
  response.on('close', () => {
    clearTimeout(headerTimer);
    if (!response.writableFinished) {
      upstream.destroy();
    }
  });
  upstream.end(body);
}

const UNAUTHORISED = 'Authentication to data source failed';

function relay(received: IncomingMessage, response: ServerResponse): void {
  if (received.statusCode === 401) {
    received.resume();
    response.writeHead(400, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Length': Buffer.byteLength(UNAUTHORISED),
    });
    response.end(UNAUTHORISED);
    return;
  }
  response.writeHead(received.statusCode ?? 502, responseHeaders(received.headers, received.httpVersion));
  // An upstream that breaks off mid-body must not look like a complete answer: pipeline destroys the response then.
  pipeline(received, response, () => undefined);
}
