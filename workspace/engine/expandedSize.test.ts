import { openEngine, type TestEngine } from '../testing/openEngine';
import { expandedSize } from './expandedSize';

const size = (sql: string): number => expandedSize(sql, () => 1);

describe('expandedSize', () => {
  it('counts words, but neither texts nor types', () => {
    expect(size(`SELECT c1 + '1'::BIGINT, 'it''s (one) text' FROM t`)).toBe(4);
  });

  it('counts an argument as often as its macro names it', () => {
    // a - kql_modulo(a, b), and that ((a % b) + abs(b)) % abs(b)
    expect(size('kql_floor_to(c1, c2)')).toBe(2 + 3 + 2);
    expect(size('kql_floor_to(kql_floor_to(c1, 1), 1)')).toBe(2 * size('kql_floor_to(c1, 1)') + 2);
  });

  it('takes the sizes of further names from whoever knows them', () => {
    expect(expandedSize('SELECT c1 FROM v1, v2', (name) => (/^v/.test(name) ? 10 : 1))).toBe(23);
  });
});

describe('what queries nest', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await openEngine();
  });
  afterAll(() => engine.close());

  it.each([
    ['sums', 'x = 1', Array(60).fill('x').join(' + '), 60],
    ['products', 'x = 1', Array(60).fill('x').join(' * '), 1],
    ['quotients', 'x = 1', Array(60).fill('x').join(' / '), 1],
    ['paths', 'x = dynamic({})', `isnull(x${'.a'.repeat(40)})`, true],
    ['positions', 'x = parse_json("[]")', `isnull(x${'["a"][0]'.repeat(20)})`, true],
    ['moved dates', 'x = datetime(2024-01-01)', `getmonth(x${' + 1d'.repeat(30)})`, 1],
  ])('does not grow: %s', async (_, print, expression, value) => {
    const query = `print ${print} | project y = ${expression}`;
    expect(size(engine.engine.translate(query, false).sql)).toBeLessThan(5_000);
    expect(await engine.rows(query)).toEqual([[value]]);
  });

  it.each([
    ['choices', 'iff(VALUE < 2.0, 1.5, x)', 12],
    ['tables', 'array_length(array_slice(pack_array(VALUE), VALUE, VALUE))', 12],
  ])('is refused where it grows too much: %s', (_, form, depth) => {
    const value = Array(depth)
      .fill(form)
      .reduce<string>((inner: string, outer: string) => outer.replaceAll('VALUE', inner), 'x');
    expect(engine.refusal(`print x = 1.5 | project y = iff(${value} < x, 1, 2)`).message).toMatch(/too large/);
  });
});
