import { createWriteStream } from 'node:fs';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

/** A file inside an archive, unpacked. */
export interface UnpackedFile {
  /** Its path inside the archive. */
  readonly name: string;
  readonly path: string;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly size: number;
  readonly headerAt: number;
}

/** More than this is no evidence but a bomb: bytes of one file, unpacked. */
const maxBytes = 4 * 1024 ** 3;

/** Unpacks the files of a zip archive that `wanted` names, into `folder`. Rejects when it is no such archive. */
export async function unpack(
  archive: string,
  folder: string,
  wanted: (name: string) => boolean
): Promise<readonly UnpackedFile[]> {
  const file = await open(archive);
  try {
    const entries = (await readDirectory(file)).filter(({ name }) => wanted(name));
    const unpacked: UnpackedFile[] = [];
    for (const [index, entry] of entries.entries()) {
      // A number keeps files of one name apart; only the last part of a name is used, wherever it points.
      const path = join(folder, `${index}`, basename(entry.name));
      await extract(file, entry, path);
      unpacked.push({ name: entry.name, path });
    }
    return unpacked;
  } finally {
    await file.close();
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead < length) {
    throw new Error('the archive ends too early');
  }
  return buffer;
}

async function readDirectory(file: FileHandle): Promise<readonly Entry[]> {
  const { size } = await file.stat();
  const tailLength = Math.min(size, 65_557);
  const tail = await readAt(file, size - tailLength, tailLength);
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) {
    throw new Error('not a zip archive');
  }
  const count = tail.readUInt16LE(end + 10);
  const directory = await readAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries: Entry[] = [];
  for (let at = 0; entries.length < count;) {
    if (directory.readUInt32LE(at) !== 0x02014b50) {
      throw new Error('the directory of the archive is broken');
    }
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      size: directory.readUInt32LE(at + 20),
      headerAt: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function extract(file: FileHandle, { name, method, size, headerAt }: Entry, path: string): Promise<void> {
  if (method !== 0 && method !== 8) {
    throw new Error(`${name} is packed by a method that is not supported (${method})`);
  }
  const header = await readAt(file, headerAt, 30);
  const start = headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = file.createReadStream({ start, end: start + size - 1, autoClose: false });
  let bytes = 0;
  const limit = new Transform({
    transform: (chunk: Buffer, _, done) => {
      bytes += chunk.length;
      done(bytes > maxBytes ? new Error(`${name} is larger than ${maxBytes} bytes`) : null, chunk);
    },
  });
  await mkdir(dirname(path), { recursive: true });
  const source = size === 0 ? Readable.from([]) : packed;
  await (method === 8
    ? pipeline(source, createInflateRaw(), limit, createWriteStream(path))
    : pipeline(source, limit, createWriteStream(path)));
}
