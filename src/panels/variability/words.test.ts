import { type Box } from './model/boxes';
import { boxWords, measureWords, numberWords } from './words';

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
  expect(boxWords(box)).toBe('from 1 to 1,234.568, half from 2 to 4, median 3, 1 outlier');
  expect(boxWords({ ...box, q1: 3, q3: 3 })).toContain('at least half are 3');
  expect(boxWords({ ...box, min: 3, max: 3 })).toBe('always 3');
});

it('writes measures as words and numbers shortly', () => {
  expect(['commandlineTokensFull', 'fileSize', ''].map(measureWords)).toEqual([
    'Delimiters in the command line',
    'File size',
    'Value',
  ]);
  expect([0.1 + 0.2, 22_979].map(numberWords)).toEqual(['0.3', '22,979']);
});
