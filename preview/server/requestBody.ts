import type { IncomingMessage } from 'node:http';

/** The longest request body that the preview host takes; Grafana itself sets no such limit. */
export const MAX_BODY_BYTES = 1_048_576;

/** Reads a request's body; undefined when it is longer than `most` bytes. */
export async function readRequestBody(request: IncomingMessage, most = MAX_BODY_BYTES): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    // The rest is still read, so that the client gets an answer and not a broken connection.
    if (length <= most) {
      chunks.push(chunk);
    }
  }
  return length > most ? undefined : Buffer.concat(chunks);
}
