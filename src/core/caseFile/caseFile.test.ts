import fc from 'fast-check';
import { type CaseTable, cellText } from './caseTable';
import { csvLines, inert } from './csv';
import { caseFileName } from './fileName';
import { markdownCode, markdownTable, markdownText } from './markdown';
import { reportOf } from './report';
import { layOutSheets } from './sheets';

const table = (over: Partial<CaseTable> = {}): CaseTable => ({
  name: 'processes',
  title: 'Processes',
  notes: [],
  columns: [
    { name: 'start', kind: 'time', values: [Date.UTC(2026, 0, 2, 3, 4, 5, 6), null] },
    { name: 'commandLine', kind: 'string', values: ['cmd /c "a,b"', '=HYPERLINK("http://evil")'] },
    { name: 'pid', kind: 'number', values: [4, -7] },
  ],
  length: 2,
  ...over,
});

describe('CSV', () => {
  it('writes a header, times in ISO 8601 UTC, quotes where needed, and formulas as text', () => {
    expect([...csvLines(table())].join('')).toBe(
      'start,commandLine,pid\r\n' +
        '2026-01-02T03:04:05.006Z,"cmd /c ""a,b""",4\r\n' +
        ',"\'=HYPERLINK(""http://evil"")",-7\r\n'
    );
  });

  it.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '  =1', '＝1', '-', "'=1", "''-1", "' =1"])('makes %j inert', (text) => {
    expect(inert(text)).toBe(`'${text}`);
  });

  it.each([
    ["cmd /c x;=cmd|'/C calc'!A0;y", "cmd /c x;'=cmd|'/C calc'!A0;y"],
    ['a\t=1', "a\t'=1"],
    ['a\n"=1', 'a\n"\'=1'],
    ["a; '@x", "a; ''@x"],
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    ['a;b;c', 'a;b;c'],
    ['a =1', 'a =1'],
  ])('makes %j inert where other spreadsheets start a cell: %j', (text, written) => {
    expect(inert(text)).toBe(written);
  });

  it.each(['', 'a=b', '-1.5', '+3', '1e-3', 'C:\\=x', "'x"])('leaves %j as it is', (text) => {
    expect(inert(text)).toBe(text);
  });

  const hostile = fc
    .array(fc.oneof(fc.constantFrom(...'=+-@;\t\r\n\'" ,1a\uff1d\u0000'), fc.string({ unit: 'grapheme' })))
    .map((parts) => parts.join(''));

  it('never writes a cell that a spreadsheet could take for a formula, whatever it separates cells by', () => {
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        fc.pre([one, other].every((text) => !/^[+-]?\d/.test(text)));
        const columns = [one, other].map((text) => ({ name: 'n', kind: 'string' as const, values: [text] }));
        const [, line] = csvLines(table({ columns, length: 1 }));
        [/[;\r\n]/, /[\t\r\n]/].forEach((separator) =>
          line!.split(separator).forEach((cell) => expect(cell).not.toMatch(/^[\s"\u0000]*[=+\-@\uff1d]/))
        );
      })
    );
  });

  it('loses nothing: each text can be told from what is written', () => {
    const behind = (text: string): string =>
      text.replace(/([\s\u0000";]+)'('*[=+\-@\uff0b\uff0d\uff1d\uff20])/g, (all, before: string, sign: string) =>
        /[;\t\r\n]/.test(before) ? before + sign : all
      );
    const isMarked = (text: string): boolean => /^'[\s\u0000"']*[=+\-@\uff0b\uff0d\uff1d\uff20]|^''*[\t\r]/.test(text);
    fc.assert(
      fc.property(hostile, (text) => {
        const written = inert(text);
        expect(behind(isMarked(written) ? written.slice(1) : written)).toBe(text);
      })
    );
  });

  it('takes no longer than the text is long', () => {
    const text = `${'\n;" '.repeat(100_000)}x`;
    expect(inert(text)).toBe(`${text}`);
  });
});

describe('sheets', () => {
  it('goes on in further sheets where a table is longer than Excel allows, and says so', () => {
    const { sheets, remarks } = layOutSheets(
      [table({ columns: [{ name: 'n', kind: 'number', values: [1, 2, 3, 4, 5] }], length: 5 })],
      { rows: 3, cell: 10, sheetName: 31 }
    );
    expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
      ['processes', [[1], [2]]],
      ['processes (2)', [[3], [4]]],
      ['processes (3)', [[5]]],
    ]);
    expect(remarks).toEqual(['Processes: 5 rows are on 3 sheets, as many as Excel allows on each.']);
  });

  it('cuts texts at the limit of a cell and says so, and shows what XML cannot hold', () => {
    const columns = [{ name: 'text', kind: 'string' as const, values: ['a\u0000b\ud800', '0123456789abc'] }];
    const { sheets, remarks } = layOutSheets([table({ columns })], { rows: 9, cell: 10, sheetName: 31 });
    expect(sheets[0]!.rows).toEqual([['a\ufffdb\ufffd'], ['0123456789']]);
    expect(remarks).toEqual([
      "Processes: 1 texts are cut at 10 characters, Excel's limit; CSV and JSON have them whole.",
    ]);
  });

  it('gives every table a legal name of its own', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 12 }), (names) => {
        const given = layOutSheets(names.map((name) => table({ name, length: 0 }))).sheets.map(({ name }) => name);
        expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(names.length);
        given.forEach((name) => expect(name).toMatch(/^(?!')[^\\/?*[\]:]{1,31}$/s));
      })
    );
  });
});

