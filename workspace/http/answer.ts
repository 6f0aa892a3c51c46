import { type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A complete HTTP answer. */
export interface Answer {
  readonly status: number;
  /** JSON text, or how it begins; empty for an answer without a body. */
  readonly body: string;
  /** What follows of a long body, as it is found. Whoever takes the answer reads it to its end, or ends it. */
  readonly rest?: AsyncGenerator<string, void>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Only half of the body is sent, then the connection is broken. */
  readonly cut?: boolean;
}

/** An answer with a JSON body. */
export function json(status: number, body: unknown, headers?: Readonly<Record<string, string>>): Answer {
  return { status, body: JSON.stringify(body), ...(headers && { headers }) };
}

/** The whole of a body. */
export async function wholeBody({ body, rest }: Answer): Promise<string> {
  let whole = body;
  for await (const part of rest ?? []) {
    whole += part;
  }
  return whole;
}

/** Writes an answer, as fast as the client takes it, unless the client has gone. Rejects when the client goes. */
export async function send(response: ServerResponse, answer: Answer): Promise<void> {
  const { status, body, rest, headers, cut = false } = answer;
  if (response.destroyed || cut) {
    await rest?.return();
  }
  if (response.destroyed) {
    return;
  }
  const bytes = Buffer.from(body);
  const type = body === '' ? {} : { 'content-type': 'application/json; charset=utf-8' };
  const length = status === 204 || rest !== undefined ? {} : { 'content-length': bytes.length };
  response.writeHead(status, { ...type, ...length, 'cache-control': 'no-store', ...headers });
  if (cut) {
    response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
  } else if (rest === undefined) {
    response.end(bytes);
  } else {
    response.write(bytes);
    await pipeline(Readable.from(rest), response);
  }
}
