import fc from 'fast-check';
import { readKql } from '../../../test/kusto';
import { fillKql, type VariableValues } from './fillKql';
import { type MacroContext } from './macros';
import { readStringLiteral } from './stringLiteral';
import { textLiteral } from './literal';

const TABLE = { T: '(Computer:string, TimeGenerated:datetime, EventID:int)' };
const context: MacroContext = { range: { from: 0, to: 3_600_000 }, intervalMs: 15_000 };
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '"',
    "'",
    '\\',
    '"|take 1//',
    "') or (true",
    '$host',
    '$__timeFrom()',
    '```',
    '//',
    '\n',
    'all',
    '${host:raw}'
  )
);

/** Variables as Grafana replaces them: `$host` and `${host}`, in one pass. */
const variables = (values: readonly string[]): VariableValues => ({
  replaceInCode: (code, write) => code.replace(/\$host\b|\$\{host\}|\[\[host\]\]/g, () => write(values)),
  replaceInText: (text) => text.replace(/\$host\b|\$\{host(?::\w+)?\}|\[\[host\]\]/g, () => values.join(',')),
});
const filled = (kql: string, ...values: readonly string[]): string => fillKql(kql, variables(values), context);

describe('a value in free KQL', () => {
  it.each([
    ['T | where Computer == $host', (value: string) => [value]],
    ['T | where Computer == ${host}', (value: string) => [value]],
    ['T | where Computer == ${host:raw}', (value: string) => [value]],
    ['T | where Computer == [[host]]', (value: string) => [value]],
    ['T | where Computer == "$host"', (value: string) => [value]],
    ["T | where Computer == '$host'", (value: string) => [value]],
    ["T | where Computer == @'$host'", (value: string) => [value]],
    ['T | where Computer == ```$host```', (value: string) => [value]],
    ['T | where Computer startswith "a \\"$host\\""', (value: string) => [`a "${value}"`]],
    ['T | where $__contains(Computer, $host, "x")', (value: string) => [value, 'x']],
    ["T | where Computer in ($__escapeMulti('$host'))", (value: string) => [value]],
  ])('is read as exactly that value in %s', (kql, literals) => {
    fc.assert(
      fc.property(hostile, (value) => {
        expect(readKql(filled(kql, value), TABLE)).toEqual({ problems: [], strings: literals(value) });
      })
    );
  });

  it('may be several values, or none', () => {
    expect(readKql(filled('T | where Computer in ($host)', 'a', 'b"'), TABLE)).toEqual({
      problems: [],
      strings: ['a', 'b"'],
    });
    expect(readKql(filled('T | where Computer in ($host)'), TABLE)).toEqual({ problems: [], strings: [''] });
  });

  it('is not put into comments', () => {
    const kql = 'T // $host\n| take 1';
    expect(filled(kql, '\n| take 2')).toBe(kql);
  });
});

describe('macros', () => {
  it.each([
    [
      '$__timeFilter()',
      'TimeGenerated >= datetime(1970-01-01T00:00:00.000Z) and TimeGenerated <= datetime(1970-01-01T01:00:00.000Z)',
    ],
    ['$__timeFilter(At)', 'At >= datetime(1970-01-01T00:00:00.000Z) and At <= datetime(1970-01-01T01:00:00.000Z)'],
    ['$__timeFrom', 'datetime(1970-01-01T00:00:00.000Z)'],
    ['$__timeTo()', 'datetime(1970-01-01T01:00:00.000Z)'],
    ['bin(TimeGenerated, $__interval)', 'bin(TimeGenerated, 15000ms)'],
    ['$__timeInterval', '15000ms'],
    ["$__contains(Computer, 'a', 'b')", "Computer in ('a', 'b')"],
    ["$__contains(Computer, 'all')", 'true'],
    ['$__contains(Computer)', 'false'],
    ['$__contains(tolower(Computer), f("a,)", 2))', 'tolower(Computer) in (f("a,)", 2))'],
    ["$__escapeMulti('a','b')", "'a', 'b'"],
    ['"$__timeFrom"', '"$__timeFrom"'],
    ['$__timeFromX', '$__timeFromX'],
  ])('%s is %s', (written, expanded) => {
    expect(filled(written)).toBe(expanded);
  });

  it.each([
    ['T | where Computer == "$host', 'A text in the KQL is not closed: the quote that opens in line 1 has no partner.'],
    ["T\n| where Computer == 'a\n'", 'A text in the KQL is not closed: the quote that opens in line 2 has no partner.'],
    ['T | where $__contains(Computer, $host', 'The macro $__contains( in the KQL is not closed. Add a ")".'],
    ['$__contains()', '$__contains needs a column and values, as in $__contains(Computer, $host).'],
  ])('%j is refused', (kql, sentence) => {
    expect(() => filled(kql, 'x')).toThrow(sentence);
  });
});

it('reads back the literals that we print', () => {
  fc.assert(
    fc.property(hostile, (value) => {
      const literal = textLiteral(value);
      expect(readStringLiteral(`${literal} tail`, 0)).toEqual({ end: literal.length, value });
    })
  );
});
