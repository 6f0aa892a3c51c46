import { openEngine, type TestEngine } from '../testing/openEngine';
import { dateTimeText, parseDateTime } from './ticks';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

const days = [
  '2014-11-08',
  '8 Nov 14',
  '08-Nov-14',
  '8 nov 2014',
  'Sat, 8 Nov 14',
  'Saturday, 08-Nov-14',
  '11/8/2014',
  '11-08-2014',
  '2014-1-8',
  '1 Jan 70',
  '1 Jan 69',
  '31 Dec 68',
];
const wrong = ['2014-02-30', '30 Feb 14', '13/13/2014', '8 Now 14', 'Someday, 8 Nov 14', '1/2/14', '0000-01-01', 'x'];
const clocks = [
  '',
  ' 15:05',
  ' 15:05:02',
  ' 15:05:02.1234567',
  ' 3:05 PM',
  ' 12:05:02 AM',
  ' 25:05',
  ' 13:05 PM',
  ' 15:65',
];
const zones = ['', ' GMT', ' UTC', ' Z', ' EST'];
const offsets = ['2014-11-08', '2014-11-08T15:05', '2014-11-08 15:05:02.5'].flatMap((date) =>
  ['Z', '+02:00', '-0130', ' +02:00', '+2', ' +14:00'].map((offset) => date + offset)
);

// The translator reads dates that stand in the query, DuckDB those in rows.
it('todatetime reads a text as a literal is read', async () => {
  const written = [...days, ...wrong].flatMap((day) =>
    clocks.flatMap((clock) => zones.map((zone) => day + clock + zone))
  );
  const texts = [...written, ...offsets];
  const rows = await engine.rows(
    `datatable(t:string)[${texts.map((text) => JSON.stringify(text)).join(', ')}] | project t, at = todatetime(t)`
  );
  const read = texts.map((text) => {
    const ticks = parseDateTime(text);
    return [text, ticks === undefined ? null : dateTimeText(ticks)];
  });
  expect(rows.filter(([, at]) => at !== null).length).toBeGreaterThan(200);
  expect(rows).toEqual(read);
});
