import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { startWorkspace, type RunningWorkspace } from './startWorkspace';
import { TestClient } from './testing/client';

const evidence = 'EventID,Computer\n1,H\n';
let folder: string;
let workspace: RunningWorkspace;
let client: TestClient;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'workspace-hostile-'));
  writeFileSync(join(folder, 'SecurityEvent.csv'), evidence);
  workspace = await startWorkspace({ data: folder, port: 0 });
  client = await TestClient.signIn(workspace);
});
afterAll(async () => {
  await workspace.close();
  rmSync(folder, { recursive: true });
});

/** Asks a query, which may be answered or refused, but must not harm. */
async function ask(query: string): Promise<number> {
  const { status, body } = await client.post({ query }, { prefer: 'wait=1' });
  if (status !== 200) {
    expect(body).toMatchObject({
      error: { code: expect.any(String) as string, message: expect.any(String) as string },
    });
    expect(JSON.stringify(body)).not.toMatch(/node_modules| {4}at |\.min\.js/);
  }
  return status;
}

/** Statements of SQL and names of DuckDB's functions that reach for files, the network or settings. */
const reaches = [
  "read_csv('FILE')",
  "read_text('FILE')",
  "read_blob('/etc/passwd')",
  "read_parquet('s3://bucket/x')",
  "glob('/*')",
  "COPY (SELECT 1) TO 'FILE.out'",
  "ATTACH 'FILE.db' AS d",
  'INSTALL httpfs',
  'LOAD httpfs',
  "SET memory_limit = '1GB'",
  'PRAGMA database_list',
  "EXPORT DATABASE 'FILE.dir'",
  'DROP TABLE t0',
  'CALL pragma_version()',
];

/** Ways to smuggle SQL in: as a name, a text, a column, a comment, a table. */
const smuggled: readonly ((sql: string) => string)[] = [
  (sql) => `print x = "'; ${sql}; --"`,
  (sql) => `print ['a"; ${sql.replace(/'/g, '')}; --'] = 1`,
  (sql) => `datatable(['x", (SELECT ${sql.replace(/'/g, '')}) --']:string)["a"]`,
  (sql) => `SecurityEvent | where Computer == "x' OR ${sql} --" | count`,
  (sql) => `SecurityEvent | where Computer matches regex "'); ${sql}; --" | count`,
  (sql) => `table("${sql}")`,
  (sql) => `print ${sql}`,
  (sql) => `${sql}`,
  (sql) => `SecurityEvent | project-rename ['q) ${sql.replace(/'/g, '')} (']=Computer | take 1`,
  (sql) => `print dynamic({"${sql}": "${sql}"})`,
  (sql) => `print extract("${sql}", 0, "x"), format_datetime(now(), "${sql}")`,
];

const attacks = smuggled.flatMap((wrap) => reaches.map((sql) => wrap(sql)));

const commands = [
  '.show tables',
  '.drop table SecurityEvent',
  '.ingest into table SecurityEvent (h"https://example.com/x.csv")',
  '.create table T (a:string)',
  'externaldata(a:string)["https://example.com/a.csv"]',
  'externaldata(a:string)[@"file:///etc/passwd"] with (format="txt")',
  'evaluate http_request("https://example.com")',
  'print 1 | evaluate sql_request("Server=x", "select 1")',
  'workspace("other").SecurityEvent',
  'cluster("https://example.com").database("x").T',
  'app("x").requests',
  'set truncationmaxrecords=1; SecurityEvent',
  'declare query_parameters(a:string = "x"); print a',
  'alias database d = cluster("x").database("y"); print 1',
  'restrict access to (SecurityEvent); SecurityEvent | count',
  'print 1; SecurityEvent | count; print 2',
];

