import { openEngine, type TestEngine } from '../../testing/openEngine';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

const events = `datatable(host:string, pid:long, took:timespan, at:datetime, tag:string)[
  "A", 4, 1s, datetime(2024-01-01 10:00), "x",
  "A", long(null), 3s, datetime(2024-01-01 11:00), "",
  "B", 8, timespan(null), datetime(2024-01-01 09:00), "y",
  "A", 4, 2s, datetime(2024-01-01 10:30), "x"]`;

describe('aggregate functions', () => {
  const cases: readonly (readonly [aggregate: string, ofA: unknown, ofNothing: unknown, rule: string])[] = [
    ['count()', 3, 0, 'counts rows'],
    ['countif(pid == 4)', 2, 0, 'counts rows that hold'],
    ['dcount(pid)', 1, 0, 'counts values, not nulls'],
    ['dcountif(tag, pid == 4)', 1, 0, 'counts values of some rows'],
    ['sum(pid)', 8, 0, 'nulls do not add; nothing adds up to 0'],
    ['sumif(pid, tag == "x")', 8, 0, 'sum of some rows'],
    ['avg(pid)', 4, null, 'nulls do not lower a mean'],
    ['avg(took)', '00:00:02', null, 'a mean of time spans'],
    ['sum(took)', '00:00:06', '00:00:00', 'a sum of time spans'],
    ['min(pid)', 4, null, 'smallest'],
    ['max(at)', '2024-01-01T11:00:00.0000000Z', null, 'latest'],
    ['max(tag)', 'x', '', 'of texts; nothing has the empty text'],
    ['make_set(tag)', '["","x"]', '[]', 'different values'],
    ['make_set(pid)', '[4]', '[]', 'without null'],
    ['make_set(tag, 1)', '[""]', '[]', 'at most so many'],
    ['make_list(pid)', '[4,4]', '[]', 'all values but null, in order of the rows'],
    ['make_list(at, 1)', '["2024-01-01T10:00:00.0000000Z"]', '[]', 'dates are texts in a list'],
    ['make_list_if(tag, pid == 4)', '["x","x"]', '[]', 'of some rows'],
    ['makeset(tag)', '["","x"]', '[]', 'the old name'],
    ['take_any(host)', 'A', '', 'some value'],
    ['round(avg(pid) / 3, 2)', 1.33, null, 'an expression over an aggregate'],
    ['tostring(make_set(pid))', '[4]', '[]', 'a function of an aggregate'],
  ];

  it.each(cases)('%s gives %j, and of nothing %j: %s', async (aggregate, ofA, ofNothing) => {
    expect(await engine.rows(`${events} | where host == "A" | summarize v = ${aggregate}`)).toEqual([[ofA]]);
    expect(await engine.rows(`${events} | where false | summarize v = ${aggregate}`)).toEqual([[ofNothing]]);
  });

  it('merges arrays element by element into a set', async () => {
    const query = 'datatable(d:dynamic)[dynamic(["a","b"]), dynamic(["b","c"]), dynamic(null)] | summarize make_set(d)';
    expect(await engine.rows(query)).toEqual([['["a","b","c"]']]);
  });

  it('stops at 128 elements under the old names', async () => {
    const query = 'range x from 1 to 200 step 1 | summarize array_length(makelist(x)), array_length(make_list(x))';
    expect(await engine.rows(query)).toEqual([[128, 200]]);
  });

  it('lists values in the order of a sort before', async () => {
    expect(await engine.rows(`${events} | sort by at asc | summarize make_list(host)`)).toEqual([
      ['["B","A","A","A"]'],
    ]);
  });
});

describe('summarize', () => {
  it('gives one row per combination of keys', async () => {
    const rows = await engine.rows(`${events} | summarize n = count() by host, bin(at, 1h) | sort by host asc, at asc`);
    expect(rows).toEqual([
      ['A', '2024-01-01T10:00:00.0000000Z', 2],
      ['A', '2024-01-01T11:00:00.0000000Z', 1],
      ['B', '2024-01-01T09:00:00.0000000Z', 1],
    ]);
  });

  it('gives no row for no input when there are keys', async () => {
    expect(await engine.rows(`${events} | where false | summarize count() by host`)).toEqual([]);
  });

  it('gives the keys alone when nothing is aggregated', async () => {
    expect(await engine.rows(`${events} | summarize by host | sort by host asc`)).toEqual([['A'], ['B']]);
  });

  it('treats null as a key', async () => {
    expect(await engine.rows(`${events} | summarize count() by pid | sort by pid asc`)).toEqual([
      [null, 1],
      [4, 2],
      [8, 1],
    ]);
  });

  it('names columns as KQL does', () => {
    const query = `${events} | summarize count(), dcount(pid), make_set(tag), max(at), s = sum(pid) by host, bin(at, 1h)`;
    expect(engine.columns(query).map(({ name }) => name)).toEqual([
      'host',
      'at',
      'count_',
      'dcount_pid',
      'set_tag',
      'max_at',
      's',
    ]);
  });

  it('takes a row where the value is null only when there is no other', async () => {
    const query = `${events} | summarize arg_max(took, *), n = count() by host | sort by host asc`;
    expect(engine.columns(query).map(({ name }) => name)).toEqual(['host', 'took', 'pid', 'at', 'tag', 'n']);
    expect(await engine.rows(query)).toEqual([
      ['A', '00:00:03', null, '2024-01-01T11:00:00.0000000Z', '', 3],
      ['B', null, 8, '2024-01-01T09:00:00.0000000Z', 'y', 1],
    ]);
  });

  it('takes named columns with arg_min, under given names', async () => {
    expect(await engine.rows(`${events} | summarize (earliest, name) = arg_min(at, host)`)).toEqual([
      ['2024-01-01T09:00:00.0000000Z', 'B'],
    ]);
  });

  it('takes several columns of any row', async () => {
    expect(await engine.rows(`${events} | where host == "B" | summarize take_any(pid, tag)`)).toEqual([[8, 'y']]);
    expect(await engine.rows(`${events} | where host == "B" | summarize any(*) | count`)).toEqual([[1]]);
  });
});
