import { parseDateTime } from '../kql/ticks';
import { intersect, parseTimespanParameter } from './timespan';

const now = parseDateTime('2026-03-10T12:00:00Z') ?? 0n;
const range = (from: string, to: string) => ({ from: parseDateTime(from), to: parseDateTime(to) });

describe('parseTimespanParameter', () => {
  it.each<[text: string, from: string, to: string]>([
    ['P1D', '2026-03-09T12:00:00Z', '2026-03-10T12:00:00Z'],
    ['PT1H30M', '2026-03-10T10:30:00Z', '2026-03-10T12:00:00Z'],
    ['P1DT0.5S', '2026-03-09T11:59:59.5Z', '2026-03-10T12:00:00Z'],
    ['P2W', '2026-02-24T12:00:00Z', '2026-03-10T12:00:00Z'],
    ['2026-01-01T00:00:00Z/2026-01-02T00:00:00Z', '2026-01-01', '2026-01-02'],
    ['2026-01-01/P1D', '2026-01-01', '2026-01-02'],
    ['PT12H/2026-01-02', '2026-01-01T12:00:00Z', '2026-01-02'],
    ['2026-01-01T00:00:00.1234567Z/2026-01-02T02:00:00+02:00', '2026-01-01T00:00:00.1234567Z', '2026-01-02'],
  ])('reads %s', (text, from, to) => {
    expect(parseTimespanParameter(text, now)).toEqual(range(from, to));
  });

  it.each(['', 'P', 'PT', '1D', 'P1H', 'yesterday', '2026-01-01', 'a/b', 'P1D/P1D', '2026-01-01/2026-01-02/P1D'])(
    'refuses %j',
    (text) => {
      expect(parseTimespanParameter(text, now)).toBeUndefined();
    }
  );
});

describe('intersect', () => {
  it('keeps what both ranges share', () => {
    expect(intersect({ from: 1n, to: 5n }, { from: 3n, to: 9n })).toEqual({ from: 3n, to: 5n });
    expect(intersect(undefined, { from: 3n, to: 9n })).toEqual({ from: 3n, to: 9n });
    expect(intersect(undefined, undefined)).toBeUndefined();
  });
});