const burdens = [
  `print ${'('.repeat(3000)}1${')'.repeat(3000)}`,
  `print ${'['.repeat(3000)}`,
  `print ${'not('.repeat(500)}true${')'.repeat(500)}`,
  `print x = 1 ${'| extend x = x + 1 '.repeat(300)}`,
  `print strcat(${Array.from({ length: 60 }, () => 'tostring(now())').join(', ')})`,
  `print "${'a'.repeat(200_000)}" has "${'a'.repeat(1000)}"`,
  'range x from 1 to 9223372036854775807 step 1 | count',
  'range x from 1 to 9223372036854775807 step 1 | summarize make_list(x)',
  'range x from 1 to 10 step 0',
  'range x from 1 to 100000000 step 1 | sort by x desc | take 1',
  'let a = range x from 1 to 100000 step 1 | extend k = 1; a | join kind=inner a on k | join kind=inner a on k | count',
  'print range(1, 9223372036854775807)',
  'print 9223372036854775807 * 9223372036854775807, -9223372036854775807 - 10',
  'print bin(9223372036854775807, 9223372036854775807), datetime(9999-12-31) + 365d * 10000',
  'print x = todatetime("9999-12-31T23:59:59.9999999Z") + 1tick',
  'print make_datetime(1, 2, 3)',
  'SecurityEvent | take 99999999999999999999',
  'SecurityEvent | take -1',
  'SecurityEvent | top -5 by EventID',
  'print substring("abc", 9223372036854775807, 9223372036854775807)',
  'print substring("abc", -9223372036854775807)',
  'print "a" matches regex "("',
  'print "a" matches regex "(a+)+$"',
  'print extract("[", 0, "a"), extract("(a)", 7, "a")',
  'print replace_regex("a", "(", "b")',
  'print trim("(", "a")',
  'print parse_json("[[[[[[[[[[[[[[[[[[[[")',
  `print parse_json('${'['.repeat(5000)}${']'.repeat(5000)}')`,
  'print tohex(1, 999999999)',
  'print a = 1 | mv-expand a',
  'SecurityEvent | parse Computer with',
  'SecurityEvent | join SecurityEvent on',
  'let f = (x:long) { f(x) }; print f(1)',
  'let f = () { g() }; let g = () { f() }; f()',
  'union SecurityEvent, SecurityEvent, (union SecurityEvent, (union *)) | count',
  'union * | count',
  'print "\u0000", "\ud800", "\u202e\u{1F480}"',
  '\u0000',
  '',
  ' \n\t ',
  '|',
  ';;;;',
  '//',
  '```',
  '"',
  "'",
  'print h"',
  'print @"\\',
  'print dynamic({)',
  'print dynamic({"a":})',
  'print datetime(9999-99-99)',
  'print 1e999, -1e999, 1e-999',
  'print guid(x), time(x), bool(x)',
  '$now',
  'print $now, $from, ?1',
  'print now() + now()',
];

const MiB = 1024 * 1024;
const items = (count: number, item: (index: number) => string, separator = ', '): string =>
  Array.from({ length: count }, (_, index) => item(index)).join(separator);
/** A list of declarations, each of which reads the one before twice. */
const doubled = (count: number, read: (before: string) => string, first: string): string =>
  `let a0 = ${first}; ${items(count, (index) => `let a${index + 1} = ${read(`a${index}`)};`, ' ')}`;

/** Queries near the longest body that is read, or that grow when they are worked out. */
const huge: readonly string[] = [
  `print ${'1+'.repeat(MiB / 2 - 100)}1`,
  `print ${'1+'.repeat(20_000)}1`,
  `print ${'-'.repeat(100_000)}1`,
  `print x = 1 ${'| take 1'.repeat(50_000)}`,
  `print x = 1 ${'| where x == 1 '.repeat(2_000)}`,
  `print x = 1 | where x in (${items(100_000, String)})`,
  `print x = 1 | where x in (${items(20_000, String)})`,
  `print x = "a" | where x has_any (${items(5_000, (index) => `"a${index}"`)})`,
  `print x = 1 | where x in (dynamic([${items(5_000, String)}]))`,
  `union ${items(20_000, () => 'SecurityAlert')} | count`,
  `print x = 1 | where ${items(60_000, () => 'x == 1', ' and ')}`,
  `print "${'a'.repeat(MiB - 100)}"`,
  `print ${items(50_000, (index) => `c${index} = 1`)}`,
  `print case(${items(10_000, (index) => `1 == ${index}, ${index}`)}, 0)`,
  `datatable(a:long)[${items(5_000, String)}] | count`,
  `${doubled(20_000, (before) => `${before} + 1`, '1')} print a20000`,
  `${doubled(40, (before) => `${before} + ${before}`, '1')} print a40`,
  `${doubled(30, (before) => `union ${before}, ${before}`, 'SecurityAlert')} a30 | count`,
  `let f0 = () { 1 }; ${items(40, (index) => `let f${index + 1} = () { f${index}() + f${index}() };`, ' ')} print f40()`,
  `print x = 1.5 | extend y = ${Array.from({ length: 40 }).reduce<string>((inner) => `iff(${inner} < x, x, x)`, 'x')}`,
  `print x = 1 | extend y = ${items(300, () => 'x', ' + ')}, z = ${items(300, () => 'x', ' % ')}`,
  `print d = dynamic({}) | project d${'.a'.repeat(300)}`,
  'a '.repeat(MiB / 2 - 50),
  '"a" '.repeat(MiB / 8 - 50),
  ';'.repeat(MiB - 100),
  '\u0001'.repeat(150_000),
  'a , '.repeat(MiB / 4 - 50),
];

