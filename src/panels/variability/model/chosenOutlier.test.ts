import fc from 'fast-check';
import { variabilityOutliersFrame } from '../../../frames/variability';
import { type OutlierColumns } from './boxes';
import { identityOf, placeOf } from './chosenOutlier';

interface Row {
  readonly value: number;
  readonly commandLine: string;
  readonly key: string;
}

function columnsOf(rows: readonly Row[]): OutlierColumns {
  const written = rows.map((row) => ({
    measure: 'm',
    group: 'g',
    subgroup: '',
    TimeGenerated: null,
    path: '',
    user: '',
    ...row,
  }));
  const read = variabilityOutliersFrame.read(variabilityOutliersFrame.write(written));
  if (!read.ok) {
    throw new Error(JSON.stringify(read.error));
  }
  return read.value;
}
const outliersOf = (rows: readonly Row[]) => rows.map(({ value }, row) => ({ value, row }));

const rows = fc.uniqueArray(
  fc.record({
    value: fc.nat(9),
    commandLine: fc.constantFrom('a', 'b'),
    key: fc.constantFrom('', 'k1', 'k2', 'k3', 'k4'),
  }),
  { selector: ({ value, commandLine, key }) => key || `${value} ${commandLine}`, minLength: 1, maxLength: 8 }
);

it('finds a chosen outlier again wherever a refresh has put it, and none where it is gone', () => {
  const change = rows.chain((before) =>
    fc.record({
      before: fc.constant(before),
      chosen: fc.nat(before.length - 1),
      after: fc.shuffledSubarray(before),
    })
  );
  fc.assert(
    fc.property(change, ({ before, chosen, after }) => {
      const identity = identityOf(columnsOf(before), outliersOf(before)[chosen]!);
      const place = placeOf(outliersOf(after), columnsOf(after), { place: chosen, identity });
      expect(after[place]).toBe(after.includes(before[chosen]!) ? before[chosen] : undefined);
    })
  );
});

it('stays at its place among outliers that nothing tells apart', () => {
  const twins = [1, 2, 3].map(() => ({ value: 7, commandLine: 'x', key: '' }));
  const columns = columnsOf(twins);
  const places = outliersOf(twins).map((outlier, place) =>
    placeOf(outliersOf(twins), columns, { place, identity: identityOf(columns, outlier) })
  );
  expect(places).toEqual([0, 1, 2]);
  expect(placeOf(outliersOf(twins), undefined, { place: 0, identity: '' })).toBe(-1);
});
