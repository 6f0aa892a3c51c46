import { tableOf } from '../../../test/builders/alert';
import { readIncidents } from './incident';

it.each([
  ['["a","b"]', ['a', 'b']],
  ['["a",1,null]', ['a']],
  ['{"a":1}', []],
  ['oops', []],
  [null, []],
])('the alerts of an incident with AlertIds %j are %j', (AlertIds, alertIds) => {
  expect(readIncidents(tableOf([{ IncidentNumber: 7, Title: 'x', AlertIds }]))).toEqual([
    { number: 7, title: 'x', severity: '', status: '', url: '', alertIds },
  ]);
});
