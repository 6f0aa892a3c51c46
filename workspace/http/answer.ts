import { type ServerResponse } from 'node:http';

/** A complete HTTP answer. */
export interface Answer {
  readonly status: number;
  /** JSON text; empty for an answer without a body. */
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Only half of the body is sent, then the connection is broken. */
  readonly cut?: boolean;
}

/** An answer with a JSON body. */
export function json(status: number, body: unknown, headers?: Readonly<Record<string, string>>): Answer {
  return { status, body: JSON.stringify(body), ...(headers && { headers }) };
}

/** Writes an answer, unless the client has gone. */
export function send(response: ServerResponse, { status, body, headers, cut = false }: Answer): void {
  if (response.destroyed) {
    return;
  }
  const bytes = Buffer.from(body);
  const type = body === '' ? {} : { 'content-type': 'application/json; charset=utf-8' };
  const length = status === 204 ? {} : { 'content-length': bytes.length };
  response.writeHead(status, { ...type, ...length, 'cache-control': 'no-store', ...headers });
  if (cut) {
    response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
  } else {
    response.end(bytes);
  }
}
