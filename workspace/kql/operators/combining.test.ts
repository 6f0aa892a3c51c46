import { openEngine, type TestEngine } from '../../testing/openEngine';

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

describe('tables of the workspace', () => {
  it.each([
    ['union withsource=t SecurityEvent, SecurityAlert | summarize count() by t', [['SecurityEvent', 3]]],
    ['union isfuzzy=true SecurityEvent, NoSuchTable | count', [[3]]],
    [
      'union isfuzzy=true (SecurityEvent | where EventID == 4688), (NoSuchTable | where a == 1 | summarize n = count()) | count',
      [[2]],
    ],
    [
      'union isfuzzy=true (NoSuchTable | project TimeGenerated, Host = Name), (SecurityEvent | project TimeGenerated, Host = Computer) | summarize n = count(), t = max(TimeGenerated) | project n',
      [[3]],
    ],
    ['union Security* | count', [[3]]],
    ['SecurityEvent | where EventID == 4688 | project NewProcessId | sort by NewProcessId asc', [['0x1'], ['0x2']]],
    ['table("SecurityEvent") | count', [[3]]],
  ])('%s gives %j', async (query, rows) => {
    expect(await engine.rows(query)).toEqual(rows);
  });
});

it('join keeps both keys', () => {
  const columns = engine.columns(
    'datatable(k:string, v:int)[] | join kind=inner (datatable(k:string, w:string)[]) on k'
  );
  expect(columns.map(({ name }) => name)).toEqual(['k', 'v', 'k1', 'w']);
});
