import fc from 'fast-check';
import { groupSummaries } from '../../../core/stats/groupSummaries';
import { variabilityFrame, variabilityOutliersFrame } from '../../../frames/variability';
import { moveCursor } from '../gridKeys';
import { numberWords } from '../words';
import { axisOf, xOf } from './axis';
import { type Box, buildBoxes } from './boxes';
import { columnWidths, ROOM } from './columnWidths';
import { dotsOf } from './dots';
import { areWhole, variabilityFrames } from './frames';
import { SORTS, sortBoxes } from './sort';
import { tickLabels } from './tickLabels';

/** The model that the panel makes of numbers of processes, summed up as the data source does. */
function modelOf(items: ReadonlyArray<readonly [group: string, subgroup: string, value: number]>) {
  const summaries = groupSummaries(
    items,
    ([, , value]) => value,
    ([group, subgroup]) => [group, subgroup]
  );
  const place = ([group = '', subgroup = '']: readonly string[]) => ({ measure: 'm', group, subgroup });
  const boxes = variabilityFrame.read(
    variabilityFrame.write(
      summaries.map(({ key, outliers, ...box }) => ({ ...place(key), ...box, outlierCount: outliers.length }))
    )
  );
  const outliers = variabilityOutliersFrame.read(
    variabilityOutliersFrame.write(
      summaries.flatMap(({ key, outliers: rows }) =>
        rows.map((row) => ({
          ...place(key),
          value: items[row]![2],
          TimeGenerated: null,
          commandLine: '',
          path: '',
          user: '',
          key: String(row),
        }))
      )
    )
  );
  if (!boxes.ok || !outliers.ok) {
    throw new Error(JSON.stringify([boxes, outliers]));
  }
  return buildBoxes(boxes.value, outliers.value);
}

const items = fc.array(
  fc.tuple(
    fc.constantFrom('a.exe', 'B.exe', 'c.exe'),
    fc.constantFrom('', 'system', 'other'),
    fc.oneof(fc.integer({ min: 0, max: 9 }), fc.double({ min: -1e9, max: 1e9, noNaN: true }))
  ),
  { minLength: 1, maxLength: 60 }
);
const boxesOf = (some: Parameters<typeof modelOf>[0]): readonly Box[] => modelOf(some).measures.get('m')!;

describe('the boxes', () => {
  it('have all their outliers, and nothing is left over', () => {
    fc.assert(
      fc.property(items, (some) => {
        const { problems } = modelOf(some);
        expect(problems).toEqual([]);
        boxesOf(some).forEach(({ outliers, outlierCount, low, high }) => {
          expect(outliers).toHaveLength(outlierCount);
          outliers.forEach(({ value }) => expect(value < low || value > high).toBe(true));
        });
      })
    );
  });

  it('are sorted with those of one process together', () => {
    fc.assert(
      fc.property(items, fc.constantFrom(...SORTS), (some, sort) => {
        const boxes = boxesOf(some);
        const sorted = sortBoxes(boxes, sort);
        expect([...sorted].sort((one, other) => one.row - other.row)).toEqual(boxes);
        const runs = sorted.map(({ group }) => group).filter((group, at, all) => group !== all[at - 1]);
        expect(new Set(runs).size).toBe(runs.length);
        if (sort === 'spread') {
          const widest = Math.max(...boxes.map(({ q1, q3 }) => q3 - q1));
          const first = sorted.filter(({ group }) => group === sorted[0]!.group);
          expect(Math.max(...first.map(({ q1, q3 }) => q3 - q1))).toBe(widest);
        }
      })
    );
  });

  it('lie on an axis with round numbers, whatever the numbers', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 12 }), (some, most) => {
        const boxes = boxesOf(some);
        const axis = axisOf(boxes, most);
        expect(axis.to).toBeGreaterThan(axis.from);
        expect(axis.ticks.length).toBeLessThanOrEqual(most + 3);
        expect(axis.ticks.length).toBeGreaterThan(1);
        axis.ticks.forEach((tick) => {
          expect(xOf(axis, 100, tick)).toBeGreaterThanOrEqual(-1e-6);
          expect(xOf(axis, 100, tick)).toBeLessThanOrEqual(100 + 1e-6);
        });
        boxes.forEach((box) => {
          for (const value of [box.min, box.median, box.max]) {
            expect(xOf(axis, 100, value)).toBeGreaterThanOrEqual(-1e-6);
            expect(xOf(axis, 100, value)).toBeLessThanOrEqual(100 + 1e-6);
          }
        });
      })
    );
  });

  it('have numbers above their ticks that touch neither each other nor the heads beside the plot', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 40, max: 600 }), (some, width) => {
        const axis = axisOf(boxesOf(some), width / 80);
        const labels = tickLabels(axis, width, 7, numberWords);
        labels.forEach(({ left, width: own, tick }, at) => {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left).toBeGreaterThan(at === 0 ? -1 : labels[at - 1]!.left + labels[at - 1]!.width);
          if (own < width) {
            expect(left + own).toBeLessThanOrEqual(width + 7);
            expect(Math.abs(left + own / 2 - xOf(axis, width, tick))).toBeLessThanOrEqual(own / 2 + 1e-6);
          }
        });
        expect(labels.length).toBeGreaterThan(0);
      })
    );
  });

  it('leave the plot what their other columns do not need', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 340, max: 2_000 }), (some, width) => {
        const { names, sessions, count, outliers, plot } = columnWidths(width, boxesOf(some));
        expect(names + sessions + count + outliers + plot + 2 * ROOM).toBeLessThanOrEqual(width);
        expect(names).toBeLessThanOrEqual(width * 0.3);
      })
    );
    const [narrow, wide] = [columnWidths(404, boxesOf([['powershell.exe', 'system', 1]])), columnWidths(1_000, [])];
    expect([narrow.names, wide.names, wide.sessions]).toEqual([115, 70, 0]);
  });

  it('show every outlier in one of their dots, and no two dots on one place', () => {
    fc.assert(
      fc.property(items, (some) => {
        const boxes = boxesOf(some);
        const axis = axisOf(boxes, 5);
        boxes.forEach((box) => {
          const dots = dotsOf(box, axis, 300, 9);
          expect(dots.flatMap(({ first, last }) => box.outliers.slice(first, last + 1))).toEqual(box.outliers);
          dots.slice(1).forEach(({ x }, at) => expect(x - dots[at]!.x).toBeGreaterThanOrEqual(9));
        });
      })
    );
  });
});

