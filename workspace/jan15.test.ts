import { readFileSync } from 'node:fs';
import { startWorkspace, type RunningWorkspace } from './startWorkspace';
import { TestClient, type QueryReply } from './testing/client';
import { describeWithReference, referencePath } from './testing/reference';

interface NotebookQueries {
  readonly queries: readonly { readonly name: string; readonly query_with_defaults: string }[];
}

/** The notebook's own process tree query, filled in for the ftp.exe of alert row 101. */
function processTreeQuery(): string {
  const file = readFileSync(referencePath('expected', 'kql_queries.json'), 'utf8');
  const { queries } = JSON.parse(file) as NotebookQueries;
  const template = queries.find(({ name }) => name === 'get_process_tree')?.query_with_defaults ?? '';
  const values: Readonly<Record<string, string>> = {
    start: '2019-01-15T04:15:00Z',
    end: '2019-01-15T05:25:00Z',
    process_id: '0x1580',
    logon_session_id: '0xfaac27',
    host_name: 'MSTICAlertsWin1',
    process_name: 'C:\\\\Diagnostics\\\\UserTmp\\\\ftp.exe',
  };
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** Rows of a CSV file without line breaks inside its cells, by column. */
function readCsv(path: string): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = readFileSync(path, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) =>
        cell.replace(/^"|"$/g, '').replace(/""/g, '"')
      )
    );
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}

describeWithReference('the case of 2019-01-15', () => {
  let workspace: RunningWorkspace;
  let client: TestClient;
  beforeAll(async () => {
    workspace = await startWorkspace({ data: referencePath('jan15'), port: 0, now: 'data' });
    client = await TestClient.signIn(workspace);
  });
  afterAll(() => workspace.close());

  it('goes to the tables that its columns tell', () => {
    expect(workspace.summary.map(({ source, table, rows, badCells }) => [source, table, rows, badCells])).toEqual([
      ['alertlist.csv', 'SecurityAlert', 189, []],
      ['host_logons.csv', 'SecurityEvent', 14, []],
      ['processes_on_host.csv', 'SecurityEvent', 363, []],
    ]);
    expect(workspace.summary[2]?.dropped).toEqual(['RowId', 'TimeCreatedUtc']);
  });

  it('has 189 alerts and 377 events, 363 of them process creations', async () => {
    expect(await client.rows('SecurityAlert | count')).toEqual([[189]]);
    expect(await client.rows('SecurityEvent | count')).toEqual([[377]]);
    expect(await client.rows('SecurityEvent | where EventID == 4688 | summarize n = count() by Computer')).toEqual([
      ['MSTICAlertsWin1', 363],
    ]);
  });

  it('has the columns that msticpy renamed under their documented names', async () => {
    const rows = await client.rows('SecurityAlert | summarize count() by AlertSeverity | sort by AlertSeverity asc');
    expect(rows.map(([severity]) => severity)).toEqual(['High', 'Informational', 'Low', 'Medium']);
    const empty =
      'SecurityAlert | where isempty(DisplayName) or isempty(VendorOriginalId) or isnull(StartTime) or isnull(EndTime) | count';
    expect(await client.rows(empty)).toEqual([[0]]);
  });

  it("gives the 117 rows of the notebook's process tree, with role and level", async () => {
    const { body } = await client.post({ query: processTreeQuery() });
    const table = (body as QueryReply).tables[0];
    const names = table?.columns.map(({ name }) => name) ?? [];
    // The command lines of the published answer are redacted.
    const compared = ['NewProcessId', 'ProcessId', 'NewProcessName', 'NodeRole', 'Level'];
    const time = (text: unknown): number => Date.parse(String(text));
    const found = table?.rows.map((row) => [
      time(row[names.indexOf('TimeGenerated')]),
      ...compared.map((name) => String(row[names.indexOf(name)])),
    ]);
    const expected = readCsv(referencePath('expected', 'jan15_process_tree.csv')).map((row) => [
      time(row.TimeGenerated),
      ...compared.map((name) => row[name] ?? ''),
    ]);
    expect(expected).toHaveLength(117);
    expect(found?.map(String).sort()).toEqual(expected.map(String).sort());
  });

  it('finds now at the end of the data', async () => {
    const [row] = await client.rows(
      'SecurityAlert | summarize max(TimeGenerated) | project max_TimeGenerated == now()'
    );
    expect(row).toEqual([true]);
  });
});
