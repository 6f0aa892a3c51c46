import { rmSync, writeFileSync } from 'node:fs';
import { startWorkspace } from '../startWorkspace';
import { EvidenceFolder } from '../testing/evidenceFolder';
import { printSummary } from './loadSummary';

const folder = new EvidenceFolder();

describe('loading a folder', () => {
  it('reads quotes, line breaks inside cells, a byte order mark and compressed files', async () => {
    folder.write(
      'alerts.csv',
      '\uFEFFSystemAlertId,AlertName,Severity,Entities,TimeGenerated,IsIncident,RowId\r\n' +
        'a1,"Say ""hi"", please",High,"[\r\n  {""$id"": ""1""}\r\n]",2026-03-10T09:00:00.1234567Z,True,0\r\n' +
        'a2,plain,,,2026-03-10 09:00:01,,1\r\n'
    );
    folder.write(
      'events.csv.gz',
      'EventID,Computer,TimeGenerated,LogonType\n4624,H,2026-03-10T09:00:00Z,3.0\n4688,H,2026-03-10T08:00:00Z,\n'
    );
    await folder.withWorkspace({}, async (client) => {
      expect(client.workspace.summary).toEqual([
        { source: 'alerts.csv', table: 'SecurityAlert', rows: 2, dropped: ['RowId'], badCells: [], skipped: [] },
        { source: 'events.csv.gz', table: 'SecurityEvent', rows: 2, dropped: [], badCells: [], skipped: [] },
      ]);
      const alerts =
        'SecurityAlert | project SystemAlertId, AlertName, AlertSeverity, Entities, TimeGenerated, IsIncident';
      expect(await client.rows(alerts)).toEqual([
        ['a1', 'Say "hi", please', 'High', '[\r\n  {"$id": "1"}\r\n]', '2026-03-10T09:00:00.1234567Z', true],
        ['a2', 'plain', '', '', '2026-03-10T09:00:01.0000000Z', null],
      ]);
      expect(await client.rows('SecurityEvent | project EventID, LogonType')).toEqual([
        [4624, 3],
        [4688, null],
      ]);
      expect(await client.workspace.extent()).toEqual({
        from: Date.parse('2026-03-10T08:00:00Z'),
        to: Date.parse('2026-03-10T09:00:01Z'),
      });
    });
  });

  it('finds rows without a time in no time span, whether their file has the column or not', async () => {
    folder.write('none.csv', 'EventID,Computer\n4688,A\n');
    folder.write('Proxy_CL.csv', 'Url\nhttp://x\n');
    await folder.withWorkspace({}, async (client) => {
      const count = async (table: string): Promise<unknown> => (await client.rows(`${table} | count`, 'P1D'))[0]?.[0];
      expect(await client.rows('SecurityEvent | count')).toEqual([[1]]);
      expect(await count('SecurityEvent')).toBe(0);
      // A table that knows no time has no bounds.
      expect(await count('Proxy_CL')).toBe(1);
      expect(printSummary(client.workspace.summary)).toContain(
        '  without a TimeGenerated, found only by queries without a time span: 1'
      );
    });
  });

  it('tells rows with an empty time as it tells rows without one', async () => {
    folder.write('some.csv', 'EventID,Computer,TimeGenerated\n4688,A,\n4688,B,2026-03-10T08:00:00Z\n');
    await folder.withWorkspace({ now: 'data' }, async (client) => {
      expect(await client.rows('SecurityEvent | project Computer', 'P1D')).toEqual([['B']]);
      expect(client.workspace.summary[0]?.timeless).toBe(1);
    });
  });

  it('adds several files to one table, each with its own columns', async () => {
    folder.write('a.csv', 'EventID,Computer,NewProcessName\n4688,A,x.exe\n');
    folder.write('b.csv', 'Computer,EventID,LogonType\nB,4624,2\n');
    await folder.withWorkspace({}, async (client) => {
      expect(await client.rows('SecurityEvent | project Computer, NewProcessName, LogonType')).toEqual([
        ['A', 'x.exe', null],
        ['B', '', 2],
      ]);
    });
  });

  it('loads cells that are no value of their type as null, and counts them', async () => {
    folder.write('e.csv', 'EventID,Computer,TimeGenerated\nmany,H,yesterday\n1,H,2026-02-30T00:00:00Z\n');
    await folder.withWorkspace({}, async (client) => {
      expect(client.workspace.summary[0]?.badCells).toEqual([
        { column: 'EventID', count: 1 },
        { column: 'TimeGenerated', count: 2 },
      ]);
      expect(await client.rows('SecurityEvent | project EventID, TimeGenerated')).toEqual([
        [null, null],
        [1, null],
      ]);
    });
  });

  it('gives other files a table of their own, with types from their values', async () => {
    folder.write(
      'my list.csv',
      'Name,Count,Share,Seen,Good,Timestamp\nx,3,0.5,2026-03-10T09:00:00Z,true,2026-03-10T09:00:00.0000001Z\n'
    );
    await folder.withWorkspace({}, async (client) => {
      const { body } = await client.post({ query: 'my_list' });
      expect(body).toMatchObject({
        tables: [
          {
            columns: [
              { name: 'Name', type: 'string' },
              { name: 'Count', type: 'long' },
              { name: 'Share', type: 'real' },
              { name: 'Seen', type: 'datetime' },
              { name: 'Good', type: 'bool' },
              { name: 'Timestamp', type: 'datetime' },
            ],
            rows: [['x', 3, 0.5, '2026-03-10T09:00:00.0000000Z', true, '2026-03-10T09:00:00.0000001Z']],
          },
        ],
      });
    });
  });

  it('keeps ids that look like numbers as text in such a table', async () => {
    folder.write('tree.csv', 'Pid,Code,Level\n0x1f8,007,1\n0x4,12,2\n');
    await folder.withWorkspace({}, async (client) => {
      expect(await client.rows('tree')).toEqual([
        ['0x1f8', '007', 1],
        ['0x4', '12', 2],
      ]);
    });
  });

  it('puts a file where the user says', async () => {
    const file = folder.write('anything.csv', 'Computer,SyslogMessage\nH,hello\n');
    await folder.withWorkspace({ tables: [{ table: 'Syslog', file }] }, async (client) => {
      expect(await client.rows('Syslog | project SyslogMessage, Type')).toEqual([['hello', 'Syslog']]);
    });
  });

  it('takes no row for a comment or a preface', async () => {
    folder.write('e.csv', 'Computer,EventID\n#H,1\n,\n# note,2\n');
    await folder.withWorkspace({}, async (client) => {
      expect(await client.rows('SecurityEvent | project Computer, EventID')).toEqual([
        ['#H', 1],
        ['', null],
        ['# note', 2],
      ]);
    });
  });

  it('keeps text that looks like SQL or a pattern as it is', async () => {
    folder.write('e.csv', `EventID,Computer,CommandLine\n1,H,"'; DROP TABLE t0; -- %s \\ $now \u{1F480}"\n`);
    await folder.withWorkspace({}, async (client) => {
      expect(await client.rows('SecurityEvent | project CommandLine')).toEqual([
        ["'; DROP TABLE t0; -- %s \\ $now \u{1F480}"],
      ]);
    });
  });

  it('says what is wrong with a folder or file', async () => {
    await expect(startWorkspace({ data: folder.path, port: 0 })).rejects.toThrow(/holds no data file/);
    await expect(startWorkspace({ data: folder.file('none'), port: 0 })).rejects.toThrow(/none/);
    folder.write('broken.csv', 'EventID,Computer\n1,"H\n2,H\n');
    await expect(startWorkspace({ data: folder.path, port: 0 })).rejects.toThrow(/broken\.csv/);
    rmSync(folder.file('broken.csv'));
    writeFileSync(folder.file('latin.csv'), Buffer.from('EventID,Computer\n1,H\u00e9\n', 'latin1'));
    await expect(startWorkspace({ data: folder.path, port: 0 })).rejects.toThrow(/latin\.csv/);
  });
});
