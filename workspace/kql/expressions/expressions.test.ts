import { openEngine, type TestEngine } from '../../testing/openEngine';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

/** Expression, value that KQL gives it, and the rule behind. */
type Case = readonly [expression: string, value: unknown, rule: string];

async function value(expression: string): Promise<unknown> {
  const [row] = await engine.rows(`print value = ${expression}`);
  return row?.[0];
}

describe('literals', () => {
  const cases: readonly Case[] = [
    ['"a\\"b"', 'a"b', 'a backslash escapes in a quoted string'],
    ["'it''s'", 'its', 'a doubled quote is the end of one string and the start of the next'],
    ['@"C:\\Windows"', 'C:\\Windows', 'a verbatim string keeps backslashes'],
    ['"a" "b"', 'ab', 'adjacent strings are one'],
    ['h"secret"', 'secret', 'an obfuscated string is a string'],
    ['"\\u0041\\t"', 'A\t', 'escapes of characters'],
    ['"\u{1F480}\u202E"', '\u{1F480}\u202E', 'any Unicode text'],
    ['long(0x1A)', 26, 'hexadecimal numbers'],
    ['int(5)', 5, 'typed numbers'],
    ['1e3', 1000, 'reals with exponent'],
    ['real(nan)', 'NaN', 'NaN travels as text'],
    ['real(+inf)', 'Infinity', 'infinity travels as text'],
    ['bool(1)', true, 'a truth value of a number'],
    ['datetime(2019-01-15T05:15:15.6771234Z)', '2019-01-15T05:15:15.6771234Z', 'dates keep 100 ns'],
    ['datetime(2019-01-15)', '2019-01-15T00:00:00.0000000Z', 'a date without time'],
    ['datetime(2019-01-15 05:15)', '2019-01-15T05:15:00.0000000Z', 'a date without seconds'],
    ['datetime(2019-01-15T05:15:00+02:00)', '2019-01-15T03:15:00.0000000Z', 'an offset is applied'],
    ['datetime(null)', null, 'typed null'],
    ['1.5h', '01:30:00', 'a time span with unit'],
    ['time(1.02:03:04.5)', '1.02:03:04.5000000', 'a time span as clock'],
    ['timespan(2)', '2.00:00:00', 'a bare time span counts days'],
    ['10ms + 5tick', '00:00:00.0100005', 'units down to ticks'],
    ['guid(74BE27DE-1E4E-49D9-B579-FE0B331D3642)', '74be27de-1e4e-49d9-b579-fe0b331d3642', 'guids are lower case'],
    [`dynamic({'a':1,"b":[1.5,-2,null,true,"x"]})`, '{"a":1,"b":[1.5,-2,null,true,"x"]}', 'dynamic is JSON text'],
    ['dynamic(9007199254740993)', '9007199254740993', 'dynamic keeps all digits of a number'],
    ['dynamic(null)', null, 'a dynamic null'],
  ];
  it.each(cases)('%s is %j: %s', async (expression, expected) => {
    expect(await value(expression)).toEqual(expected);
  });
});

describe('arithmetic', () => {
  const cases: readonly Case[] = [
    ['1/2', 0, 'whole numbers divide without rest'],
    ['-7/2', -3, 'division of whole numbers truncates toward zero'],
    ['1/2.0', 0.5, 'real as soon as one side is real'],
    ['5/0', null, 'a whole number by zero is null'],
    ['1.0/0', 'Infinity', 'a real by zero is infinite'],
    ['-14 % 12', 10, 'the remainder is never negative'],
    ['14 % -12', 2, 'not with a negative divisor either'],
    ['9223372036854775807 + 1', -9223372036854775808, 'long arithmetic wraps around'],
    ['-(-5)', 5, 'signs'],
    ['2 + 3 * 4', 14, 'precedence'],
    ['1d + 2h', '1.02:00:00', 'time spans add'],
    ['2h * 1.5', '03:00:00', 'a time span times a number'],
    ['1h / 30m', 2, 'a quotient of time spans is a number'],
    ['1d - 2d', '-1.00:00:00', 'negative time spans'],
    ['datetime(2024-01-02) - datetime(2024-01-01)', '1.00:00:00', 'a difference of dates is a time span'],
    ['datetime(2024-01-31) + 1d', '2024-02-01T00:00:00.0000000Z', 'a date plus a time span'],
    ['int(null) + 1', null, 'null makes a sum null'],
    ['tolong(dynamic(5)) + 1', 6, 'a dynamic number after a cast'],
  ];
  it.each(cases)('%s is %j: %s', async (expression, expected) => {
    expect(await value(expression)).toEqual(expected);
  });
});

