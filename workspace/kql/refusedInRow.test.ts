import { openEngine, type TestEngine } from '../testing/openEngine';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

describe('what the documentation leaves open fails where a row needs it', () => {
  it.each<[call: string, named: RegExp]>([
    ['sign(real(nan))', /sign\(\) of NaN/],
    ['gettype(long(null))', /gettype\(\) of a null/],
    ['gettype(dynamic(1.5))', /gettype\(\) of a null, of a real/],
    ['parse_url("bing.com")', /no absolute URL/],
    ['parse_url("")', /no absolute URL/],
    ['parse_url("http://a/?k=1&k=2")', /repeats a parameter/],
    ['url_decode("a+b")', /with '\+'/],
    ['url_decode("100%")', /not encoded rightly/],
    ['url_decode("%ff")', /not encoded rightly/],
    ['url_encode("a~b")', /url_encode\(\) of a text with one of/],
    ['format_timespan(-1h, "HH")', /negative time span/],
    ['format_timespan(13h, "hh")', /an hour before 1 or after 12/],
    ['array_sort_asc(dynamic([true, false]))', /several truth values/],
    ['bag_remove_keys(dynamic({}), dynamic(["$.a"]))', /bag_remove_keys\(\) with a path/],
  ])('%s', async (call, named) => {
    await expect(engine.rows(`print ${call}`)).rejects.toThrow(named);
    await expect(engine.rows(`print 1 | where false | project ${call}`)).resolves.toEqual([]);
  });

  it.each<[query: string, named: RegExp]>([
    ['print a = 1 | make-series count() on a from 1 to 5 step 0', /range without bins/],
    ['print a = 1 | make-series count() on a from 5 to 5 step 1', /range without bins/],
    ['print a = 1 | make-series count() on a from 0 to 1048577 step 1', /more than 1048576/],
    ['print a = 9 | make-series count() on a from 1 to 5 step 1', /none of the rows is within/],
    ['datatable(a:long, k:long)[1, 1, 9, 2] | make-series count() on a from 1 to 5 step 1 by k', /none of the rows/],
  ])('%s', async (query, named) => {
    await expect(engine.rows(query)).rejects.toThrow(named);
  });

  it('and is refused before where the query says it', () => {
    expect(engine.refusal('print datetime_add("nanosecond", 1, now())').message).toMatch(/nanoseconds/);
    expect(engine.refusal('print make_datetime(2024, 1, 1, 1)').message).toMatch(/with 4 arguments/);
    expect(engine.refusal('print format_timespan(1h, "qq")').message).toMatch(/'qq' in format_timespan/);
    expect(engine.refusal('print ipv4_is_match("1.1.1.1", "1.1.1.1", 33)').message).toMatch(/prefix 33/);
    expect(engine.refusal('print x = array_sort_asc(dynamic([1]), dynamic([2]))[0]').message).toMatch(/several arrays/);
  });

  it('and a part of a date that there is not makes no sense', () => {
    expect(engine.refusal('print datetime_add("eon", 1, now())')).toMatchObject({ code: 'KS140' });
    expect(engine.refusal('print datetime_part("weekofyear", now())')).toMatchObject({ code: 'KS140' });
  });
});
