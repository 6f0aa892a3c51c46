import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { Database } from '../engine/database';
import { startWorkspace, type WorkspaceOptions } from '../startWorkspace';
import { TestClient } from '../testing/client';
import { printSummary } from './loadSummary';
import { loadTables } from './loadTables';
import { openFile } from './openFile';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'workspace-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, name.endsWith('.gz') ? gzipSync(text) : text);
  return path;
}

async function withWorkspace(options: WorkspaceOptions, body: (client: TestClient) => Promise<void>): Promise<void> {
  const workspace = await startWorkspace({ data: folder, port: 0, ...options });
  try {
    await body(await TestClient.signIn(workspace));
  } finally {
    await workspace.close();
  }
}

describe('loading a folder', () => {
  it('reads quotes, line breaks inside cells, a byte order mark and compressed files', async () => {
    write(
      'alerts.csv',
      '\uFEFFSystemAlertId,AlertName,Severity,Entities,TimeGenerated,IsIncident,RowId\r\n' +
        'a1,"Say ""hi"", please",High,"[\r\n  {""$id"": ""1""}\r\n]",2026-03-10T09:00:00.1234567Z,True,0\r\n' +
        'a2,plain,,,2026-03-10 09:00:01,,1\r\n'
    );
    write(
      'events.csv.gz',
      'EventID,Computer,TimeGenerated,LogonType\n4624,H,2026-03-10T09:00:00Z,3.0\n4688,H,2026-03-10T08:00:00Z,\n'
    );
    await withWorkspace({}, async (client) => {
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

  it('adds several files to one table, each with its own columns', async () => {
    write('a.csv', 'EventID,Computer,NewProcessName\n4688,A,x.exe\n');
    write('b.csv', 'Computer,EventID,LogonType\nB,4624,2\n');
    await withWorkspace({}, async (client) => {
      expect(await client.rows('SecurityEvent | project Computer, NewProcessName, LogonType')).toEqual([
        ['A', 'x.exe', null],
        ['B', '', 2],
      ]);
    });
  });

  it('loads cells that are no value of their type as null, and counts them', async () => {
    write('e.csv', 'EventID,Computer,TimeGenerated\nmany,H,yesterday\n1,H,2026-02-30T00:00:00Z\n');
    await withWorkspace({}, async (client) => {
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
    write(
      'my list.csv',
      'Name,Count,Share,Seen,Good,Timestamp\nx,3,0.5,2026-03-10T09:00:00Z,true,2026-03-10T09:00:00.0000001Z\n'
    );
    await withWorkspace({}, async (client) => {
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
    write('tree.csv', 'Pid,Code,Level\n0x1f8,007,1\n0x4,12,2\n');
    await withWorkspace({}, async (client) => {
      expect(await client.rows('tree')).toEqual([
        ['0x1f8', '007', 1],
        ['0x4', '12', 2],
      ]);
    });
  });

  it('puts a file where the user says', async () => {
    const file = write('anything.csv', 'Computer,SyslogMessage\nH,hello\n');
    await withWorkspace({ tables: [{ table: 'Syslog', file }] }, async (client) => {
      expect(await client.rows('Syslog | project SyslogMessage, Type')).toEqual([['hello', 'Syslog']]);
    });
  });

  it('takes no row for a comment or a preface', async () => {
    write('e.csv', 'Computer,EventID\n#H,1\n,\n# note,2\n');
    await withWorkspace({}, async (client) => {
      expect(await client.rows('SecurityEvent | project Computer, EventID')).toEqual([
        ['#H', 1],
        ['', null],
        ['# note', 2],
      ]);
    });
  });

  it('keeps text that looks like SQL or a pattern as it is', async () => {
    write('e.csv', `EventID,Computer,CommandLine\n1,H,"'; DROP TABLE t0; -- %s \\ $now \u{1F480}"\n`);
    await withWorkspace({}, async (client) => {
      expect(await client.rows('SecurityEvent | project CommandLine')).toEqual([
        ["'; DROP TABLE t0; -- %s \\ $now \u{1F480}"],
      ]);
    });
  });

  it('says what is wrong with a folder or file', async () => {
    await expect(startWorkspace({ data: folder, port: 0 })).rejects.toThrow(/holds no data file/);
    await expect(startWorkspace({ data: join(folder, 'none'), port: 0 })).rejects.toThrow(/none/);
    write('broken.csv', 'EventID,Computer\n1,"H\n2,H\n');
    await expect(startWorkspace({ data: folder, port: 0 })).rejects.toThrow(/broken\.csv/);
    rmSync(join(folder, 'broken.csv'));
    writeFileSync(join(folder, 'latin.csv'), Buffer.from('EventID,Computer\n1,H\u00e9\n', 'latin1'));
    await expect(startWorkspace({ data: folder, port: 0 })).rejects.toThrow(/latin\.csv/);
  });
});

describe('formats', () => {
  const event = { TimeGenerated: '2026-03-10T09:00:00Z', EventID: 4688, Computer: 'H', CommandLine: 'a "b" \u{1F480}' };
  const found = 'SecurityEvent | project TimeGenerated, EventID, Computer, CommandLine | sort by EventID asc';
  const row = ['2026-03-10T09:00:00.0000000Z', 4688, 'H', 'a "b" \u{1F480}'];

  it.each<[name: string, text: string]>([
    ['events.jsonl', `\uFEFF${JSON.stringify(event)}\n\n`],
    ['events.ndjson', JSON.stringify(event)],
    ['events.json', JSON.stringify([event])],
    ['pretty.json', JSON.stringify([event], null, 2)],
    ['one.json', JSON.stringify(event, null, 2)],
    ['events.json.gz', JSON.stringify(event)],
    [
      'answer.json',
      JSON.stringify(
        {
          tables: [
            {
              name: 'PrimaryResult',
              columns: Object.keys(event).map((name) => ({ name, type: 'string' })),
              rows: [Object.values(event)],
            },
          ],
        },
        null,
        1
      ),
    ],
  ])('reads %s', async (name, text) => {
    write(name, text);
    await withWorkspace({}, async (client) => {
      expect(await client.rows(found)).toEqual([row]);
    });
  });

  it('reads Parquet, with dates in UTC and lists as JSON', async () => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run(
      `COPY (SELECT TIMESTAMPTZ '2026-03-10 10:00:00+01' AS TimeGenerated, 4688 AS EventID, 'H' AS Computer, 'x' AS CommandLine)
       TO '${join(folder, 'e.parquet')}' (FORMAT parquet)`
    );
    await connection.run(
      `COPY (SELECT [1, 2] AS List, {'a': 1} AS Bag, TIMESTAMP '2026-03-10 10:00:00.5' AS Seen, 7 AS Count, true AS Good)
       TO '${join(folder, 'own.parquet')}' (FORMAT parquet)`
    );
    connection.closeSync();
    instance.closeSync();
    await withWorkspace({}, async (client) => {
      expect(await client.rows(found)).toEqual([['2026-03-10T09:00:00.0000000Z', 4688, 'H', 'x']]);
      expect(await client.rows('own | extend d = parse_json(List)[1]')).toEqual([
        ['[1,2]', '{"a":1}', '2026-03-10T10:00:00.5000000Z', 7, true, '2'],
      ]);
    });
  });

  it('reads all data files of a zip archive, and leaves nothing behind', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('casefile-evidence-'));
    writeFileSync(
      join(folder, 'case.zip'),
      zipSync({
        'a/events.jsonl': strToU8(JSON.stringify(event)),
        'b/events.jsonl': [strToU8(JSON.stringify({ ...event, EventID: 4689 })), { level: 0 }],
        '../../escape.csv': strToU8('Computer,EventID\nH,1\n'),
        'notes.txt': strToU8('nothing'),
      })
    );
    await withWorkspace({}, async (client) => {
      expect(client.workspace.summary.map(({ source, rows }) => [source, rows])).toEqual([
        ['case.zip/events.jsonl', 1],
        ['case.zip/events.jsonl', 1],
        ['case.zip/escape.csv', 1],
      ]);
      expect(await client.rows('SecurityEvent | summarize make_set(EventID)')).toEqual([['[1,4688,4689]']]);
    });
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('casefile-evidence-'))).toEqual(before);
    expect(existsSync(join(folder, '..', 'escape.csv'))).toBe(false);
  });

  it("reads the portal's export, with its dates and its [UTC]", async () => {
    write(
      'query_data.csv',
      '"TimeGenerated [UTC]",EventID,Computer,CommandLine\n' +
        '"3/10/2026, 9:00:00.123 AM",4688,H,x\n"12/31/2026, 12:00:00.000 PM",4689,H,y\n'
    );
    await withWorkspace({}, async (client) => {
      expect(client.workspace.summary[0]?.badCells).toEqual([]);
      expect(await client.rows(found)).toEqual([
        ['2026-03-10T09:00:00.1230000Z', 4688, 'H', 'x'],
        ['2026-12-31T12:00:00.0000000Z', 4689, 'H', 'y'],
      ]);
    });
  });

  it('gives JSON of another kind a table of its own, with types from its values', async () => {
    write('things.json', '{"Name":"x","Count":3,"Share":1,"Seen":"2026-03-10T09:00:00Z","Tags":["a"],"Mixed":1}\n');
    write('more.json', '');
    appendFileSync(join(folder, 'things.json'), '{"Name":null,"Share":0.5,"Mixed":"b"}\n');
    await withWorkspace({}, async (client) => {
      const { body } = await client.post({ query: 'things' });
      expect(body).toMatchObject({
        tables: [
          {
            columns: [
              { name: 'Name', type: 'string' },
              { name: 'Count', type: 'long' },
              { name: 'Share', type: 'real' },
              { name: 'Seen', type: 'datetime' },
              { name: 'Tags', type: 'dynamic' },
              { name: 'Mixed', type: 'string' },
            ],
            rows: [
              ['x', 3, 1, '2026-03-10T09:00:00.0000000Z', '["a"]', '1'],
              ['', null, 0.5, null, null, 'b'],
            ],
          },
        ],
      });
    });
  });
});

describe('raw Windows events', () => {
  const data = {
    SubjectUserName: 'amy',
    SubjectDomainName: 'CORP',
    SubjectLogonId: '0x3e7',
    NewProcessId: '0x10',
    NewProcessName: 'C:\\Windows\\System32\\cmd.exe',
    ProcessId: '0x4',
    CommandLine: 'cmd /c "x"',
  };
  const time = '2020-09-04T15:00:00.123Z';
  const forms: readonly (readonly [form: string, row: object])[] = [
    [
      'flat',
      {
        ...data,
        EventID: 4688,
        Channel: 'Security',
        Hostname: 'H',
        '@timestamp': time,
        Message: 'A new process.\r\nx',
      },
    ],
    [
      'winlogbeat',
      {
        '@timestamp': time,
        message: 'A new process.\nx',
        winlog: { event_id: 4688, channel: 'Security', computer_name: 'H', event_data: data },
      },
    ],
    [
      'old winlogbeat',
      {
        '@timestamp': time,
        message: 'A new process.',
        event_id: 4688,
        log_name: 'Security',
        computer_name: 'H',
        event_data: data,
      },
    ],
  ];

  it.each(forms)('reads the %s form into SecurityEvent', async (_, row) => {
    write('dataset.json', `${JSON.stringify(row)}\n`);
    await withWorkspace({}, async (client) => {
      const query = `SecurityEvent | project TimeGenerated, EventID, Computer, Account, AccountType, Process, Activity,
        NewProcessId, ProcessId, SubjectLogonId, CommandLine, Channel`;
      expect(await client.rows(query)).toEqual([
        [
          '2020-09-04T15:00:00.1230000Z',
          4688,
          'H',
          'CORP\\amy',
          'User',
          'cmd.exe',
          '4688 - A new process.',
          '0x10',
          '0x4',
          '0x3e7',
          'cmd /c "x"',
          'Security',
        ],
      ]);
    });
  });

  it('reads the form of the event log itself, and names the target of a logon', async () => {
    write(
      'evtx.jsonl',
      JSON.stringify({
        Event: {
          System: {
            EventID: { '#text': 4624 },
            Channel: 'Security',
            Computer: 'H',
            TimeCreated: { '#attributes': { SystemTime: time } },
          },
          EventData: {
            SubjectUserName: 'H$',
            TargetUserName: 'SYSTEM',
            TargetDomainName: 'NT AUTHORITY',
            LogonType: 5,
          },
        },
      })
    );
    await withWorkspace({}, async (client) => {
      expect(await client.rows('SecurityEvent | project TimeGenerated, EventID, Account, LogonType')).toEqual([
        ['2020-09-04T15:00:00.1230000Z', 4624, 'NT AUTHORITY\\SYSTEM', 5],
      ]);
    });
  });

  it('puts Sysmon into Event, with its fields as XML, beside what the same file has for SecurityEvent', async () => {
    const sysmon = {
      EventID: 1,
      Channel: 'Microsoft-Windows-Sysmon/Operational',
      SourceName: 'Microsoft-Windows-Sysmon',
      Hostname: 'H',
      '@timestamp': time,
      Message: 'Process Create',
      Image: 'C:\\a.exe',
      CommandLine: 'a.exe <b> & "c"',
    };
    write('mixed.json', [forms[0]?.[1], sysmon].map((row) => JSON.stringify(row)).join('\n'));
    await withWorkspace({}, async (client) => {
      expect(client.workspace.summary.map(({ table, rows }) => [table, rows])).toEqual([
        ['SecurityEvent', 1],
        ['Event', 1],
      ]);
      const query = `Event | where Source == "Microsoft-Windows-Sysmon" | project EventID, Computer, EventLog, RenderedDescription,
        extract('Name="CommandLine">([^<]*)<', 1, EventData), extract('Name="Image">([^<]*)<', 1, EventData)`;
      expect(await client.rows(query)).toEqual([
        [
          1,
          'H',
          'Microsoft-Windows-Sysmon/Operational',
          'Process Create',
          'a.exe &lt;b&gt; &amp; &quot;c&quot;',
          'C:\\a.exe',
        ],
      ]);
    });
  });
});

describe('a folder of broken files', () => {
  const good = '{"EventID":1,"Computer":"H","TimeGenerated":"2026-03-10T09:00:00Z"}';

  it('loads what can be read, and tells file, line and reason of the rest', async () => {
    write('binary.csv', '\u0000\u0001garbage');
    write('cut.json.gz', good);
    truncateSync(join(folder, 'cut.json.gz'), 20);
    write('document.json', '[{"a": 1}, {"a": ');
    write('empty.csv', '');
    write('empty.json', '');
    write('fake.parquet', 'PAR1 no');
    write('fake.zip', 'PK no');
    write('lines.jsonl', [good, '{"EventID":2,', '7', good, '"text"'].join('\n'));
    write('notjson.json', 'hello\nworld\n');
    write('quotes.csv', 'EventID,Computer\n1,"H\n2,H\n');
    write('ragged.csv', 'EventID,Computer\n1,H\n2\n3,K,extra\n4,L\n');
    writeFileSync(join(folder, 'latin.csv'), Buffer.from('EventID,Computer\n1,H\u00e9\n2,K\n', 'latin1'));
    mkdirSync(join(folder, 'folder.csv'));
    await withWorkspace({}, async (client) => {
      const { summary } = client.workspace;
      const loaded = summary.filter(({ unreadable }) => unreadable === undefined);
      expect(loaded.map(({ source, rows, skipped }) => [source, rows, skipped.map(({ line }) => line)])).toEqual([
        ['latin.csv', 1, [2]],
        ['lines.jsonl', 2, [2, 3, 5]],
        ['ragged.csv', 2, [3, 4]],
      ]);
      const unread = summary.filter(({ unreadable }) => unreadable !== undefined).map(({ source }) => source);
      expect([...unread].sort()).toEqual([
        'binary.csv',
        'cut.json.gz',
        'document.json',
        'empty.csv',
        'empty.json',
        'fake.parquet',
        'fake.zip',
        'folder.csv',
        'notjson.json',
        'quotes.csv',
      ]);
      const told = printSummary(summary);
      expect(told).toContainEqual(expect.stringMatching(/^ {2}line 3 skipped: Expected Number of Columns: 2 Found: 1/));
      expect(told).toContainEqual(expect.stringMatching(/^fake\.zip cannot be read, skipped: \S/));
      expect(told.join('\n')).not.toContain(folder);
      expect(await client.rows('SecurityEvent | count')).toEqual([[5]]);
    });
  });

  it('rejects a file that the user named and that cannot be read', async () => {
    const file = write('named.json', 'hello');
    await expect(startWorkspace({ tables: [{ table: 'Syslog', file }], port: 0 })).rejects.toThrow(/named\.json/);
  });

  it('never rejects, whatever a file holds', async () => {
    const names = fc.constantFrom('x.csv', 'x.json', 'x.jsonl', 'x.json.gz', 'x.parquet', 'x.zip');
    await fc.assert(
      fc.asyncProperty(names, fc.uint8Array({ maxLength: 300 }), async (name, bytes) => {
        const path = join(folder, name);
        writeFileSync(path, bytes);
        const database = await Database.open();
        const { sources } = await openFile(path, name, database, []);
        await loadTables(
          database,
          sources.map((source) => ({ source, tableName: source.table })),
          []
        );
        database.close();
      }),
      { numRuns: 60 }
    );
  });
});
