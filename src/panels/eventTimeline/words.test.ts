import { buildBand } from './model/band';
import { bandCount, bandTitle, spanWords, summaryOf } from './words';

const at = (hour: number, minute: number): number => Date.UTC(2026, 2, 10, hour, minute);

it('says what all bands hold, and when', () => {
  const band = (lane: string, values: readonly string[], times: readonly number[]) =>
    buildBand(
      {
        fields: [
          { name: 'time', type: 'time', values: times },
          { name: lane, type: 'string', values },
        ],
      },
      { time: '', end: '', lane: '', level: '' }
    )!;
  const alerts = band('AlertName', ['a', 'b'], [at(4, 15), at(5, 0)]);
  const processes = band('processName', ['x'], [at(5, 24)]);
  expect(summaryOf([alerts, processes])).toBe('2 alerts of 2 types, 1 process of 1 name, 04:15–05:24 UTC.');
  expect(summaryOf([band('other', [], [])])).toBe('0 events of 0 kinds.');
});

it('calls rows that stand for several events clusters', () => {
  const clusters = (frame: { readonly name: string }) =>
    buildBand(
      {
        ...frame,
        fields: [
          { name: 'time', type: 'time', values: [at(4, 15), at(5, 0)] },
          { name: 'account', type: 'string', values: ['a', 'b'] },
        ],
      },
      { time: '', end: '', lane: '', level: '' }
    )!;
  expect(bandCount(clusters({ name: 'logonClusters' }))).toBe('2 clusters of 2 accounts');
  expect(bandCount(clusters({ name: 'hostLogons' }))).toBe('2 logons of 2 accounts');
});

it('writes dates where a span leaves the day, and a minute once', () => {
  expect(spanWords({ from: at(4, 15), to: at(4, 15) + 59_000 })).toBe('04:15 UTC');
  expect(spanWords({ from: at(4, 15), to: at(28, 15) })).toBe('2026-03-10 04:15–2026-03-11 04:15 UTC');
});

it.each([
  [{ name: 'relatedAlerts' }, '', 'Related alerts'],
  [{ name: 'Logins by day' }, '', 'Logins by day'],
  [{ refId: 'B' }, '', 'Query B'],
  [{}, '', 'Events'],
  [{ name: 'logons' }, 'Who came', 'Who came'],
])('titles %j with "%s": %s', (frame, given, title) => {
  expect(bandTitle(frame, given)).toBe(title);
});
