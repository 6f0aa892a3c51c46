import { openEngine, type TestEngine } from '../../testing/openEngine';
import { operatorCases } from '../../testing/operatorCases';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openEngine({
    SecurityEvent: [
      { EventID: '4688', NewProcessId: '0x1' },
      { EventID: '4689', ProcessId: '0x1' },
      { EventID: '4688', NewProcessId: '0x2' },
    ],
  });
});
afterAll(() => engine.close());

const describeOperator = operatorCases(() => engine);

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
  [
    'union isfuzzy=true (SecurityEvent | where EventID == 4688), (NoSuchTable | where a == 1 | summarize n = count()) | count',
    [[2]],
    'isfuzzy passes over pipelines of missing tables',
  ],
  [
    'union isfuzzy=true (NoSuchTable | project TimeGenerated, Host = Name), (SecurityEvent | project TimeGenerated, Host = Computer) | summarize n = count(), t = max(TimeGenerated) | project n',
    [[3]],
    'what a missing table would have given has no type to disagree with',
  ],
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
  const columns = engine.columns(`${left} ${right} A | join kind=inner B on k`);
  expect(columns.map(({ name }) => name)).toEqual(['k', 'v', 'k1', 'w']);
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
