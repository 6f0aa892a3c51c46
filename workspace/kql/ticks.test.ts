import { millisToTicks, parseDateTime, parseTimespan, ticksToMillis } from './ticks';

describe('parseDateTime', () => {
  it.each<[text: string, iso: string]>([
    ['2024', '2024-01-01T00:00:00Z'],
    ['2024-02', '2024-02-01T00:00:00Z'],
    ['2024-02-29', '2024-02-29T00:00:00Z'],
    ['2024-02-29T10:20', '2024-02-29T10:20:00Z'],
    ['2024-02-29 10:20:30', '2024-02-29T10:20:30Z'],
    ['2024-02-29T10:20:30.5Z', '2024-02-29T10:20:30.500Z'],
    ['2024-02-29T10:20:30+0530', '2024-02-29T04:50:30Z'],
    ['0099-01-01', '0099-01-01T00:00:00Z'],
  ])('reads %s', (text, iso) => {
    expect(parseDateTime(text)).toBe(millisToTicks(Date.parse(iso)));
  });

  it('keeps ticks that milliseconds cannot hold', () => {
    const ticks = parseDateTime('2024-02-29T10:20:30.1234567Z') ?? 0n;
    expect(ticks % 10_000n).toBe(4567n);
    expect(ticksToMillis(ticks)).toBe(Date.parse('2024-02-29T10:20:30.123Z'));
  });

  it.each(['', 'now', '2023-02-29', '2024-13-01', '2024-01-01T25:00', '10:20', '2024-1-1T'])('refuses %j', (text) => {
    expect(parseDateTime(text)).toBeUndefined();
  });
});

describe('parseTimespan', () => {
  it.each<[text: string, ticks: bigint]>([
    ['1d', 864_000_000_000n],
    ['1.5h', 54_000_000_000n],
    ['90 seconds', 900_000_000n],
    ['7ms', 70_000n],
    ['3microsecond', 30n],
    ['2tick', 2n],
    ['2', 1_728_000_000_000n],
    ['01:02:03', 37_230_000_000n],
    ['1.00:00:00.0000001', 864_000_000_001n],
    ['-00:00:01', -10_000_000n],
  ])('reads %s', (text, ticks) => {
    expect(parseTimespan(text)).toBe(ticks);
  });

  it.each(['', 'h', '1 fortnight', '1:2'])('refuses %j', (text) => {
    expect(parseTimespan(text)).toBeUndefined();
  });
});
