import { appendFileSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { DuckDBInstance } from '@duckdb/node-api';
import { strToU8, zipSync } from 'fflate';
import { EvidenceFolder } from '../testing/evidenceFolder';

const folder = new EvidenceFolder();

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
    folder.write(name, text);
    await folder.withWorkspace({}, async (client) => {
      expect(await client.rows(found)).toEqual([row]);
    });
  });

  it('reads Parquet, with dates in UTC and lists as JSON', async () => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run(
      `COPY (SELECT TIMESTAMPTZ '2026-03-10 10:00:00+01' AS TimeGenerated, 4688 AS EventID, 'H' AS Computer, 'x' AS CommandLine)
       TO '${folder.file('e.parquet')}' (FORMAT parquet)`
    );
    await connection.run(
      `COPY (SELECT [1, 2] AS List, {'a': 1} AS Bag, TIMESTAMP '2026-03-10 10:00:00.5' AS Seen, 7 AS Count, true AS Good)
       TO '${folder.file('own.parquet')}' (FORMAT parquet)`
    );
    connection.closeSync();
    instance.closeSync();
    await folder.withWorkspace({}, async (client) => {
      expect(await client.rows(found)).toEqual([['2026-03-10T09:00:00.0000000Z', 4688, 'H', 'x']]);
      expect(await client.rows('own | extend d = parse_json(List)[1]')).toEqual([
        ['[1,2]', '{"a":1}', '2026-03-10T10:00:00.5000000Z', 7, true, '2'],
      ]);
    });
  });

  it('reads all data files of a zip archive, and leaves nothing behind', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('casefile-evidence-'));
    writeFileSync(
      folder.file('case.zip'),
      zipSync({
        'a/events.jsonl': strToU8(JSON.stringify(event)),
        'b/events.jsonl': [strToU8(JSON.stringify({ ...event, EventID: 4689 })), { level: 0 }],
        '../../escape.csv': strToU8('Computer,EventID\nH,1\n'),
        'notes.md': strToU8('nothing'),
      })
    );
    await folder.withWorkspace({}, async (client) => {
      expect(client.workspace.summary.map(({ source, rows }) => [source, rows])).toEqual([
        ['case.zip/events.jsonl', 1],
        ['case.zip/events.jsonl', 1],
        ['case.zip/escape.csv', 1],
      ]);
      expect(await client.rows('SecurityEvent | summarize make_set(EventID)')).toEqual([['[1,4688,4689]']]);
    });
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('casefile-evidence-'))).toEqual(before);
    expect(existsSync(folder.file('../escape.csv'))).toBe(false);
  });

  it("reads the portal's export, with its dates and its [UTC]", async () => {
    folder.write(
      'query_data.csv',
      '"TimeGenerated [UTC]",EventID,Computer,CommandLine\n' +
        '"3/10/2026, 9:00:00.123 AM",4688,H,x\n"12/31/2026, 12:00:00.000 PM",4689,H,y\n'
    );
    await folder.withWorkspace({}, async (client) => {
      expect(client.workspace.summary[0]?.badCells).toEqual([]);
      expect(await client.rows(found)).toEqual([
        ['2026-03-10T09:00:00.1230000Z', 4688, 'H', 'x'],
        ['2026-12-31T12:00:00.0000000Z', 4689, 'H', 'y'],
      ]);
    });
  });

  it('gives JSON of another kind a table of its own, with types from its values', async () => {
    folder.write(
      'things.json',
      '{"Name":"x","Count":3,"Share":1,"Seen":"2026-03-10T09:00:00Z","Tags":["a"],"Mixed":1}\n'
    );
    folder.write('more.json', '');
    appendFileSync(folder.file('things.json'), '{"Name":null,"Share":0.5,"Mixed":"b"}\n');
    await folder.withWorkspace({}, async (client) => {
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
