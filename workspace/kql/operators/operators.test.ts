import { openEngine, type TestEngine } from '../../testing/openEngine';

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

type Case = readonly [query: string, rows: readonly (readonly unknown[])[], rule: string];

function describeOperator(operator: string, cases: readonly Case[]): void {
  describe(operator, () => {
    it.each(cases)('%s gives %j: %s', async (query, rows) => {
      expect(await engine.rows(query)).toEqual(rows);
    });
  });
}

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
  ['range t from datetime(2024-01-01) to datetime(2024-01-01 01:00) step 30m | count', [[3]], 'dates'],
  ['datatable(a:int, b:real)[1, 2]', [[1, 2]], 'values take the types of the columns'],
  ['datatable(a:int)[] | count', [[0]], 'a table without rows'],
]);

describeOperator('union', [
  ['let A = datatable(k:int)[1]; let B = datatable(k:int)[2]; union A, B | sort by k asc', [[1], [2]], 'rows of both'],
  [
    'let A = datatable(a:int)[1]; let B = datatable(b:string)["x"]; A | union B | sort by b asc',
    [
      [1, ''],
      [null, 'x'],
    ],
    'missing columns are empty',
  ],
  [
    'let A = datatable(k:int)[1]; let B = datatable(k:string)["x"]; union A, B | sort by k_int asc',
    [
      [null, 'x'],
      [1, ''],
    ],
    'a name with two types becomes two columns',
  ],
  [
    'let A = datatable(a:int, b:int)[1, 2]; let B = datatable(a:int)[3]; union kind=inner A, B | sort by a asc',
    [[1], [3]],
    'kind=inner keeps shared columns',
  ],
  [
    'union withsource=t SecurityEvent, SecurityAlert | summarize count() by t',
    [['SecurityEvent', 3]],
    'withsource names the table',
  ],
  ['union isfuzzy=true SecurityEvent, NoSuchTable | count', [[3]], 'isfuzzy passes over missing tables'],
  ['union Security* | count', [[3]], 'a wildcard'],
]);

const left = 'let A = datatable(k:string, v:int)["a",1, "a",2, "b",3, "c",4];';
const right = 'let B = datatable(k:string, w:string)["a","x", "a","y", "b","z", "d","q"];';
const join = (kind: string, columns: string): string =>
  `${left} ${right} A | join ${kind === '' ? '' : `kind=${kind} `}B on k | project ${columns} | sort by ${columns}`;

describeOperator('join', [
  [
    join('', 'v, w'),
    [
      [3, 'z'],
      [1, 'y'],
      [1, 'x'],
    ],
    'the default takes one left row per key',
  ],
  [
    join('innerunique', 'v, w'),
    [
      [3, 'z'],
      [1, 'y'],
      [1, 'x'],
    ],
    'as innerunique does',
  ],
  [
    join('inner', 'v, w'),
    [
      [3, 'z'],
      [2, 'y'],
      [2, 'x'],
      [1, 'y'],
      [1, 'x'],
    ],
    'inner takes all pairs',
  ],
  [
    join('leftouter', 'v, w, k1'),
    [
      [4, '', ''],
      [3, 'z', 'b'],
      [2, 'y', 'a'],
      [2, 'x', 'a'],
      [1, 'y', 'a'],
      [1, 'x', 'a'],
    ],
    'leftouter; a missing text is empty',
  ],
  [
    join('rightouter', 'w, v, k'),
    [
      ['z', 3, 'b'],
      ['y', 2, 'a'],
      ['y', 1, 'a'],
      ['x', 2, 'a'],
      ['x', 1, 'a'],
      ['q', null, ''],
    ],
    'rightouter; a missing number is null',
  ],
  [join('fullouter', 'k, k1') + ' | count', [[7]], 'fullouter'],
  [join('leftsemi', 'v'), [[3], [2], [1]], 'leftsemi'],
  [join('leftanti', 'v'), [[4]], 'leftanti'],
  [join('anti', 'v'), [[4]], 'anti'],
  [join('rightsemi', 'w'), [['z'], ['y'], ['x']], 'rightsemi'],
  [join('rightanti', 'w'), [['q']], 'rightanti'],
  [
    'datatable(a:int)[1, 2] | join kind=inner (datatable(b:long)[2, 3]) on $left.a == $right.b',
    [[2, 2]],
    'keys of different names and number types',
  ],
  ['datatable(a:string)["x"] | join kind=inner (datatable(a:string)["X"]) on a', [], 'keys mind case'],
  ['datatable(a:int)[int(null)] | join kind=inner (datatable(a:int)[int(null)]) on a', [], 'nulls meet no null'],
]);

it('join keeps both keys', () => {
  expect(names(`${left} ${right} A | join kind=inner B on k`)).toEqual(['k', 'v', 'k1', 'w']);
});

describeOperator('let, materialize, toscalar and functions', [
  ['let x = 5; print x + 1', [[6]], 'a scalar'],
  ['let x = 5; let y = x * 2; print y', [[10]], 'one that uses another'],
  ['let T = datatable(a:int)[1, 2]; T | where a == toscalar(T | summarize max(a))', [[2]], 'toscalar'],
  [
    'let s = toscalar(datatable(a:string)[]); print isempty(s), s == ""',
    [[true, true]],
    'toscalar of no rows is an empty text',
  ],
  ['let n = toscalar(datatable(a:int)[]); print isnull(n)', [[true]], 'or null'],
  ['let T = materialize(datatable(a:int)[1, 2]); T | union T | count', [[4]], 'materialize'],
  [
    'let f = (a:int, b:int = 10) { a + b }; print f(1), f(1, 2), f(b = 3, a = 4)',
    [[11, 3, 7]],
    'a function with a default and names',
  ],
  ['let f = (t:(a:int), n:int) { t | where a > n }; f((datatable(a:int)[1, 2]), 1)', [[2]], 'a function of a table'],
  [
    'let f = (t:(a:int)) { let m = 1; t | where a > m }; datatable(a:int)[1, 2] | invoke f()',
    [[2]],
    'invoke, and let inside',
  ],
  [
    'let f = (a:string) { strcat(a, "!") }; datatable(x:string)["b"] | extend y = f(x)',
    [['b', 'b!']],
    'a function of a column',
  ],
  ['let V = view () { print 1 }; V', [[1]], 'a view'],
  ['datatable(a:int)[1, 2] | as X | where a == 1 | union X | count', [[3]], 'as'],
  ['set notruncation; print 1', [[1]], 'options are passed over'],
  ['print a = 1 | render table', [[1]], 'render leaves the rows alone'],
  [
    'SecurityEvent | where EventID == 4688 | project NewProcessId | sort by NewProcessId asc',
    [['0x1'], ['0x2']],
    'a table',
  ],
  ['table("SecurityEvent") | count', [[3]], 'a table by its name'],
]);

describeOperator('mv-expand', [
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
  ['print b = dynamic(["7","x"]) | mv-expand b to typeof(long)', [[7], [null]], 'to a type'],
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
