import { openEngine, type TestEngine } from '../testing/openEngine';
import { semanticCases } from '../testing/semanticCases';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

const cases = semanticCases();

it('the tables hold what Kusto means in at least 500 cases, no two alike', () => {
  expect(cases.length).toBeGreaterThanOrEqual(500);
  expect(new Set(cases.map(({ section, query }) => section + query)).size).toBe(cases.length);
});

describe.each([...new Set(cases.map(({ section }) => section))])('%s', (section) => {
  const own = cases.filter((one) => one.section === section).map((one) => [one.query, one.rows, one.rule] as const);
  it.each(own)('%s gives %j: %s', async (query, rows) => {
    expect(await engine.rows(query)).toEqual(rows);
  });
});
