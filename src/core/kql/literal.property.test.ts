import fc from 'fast-check';
import { readKql } from '../../../test/kusto';
import { column, compare, text } from './expression';
import { datetimeLiteral, identifier, numberLiteral, textLiteral } from './literal';
import { pipeline, where } from './pipeline';
import { printPipeline } from './print';

/** Any sequence of UTF-16 units, lone surrogates included, and what attackers write. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '\\',
    '"',
    "'",
    '\\"',
    '" or 1==1 // ',
    'x\' or 1==1 // \\ "',
    '\u202e',
    '${x}',
    '$__all',
    '@"',
    '```',
    '\r\n',
    '\u2028'
  )
);

describe('literals, read back by the parser of Microsoft', () => {
  it('hold exactly the text that was given', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const kql = printPipeline(pipeline('T', where(compare(column('S'), '==', text(value)))));
        expect(readKql(kql, { T: '(S:string)' })).toEqual({ problems: [], strings: [value] });
      })
    );
  });

  it('are printed in ASCII on one line', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        expect(textLiteral(value)).toMatch(/^"[\x20-\x7e]*"$/);
      })
    );
  });

  it('name any column, reserved words and quotes included', () => {
    const names = fc.oneof(
      fc.constantFrom('by', 'kind', 'TimeGenerated', '_ResourceId', 'a b', "it's", 'x"]', 'where'),
      fc.string({ minLength: 1 })
    );
    fc.assert(
      fc.property(names, (name) => {
        const { problems } = readKql(`print ${identifier(name)} = 1`);
        expect(problems).toEqual([]);
      })
    );
  });

  it.each([0, -5, 1.5, -0.25, 1e21, Number.MAX_SAFE_INTEGER])('take the number %s', (value) => {
    expect(readKql(`print x = ${numberLiteral(value)}`).problems).toEqual([]);
  });

  it.each([NaN, Infinity])('refuse the number %s', (value) => {
    expect(() => numberLiteral(value)).toThrow(String(value));
  });

  it('write times in UTC with milliseconds, and refuse what KQL cannot hold', () => {
    expect(datetimeLiteral(Date.UTC(2019, 0, 15, 5, 15, 11, 258))).toBe('datetime(2019-01-15T05:15:11.258Z)');
    expect(() => datetimeLiteral(NaN)).toThrow('NaN');
    expect(() => datetimeLiteral(8.64e15)).toThrow('8640000000000000');
  });
});