describe('Markdown', () => {
  it.each([
    ['[click](http://evil)', '\\[click\\](http\\://evil)'],
    ['<img src=x>', '\\<img src=x\\>'],
    ['a\nb', 'a b'],
    ['- item-1', '\\- item-1'],
    ['12. of', '12\\. of'],
    ['# title', '\\# title'],
  ])('writes %j as text', (text, written) => {
    expect(markdownText(text)).toBe(written);
  });

  it('keeps a command line inside its code span, whatever backticks it has', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('`', '``', 'a', ' ', '\n', '|'), { maxLength: 20 }), (parts) => {
        const written = markdownCode(parts.join(''));
        const fence = /^`+/.exec(written)?.[0] ?? '';
        if (written !== '') {
          const inside = written.slice(fence.length, -fence.length);
          expect(inside.match(/`+/g)?.some((run) => run.length === fence.length) ?? false).toBe(false);
        }
      })
    );
  });
});

describe('a table in Markdown', () => {
  it.each([
    ['a|b', '` a\\|b `'],
    ['a\\|b', '` a\\\\|b `'],
  ])('escapes every bar of %j', (text, cell) => {
    expect(markdownTable(['h'], [[markdownCode(text)]])).toBe(`| h |\n| --- |\n| ${cell} |\n`);
  });
});

describe('a report', () => {
  const head = { title: 'Case', from: 0, to: 1000, writtenAt: 2000, redacted: false };

  it('lists the tree as nested items, and marks the alert and links that are not sure', () => {
    const column = (name: string, values: readonly (string | number | null)[]) => ({
      name,
      kind: 'string' as const,
      values,
    });
    const tree = table({
      name: 'processTree',
      length: 3,
      columns: [
        column('key', ['a', 'b', 'c']),
        column('parentKey', [null, 'a', 'b']),
        column('processName', ['cmd.exe', 'ftp.exe', 'x_y.exe']),
        column('pid', [1, 2, 3]),
        column('user', ['', 'bob', '']),
        column('role', ['parent', 'source', 'child']),
        column('certainty', ['missing', 'matched', 'inferred']),
        column('commandLine', ['cmd', 'ftp -s:`x`', '']),
      ],
    });
    expect(reportOf(head, [tree])).toContain(
      '- **cmd.exe** (parent) pid 1 ` cmd `\n' +
        '  - **ftp.exe** (the alert’s process) pid 2 bob `` ftp -s:`x` ``\n' +
        '    - **x\\_y.exe** (child) pid 3 parent inferred\n'
    );
  });

  it('shows indicators defanged, each once with the most processes that name it', () => {
    const indicators = table({
      name: 'seenIndicators',
      length: 2,
      columns: [
        { name: 'type', kind: 'string', values: ['dns', 'ipv4'] },
        { name: 'value', kind: 'string', values: ['evil.com', '1.2.3.4'] },
        { name: 'count', kind: 'number', values: [1, 1] },
      ],
    });
    const ofHost = table({
      name: 'seenIndicators',
      length: 1,
      columns: [
        { name: 'type', kind: 'string', values: ['dns'] },
        { name: 'value', kind: 'string', values: ['evil.com'] },
        { name: 'count', kind: 'number', values: [2] },
      ],
    });
    expect(reportOf(head, [indicators, ofHost])).toContain(
      '| dns | ` evil[.]com ` | 2 |\n| ipv4 | ` 1[.]2[.]3[.]4 ` | 1 |\n'
    );
  });
});

describe('file names', () => {
  it.each([
    ['ab12', 'casefile-ab12-1970-01-01.xlsx'],
    ['../../etc/passwd', 'casefile-etc-passwd-1970-01-01.xlsx'],
    ['', 'casefile-case-1970-01-01.xlsx'],
    ['a\u202egnp', 'casefile-a-gnp-1970-01-01.xlsx'],
  ])('of %j', (what, name) => {
    expect(caseFileName(what, 0, 'xlsx')).toBe(name);
  });
});

it('writes a time that no calendar has as its number', () => {
  expect(cellText('time', 9e15)).toBe('9000000000000000');
});
