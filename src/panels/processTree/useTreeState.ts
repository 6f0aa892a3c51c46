import { useMemo, useState } from 'react';
import { type TreeModel, visibleRows } from './model';

export interface TreeState {
  readonly visible: readonly number[];
  readonly collapsed: ReadonlySet<string>;
  /** Selected row; the alert's process, else the first row, until another is chosen. -1 for an empty tree. */
  readonly selected: number;
  readonly detailsOpen: boolean;
  readonly select: (row: number) => void;
  readonly collapse: (rows: readonly number[]) => void;
  readonly expand: (rows: readonly number[]) => void;
  readonly showDetails: (open: boolean) => void;
}

/** Selection and folding of a tree, kept by process key so that a refresh changes neither. */
export function useTreeState(model: TreeModel): TreeState {
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [selectedKey, setSelectedKey] = useState<string>();
  const [detailsOpen, setDetailsOpen] = useState(false);
  const { key } = model.columns;

  const visible = useMemo(() => visibleRows(model, collapsed), [model, collapsed]);
  const selected = useMemo(() => {
    const chosen = selectedKey === undefined ? -1 : key.indexOf(selectedKey);
    return chosen >= 0 ? chosen : model.source >= 0 ? model.source : (visible[0] ?? -1);
  }, [key, model.source, selectedKey, visible]);

  const without =
    (rows: readonly number[]) =>
    (before: ReadonlySet<string>): ReadonlySet<string> => {
      const removed = new Set(rows.map((row) => key[row]!));
      return [...before].some((each) => removed.has(each))
        ? new Set([...before].filter((each) => !removed.has(each)))
        : before;
    };
  return {
    visible,
    collapsed,
    selected,
    detailsOpen,
    select(row) {
      const ancestors: number[] = [];
      for (let above = model.parents[row] ?? -1; above >= 0; above = model.parents[above]!) {
        ancestors.push(above);
      }
      setCollapsed(without(ancestors));
      setSelectedKey(key[row]);
    },
    collapse: (rows) => setCollapsed((before) => new Set([...before, ...rows.map((row) => key[row]!)])),
    expand: (rows) => setCollapsed(without(rows)),
    showDetails: setDetailsOpen,
  };
}
