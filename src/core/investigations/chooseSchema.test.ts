import { tableOf } from '../../../test/builders/alert';
import { chooseSchema, chooseSchemaFetch } from './chooseSchema';

const window = { from: Date.UTC(2026, 2, 10, 8, 45, 21), to: Date.UTC(2026, 2, 10, 9, 15) };

/** Chooses between counts, each given as processes and logons. */
async function choose(counts: Readonly<Record<string, readonly [number, number]>>) {
  const rows = Object.entries(counts).flatMap(([Schema, [processes, logons]]) => [
    { Schema, Kind: 'processes', Events: processes },
    { Schema, Kind: 'logons', Events: logons },
  ]);
  const ask = async () => ({ table: tableOf(rows), limits: ['Only a part was searched.'] });
  return chooseSchema('WS-1', window, { range: window, ask });
}

it.each([
  ['the most process creations decide', { SecurityEvent: [1, 900], Defender: [2, 1] }, 'Defender', 'Defender'],
  ['the preferred schema wins a tie', { Defender: [7, 7], SecurityEvent: [7, 7] }, 'SecurityEvent', 'SecurityEvent'],
  ['logons come from where they are', { SecurityEvent: [0, 3], Defender: [5, 0] }, 'Defender', 'SecurityEvent'],
  ['nothing at all is looked for in SecurityEvent', { Defender: [0, 0] }, 'SecurityEvent', 'SecurityEvent'],
] as const)('%s', async (_, counts, processes, logons) => {
  expect(await choose(counts)).toEqual({ processes, logons, limits: ['Only a part was searched.'] });
});

it('asks for whole hours, so that windows that differ by little share the request', () => {
  const { timespan, kql } = chooseSchemaFetch('WS-1', window);
  expect(timespan).toEqual({ from: Date.UTC(2026, 2, 10, 8), to: Date.UTC(2026, 2, 10, 10) });
  expect(chooseSchemaFetch('WS-1', { from: window.from + 60_000, to: window.to + 60_000 })).toEqual({ timespan, kql });
  expect(chooseSchemaFetch('WS-1', timespan).timespan).toEqual(timespan);
});
