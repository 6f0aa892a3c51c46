import { parseDuration, resolveWindow } from './window';

const dashboard = { from: 0, to: 1 };

it.each([
  ['90s', 90_000],
  ['60m', 3_600_000],
  [' 5d ', 432_000_000],
])('the duration %j is %d ms', (text, ms) => {
  expect(parseDuration(text)).toEqual({ ok: true, value: ms });
});

it.each(['', '5', '5w', '-5m', '1.5h', '$before', '9999d'])('the duration %j is refused by name', (text) => {
  const parsed = parseDuration(text);
  expect(parsed.ok ? '' : parsed.error).toContain(`"${text}"`);
});

describe('a window', () => {
  it('lies round the alert', () => {
    expect(resolveWindow({ around: 'alert', before: '60m', after: '10m' }, 10_000_000, dashboard)).toEqual({
      from: 6_400_000,
      to: 10_600_000,
    });
  });

  it('is the range of the dashboard where that is asked for, or the alert has no time', () => {
    expect(resolveWindow('dashboard', 10_000_000, dashboard)).toBe(dashboard);
    expect(resolveWindow({ around: 'alert', before: '1m', after: '1m' }, null, dashboard)).toBe(dashboard);
  });
});
