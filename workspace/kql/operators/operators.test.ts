import { openEngine, type TestEngine } from '../../testing/openEngine';
import { operatorCases } from '../../testing/operatorCases';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openEngine({
    SecurityEvent: [
      { TimeGenerated: '2026-03-10T09:00:01Z', EventID: '4688', Computer: 'HOST', NewProcessId: '0x1' },
      { TimeGenerated: '2026-03-10T09:00:00Z', EventID: '4689', Computer: 'host.example.com', ProcessId: '0x1' },
      { TimeGenerated: '2026-03-10T09:00:01Z', EventID: '4688', Computer: 'other', NewProcessId: '0x2' },
    ],
  });
});
afterAll(() => engine.close());

const numbers = 'datatable(x:int)[3, int(null), 1, 2]';
const names = (query: string): readonly string[] => engine.columns(query).map(({ name }) => name);

const describeOperator = operatorCases(() => engine);

describeOperator('where', [
  [`${numbers} | where x > 1`, [[3], [2]], 'keeps rows in order, null is not true'],
  [`${numbers} | where isnull(x)`, [[null]], 'null is found by isnull'],
  [`${numbers} | where x > 1 | where x < 3`, [[2]], 'conditions add up'],
]);

describeOperator('project and its kin', [
  ['print a=1, b=2 | project b, c=a+1', [[2, 2]], 'project'],
  ['print a=1, b=2 | project a=b, b=a', [[2, 1]], 'expressions see the input, not each other'],
  ['print a=1 | extend a=a+1, b=a', [[2, 1]], 'extend replaces in place, and sees the input too'],
  ['print a=1 | extend a=tostring(a) | extend b=a', [['1', '1']], 'a replaced column has its new type'],
  ['print ab=1, ac=2, b=3 | project-away a*', [[3]], 'project-away with a wildcard'],
  ['print ab=1, ac=2, b=3 | project-keep b, a*', [[1, 2, 3]], 'project-keep keeps the order of the input'],
  ['print a=1, b=2 | project-rename c=a', [[1, 2]], 'project-rename'],
  ['print a=1, b=2, c=3 | project-reorder c, a', [[3, 1, 2]], 'project-reorder'],
]);

describe('column names', () => {
  it.each<[string, string[]]>([
    ['print a=1, b=2 | project-rename c=a', ['c', 'b']],
    ['print 1, "x"', ['print_0', 'print_1']],
    ['print a=1 | extend a+1, a+2', ['a', 'Column1', 'Column2']],
    ['print d=dynamic({"a":1}) | extend d.a, tostring(d.a)', ['d', 'd_a']],
    ['print a=1 | project a, a1=a', ['a', 'a1']],
    ['datatable(Computer:string, computer:string)["A", "b"]', ['Computer', 'computer']],
  ])('%s has the columns %j', (query, expected) => {
    expect(names(query)).toEqual(expected);
  });

  it('tells names apart that differ only in case', async () => {
    expect(
      await engine.rows('datatable(Computer:string, computer:string)["A", "b"] | project computer, Computer')
    ).toEqual([['b', 'A']]);
  });
});

describeOperator('sort, top and take', [
  [`${numbers} | sort by x`, [[3], [2], [1], [null]], 'descending by default, nulls last'],
  [`${numbers} | order by x asc`, [[null], [1], [2], [3]], 'ascending has nulls first'],
  [`${numbers} | sort by x asc nulls last`, [[1], [2], [3], [null]], 'or last if told'],
  [`${numbers} | sort by x nulls first`, [[null], [3], [2], [1]], 'or first'],
  [
    'datatable(a:long, b:string)[1,"x", 2,"y", 1,"w"] | sort by a asc, b asc',
    [
      [1, 'w'],
      [1, 'x'],
      [2, 'y'],
    ],
    'two keys',
  ],
  [
    'datatable(a:long, b:string)[1,"x", 2,"y", 1,"w"] | sort by a asc',
    [
      [1, 'x'],
      [1, 'w'],
      [2, 'y'],
    ],
    'ties stay in order',
  ],
  ['datatable(a:string)["b", "C", "a"] | sort by a asc', [['C'], ['a'], ['b']], 'texts by their characters'],
  [
    'datatable(a:long, b:string)[1,"x", 2,"y"] | sort by a desc | project b',
    [['y'], ['x']],
    'a sort outlives its column',
  ],
  [`${numbers} | sort by -x asc | take 1`, [[null]], 'a key may be an expression'],
  [`${numbers} | top 2 by x`, [[3], [2]], 'top'],
  [`${numbers} | top 2 by x asc nulls last`, [[1], [2]], 'top ascending'],
  [
    `${numbers} | sort by x asc nulls last | where x > 1 | extend y = x * 2 | take 1`,
    [[2, 4]],
    'the order passes through',
  ],
  [`${numbers} | take 0`, [], 'nothing'],
  [`${numbers} | limit 2 | count`, [[2]], 'limit is take'],
]);

