import { durationWords } from './durationWords';

it.each([
  [320, '0.320 s'],
  [252_000, '4 min 12 s'],
  [11_100_000, '3 h 5 min'],
  [187_200_000, '2 d 4 h'],
])('%d ms lasted %s', (ms, words) => {
  expect(durationWords(ms)).toBe(words);
});
