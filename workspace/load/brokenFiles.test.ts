import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { Database } from '../engine/database';
import { startWorkspace } from '../startWorkspace';
import { EvidenceFolder } from '../testing/evidenceFolder';
import { printSummary } from './loadSummary';
import { loadTables } from './loadTables';
import { openFile } from './openFile';

const folder = new EvidenceFolder();

describe('a folder of broken files', () => {
  const good = '{"EventID":1,"Computer":"H","TimeGenerated":"2026-03-10T09:00:00Z"}';

  it('loads what can be read, and tells file, line and reason of the rest', async () => {
    folder.write('audit.log', 'type=SYSTEM_BOOT msg=audit(1773133200.000:1): pid=1\ntype=SYSCALL msg=au\n\nhello\n');
    folder.write('binary.csv', '\u0000\u0001garbage');
    folder.write('cut.json.gz', good);
    truncateSync(folder.file('cut.json.gz'), 20);
    folder.write('document.json', '[{"a": 1}, {"a": ');
    folder.write('empty.csv', '');
    folder.write('empty.json', '');
    folder.write('fake.parquet', 'PAR1 no');
    folder.write('fake.zip', 'PK no');
    folder.write('lines.jsonl', [good, '{"EventID":2,', '7', good, '"text"'].join('\n'));
    folder.write('notes.txt', 'hello\nworld\n');
    folder.write('notjson.json', 'hello\nworld\n');
    folder.write('quotes.csv', 'EventID,Computer\n1,"H\n2,H\n');
    folder.write('ragged.csv', 'EventID,Computer\n1,H\n2\n3,K,extra\n4,L\n');
    writeFileSync(folder.file('latin.csv'), Buffer.from('EventID,Computer\n1,H\u00e9\n2,K\n', 'latin1'));
    mkdirSync(folder.file('folder.csv'));
    await folder.withWorkspace({}, async (client) => {
      const { summary } = client.workspace;
      const loaded = summary.filter(({ unreadable }) => unreadable === undefined);
      expect(loaded.map(({ source, rows, skipped }) => [source, rows, skipped.map(({ line }) => line)])).toEqual([
        ['audit.log', 1, [2, 4]],
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
        'notes.txt',
        'notjson.json',
        'quotes.csv',
      ]);
      const told = printSummary(summary);
      expect(told).toContainEqual(expect.stringMatching(/^ {2}line 3 skipped: Expected Number of Columns: 2 Found: 1/));
      expect(told).toContainEqual(expect.stringMatching(/^fake\.zip cannot be read, skipped: \S/));
      expect(told.join('\n')).not.toContain(folder.path);
      expect(await client.rows('SecurityEvent | count')).toEqual([[5]]);
    });
  });

  it('rejects a file that the user named and that cannot be read', async () => {
    const file = folder.write('named.json', 'hello');
    await expect(startWorkspace({ tables: [{ table: 'Syslog', file }], port: 0 })).rejects.toThrow(/named\.json/);
  });

  it('never rejects, whatever a file holds', async () => {
    const names = fc.constantFrom('x.csv', 'x.json', 'x.jsonl', 'x.json.gz', 'x.parquet', 'x.zip', 'x.log');
    await fc.assert(
      fc.asyncProperty(names, fc.uint8Array({ maxLength: 300 }), async (name, bytes) => {
        const path = folder.file(name);
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
