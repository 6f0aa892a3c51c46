import { faultWords } from './faultWords';

it.each([
  [{ repeatedKeys: 0, missingParents: 0, circles: 0 }, ''],
  [
    { repeatedKeys: 1, missingParents: 0, circles: 0 },
    '1 process repeats the key of another: children stand below the first of them.',
  ],
  [
    { repeatedKeys: 0, missingParents: 2, circles: 1 },
    '2 processes name a parent that is not there, and stand at the top. ' +
      'Parents in 1 circle: the first of each stands at the top.',
  ],
])('says of %j what is wrong and how it is drawn', (faults, words) => {
  expect(faultWords(faults)).toBe(words);
});
