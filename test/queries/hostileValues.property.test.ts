import { KINDS } from '../../src/datasource/kinds/kinds';
import { expectOnlyLiterals } from './hostileValues';

/** Five hundred values for all kinds together; `npm run fuzz` tries ten thousand for each. */
const RUNS = Math.ceil(500 / KINDS.length);

describe("whatever an attacker writes is nothing but a literal, as Microsoft's parser reads the query", () => {
  it.each(KINDS.map((kind) => [kind.kind, kind] as const))('%s', async (_, kind) => {
    await expectOnlyLiterals(kind, RUNS);
  });
});