/** Whatever a query is, it ends within this, on a busy machine too: several times what the slowest takes. What hangs takes minutes. */
const PATIENCE_MS = 60_000;

const fixed = [...attacks, ...commands, ...burdens];

describe('hostile and malformed queries', () => {
  it('are 200 at least', () => {
    expect(new Set(fixed).size).toBeGreaterThanOrEqual(200);
  });

  it('are answered or refused in time, and reach nothing', async () => {
    const tried = async (query: string): Promise<void> => {
      const filled = query.replaceAll('FILE', join(folder, 'SecurityEvent.csv'));
      const status = await ask(filled);
      if (![200, 400, 504].includes(status)) {
        throw new Error(`status ${status}: ${query.slice(0, 200)}`);
      }
      if (commands.slice(0, 11).includes(query)) {
        expect([query, status]).toEqual([query, 400]);
      }
    };
    // As many at once as the service works at.
    for (let from = 0; from < fixed.length; from += 5) {
      await Promise.all(fixed.slice(from, from + 5).map(tried));
    }
    expect(readdirSync(folder)).toEqual(['SecurityEvent.csv']);
    expect(readFileSync(join(folder, 'SecurityEvent.csv'), 'utf8')).toBe(evidence);
    expect(await client.rows('SecurityEvent | project EventID, Computer')).toEqual([[1, 'H']]);
  }, 240_000);

  it.each(huge.map((query) => [`${query.slice(0, 40)} ... ${query.slice(-20)}`, query] as const))(
    'end in time, however large: %s',
    async (_, query) => {
      const began = performance.now();
      const { status, body } = await client.post({ query }, { prefer: 'wait=10' });
      expect(performance.now() - began).toBeLessThan(PATIENCE_MS);
      if (status !== 200) {
        expect([400, 504]).toContain(status);
        expect(JSON.stringify(body)).toMatch(/too large|too complex|expects between|Missing|depth|did not end/);
      }
      expect(await client.rows('print 1')).toEqual([[1]]);
    },
    90_000
  );

  it('are so too when a good query is cut, doubled and sprinkled with signs', async () => {
    const good = `let T = SecurityEvent | where Computer has "H" and EventID in (1, 2) | extend d = parse_json("{}");
      T | join kind=leftouter (T | summarize n = count() by Computer, bin(TimeGenerated, 1h)) on Computer
      | mv-expand d | parse Computer with "a" x:long * | project-away d | sort by n desc nulls last | take 5`;
    const signs = fc.constantFrom(
      "'",
      '"',
      ';',
      '|',
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      '--',
      '/*',
      '\\',
      '@',
      '$',
      '\u0000',
      '*',
      ' by ',
      '='
    );
    const edit = fc.record({ at: fc.nat(good.length), cut: fc.nat(20), sign: signs });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        const query = edits.reduce((text, { at, cut, sign }) => text.slice(0, at) + sign + text.slice(at + cut), good);
        expect([200, 400, 504]).toContain(await ask(query));
      }),
      { numRuns: 75 }
    );
    expect(await client.rows('SecurityEvent | count')).toEqual([[1]]);
  }, 120_000);
});
