import { ticksOf } from './ticks';

it.each([
  [0, 10, 3, 0, [0, 5, 10]],
  [0, 86_400_000, 2, 3_600_000, [39_600_000, 82_800_000]],
  [Date.UTC(1970, 1), Date.UTC(2262, 3), 3, 0, [Date.UTC(2000, 0), Date.UTC(2100, 0), Date.UTC(2200, 0)]],
  [
    Date.UTC(2025, 11, 2),
    Date.UTC(2026, 9),
    4,
    3_600_000,
    [0, 3, 6, 9].map((month) => Date.UTC(2026, month) - 3_600_000),
  ],
  [Date.UTC(2026, 0, 10), Date.UTC(2026, 2, 15), 3, 0, [Date.UTC(2026, 1), Date.UTC(2026, 2)]],
])('writes round times from %d to %d, at most %d, on a clock ahead by %d', (from, to, most, offset, times) => {
  expect(ticksOf({ from, to }, most, offset).times).toEqual(times);
});
