import { useMemo, useTransition } from 'react';
import { type TreeFacts } from './columns';
import { type FoldPlan, type Folding, planFolds } from './model/folds';
import { orderTree, type Order } from './model/order';
import { foldOf, foldsHiding, type Line, lineShowing, outline, type Outline } from './model/outline';
import { ancestorsOf, type TreeModel } from './model/tree';
import { type TreeOptions, type View } from './options';
import { type ChangeKept, type Kept } from './useKept';

/** A tree as it stands on screen, and what changes that. */
export interface TreeView extends Outline {
  /** In the chosen order. */
  readonly model: TreeModel;
  readonly plan: FoldPlan;
  readonly collapsed: ReadonlySet<string>;
  readonly folding: Folding;
  readonly order: Order;
  readonly view: View;
  readonly detailsOpen: boolean;
  /** Place of the selected line: the alert's process, else the first, until another is chosen. -1 for an empty tree. */
  readonly at: number;
  /** The same for as long as the line stands for the same. */
  readonly idOf: (line: Line) => string;
  /** Selects a line, and opens what hides it. */
  readonly select: (line: Line) => void;
  readonly collapse: (rows: readonly number[]) => void;
  /** Opens collapsed rows and folds. */
  readonly open: (lines: readonly Line[]) => void;
  readonly showDetails: (open: boolean) => void;
  readonly fold: (folding: Folding) => void;
  readonly sort: (order: Order) => void;
  readonly show: (view: View) => void;
}

/** Puts together the data of a tree, the panel's options and what was chosen on the panel. */
export function useTreeView(facts: TreeFacts, options: TreeOptions, kept: Kept, change: ChangeKept): TreeView {
  const { collapsed, unfolded } = kept;
  const [folding, order] = [kept.folding ?? options.folding, kept.order ?? options.order];
  const { marks, prevalence } = facts;
  const model = useMemo(() => orderTree(facts.model, order, prevalence), [facts.model, order, prevalence]);
  const plan = useMemo(() => planFolds(model, folding, (row) => marks.has(row)), [model, folding, marks]);
  const shown = useMemo(() => outline(model, plan, { collapsed, unfolded }), [model, plan, collapsed, unfolded]);
  const { key } = model.columns;
  // A large tree takes a moment to be laid out anew: the press that asked for it is answered before that.
  const [, startLayout] = useTransition();
  const layOut = (by: Partial<Kept>): void => startLayout(() => change(() => by));

  const at = useMemo(() => {
    const { selected } = kept;
    const fold =
      selected !== undefined && 'fold' in selected ? plan.folds.findIndex(({ id }) => id === selected.fold) : -1;
    if (fold >= 0 && shown.lines.includes(~fold)) {
      return shown.lines.indexOf(~fold);
    }
    const chosen = selected !== undefined && 'key' in selected ? rowOfKey(key, selected) : -1;
    const row = chosen >= 0 ? chosen : model.source;
    return row < 0
      ? Math.min(0, shown.lines.length - 1)
      : shown.lines.indexOf(lineShowing(model, plan, { collapsed, unfolded }, row));
  }, [kept, key, model, plan, shown, collapsed, unfolded]);

  const idOf = (line: Line): string => foldOf(plan, line)?.id ?? `row ${key[line]!}`;
  return {
    ...shown,
    model,
    plan,
    collapsed,
    folding,
    order,
    view: kept.view ?? options.view,
    detailsOpen: kept.detailsOpen,
    at,
    idOf,
    select(line) {
      const fold = foldOf(plan, line);
      if (fold !== undefined) {
        return change(() => ({ selected: { fold: fold.id } }));
      }
      const above = ancestorsOf(model, line).map((row) => key[row]!);
      const hiding = foldsHiding(model, plan, unfolded, line);
      change((before) => ({
        selected: { key: key[line]!, row: line },
        collapsed: without(before.collapsed, above),
        unfolded: withAll(before.unfolded, hiding),
      }));
    },
    collapse: (rows) =>
      change((before) => ({
        collapsed: withAll(
          before.collapsed,
          rows.map((row) => key[row]!)
        ),
      })),
    open(lines) {
      const folds = lines.flatMap((line) => foldOf(plan, line) ?? []);
      const rows = lines.filter((line) => line >= 0).map((row) => key[row]!);
      const first = folds[0]?.tops[0];
      change((before) => ({
        collapsed: without(before.collapsed, rows),
        unfolded: withAll(
          before.unfolded,
          folds.map(({ id }) => id)
        ),
        ...(first === undefined ? {} : { selected: { key: key[first]!, row: first } }),
      }));
    },
    showDetails: (detailsOpen) => change(() => ({ detailsOpen })),
    fold: (next) => layOut({ folding: next, unfolded: new Set() }),
    sort: (next) => layOut({ order: next }),
    show: (view) => layOut({ view }),
  };
}

const rowOfKey = (keys: readonly string[], { key, row }: { readonly key: string; readonly row: number }): number =>
  keys[row] === key ? row : keys.indexOf(key);

/** A set without some members; the same one where it has none of them. */
function without(set: ReadonlySet<string>, members: readonly string[]): ReadonlySet<string> {
  const rest = new Set(set);
  members.forEach((member) => rest.delete(member));
  return rest.size === set.size ? set : rest;
}

/** A set with some more members; the same one where it has them all. */
function withAll(set: ReadonlySet<string>, members: readonly string[]): ReadonlySet<string> {
  return members.every((member) => set.has(member)) ? set : new Set([...set, ...members]);
}