it('says what of the frames cannot be drawn, and draws the rest', () => {
  const box = {
    measure: 'm',
    group: 'a',
    subgroup: '',
    n: 3,
    min: 1,
    q1: 2,
    median: 3,
    q3: 4,
    max: 5,
    low: 1,
    high: 5,
  };
  const rows = [box, { ...box, group: 'b', q1: 9 }, box].map((row) => ({ ...row, outlierCount: 0 }));
  const boxes = variabilityFrame.read(variabilityFrame.write(rows));
  const outlier = { measure: 'm', subgroup: '', value: 9, TimeGenerated: null, commandLine: '', path: '', user: '' };
  const outliers = variabilityOutliersFrame.read(
    variabilityOutliersFrame.write([{ ...outlier, group: 'nowhere', key: 'k' }])
  );
  const { measures, problems } = buildBoxes(boxes.ok ? boxes.value : never(), outliers.ok ? outliers.value : never());
  expect(problems).toEqual([
    '1 box has quartiles that are not in order; left out.',
    '1 box stands there twice; the first is drawn.',
    '1 outlier belongs to no box; left out.',
  ]);
  expect(measures.get('m')).toHaveLength(1);
});

it('draws outliers that are too near each other as one dot', () => {
  const [box] = boxesOf([10, 11, 12, 13, 14, 95, 97, 100].map((value) => ['a.exe', '', value] as const));
  const outliers = [95, 97, 100].map((value, row) => ({ value, row }));
  const axis = { from: 0, to: 100, ticks: [] };
  const spans = dotsOf({ ...box!, outliers }, axis, 200, 9).map(({ first, last }) => [first, last]);
  expect(spans).toEqual([
    [0, 1],
    [2, 2],
  ]);
});

it('finds its frames by name, else by the columns that only they have', () => {
  const frame = (name: string | undefined, ...columns: readonly string[]) => ({
    ...(name === undefined ? {} : { name }),
    fields: columns.map((column) => ({ name: column })),
  });
  const [boxes, outliers] = [frame('variability', 'group'), frame('variabilityOutliers', 'group')];
  expect(variabilityFrames([outliers, boxes])).toEqual({ boxes, outliers });
  const [plain, others] = [frame(undefined, 'group', 'median'), frame('kql', 'group', 'value')];
  expect(variabilityFrames([others, plain])).toEqual({ boxes: plain, outliers: others });
  expect(variabilityFrames([])).toEqual({ boxes: undefined, outliers: undefined });
  const parts = [[], [boxes], [outliers], [others], [plain], [outliers, boxes], [others, plain]];
  expect(parts.map((some) => areWhole(variabilityFrames(some)))).toEqual([
    false,
    false,
    false,
    false,
    false,
    true,
    true,
  ]);
});

it('walks from box to box, and through the outliers of one', () => {
  const boxes = boxesOf([...[1, 2, 3, 4, 5, 90, 99].map((value) => ['a.exe', '', value] as const), ['b.exe', '', 1]]);
  const from = { at: 0, outlier: -1 };
  expect(moveCursor('ArrowRight', from, boxes, 5)).toEqual({ at: 0, outlier: boxes[0]!.outliers.length - 1 });
  expect(moveCursor('ArrowLeft', { at: 0, outlier: 0 }, boxes, 5)).toEqual(from);
  expect(moveCursor('ArrowRight', { at: 1, outlier: -1 }, boxes, 5)).toEqual({ at: 1, outlier: -1 });
  expect(moveCursor('PageDown', from, boxes, 5)).toEqual({ at: 1, outlier: -1 });
  expect(moveCursor('x', from, boxes, 5)).toBeUndefined();
});

function never(): never {
  throw new Error('The frame of this test should be one that can be read.');
}
