import { type Box } from './model/boxes';
import { boxWords, measureWords, numberWords, outlierWords } from './words';

const box: Box = {
  group: 'a.exe',
  subgroup: '',
  n: 9,
  min: 1,
  low: 1,
  q1: 2,
  median: 3,
  q3: 4,
  high: 6,
  max: 1_234.56789,
  outlierCount: 1,
  row: 0,
  outliers: [],
};

it('tells a box in words', () => {
  expect(boxWords(box)).toBe('from 1 to 1,234.568, half from 2 to 4, median 3');
  expect(boxWords({ ...box, q1: 3, q3: 3 })).toContain('at least half are 3');
  expect(boxWords({ ...box, min: 3, max: 3 })).toBe('always 3');
});

it('tells every outlier once', () => {
  const outliers = [95, 121, 121].map((value, row) => ({ value, row }));
  expect(outlierWords({ ...box, outlierCount: 3, outliers })).toBe('outliers: 95, 121 (2 times)');
  expect(outlierWords({ ...box, outliers: outliers.slice(0, 1) })).toBe('outlier: 95');
  // A frame of boxes alone counts them.
  expect(outlierWords({ ...box, outlierCount: 2 })).toBe('outliers');
  const many = Array.from({ length: 21 }, (_, value) => ({ value, row: value }));
  expect(outlierWords({ ...box, outlierCount: 21, outliers: many })).toMatch(/, 19 and others$/);
});

it('writes measures as words and numbers shortly', () => {
  expect(['commandlineTokensFull', 'fileSize', ''].map(measureWords)).toEqual([
    'Delimiters in the command line',
    'File size',
    'Value',
  ]);
  expect([0.1 + 0.2, 22_979].map(numberWords)).toEqual(['0.3', '22,979']);
});