describe('null', () => {
  const cases: readonly Case[] = [
    ['int(null) == 5', false, 'null is not equal to a value'],
    ['int(null) != 5', true, 'null differs from a value'],
    ['int(null) == int(null)', null, 'two nulls compare to null'],
    ['int(null) < 5', null, 'order with null is null'],
    ['not(int(null) == 5)', true, 'so a negation is true'],
    ['iff(int(null) == 5, "yes", "no")', 'no', 'and a choice takes the other branch'],
    ['int(null) in (1, 2)', false, 'null is in nothing'],
    ['int(null) !in (1, 2)', true, 'and outside of everything'],
    ['bool(null) and false', false, 'null and false is false'],
    ['bool(null) or true', true, 'null or true is true'],
    ['isnull(int(null))', true, 'isnull'],
    ['isnull("")', false, 'a string is never null'],
    ['isempty("")', true, 'but empty'],
    ['isempty(int(null))', true, 'a null is empty'],
    ['isnotnull(dynamic({"a":null}).a)', false, 'a JSON null is null'],
    ['tostring(int(null))', '', 'the text of null is empty'],
  ];
  it.each(cases)('%s is %j: %s', async (expression, expected) => {
    expect(await value(expression)).toEqual(expected);
  });
});

describe('dynamic values', () => {
  const cases: readonly Case[] = [
    ['dynamic({"a":{"b":7}}).a.b', '7', 'a path'],
    ['dynamic({"a b":1})["a b"]', '1', 'a member by text'],
    ['dynamic({"*":1,"$id":"x"})["*"]', '1', 'a member whose name is a wildcard elsewhere'],
    ['dynamic({"$id":"x"})["$id"]', '"x"', 'a member with a dollar sign'],
    ['dynamic({"a/b~c":2})["a/b~c"]', '2', 'a member whose name has path signs'],
    ['dynamic([1,2,3])[0]', '1', 'an element'],
    ['dynamic([1,2,3])[-1]', '3', 'an element from the end'],
    ['dynamic([1,2,3])[7]', null, 'no such element is null'],
    ['dynamic({"a":1}).b', null, 'no such member is null'],
    ['parse_json(\'{"a":1}\')[0]', null, 'a bag has no elements by number'],
    ['dynamic({"a":1}).a == 1', true, 'a dynamic number equals a number'],
    ['dynamic({"a":"x"}).a == "x"', true, 'a dynamic text equals a text'],
    ['tostring(dynamic("x"))', 'x', 'a dynamic text loses its quotes'],
    ['tostring(dynamic({"a":[1,2]}))', '{"a":[1,2]}', 'a bag becomes compact JSON'],
    ['parse_json("{ \\"a\\" : 1 }")', '{"a":1}', 'parsed JSON is compact'],
    ['parse_json("not json")', '"not json"', 'what is no JSON stays a text'],
    ['parse_json("")', null, 'nothing is null'],
    ['tolong(dynamic("0x10"))', 16, 'a dynamic text is read like a text'],
    ['tolong(dynamic(2.7))', 2, 'a dynamic real is truncated'],
  ];
  it.each(cases)('%s is %j: %s', async (expression, expected) => {
    expect(await value(expression)).toEqual(expected);
  });
});
