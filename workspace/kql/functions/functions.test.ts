import { openEngine, testNow, type TestEngine } from '../../testing/openEngine';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

type Case = readonly [expression: string, value: unknown, rule: string];

function describeFunctions(family: string, cases: readonly Case[]): void {
  describe(family, () => {
    it.each(cases)('%s is %j: %s', async (expression, expected) => {
      expect(await engine.rows(`print value = ${expression}`)).toEqual([[expected]]);
    });
  });
}

describeFunctions('conversions', [
  ['tostring(1.0)', '1', 'a whole real has no point'],
  ['tostring(0.25)', '0.25', 'a real'],
  ['tostring(true)', 'True', 'truth values are capitalised'],
  ['tostring(1d)', '1.00:00:00', 'a time span'],
  ['tostring(datetime(2019-01-15))', '2019-01-15T00:00:00.0000000Z', 'a date'],
  ['toint("0x1A4")', 420, 'hexadecimal text'],
  ['tolong("-17")', -17, 'signs'],
  ['tolong("1.6")', null, 'a text that is no whole number'],
  ['tolong("1e3")', null, 'nor is one with an exponent'],
  ['tolong(2.9)', 2, 'a real is truncated'],
  ['toint(99999999999)', null, 'what does not fit is null'],
  ['toreal("1e3")', 1000, 'a real may have an exponent'],
  ['todouble("x")', null, 'no number is null'],
  ['tobool("TRUE")', true, 'truth in any case'],
  ['tobool("2")', true, 'a number other than zero is true'],
  ['todatetime("2019-01-15T05:15:15.6771234Z")', '2019-01-15T05:15:15.6771234Z', 'ISO dates to 100 ns'],
  ['todatetime("2019-01-15 05:15:15+02:00")', '2019-01-15T03:15:15.0000000Z', 'with an offset'],
  ['todatetime("2019-02-30")', null, 'no such day is null'],
  ['totimespan("1.02:03:04")', '1.02:03:04', 'a time span of text'],
  ['totimespan("soon")', null, 'no time span is null'],
  ['toguid("74BE27DE-1E4E-49D9-B579-FE0B331D3642")', '74be27de-1e4e-49d9-b579-fe0b331d3642', 'a guid of text'],
  ['tolong(datetime(0001-01-01))', 0, 'dates count ticks from year one'],
]);

describeFunctions('conditions', [
  ['iif(1 > 2, "a", "b")', 'b', 'iif'],
  ['iff(bool(null), "a", "b")', 'b', 'null is not true'],
  ['case(false, "a", true, "b", "c")', 'b', 'the first condition that holds'],
  ['case(false, "a", "c")', 'c', 'else the last value'],
  ['coalesce(int(null), 3)', 3, 'the first that is not null'],
  ['coalesce("", "x")', 'x', 'for texts the first that is not empty'],
  ['isnotempty("a")', true, 'isnotempty'],
  ['isempty(dynamic(null))', true, 'an absent dynamic value is empty'],
  ['not(1 == 1)', false, 'not'],
]);

