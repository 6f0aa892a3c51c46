import { KINDS } from '../src/datasource/kinds/kinds';
import { pointsOf } from '../test/queries/askedWith';
import { expectOnlyLiterals } from '../test/queries/hostileValues';

/** `npm run fuzz [-- KIND ...]`: ten thousand hostile values for each kind of query, or for those named. */
const RUNS = 10_000;

async function main(names: readonly string[]): Promise<void> {
  for (const kind of KINDS.filter((each) => names.length === 0 || names.includes(each.kind))) {
    const began = Date.now();
    await expectOnlyLiterals(pointsOf(kind), RUNS);
    const seconds = ((Date.now() - began) / 1_000).toFixed(0);
    console.log(
      `${kind.kind}: ${RUNS.toLocaleString('en-US')} hostile values, each nothing but a literal (${seconds} s)`
    );
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
