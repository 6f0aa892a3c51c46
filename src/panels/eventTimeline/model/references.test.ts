import { buildBand } from './band';
import { alertReferences, annotationReferences, instantOf } from './references';

it('marks the alert by its own rows, by its process, and by a given time, each time once', () => {
  const band = (name: string, values: readonly unknown[]) =>
    buildBand(
      {
        fields: [
          { name: 'time', type: 'time', values: [30, 10, 20] },
          { name, values },
        ],
      },
      { time: '', end: '', lane: '', level: '' }
    )!;
  const bands = [band('isThis', [true, false, false]), band('role', ['child', 'source', null])];
  expect(alertReferences(bands, 30).map(({ time }) => time)).toEqual([10, 30]);
  expect(alertReferences(bands, 5).map(({ time }) => time)).toEqual([5, 10, 30]);
});

it('draws annotations, of which those tagged "alert" are alerts', () => {
  const frame = {
    fields: [
      { name: 'time', values: [1, null, 3] },
      { name: 'timeEnd', values: [1, null, 9] },
      { name: 'title', values: ['Found', 'lost', ''] },
      { name: 'text', values: ['by night', '', ''] },
      { name: 'tags', values: [['host', 'Alert'], [], ['note']] },
    ],
  };
  expect(annotationReferences([frame])).toEqual([
    { kind: 'alert', time: 1, text: 'Found: by night' },
    { kind: 'annotation', time: 3, end: 9, text: 'annotation' },
  ]);
});

it.each([
  ['1773132720000', 1773132720000],
  ['2026-03-10T08:52:00.000Z', Date.UTC(2026, 2, 10, 8, 52)],
  ['', undefined],
  ['0', undefined],
  ['$alertTime', undefined],
  ['soon', undefined],
])('reads the instant "%s"', (text, time) => {
  expect(instantOf(text)).toBe(time);
});
