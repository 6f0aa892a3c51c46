import { clockTime, isoTime, spansDays } from './utcTime';

const time = Date.UTC(2026, 2, 10, 8, 0, 0, 5);

it('writes instants in UTC, and nothing for none', () => {
  expect([isoTime(time), clockTime(time, false), clockTime(time, true)]).toEqual([
    '2026-03-10T08:00:00.005Z',
    '08:00:00.005',
    '2026-03-10 08:00:00.005',
  ]);
  expect([isoTime(null), clockTime(null, true), isoTime(9e15)]).toEqual(['', '', '']);
});

it.each([
  [[time, null, time + 1], false],
  [[time, time + 86_400_000], true],
  [[], false],
])('days of %j differ: %s', (times, differ) => {
  expect(spansDays(times)).toBe(differ);
});
