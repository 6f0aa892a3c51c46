import fc from 'fast-check';
import { treeOf } from '../../../../test/builders/tree';
import { FOLDINGS, planFolds } from './folds';
import { foldOf, foldsHiding, lineShowing, outline, rowsIn } from './outline';
import { type TreeModel } from './tree';

/** Trees that repeat themselves: few names that mostly take turns, chains with branches, and fans. */
const rows = fc.record({
  up: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 3 }) }),
  name: fc.oneof(
    { weight: 6, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom('cmd', 'ps', 'conhost') }
  ),
});
const trees = fc.array(rows, { maxLength: 60, size: 'max' }).chain((drawn) =>
  fc.record({
    model: fc.constant(
      treeOf(
        drawn.map(({ up, name }, row) => ({
          key: `k${row}`,
          // Mostly below the one before, so that chains get long; at times beside it.
          parentKey: row - 1 - up * 2 < 0 ? null : `k${row - 1 - up * 2}`,
          processName: name ?? (row % 2 === 0 ? 'cmd' : 'ps'),
          role: row === Math.floor(drawn.length / 2) ? 'source' : null,
        }))
      )
    ),
    folding: fc.constantFrom(...FOLDINGS),
    marked: fc.uniqueArray(fc.nat({ max: 59 }), { maxLength: 2 }),
  })
);
const none: ReadonlySet<string> = new Set();
const all = (model: TreeModel): readonly number[] => Array.from({ length: model.length }, (_, row) => row);
const sorted = (rows: Iterable<number>): readonly number[] => [...rows].sort((one, other) => one - other);

describe('folding any tree', () => {
  it('loses no process: each is on screen or in exactly one fold that is', () => {
    fc.assert(
      fc.property(trees, ({ model, folding, marked }) => {
        const plan = planFolds(model, folding, (row) => marked.includes(row));
        const lines = [...outline(model, plan, { collapsed: none, unfolded: none }).lines];
        const told = lines.flatMap((line) => {
          const fold = foldOf(plan, line);
          return fold === undefined ? [line] : rowsIn(model, fold);
        });
        expect(sorted(told)).toEqual(all(model));
        expect(lines.reduce((sum, line) => sum + (foldOf(plan, line)?.count ?? 1), 0)).toBe(model.length);
      })
    );
  });

  it('restores the tree when every fold is opened', () => {
    fc.assert(
      fc.property(trees, ({ model, folding, marked }) => {
        const plan = planFolds(model, folding, (row) => marked.includes(row));
        const unfolded = new Set(plan.folds.map(({ id }) => id));
        expect(unfolded.size).toBe(plan.folds.length);
        expect([...outline(model, plan, { collapsed: none, unfolded }).lines]).toEqual([...model.preorder]);
      })
    );
  });

  it("never hides the alert's process and what must be seen beside it on the way", () => {
    fc.assert(
      fc.property(trees, ({ model, folding }) => {
        const plan = planFolds(model, folding, () => false);
        const { lines } = outline(model, plan, { collapsed: none, unfolded: none });
        if (model.source >= 0) {
          expect([...lines]).toContain(model.source);
        }
      })
    );
  });

  it('shows a row by opening the folds that hide it, and no others', () => {
    fc.assert(
      fc.property(trees, fc.nat(), fc.array(fc.nat()), ({ model, folding, marked }, choice, picks) => {
        fc.pre(model.length > 0);
        const row = choice % model.length;
        const plan = planFolds(model, folding, (each) => marked.includes(each));
        const before = plan.folds.map(({ id }) => id).filter((_, at) => picks.includes(at));
        const hiding = foldsHiding(model, plan, new Set(before), row);
        const shownWith = (unfolded: readonly string[]): boolean =>
          outline(model, plan, { collapsed: none, unfolded: new Set([...before, ...unfolded]) }).lines.includes(row);
        expect(shownWith(hiding)).toBe(true);
        hiding.forEach((id) => expect(shownWith(hiding.filter((other) => other !== id))).toBe(false));
      }),
      { numRuns: 500 }
    );
  });

  it('tells by which line a row is seen, whatever is collapsed and opened', () => {
    fc.assert(
      fc.property(trees, fc.nat(), fc.array(fc.nat()), ({ model, folding, marked }, choice, picks) => {
        fc.pre(model.length > 0);
        const plan = planFolds(model, folding, (each) => marked.includes(each));
        const opened = {
          collapsed: new Set(picks.map((pick) => `k${pick % model.length}`)),
          unfolded: new Set(plan.folds.map(({ id }) => id).filter((_, at) => picks[at] !== undefined)),
        };
        const { lines } = outline(model, plan, opened);
        const row = choice % model.length;
        const shown = lineShowing(model, plan, opened, row);
        expect([...lines]).toContain(shown);
        if (lines.includes(row)) {
          expect(shown).toBe(row);
        }
      })
    );
  });

  it("folds nothing round the path to the alert where no process is the alert's", () => {
    const model = treeOf(Array.from({ length: 9 }, (_, row) => ({ key: `k${row}`, processName: 'reg' })));
    expect(planFolds(model, 'repeats', () => false).folds).toHaveLength(1);
    expect(planFolds(model, 'path', () => false).folds).toEqual([]);
  });

  it('indents a line by the shown ones that it is below', () => {
    const model = treeOf(
      ['a', 'b', 'a', 'b', 'a', 'b', 'a', 'b', 'a', 'b', 'z'].map((processName, row) => ({
        key: `k${row}`,
        parentKey: row === 0 ? null : `k${row - 1}`,
        processName,
      }))
    );
    const plan = planFolds(model, 'repeats', () => false);
    const { lines, indents } = outline(model, plan, { collapsed: none, unfolded: none });
    expect([...lines]).toEqual([0, 1, ~0, 8, 9, 10]);
    expect([...indents]).toEqual([0, 1, 2, 3, 4, 5]);
    expect(plan.folds[0]).toMatchObject({ kind: 'chain', count: 6, times: 6, names: ['a', 'b'] });
    // What is collapsed inside a closed chain does not hide what is below its end.
    const inside = { collapsed: new Set(['k3']), unfolded: none };
    expect(lineShowing(model, plan, inside, 9)).toBe(9);
    expect(lineShowing(model, plan, inside, 4)).toBe(~0);
  });
});
