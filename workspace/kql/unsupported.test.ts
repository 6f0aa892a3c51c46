import { openEngine, type TestEngine } from '../testing/openEngine';
import { type QueryError } from './queryError';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

describe('what is not supported', () => {
  it.each<[query: string, named: RegExp, start: number]>([
    ['SecurityEvent | make-series count() on TimeGenerated step 1h', /make-series without from, to and step/, 53],
    [
      'SecurityEvent | make-series max(Computer) on TimeGenerated from ago(1d) to now() step 1h',
      /make-series of a string/,
      28,
    ],
    ['print a = 1.5 | make-series count() on a from 1.0 to 5.0 step 1.0', /make-series on values of type real/, 16],
    ['SecurityEvent | parse kind=regex CommandLine with "a" b', /parse kind=regex/, 16],
    ['SecurityEvent | sample-distinct 3 of EventID', /operator 'sample-distinct'/, 16],
    ['SecurityEvent | mv-apply x = parse_json(EventData) on (union SecurityAlert)', /union inside mv-apply/, 55],
    ['SecurityEvent | top-nested 2 of Computer with others="x" by count()', /'with others' in top-nested/, 16],
    ['SecurityEvent | top-hitters 2 of Computer', /operator 'top-hitters'/, 16],
    ['SecurityEvent | reduce by Computer', /operator 'reduce'/, 16],
    ['SecurityEvent | evaluate narrow()', /operator 'evaluate'/, 16],
    ['SecurityEvent | partition by Computer (take 1)', /operator 'partition'/, 16],
    ['SecurityEvent | consume', /operator 'consume'/, 16],
    ['SecurityEvent | facet by Computer', /operator 'facet'/, 16],
    ['SecurityEvent | fork (count) (take 1)', /operator 'fork'/, 16],
    ['find "x"', /operator 'find'/, 0],
    ['print row_window_session(now(), 1h, 1h)', /function row_window_session\(\)/, 6],
    ['SecurityEvent | extend n = estimate_data_size(Computer)', /function estimate_data_size\(\)/, 27],
    ['search "x"', /operator 'search' without a list of tables/, 0],
    ['SecurityEvent | search "c*d"', /term "c\*d" in search/, 23],
    ['SecurityEvent | search kind=case_sensitive Computer has "a"', /in a case-sensitive search/, 43],
    ['externaldata(a:string)["https://example.com/a.csv"]', /externaldata/, 0],
    ['print series_fir(dynamic([1]), dynamic([1]))', /function series_fir\(\)/, 6],
    ['print a = parse_xml("<a/>")', /function parse_xml\(\)/, 10],
    ['SecurityEvent | summarize percentilew(EventID, 2, 50)', /function percentilew\(\)/, 26],
    ['print x = tostring(decimal(1.5))', /type decimal/, 19],
    ['datatable(d:decimal)[1]', /type decimal/, 0],
    ['print 1; print 2', /several results/, 9],
    ['print format_datetime(now(), "dddd")', /'dddd' in format_datetime/, 29],
    ['print extract(strcat("a", "b"), 0, "ab")', /extract\(\) with a computed argument 1/, 14],
    ['print bag_has_key(dynamic({}), "$.a[0]")', /path \$\.a\[0\] in bag_has_key/, 31],
    ['print extract_json("$.a b", "{}")', /path \$\.a b/, 19],
  ])('%s is refused by name and place', (query, named, start) => {
    const error = engine.refusal(query) as QueryError;
    expect(error.message).toMatch(named);
    expect(error.message).toMatch(/not supported by the embedded workspace$/);
    expect(error.span?.start).toBe(start);
  });

  it('does not take a management command for a query', () => {
    expect(engine.refusal('.show tables').message).toMatch(/management command/);
  });
});

describe('what is wrong', () => {
  it.each<[query: string, kind: string, code: string]>([
    ['SecurityEvent | where', 'SyntaxError', 'KS006'],
    ['SecurityEvent | foo', 'SyntaxError', 'KS176'],
    ['SecurityEvent | where Nope == 1', 'SemanticError', 'SEM0100'],
    ['Nope | take 1', 'SemanticError', 'SEM0100'],
    ['print foo(1)', 'SemanticError', 'KS211'],
    ['print datetime(2024-02-30)', 'SemanticError', 'SEM0001'],
    ['print 1 == "a"', 'SemanticError', 'SEM0064'],
    ['print dynamic(1) == dynamic(1)', 'SemanticError', 'SEM0064'],
    ['print d = dynamic({"a":1}) | where d.a != d.b', 'SemanticError', 'SEM0064'],
    ['print int(99999999999)', 'SemanticError', 'SEM0001'],
    ['print int(-2147483649)', 'SemanticError', 'SEM0001'],
    ['print 9223372036854775808', 'SemanticError', 'SEM0001'],
    ['print x = row_cumsum(1)', 'SemanticError', 'SEM0025'],
    ['datatable(a:long)[1] | extend p = prev(a)', 'SemanticError', 'SEM0025'],
    ['print x = 1 | union kind=inner (print y = 2) | project x', 'SemanticError', 'SEM0100'],
  ])('%s: %s %s', (query, kind, code) => {
    expect(engine.refusal(query)).toMatchObject({ kind, code });
  });

  it('has no place inside the body of a called function', () => {
    const error = engine.refusal('let f = () { print series_fir(dynamic([1]), dynamic([1])) }; f()') as QueryError;
    expect(error.span).toBeUndefined();
  });
});
