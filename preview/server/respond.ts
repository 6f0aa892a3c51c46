import { createReadStream, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { mimeType } from './mimeType';
import { MAX_BODY_BYTES } from './requestBody';

/** Answers with a JSON value. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  sendBody(response, status, 'application/json; charset=utf-8', JSON.stringify(value));
}

/** Answers with text of the given Content-Type. */
export function sendBody(response: ServerResponse, status: number, contentType: string, body: string): void {
  response.writeHead(status, {
    'Content-Type': contentType,
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

/** Refuses a request whose body is longer than the preview host takes. */
export function sendTooLarge(response: ServerResponse, most = MAX_BODY_BYTES): void {
  sendJson(response, 413, { message: `The preview host takes bodies of at most ${most} bytes` });
}

/** Answers with a status and nothing else. */
export function sendEmpty(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Length': 0 });
  response.end();
}

/** Sends the browser elsewhere (302). */
export function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { Location: location, 'Content-Length': 0, 'Cache-Control': 'no-store' });
  response.end();
}

/** Answers with a file's content, or a 404 when there is none. */
export function sendFile(response: ServerResponse, file: string | undefined): void {
  if (file === undefined) {
    sendJson(response, 404, { message: 'Not found' });
    return;
  }
  response.writeHead(200, {
    'Content-Type': mimeType(file),
    'Content-Length': statSync(file).size,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  if (response.req.method === 'HEAD') {
    response.end();
    return;
  }
  // A browser that leaves mid-file ends the pipeline; there is nobody left to tell.
  pipeline(createReadStream(file), response, () => undefined);
}