it('breaks ties by the order of arrival, however many there are', async () => {
  const many = 'range x from 1 to 50000 step 1 | extend k = x % 2';
  expect(await engine.rows(`${many} | top 3 by k desc | project x`)).toEqual([[1], [3], [5]]);
  const sorted = await engine.rows(`${many} | sort by k asc | project x`);
  expect(sorted.slice(0, 3)).toEqual([[2], [4], [6]]);
  expect(sorted.slice(-2)).toEqual([[49997], [49999]]);
});

describeOperator('count and distinct', [
  [`${numbers} | count`, [[4]], 'count'],
  [`${numbers} | where false | count`, [[0]], 'count of nothing'],
  ['datatable(a:string, b:long)["x",1, "x",1, "X",1] | distinct * | count', [[2]], 'distinct minds case'],
  ['datatable(a:string, b:long)["x",1, "x",2] | distinct a', [['x']], 'distinct of a column'],
]);

describeOperator('print, datatable and range', [
  ['range x from 1 to 5 step 2', [[1], [3], [5]], 'both ends'],
  ['range x from 5 to 1 step -2', [[5], [3], [1]], 'downwards'],
  ['range x from 5 to 1 step 1', [], 'no step fits'],
  ['let n = toscalar(datatable(a:long)[3]); range x from 1 to n step 1 | count', [[3]], 'a bound from a table'],
  ['range t from ago(1h) to now() step 30m | count', [[3]], 'bounds from the clock'],
  ['range t from datetime(2024-01-01) to datetime(2024-01-01 01:00) step 30m | count', [[3]], 'dates'],
  ['datatable(a:int, b:real)[1, 2]', [[1, 2]], 'values take the types of the columns'],
  ['datatable(a:int)[] | count', [[0]], 'a table without rows'],
]);

describeOperator('mv-expand', [
  [
    'range x from 2 to 1 step -1 | extend b = pack_array(x, "a") | mv-expand b | project x',
    [[2], [2], [1], [1]],
    'also that of a range downwards',
  ],
  [
    'datatable(a:int, b:dynamic)[1, dynamic([]), 2, dynamic(null), 3, dynamic([1,2])] | mv-expand b',
    [
      [2, null],
      [3, '1'],
      [3, '2'],
    ],
    'an empty array gives no row, null gives one',
  ],
  ['print b = dynamic({"x":1,"y":2}) | mv-expand b', [['{"x":1}'], ['{"y":2}']], 'a bag gives a bag per member'],
  [
    'print b = dynamic([1,2]), c = dynamic(["a"]) | mv-expand b, c',
    [
      ['1', '"a"'],
      ['2', null],
    ],
    'columns go side by side',
  ],
  [
    'print b = dynamic([7,"7",true]) | mv-expand b to typeof(long)',
    [[7], [null], [null]],
    'to a type, which only casts',
  ],
  ['print b = dynamic({"x":1,"y":2}) | mv-expand bagexpansion=array b', [['["x",1]'], ['["y",2]']], 'a bag as pairs'],
  [
    'print b = dynamic(["p","q"]) | mv-expand with_itemindex=i b to typeof(string)',
    [
      ['p', 0],
      ['q', 1],
    ],
    'with an index',
  ],
  ['print b = dynamic([1,2,3]) | mv-expand b limit 2 | count', [[2]], 'a limit per row'],
  ['print b = dynamic([1,null]) | mv-expand b | where isnull(b) | count', [[1]], 'a JSON null is null'],
  [
    'datatable(a:int, b:dynamic)[2, dynamic([1,2]), 1, dynamic([3])] | sort by a asc | mv-expand b',
    [
      [1, '3'],
      [2, '1'],
      [2, '2'],
    ],
    'the order of the rows is kept',
  ],
  [
    'print d = dynamic({"e":[{"n":"a"},{"n":"b"}]}) | mv-expand e = d.e | project tostring(e.n)',
    [['a'], ['b']],
    'an expression with a name',
  ],
]);

describe('the queries of the product', () => {
  it('finds the events of a host by its short or full name, oldest first, ties in the order of the log', async () => {
    const rows = await engine.rows(`SecurityEvent
      | where EventID in (4688, 4689)
      | where Computer =~ "HOST" or Computer startswith "HOST."
      | project TimeGenerated, EventID, Computer
      | top 100001 by TimeGenerated asc`);
    expect(rows).toEqual([
      ['2026-03-10T09:00:00.0000000Z', 4689, 'host.example.com'],
      ['2026-03-10T09:00:01.0000000Z', 4688, 'HOST'],
    ]);
  });

  it('gives what no file had as an empty text or null, and the name of the table', async () => {
    expect(await engine.rows('SecurityEvent | take 1 | project ServiceName, LogonType, Type')).toEqual([
      ['', null, 'SecurityEvent'],
    ]);
    expect(await engine.rows('SecurityAlert | summarize arg_max(TimeGenerated, *) by SystemAlertId')).toEqual([]);
  });
});
