import { openEngine, type TestEngine } from '../testing/openEngine';
import { parseTimespan, timespanText } from './ticks';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

const amounts = ['0', '1', '15', '1.5', '0.1', '2.25', '400'];
const units = [
  '',
  'd',
  'h',
  'hrs',
  'm',
  'min',
  's',
  ' seconds',
  'ms',
  'microsecond',
  'tick',
  ' Days',
  ' weeks',
  'w',
  '  h',
];
const clocks = ['12:34', '1:02:03', '23:59:59.9999999', '00:00:00.5', '1:2', '12:34:56.', '123:00:00', '1:02:03:04'];
const days = ['', '0.', '1.', '36500.', 'x.', '1.5.'];
const wrong = ['', '-', 'h', '1e3', 'soon', '1d 2h', '+1d', '1,5h'];

// The translator reads time spans that stand in the query, DuckDB those in rows.
it('totimespan reads a text as a literal is read', async () => {
  const spans = [
    ...amounts.flatMap((amount) => units.map((unit) => amount + unit)),
    ...days.flatMap((day) => clocks.map((clock) => day + clock)),
  ];
  const texts = [...spans, ...spans.map((span) => `-${span}`), ...spans.map((span) => ` ${span} `), ...wrong];
  const rows = await engine.rows(
    `datatable(t:string)[${texts.map((text) => JSON.stringify(text)).join(', ')}] | project t, span = totimespan(t)`
  );
  const read = texts.map((text) => {
    const ticks = parseTimespan(text);
    return [text, ticks === undefined ? null : timespanText(ticks)];
  });
  expect(rows.filter(([, span]) => span !== null).length).toBeGreaterThan(200);
  expect(rows).toEqual(read);
});
