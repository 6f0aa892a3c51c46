import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { decodeRows } from '../src/core/decode/decodedRows';
import { zipOf } from '../test/builders/archives';
import { commandLines, HOSTILE } from './commandLines';
import { hostile, sumOfCodes } from './indicators';
import { type Measurement, medianMs, type Suite } from './suite';

const LINES = 100_000;
const LINES_BAR_MS = 3_000;
const BOMB_BAR_MS = 200;
const BOMB_BAR_MB = 20;
/** What a gzip file of 42 kB can hold at most. */
const BOMB_BYTES = 43_000_000;

/** Base64 of many command lines, of hostile texts, and bombs. */
export const decodeSuite: Suite = () => {
  const lines = commandLines(LINES);
  const gzip = gzipSync(Buffer.alloc(BOMB_BYTES));
  const zip = zipOf([{ name: 'bomb', content: Buffer.alloc(BOMB_BYTES) }]);
  return [
    {
      what: `base64 in ${LINES.toLocaleString('en-US')} command lines`,
      bar: LINES_BAR_MS,
      measured: medianMs(() => void decodeRows(lines)),
      peer: { what: 'one pass over the characters', measured: medianMs(() => lines.forEach(sumOfCodes)) },
    },
    bomb('gzip', gzip),
    bomb('zip', zip),
    ...HOSTILE.map((piece) =>
      hostile(`base64 in ${JSON.stringify(piece)} repeated`, piece, (text) => decodeRows([text]))
    ),
  ];
};

// A process that was not started with this flag can still take it, for contexts made after that.
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function bomb(kind: string, bytes: Buffer): Measurement {
  const text = `x ${bytes.toString('base64')}`;
  const kilobytes = Math.round(bytes.length / 1_000);
  collectGarbage();
  const before = process.memoryUsage();
  const { rows } = decodeRows([text]);
  const after = process.memoryUsage();
  const megabytes = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6;
  if (megabytes > BOMB_BAR_MB || rows.length !== 1) {
    throw new Error(`The ${kind} bomb of ${kilobytes} kB took ${megabytes.toFixed(1)} MB.`);
  }
  return {
    what: `${kind} bomb of ${kilobytes} kB, within ${BOMB_BAR_MB} MB (${megabytes.toFixed(1)})`,
    bar: BOMB_BAR_MS,
    measured: medianMs(() => void decodeRows([text])),
    peer: { what: 'its base64 decoded', measured: medianMs(() => void Buffer.from(text, 'base64')) },
  };
}
