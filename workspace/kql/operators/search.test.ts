import { openEngine, type TestEngine } from '../../testing/openEngine';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openEngine({
    SecurityEvent: [{ TimeGenerated: '2026-03-10T10:00:00Z', Computer: 'A', EventID: '4688', CommandLine: 'cmd /c a' }],
    Syslog: [{ TimeGenerated: '2026-03-10T10:00:00Z', Computer: 'B', SyslogMessage: 'ran cmd' }],
  });
});
afterAll(() => engine.close());

describe('the column $table', () => {
  it.each<[query: string, tables: readonly string[]]>([
    ['search in (SecurityEvent, Syslog) "cmd"', ['SecurityEvent', 'Syslog']],
    ['search in (SecurityEvent, Sys*) "ran"', ['Syslog']],
    ['SecurityEvent | search "4688"', ['SecurityEvent']],
    ['SecurityEvent | where EventID == 4688 | search "cmd" and Computer:"a"', ['SecurityEvent']],
    ['SecurityEvent | search "cmd" | search $table == "SecurityEvent"', ['SecurityEvent']],
    ['union Sys* | search "cmd"', ['union_arg0']],
  ])('%s: %j', async (query, tables) => {
    const rows = await engine.rows(`${query} | project $table | sort by $table asc`);
    expect(rows).toEqual(tables.map((table) => [table]));
  });
});
