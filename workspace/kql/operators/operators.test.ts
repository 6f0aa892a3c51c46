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

const names = (query: string): readonly string[] => engine.columns(query).map(({ name }) => name);

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

it('breaks ties by the order of arrival, however many there are', async () => {
  const many = 'range x from 1 to 50000 step 1 | extend k = x % 2';
  expect(await engine.rows(`${many} | top 3 by k desc | project x`)).toEqual([[1], [3], [5]]);
  const sorted = await engine.rows(`${many} | sort by k asc | project x`);
  expect(sorted.slice(0, 3)).toEqual([[2], [4], [6]]);
  expect(sorted.slice(-2)).toEqual([[49997], [49999]]);
});

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
