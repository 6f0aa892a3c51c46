import { type ServerResponse } from 'node:http';

/** A complete HTTP answer. */
export interface Answer {
  readonly status: number;
  /** JSON text; empty for an answer without a body. */
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer with a JSON body. */
export function json(status: number, body: unknown, headers?: Readonly<Record<string, string>>): Answer {
  return { status, body: JSON.stringify(body), ...(headers && { headers }) };
}

/** Writes an answer, unless the client has gone. */
export function send(response: ServerResponse, { status, body, headers }: Answer): void {
  if (response.destroyed) {
    return;
  }
  const type = body === '' ? {} : { 'content-type': 'application/json; charset=utf-8' };
  response.writeHead(status, { ...type, 'cache-control': 'no-store', ...headers });
  response.end(body);
}
