import { elapsedInWords } from './elapsed';

describe('elapsed times', () => {
  it.each([
    [0, '0 ms'],
    [480, '480 ms'],
    [1_000, '1 s'],
    [2_480, '2.480 s'],
    [59_999, '59.999 s'],
    [60_000, '1 min'],
    [119_999, '1 min 59 s'],
    [725_000, '12 min 5 s'],
    [3_600_000, '1 h'],
    [18_180_000, '5 h 3 min'],
    [187_200_000, '2 d 4 h'],
    [-480, '480 ms'],
  ])('%i ms are "%s"', (ms, words) => {
    expect(elapsedInWords(ms)).toBe(words);
  });
});
