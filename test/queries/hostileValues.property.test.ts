import { KINDS } from '../../src/datasource/kinds/kinds';
import { expectOnlyLiterals, fewPointsOf } from './hostileValues';

/** Five hundred values for all kinds together; `npm run fuzz` tries ten thousand for each, in all of its cases. */
const RUNS = Math.ceil(500 / KINDS.length);

describe("whatever an attacker writes is nothing but a literal, as Microsoft's parser reads the query", () => {
  it.each(KINDS.map((kind) => [kind.kind, kind] as const))('%s', async (_, kind) => {
    await expectOnlyLiterals(fewPointsOf(kind), RUNS);
  });
});
