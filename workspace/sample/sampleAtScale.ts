import { type RowSource, rowsInMemory } from '../load/rowSource';
import { furtherSites } from './furtherSites';
import { seededRandom } from './random';
import { sampleCase } from './sampleCase';

/** So many events come with one alert. */
const EVENTS_PER_ALERT = 200;
const SEED = 1_000;

/**
 * The generated sample case; where a number of events is asked for, among the everyday work of as many further sites as
 * it takes for so many rows of SecurityEvent, and alerts in proportion. Throws when the case alone has more.
 */
export function sampleAtScale(
  events?: number
): ReadonlyArray<{ readonly tableName: string; readonly source: RowSource }> {
  const { tables, everyday } = sampleCase();
  const own = tables.map(({ name, rows }) => ({
    tableName: name,
    source: rowsInMemory('generated sample case', rows),
  }));
  if (events === undefined) {
    return own;
  }
  const rowsOf = (name: string): number => tables.find((table) => table.name === name)?.rows.length ?? 0;
  const missing: Readonly<Record<string, number>> = {
    SecurityEvent: events - rowsOf('SecurityEvent'),
    SecurityAlert: Math.max(0, Math.round(events / EVENTS_PER_ALERT) - rowsOf('SecurityAlert')),
  };
  if ((missing['SecurityEvent'] ?? 0) < 0) {
    throw new Error(`the sample case alone has ${rowsOf('SecurityEvent')} events, more than ${events}`);
  }
  return [
    ...own,
    ...everyday.flatMap((table, place) => furtherSites(table, missing[table.name] ?? 0, seededRandom(SEED + place))),
  ];
}
