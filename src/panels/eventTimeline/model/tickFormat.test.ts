import { tickFormat } from './tickFormat';

const [SECOND, MINUTE, DAY] = [1_000, 60_000, 86_400_000];

it.each([
  ['centuries', 12_000 * DAY, 100_000 * DAY, true, 'YYYY'],
  ['years', 90 * DAY, 700 * DAY, true, 'YYYY-MM'],
  ['weeks of two years', 14 * DAY, 400 * DAY, true, 'YYYY-MM-DD'],
  ['days', DAY, 20 * DAY, true, 'MM-DD'],
  ['the first hour of a day', 60 * MINUTE, DAY, true, 'MM-DD HH:mm'],
  ['hours', 60 * MINUTE, DAY, false, 'HH:mm'],
  ['seconds', SECOND, MINUTE, false, 'HH:mm:ss'],
  ['milliseconds', 100, SECOND, false, 'HH:mm:ss.SSS'],
])('tells %s as far as needed', (_, step, length, newDay, format) => {
  expect(tickFormat(step, length, newDay)).toBe(format);
});
