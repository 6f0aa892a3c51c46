import { type TestEngine } from './openEngine';

/** A query, the rows that Kusto documents for it, and the rule that it shows. */
export type OperatorCase = readonly [query: string, rows: readonly (readonly unknown[])[], rule: string];

/** Makes a block of tests of such cases; the engine is asked for when a test runs. */
export function operatorCases(engine: () => TestEngine): (operator: string, cases: readonly OperatorCase[]) => void {
  return (operator, cases) => {
    describe(operator, () => {
      it.each(cases)('%s gives %j: %s', async (query, rows) => {
        expect(await engine().rows(query)).toEqual(rows);
      });
    });
  };
}
