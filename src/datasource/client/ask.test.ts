import { endpointOf, questionKey } from './ask';

it('takes questions for equal that ask the same of the same workspaces about the same time', () => {
  const question = { kql: 'T', timespan: { from: 0, to: 1 } };
  const others = [
    { ...question, kql: 'U' },
    { ...question, timespan: { from: 0, to: 2 } },
    { ...question, workspaces: ['a'] },
    { ...question, workspaces: ['b'] },
    { ...question, plan: 'basic' as const },
  ];
  expect(new Set([question, ...others].map(questionKey)).size).toBe(6);
  expect(questionKey({ ...question, workspaces: [] })).toBe(questionKey({ ...question }));
  expect(questionKey({ ...question, plan: 'analytics' })).toBe(questionKey({ ...question }));
});

it('asks the endpoint that knows the plan of the table', () => {
  const question = { kql: 'T', timespan: { from: 0, to: 1 } };
  expect([question, { ...question, plan: 'analytics' as const }].map(endpointOf)).toEqual(['query', 'query']);
  expect(endpointOf({ ...question, plan: 'basic' })).toBe('search');
});
