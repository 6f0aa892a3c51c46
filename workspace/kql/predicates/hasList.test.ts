import { openEngine, type TestEngine } from '../../testing/openEngine';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

it.each([
  ['has_any', 10_000],
  ['has_all', 256],
])('%s refuses a table of more than %i different values', async (operator, most) => {
  const query = (count: number): string =>
    `let many = range x from 1 to ${count} step 1; print s = "a" | where s ${operator} (many) | count`;
  await expect(engine.rows(query(most))).resolves.toEqual([[0]]);
  await expect(engine.rows(query(most + 1))).rejects.toThrow(
    `'${operator}' over a table of more than ${most} different values is not supported by the embedded workspace`
  );
});