describeFunctions('text', [
  ['strcat("a", 1, true, dynamic(null))', 'a1True', 'strcat takes any type'],
  ['strcat_delim("-", "a", 1, "c")', 'a-1-c', 'strcat_delim'],
  ['strcat_array(dynamic(["a", 1, "b"]), "/")', 'a/1/b', 'strcat_array'],
  ['strlen("h\u00e9\u{1F480}")', 3, 'strlen counts characters'],
  ['toupper("\u00e4b")', '\u00c4B', 'toupper'],
  ['tolower("AB")', 'ab', 'tolower'],
  ['substring("abcdef", 2, 3)', 'cde', 'positions count from 0'],
  ['substring("abcdef", 4)', 'ef', 'to the end without a length'],
  ['substring("abcdef", -2)', 'ef', 'a negative start counts from the end'],
  ['substring("abc", 5)', '', 'a start beyond the end'],
  ['split("a.b.c", ".")', '["a","b","c"]', 'split'],
  ['split("a.b.c", ".", 1)', '["b"]', 'an index still gives an array'],
  ['split("abc", ".")', '["abc"]', 'no delimiter'],
  ['split("a||b", "|")', '["a","","b"]', 'empty parts are kept'],
  ['indexof("abcabc", "c")', 2, 'indexof counts from 0'],
  ['indexof("abcabc", "c", 3)', 5, 'from a start on'],
  ['indexof("abc", "x")', -1, 'or is -1'],
  ['indexof("abcdefg", "cde", -5)', 2, 'a negative start counts from the end'],
  ['indexof("abcdefg", "cde", 1, 4)', 2, 'within a length'],
  ['indexof("abcdefg", "cde", 1, 2)', -1, 'not beyond it'],
  ['indexof("abcdefg", "cde", 2, -1)', 2, 'a length of -1 has no end'],
  ['replace_string("a.b.c", ".", "-")', 'a-b-c', 'replace_string replaces all'],
  ['tohex(256)', '100', 'tohex'],
  ['tohex(10, 4)', '000a', 'with leading zeros'],
  ['tohex(-1)', 'ffffffffffffffff', "negative numbers as two's complement"],
  ['hash_md5("a")', '0cc175b9c0f1b6a831c399e269772661', 'MD5'],
  ['hash_sha1("a")', '86f7e437faa5a7fce15d1ddcb9eaeaea377667b8', 'SHA-1'],
  ['hash_sha256("a")', 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb', 'SHA-256'],
]);

describeFunctions('patterns', [
  ['trim("-+", "--a-b--")', 'a-b', 'trim takes a pattern'],
  ['trim_start("[a-c]", "abcx")', 'x', 'every match at the start'],
  ['trim_end("c", "abcc")', 'ab', 'every match at the end'],
  ['replace_regex("a1b22", "[0-9]+", "#")', 'a#b#', 'replace_regex replaces all'],
  ['replace_regex("ab", "(a)(b)", "\\\\2\\\\1")', 'ba', 'with groups'],
  ['replace("a", "x", "banana")', 'bxnxnx', 'the old replace'],
  ['extract("([0-9]+)-([0-9]+)", 2, "a 12-34")', '34', 'extract gives a group'],
  ['extract("a(b)?", 0, "xab")', 'ab', 'group 0 is the match'],
  ['extract("x([0-9])", 1, "abc")', '', 'no match is empty'],
  ['extract("([0-9]+)", 1, "a12", typeof(long))', 12, 'as a type'],
  ['extract("([a-z]+)", 1, "abc", typeof(long))', null, 'no value of the type is null'],
  ['extract_all("([0-9])", "a1b2")', '["1","2"]', 'one group: a list of texts'],
  ['extract_all("([a-z])([0-9])", "a1b2")', '[["a","1"],["b","2"]]', 'several: a list of lists'],
  ['extract_all("([0-9])", "abc")', null, 'no match is null'],
  ['extract_all("([a-z])([0-9])", dynamic([2]), "a1b2")', '["1","2"]', 'chosen groups'],
]);

describeFunctions('numbers', [
  ['bin(7, 5)', 5, 'bin rounds down'],
  ['bin(-7, 5)', -10, 'also below zero'],
  ['bin(7.7, 0.5)', 7.5, 'reals'],
  ['floor(7, 5)', 5, 'floor is bin'],
  ['bin_at(7, 5, 1)', 6, 'bin_at counts from a fixed point'],
  ['min_of(3, 1, 2)', 1, 'min_of'],
  ['max_of(3, 1.5)', 3, 'max_of over different number types'],
  ['abs(-5)', 5, 'abs'],
  ['abs(-1h)', '01:00:00', 'abs of a time span'],
  ['round(2.567, 2)', 2.57, 'round'],
]);

describeFunctions('dates', [
  ['now()', '2026-03-10T12:00:00.0000000Z', `the clock of the tests is ${testNow}`],
  ['now(-1h)', '2026-03-10T11:00:00.0000000Z', 'now with an offset'],
  ['ago(1d)', '2026-03-09T12:00:00.0000000Z', 'ago'],
  ['bin(datetime(2024-01-03 10:59), 1h)', '2024-01-03T10:00:00.0000000Z', 'bins of an hour'],
  ['bin(datetime(2024-01-03), 7d)', '2024-01-01T00:00:00.0000000Z', 'bins of a week begin on Mondays'],
  ['bin(1h + 59m, 1h)', '01:00:00', 'bins of time spans'],
  ['startofday(datetime(2024-01-03 10:59))', '2024-01-03T00:00:00.0000000Z', 'startofday'],
  ['startofday(datetime(2024-01-03 10:59), -1)', '2024-01-02T00:00:00.0000000Z', 'days away'],
  ['endofday(datetime(2024-01-03 10:59))', '2024-01-03T23:59:59.9999999Z', 'endofday'],
  ['startofweek(datetime(2024-01-03))', '2023-12-31T00:00:00.0000000Z', 'weeks begin on Sundays'],
  ['startofweek(datetime(2023-12-31))', '2023-12-31T00:00:00.0000000Z', 'a Sunday begins its own week'],
  ['endofweek(datetime(2024-01-03))', '2024-01-06T23:59:59.9999999Z', 'endofweek'],
  ['startofmonth(datetime(2024-03-31), -1)', '2024-02-01T00:00:00.0000000Z', 'startofmonth'],
  ['endofmonth(datetime(2024-02-10))', '2024-02-29T23:59:59.9999999Z', 'endofmonth'],
  ['startofyear(datetime(2024-05-01))', '2024-01-01T00:00:00.0000000Z', 'startofyear'],
  ['datetime_diff("month", datetime(2017-01-01), datetime(2017-12-31))', -11, 'months that were begun'],
  ['datetime_diff("week", datetime(2017-10-29), datetime(2017-09-30 23:59))', 5, 'weeks from Sunday on'],
  ['datetime_diff("hour", datetime(2017-10-31 01:00), datetime(2017-10-30 23:59))', 2, 'hours that were begun'],
  [
    'format_datetime(datetime(2019-01-05 13:04:05.6771234), "yyyy-MM-dd HH:mm:ss.fffffff")',
    '2019-01-05 13:04:05.6771234',
    'a full format',
  ],
  ['format_datetime(datetime(2019-01-05 13:04:05), "d/M/yy h:m:s tt")', '5/1/19 1:4:5 PM', 'short parts'],
  ['format_datetime(datetime(2019-01-05 00:04:05.1), "[hh:mm] ss.FFF")', '[12:04] 05.1', 'midnight and dropped zeros'],
]);

describeFunctions('arrays and bags', [
  ['array_length(dynamic([1, 2]))', 2, 'array_length'],
  ['array_length(parse_json("{}"))', null, 'only of an array'],
  ['bag_keys(dynamic({"b":1,"a":2}))', '["b","a"]', 'bag_keys'],
  ['pack("a", 1, "b", "x")', '{"a":1,"b":"x"}', 'pack'],
  ['bag_pack("t", datetime(2019-01-15))', '{"t":"2019-01-15T00:00:00.0000000Z"}', 'dates in a bag are texts'],
  ['bag_pack("a", dynamic({"b":[1]}))', '{"a":{"b":[1]}}', 'bags in a bag'],
  ['pack_array(1, "a", dynamic(null), true)', '[1,"a",null,true]', 'pack_array'],
]);
