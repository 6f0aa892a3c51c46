import { type IncomingMessage } from 'node:http';

/** The longest request body that is read. */
export const maxBodyBytes = 1024 * 1024;

/** Reads the body as UTF-8, or gives undefined when it is longer than allowed. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    // The rest is still read, so that the client can take the answer.
    if (bytes <= maxBodyBytes) {
      chunks.push(chunk);
    }
  }
  return bytes > maxBodyBytes ? undefined : Buffer.concat(chunks).toString('utf8');
}
