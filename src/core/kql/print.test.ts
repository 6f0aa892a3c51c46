import { expectGolden } from '../../../test/golden';
import { readKql } from '../../../test/kusto';
import { all, among, any, call, column, compare, datetime, member, not, number, star, text } from './expression';
import {
  ascending,
  descending,
  expand,
  extend,
  fuzzyUnion,
  leftOuterJoin,
  pipeline,
  project,
  sort,
  summarize,
  take,
  where,
} from './pipeline';
import { printExpression, printPipeline } from './print';

it('prints every operator on a line of its own', () => {
  const kql = printPipeline(
    pipeline(
      'T',
      where(
        all(
          any(compare(column('Name'), '=~', text('a"b')), compare(column('Name'), 'has', text('c'))),
          among(column('Id'), 'in', [number(1), number(2)]),
          not(compare(column('At'), '<', datetime(0))),
          compare(call('tostring', member('Bag', 'a"b')), 'matches regex', text('^\\d$'))
        )
      ),
      extend({ name: 'Text', value: call('tostring', column('Id')) }),
      expand('Item', 'Items'),
      leftOuterJoin(pipeline('U', where(compare(column('Other'), '!=', text('d')))), { left: 'Item', right: 'Other' }),
      summarize([{ value: call('arg_max', column('At'), star) }, { name: 'n', value: call('count') }], ['Name']),
      project('Name', { name: 'first', value: column('At') }, 'n'),
      sort(descending('first'), ascending('Name')),
      take(10)
    )
  );
  expectGolden('kql/every-operator.kql', kql);
  expect(
    readKql(kql, { T: '(Name:string,Id:long,At:datetime,Items:dynamic,Bag:dynamic)', U: '(Other:string)' }).problems
  ).toEqual([]);
});

it('brackets "and" inside "or" and the reverse', () => {
  const [a, b, c] = ['A', 'B', 'C'].map((name) => compare(column(name), '==', number(1))) as [never, never, never];
  expect(printExpression(all(any(a, b), c))).toBe('(A == 1 or B == 1) and C == 1');
  expect(printExpression(any(all(a, b), c))).toBe('(A == 1 and B == 1) or C == 1');
});

it('takes "all of nothing" for true and "any of nothing" for false', () => {
  expect([printExpression(all()), printExpression(any())]).toEqual(['true', 'false']);
});

it('prints a union of pipelines, each in brackets', () => {
  const branches = ['T', 'U'].map((table) =>
    pipeline(
      table,
      where(compare(column('Name'), '==', text('a) | b\n'))),
      summarize([{ name: 'Events', value: call('count') }])
    )
  );
  const kql = printPipeline(pipeline(fuzzyUnion(...branches), sort(descending('Events'))));
  expectGolden('kql/union.kql', kql);
  expect(readKql(kql, { T: '(Name:string)', U: '(Name:string)' })).toEqual({
    problems: [],
    strings: ['a) | b\n', 'a) | b\n'],
  });
});
