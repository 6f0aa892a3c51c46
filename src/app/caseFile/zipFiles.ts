import { Zip, ZipDeflate } from 'fflate';

/** Compressed between two breathers of the page; well under a frame's time on slow machines too. */
const PIECE = 256 * 1024;

/**
 * Zips files on the page's own thread, a piece at a time: a strict content security policy forbids the workers that
 * fflate's own asynchronous functions start from a blob. `breathe` lets the page go first, and rejects to stop.
 */
export async function zipFiles(files: Readonly<Record<string, Uint8Array>>, breathe = breath): Promise<Blob> {
  const pieces: Array<Uint8Array<ArrayBuffer>> = [];
  let problem: Error | null = null;
  const archive = new Zip((failed, piece) => {
    problem ??= failed;
    pieces.push(piece);
  });
  for (const [name, bytes] of Object.entries(files)) {
    const file = new ZipDeflate(name, { level: 6 });
    archive.add(file);
    for (let at = 0; at === 0 || at < bytes.length; at += PIECE) {
      file.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
      await breathe();
    }
  }
  archive.end();
  if (problem !== null) {
    throw problem as Error;
  }
  return new Blob(pieces, { type: 'application/zip' });
}

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
