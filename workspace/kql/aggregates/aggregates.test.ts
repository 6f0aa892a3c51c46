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
