import { frameProblemSentence } from './frameProblemSentence';

it.each([
  [{ kind: 'missing-field', field: 'key' } as const, 'The column "key" is missing.'],
  [
    { kind: 'wrong-type', field: 'pid', expected: 'number', actual: 'string' } as const,
    'The column "pid" must be of type number, and is string.',
  ],
  [
    { kind: 'wrong-value', field: 'pid', row: 0, expected: 'number' } as const,
    'The column "pid" has no number in row 1.',
  ],
  [
    { kind: 'short-field', field: 'pid', length: 1, expected: 3 } as const,
    'The column "pid" has 1 value, and others have 3.',
  ],
  [
    { kind: 'newer-version', supported: 1, found: 2 } as const,
    'It was written by a newer Casefile (version 2; this one reads 1). Update the plugin.',
  ],
])('%j in words', (problem, sentence) => {
  expect(frameProblemSentence(problem)).toBe(sentence);
});
