import { createReadStream } from 'node:fs';
import { createInterface, type Interface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** The lines of a text file, unpacked where its name says that it is compressed. Rejects when it cannot be read. */
export function textLines(path: string): Interface {
  const file = createReadStream(path);
  const readable = /\.gz$/i.test(path) ? file.pipe(createGunzip()) : file;
  file.on('error', (error) => readable.destroy(error));
  return createInterface({ input: readable.setEncoding('utf8'), crlfDelay: Infinity });
}
