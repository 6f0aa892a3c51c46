import { questionKey } from './ask';

it('takes questions for equal that ask the same of the same workspaces about the same time', () => {
  const question = { kql: 'T', timespan: { from: 0, to: 1 } };
  const others = [
    { ...question, kql: 'U' },
    { ...question, timespan: { from: 0, to: 2 } },
    { ...question, workspaces: ['a'] },
    { ...question, workspaces: ['b'] },
  ];
  expect(new Set([question, ...others].map(questionKey)).size).toBe(5);
  expect(questionKey({ ...question, workspaces: [] })).toBe(questionKey({ ...question }));
});
