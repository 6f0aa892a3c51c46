import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentedTables } from '../tables/documentedTables';
import { Database } from './database';
import { Engine } from './engine';
import { serviceLimits } from './runQuery';

describe('a locked database', () => {
  let folder: string;
  let database: Database;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'workspace-'));
    writeFileSync(join(folder, 'a.csv'), 'x\n1\n');
    database = await Database.open();
    await database.lock();
  });
  afterAll(() => {
    database.close();
    rmSync(folder, { recursive: true });
  });

  it.each<[what: string, sql: (file: string) => string]>([
    ['read a file', (file) => `SELECT * FROM read_csv('${file}')`],
    ['read a file as text', (file) => `SELECT * FROM read_text('${file}')`],
    ['list files', (file) => `SELECT * FROM glob('${file}*')`],
    ['write a file', (file) => `COPY (SELECT 1) TO '${file}.out'`],
    ['attach another database', (file) => `ATTACH '${file}.db'`],
    ['install an extension', () => 'INSTALL httpfs'],
    ['load an extension', () => 'LOAD httpfs'],
    ['allow it all again', () => 'SET enable_external_access = true'],
    ['change a setting', () => "SET memory_limit = '10MB'"],
  ])('cannot %s', async (_, sql) => {
    await expect(database.rows(sql(join(folder, 'a.csv')))).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });

  it('cannot do so on the connection of a query either', async () => {
    const connection = await database.connect();
    await expect(connection.run(`SELECT * FROM read_csv('${join(folder, 'a.csv')}')`)).rejects.toThrow(/disabled/);
    connection.closeSync();
  });

  it('still answers queries', async () => {
    expect(await database.rows('SELECT 9007199254740993, NULL')).toEqual([['9007199254740993', null]]);
  });
});

describe('a database with little memory', () => {
  it('ends a query that needs more with a clear error, and goes on answering', async () => {
    const small = await Database.open(64 * 1024 ** 2);
    const engine = await Engine.start(
      small,
      new Map(documentedTables.map((table) => [table.name, { table, stored: new Map() }])),
      () => 0n
    );
    const run = async (query: string): Promise<readonly string[]> => {
      const { signal } = new AbortController();
      return (await engine.run(engine.translate(query, false), { now: 0n }, serviceLimits, signal)).rows;
    };
    const hungry = 'range x from 1 to 20000000 step 1 | summarize make_list(strcat("a long text of its own ", x))';
    await expect(run(hungry)).rejects.toThrow(/Out of Memory/);
    expect(await run('print 1')).toEqual(['[1]']);
    small.close();
  }, 60_000);
});
