import { roundedRange } from './roundedRange';

const HOUR = 3_600_000;
const lastHour = (now: number) => roundedRange({ from: now - HOUR, to: now, raw: { from: 'now-1h', to: 'now' } });

it('asks the same of refreshes a moment apart, and covers the range', () => {
  expect(lastHour(10 * HOUR + 1_200)).toEqual(lastHour(10 * HOUR + 4_900));
  expect(lastHour(10 * HOUR + 1_200)).toEqual({ from: 9 * HOUR, to: 10 * HOUR + 5_000 });
});

it('steps no more than a minute, however long the range', () => {
  const { to } = roundedRange({ from: 0, to: 1_000 * HOUR + 1, raw: { from: 'now-1000h', to: 'now' } });
  expect(to - 1_000 * HOUR).toBe(60_000);
});

it('leaves fixed times as they are', () => {
  expect(roundedRange({ from: 1_234, to: 5_678, raw: { from: '1234', to: '5678' } })).toEqual({
    from: 1_234,
    to: 5_678,
  });
  expect(roundedRange({ from: 1_234, to: 5_678, raw: { from: '1234', to: 'now' } })).toEqual({
    from: 1_234,
    to: 6_000,
  });
});
