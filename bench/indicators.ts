import { extractIndicators } from '../src/core/indicators/extract';
import { indicatorRows } from '../src/core/indicators/indicatorRows';
import { commandLines, HOSTILE, repeated } from './commandLines';
import { type Measurement, medianMs, type Suite } from './suite';

const LINES = 100_000;
const LINES_BAR_MS = 1_500;
const HOSTILE_LENGTH = 1_000_000;
const HOSTILE_BAR_MS = 1_000;

/** Indicators of many command lines, beside a pass over their characters; and of hostile texts, beside half of each. */
export const indicatorsSuite: Suite = () => {
  const lines = commandLines(LINES);
  return [
    {
      what: `indicators in ${LINES.toLocaleString('en-US')} command lines`,
      bar: LINES_BAR_MS,
      measured: medianMs(() => void indicatorRows(lines)),
      peer: { what: 'one pass over the characters', measured: medianMs(() => lines.forEach(sumOfCodes)) },
    },
    ...HOSTILE.map((piece) => hostile(`indicators in ${JSON.stringify(piece)} repeated`, piece, extractIndicators)),
  ];
};

/** A hostile text of a million characters, beside one of half its length: linear work takes twice as long. */
export function hostile(what: string, piece: string, work: (text: string) => unknown): Measurement {
  return {
    what,
    bar: HOSTILE_BAR_MS,
    measured: medianMs(() => void work(repeated(piece, HOSTILE_LENGTH))),
    peer: { what: 'half the length', measured: medianMs(() => void work(repeated(piece, HOSTILE_LENGTH / 2))) },
  };
}

export function sumOfCodes(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    sum += text.charCodeAt(at);
  }
  return sum;
}
